// Any bytes through the reader.
#include <cstdint>

#include "checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    govinfo::fuzz::check_reading({reinterpret_cast<const char*>(data), size});
    return 0;
}
