// decode NAME: standard input, which is in that encoding, in UTF-8. Says where it stopped if it
// did.
#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "source/encoding.hpp"

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <cstdio>
#endif

using namespace govinfo::detail;

int main(int, char** arguments) {
#ifdef _WIN32
    for (std::FILE* stream : {stdin, stdout, stderr}) _setmode(_fileno(stream), _O_BINARY);
#endif
    constexpr Encoding encodings[] = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be,
                                      Encoding::gb18030};
    const auto* const encoding =
        std::find_if(std::begin(encodings), std::end(encodings),
                     [&](Encoding each) { return name(each) == arguments[1]; });
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    std::vector<char> text;
    const DecodingStop stop = append_decoded(*encoding, bytes, text);
    std::cout.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (stop.size == bytes.size()) return 0;
    std::cerr << "stopped at " << stop.size << " of " << bytes.size() << "\n";
    return 1;
}
