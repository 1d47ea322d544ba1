// Colors in the files of office programs, and whether text can be made out before a ground.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace govinfo::detail {

/// A color is 0xRRGGBB or one of these.
inline constexpr std::int32_t automatic = -1;  ///< not known; what the program sees to
inline constexpr std::int32_t transparent = -2;
inline constexpr std::int32_t white = 0xFFFFFF;

/// Of 12AB3F.
[[nodiscard]] inline std::int32_t hexadecimal_color(std::string_view text) {
    std::int32_t value = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value, 16);
    return text.size() == 6 && result.ptr == end && value >= 0 ? value : automatic;
}

/// Whether text of a color cannot be made out before a ground.
///
///     white: ████████   lightest grey before white: █░░░░░█
[[nodiscard]] inline bool is_lost_before(std::int32_t text, std::int32_t ground) {
    constexpr std::int32_t least = 0x20;  // between the two, in one of red, green and blue
    if (text == transparent) return true;
    if (text < 0 || ground < 0) return false;
    std::int32_t difference = 0;
    for (const int shift : {0, 8, 16})
        difference =
            std::max(difference, std::abs((text >> shift & 0xFF) - (ground >> shift & 0xFF)));
    return difference < least;
}

/// Points. Smaller letters cannot be read, and nothing in lower lines.
inline constexpr std::int32_t smallest_letters = 4, lowest_line = 6;

}  // namespace govinfo::detail
