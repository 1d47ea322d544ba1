// Eight bytes at a time, by the arithmetic of one word.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace govinfo::detail {

[[nodiscard]] constexpr std::uint64_t in_each_byte(unsigned char value) noexcept {
    return std::uint64_t{0x0101010101010101} * value;
}

[[nodiscard]] inline std::uint64_t load_eight(const char* bytes) noexcept {
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// Not 0 if a byte is below the limit, of at most 0x80: the high bit of a byte of `(x - n) & ~x` is
/// set where x < n.
[[nodiscard]] constexpr std::uint64_t any_below(std::uint64_t word, unsigned char limit) noexcept {
    return (word - in_each_byte(limit)) & ~word & in_each_byte(0x80);
}

/// Not 0 if a byte is that.
[[nodiscard]] constexpr std::uint64_t any_is(std::uint64_t word, char value) noexcept {
    return any_below(word ^ in_each_byte(static_cast<unsigned char>(value)), 1);
}

/// How many bytes before the first of those found are surely none of them: where the first byte is
/// the lowest, all.
[[nodiscard]] constexpr std::size_t bytes_before(std::uint64_t found) noexcept {
    if constexpr (std::endian::native != std::endian::little) return 0;
    return static_cast<std::size_t>(std::countr_zero(found)) / 8;
}

/// A bit for each byte whose high bit is set, the lowest for the first.
[[nodiscard]] inline std::uint64_t bits_of_eight(const char* bytes) noexcept {
    std::uint64_t word = load_eight(bytes);
    if constexpr (std::endian::native != std::endian::little) word = __builtin_bswap64(word);
    constexpr std::uint64_t gather = 0x0002040810204081;
    return (word & in_each_byte(0x80)) * gather >> 56;
}

[[nodiscard]] inline bool are_ascii(const char* eight_bytes) noexcept {
    return (load_eight(eight_bytes) & in_each_byte(0x80)) == 0;
}

/// How many bytes at the beginning are ASCII.
[[nodiscard]] inline std::size_t ascii_size(std::string_view text) noexcept {
    std::size_t at = 0;
    while (text.size() - at >= 8 && are_ascii(text.data() + at)) at += 8;
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

}  // namespace govinfo::detail
