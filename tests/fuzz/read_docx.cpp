// Archives through the reader; all other bytes as the main document of one, so that what is fuzzed
// need not be packed and have its checksum.
#include <cstdint>

#include "checks.hpp"
#include "support/archive.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace govinfo;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("PK")) {
        fuzz::check_reading(bytes);
    } else {
        fuzz::check_reading(test::docx_of(bytes, test::Packing::stored));
    }
    return 0;
}
