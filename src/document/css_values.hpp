// Lengths and colours of style sheets, exact.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace govinfo::detail {

/// In thousandths of a pixel or of a per cent.
struct Length {
    std::int64_t value = 0;
    bool percent = false;
};

/// `font_size` is what an em is. A browser lets old pages leave the unit out.
[[nodiscard]] std::optional<Length> parse_length(std::string_view text, std::int64_t font_size,
                                                 bool quirks);

/// In thousandths; of a number or a per cent.
[[nodiscard]] std::optional<std::int64_t> parse_share(std::string_view text);

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0;
    std::uint8_t alpha = 255;

    friend bool operator==(const Color&, const Color&) = default;
};

/// Names, #rgb, #rrggbb, rgb(); not what depends on a profile or another colour.
[[nodiscard]] std::optional<Color> parse_color(std::string_view text);
/// Of an attribute, which may lack the #.
[[nodiscard]] std::optional<Color> parse_old_color(std::string_view text);

[[nodiscard]] Color painted_over(Color above, Color below);
/// The greatest difference of a channel.
[[nodiscard]] int distance(Color left, Color right);

}  // namespace govinfo::detail
