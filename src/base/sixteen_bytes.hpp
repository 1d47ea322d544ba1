// Sixteen bytes at a time, as vectors of GCC and Clang: one instruction where the machine has such,
// several where it has none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/eight_bytes.hpp"

namespace govinfo::detail {

inline constexpr std::size_t sixteen = 16;

using SixteenBytes = unsigned char __attribute__((vector_size(16)));
/// What a comparison of them yields: all bits of each byte for which it holds.
using SixteenFound = signed char __attribute__((vector_size(16)));

[[nodiscard]] inline SixteenBytes load_sixteen(const char* bytes) noexcept {
    SixteenBytes vector;
    std::memcpy(&vector, bytes, sizeof vector);
    return vector;
}

[[nodiscard]] inline bool any(SixteenFound found) noexcept {
    std::uint64_t halves[2];
    std::memcpy(halves, &found, sizeof found);
    return (halves[0] | halves[1]) != 0;
}

/// A bit for each byte, the lowest for the first.
[[nodiscard]] inline std::uint64_t bits_of(SixteenFound found) noexcept {
    char bytes[sixteen];
    std::memcpy(bytes, &found, sizeof found);
    return bits_of_eight(bytes) | bits_of_eight(bytes + 8) << 8;
}

}  // namespace govinfo::detail
