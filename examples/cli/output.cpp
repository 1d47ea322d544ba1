#include "output.hpp"

#include <cstdio>

namespace govinfo::cli {

Exit write_output(const std::string& file, std::string_view text, const Console& console) {
    if (file.empty()) {
        console.out(text);
        return Exit::ok;
    }
    std::FILE* stream = std::fopen(file.c_str(), "wb");
    bool written =
        stream != nullptr && std::fwrite(text.data(), 1, text.size(), stream) == text.size();
    if (stream != nullptr) written = std::fclose(stream) == 0 && written;
    if (written) return Exit::ok;
    console.complain(console.say({"无法写入 {0}", "cannot write {0}"}, {file}));
    return Exit::unreadable;
}

}  // namespace govinfo::cli
