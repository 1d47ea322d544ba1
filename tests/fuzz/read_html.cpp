// Any bytes through the reader of web pages.
#include <cstdint>
#include <string>

#include "checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    govinfo::fuzz::check_reading(bytes);
    govinfo::fuzz::check_reading("<html>" + std::string(bytes));
    return 0;
}
