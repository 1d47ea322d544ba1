#include "document/css_values.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "document/css_text.hpp"

namespace govinfo::detail {
namespace {

struct Name {
    std::string_view name;
    std::uint32_t rgb;
};

constexpr Name names[] = {
    {"aliceblue", 0xF0F8FF},
    {"antiquewhite", 0xFAEBD7},
    {"aqua", 0x00FFFF},
    {"aquamarine", 0x7FFFD4},
    {"azure", 0xF0FFFF},
    {"beige", 0xF5F5DC},
    {"bisque", 0xFFE4C4},
    {"black", 0x000000},
    {"blanchedalmond", 0xFFEBCD},
    {"blue", 0x0000FF},
    {"blueviolet", 0x8A2BE2},
    {"brown", 0xA52A2A},
    {"burlywood", 0xDEB887},
    {"cadetblue", 0x5F9EA0},
    {"chartreuse", 0x7FFF00},
    {"chocolate", 0xD2691E},
    {"coral", 0xFF7F50},
    {"cornflowerblue", 0x6495ED},
    {"cornsilk", 0xFFF8DC},
    {"crimson", 0xDC143C},
    {"cyan", 0x00FFFF},
    {"darkblue", 0x00008B},
    {"darkcyan", 0x008B8B},
    {"darkgoldenrod", 0xB8860B},
    {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400},
    {"darkgrey", 0xA9A9A9},
    {"darkkhaki", 0xBDB76B},
    {"darkmagenta", 0x8B008B},
    {"darkolivegreen", 0x556B2F},
    {"darkorange", 0xFF8C00},
    {"darkorchid", 0x9932CC},
    {"darkred", 0x8B0000},
    {"darksalmon", 0xE9967A},
    {"darkseagreen", 0x8FBC8F},
    {"darkslateblue", 0x483D8B},
    {"darkslategray", 0x2F4F4F},
    {"darkslategrey", 0x2F4F4F},
    {"darkturquoise", 0x00CED1},
    {"darkviolet", 0x9400D3},
    {"deeppink", 0xFF1493},
    {"deepskyblue", 0x00BFFF},
    {"dimgray", 0x696969},
    {"dimgrey", 0x696969},
    {"dodgerblue", 0x1E90FF},
    {"firebrick", 0xB22222},
    {"floralwhite", 0xFFFAF0},
    {"forestgreen", 0x228B22},
    {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC},
    {"ghostwhite", 0xF8F8FF},
    {"gold", 0xFFD700},
    {"goldenrod", 0xDAA520},
    {"gray", 0x808080},
    {"green", 0x008000},
    {"greenyellow", 0xADFF2F},
    {"grey", 0x808080},
    {"honeydew", 0xF0FFF0},
    {"hotpink", 0xFF69B4},
    {"indianred", 0xCD5C5C},
    {"indigo", 0x4B0082},
    {"ivory", 0xFFFFF0},
    {"khaki", 0xF0E68C},
    {"lavender", 0xE6E6FA},
    {"lavenderblush", 0xFFF0F5},
    {"lawngreen", 0x7CFC00},
    {"lemonchiffon", 0xFFFACD},
    {"lightblue", 0xADD8E6},
    {"lightcoral", 0xF08080},
    {"lightcyan", 0xE0FFFF},
    {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3},
    {"lightgreen", 0x90EE90},
    {"lightgrey", 0xD3D3D3},
    {"lightpink", 0xFFB6C1},
    {"lightsalmon", 0xFFA07A},
    {"lightseagreen", 0x20B2AA},
    {"lightskyblue", 0x87CEFA},
    {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899},
    {"lightsteelblue", 0xB0C4DE},
    {"lightyellow", 0xFFFFE0},
    {"lime", 0x00FF00},
    {"limegreen", 0x32CD32},
    {"linen", 0xFAF0E6},
    {"magenta", 0xFF00FF},
    {"maroon", 0x800000},
    {"mediumaquamarine", 0x66CDAA},
    {"mediumblue", 0x0000CD},
    {"mediumorchid", 0xBA55D3},
    {"mediumpurple", 0x9370DB},
    {"mediumseagreen", 0x3CB371},
    {"mediumslateblue", 0x7B68EE},
    {"mediumspringgreen", 0x00FA9A},
    {"mediumturquoise", 0x48D1CC},
    {"mediumvioletred", 0xC71585},
    {"midnightblue", 0x191970},
    {"mintcream", 0xF5FFFA},
    {"mistyrose", 0xFFE4E1},
    {"moccasin", 0xFFE4B5},
    {"navajowhite", 0xFFDEAD},
    {"navy", 0x000080},
    {"oldlace", 0xFDF5E6},
    {"olive", 0x808000},
    {"olivedrab", 0x6B8E23},
    {"orange", 0xFFA500},
    {"orangered", 0xFF4500},
    {"orchid", 0xDA70D6},
    {"palegoldenrod", 0xEEE8AA},
    {"palegreen", 0x98FB98},
    {"paleturquoise", 0xAFEEEE},
    {"palevioletred", 0xDB7093},
    {"papayawhip", 0xFFEFD5},
    {"peachpuff", 0xFFDAB9},
    {"peru", 0xCD853F},
    {"pink", 0xFFC0CB},
    {"plum", 0xDDA0DD},
    {"powderblue", 0xB0E0E6},
    {"purple", 0x800080},
    {"rebeccapurple", 0x663399},
    {"red", 0xFF0000},
    {"rosybrown", 0xBC8F8F},
    {"royalblue", 0x4169E1},
    {"saddlebrown", 0x8B4513},
    {"salmon", 0xFA8072},
    {"sandybrown", 0xF4A460},
    {"seagreen", 0x2E8B57},
    {"seashell", 0xFFF5EE},
    {"sienna", 0xA0522D},
    {"silver", 0xC0C0C0},
    {"skyblue", 0x87CEEB},
    {"slateblue", 0x6A5ACD},
    {"slategray", 0x708090},
    {"slategrey", 0x708090},
    {"snow", 0xFFFAFA},
    {"springgreen", 0x00FF7F},
    {"steelblue", 0x4682B4},
    {"tan", 0xD2B48C},
    {"teal", 0x008080},
    {"thistle", 0xD8BFD8},
    {"tomato", 0xFF6347},
    {"turquoise", 0x40E0D0},
    {"violet", 0xEE82EE},
    {"wheat", 0xF5DEB3},
    {"white", 0xFFFFFF},
    {"whitesmoke", 0xF5F5F5},
    {"yellow", 0xFFFF00},
    {"yellowgreen", 0x9ACD32},
};

constexpr bool stands_before(const Name& left, const Name& right) {
    return left.name < right.name;
}
static_assert(std::is_sorted(std::begin(names), std::end(names), stands_before));

struct Unit {
    std::string_view name;
    std::int64_t size;  // in thousandths of a pixel, or of an em where that counts
    bool of_font = false;
};

constexpr Unit units[] = {
    {"px", 1000},      {"pt", 1333},       {"em", 1000, true}, {"rem", 16000}, {"pc", 16000},
    {"in", 96000},     {"cm", 37795},      {"mm", 3780},       {"q", 945},     {"ex", 500, true},
    {"ch", 500, true}, {"ic", 1000, true}, {"lh", 1200, true}, {"vw", 14000},  {"vh", 9000},
    {"vmin", 9000},    {"vmax", 14000},
};

constexpr std::int64_t most = 1'000'000'000'000;

/// Takes a number off the front, in thousandths: -12.5
std::optional<std::int64_t> take_number(std::string_view& text) {
    std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const bool negative = text.starts_with('-');
    std::int64_t number = 0, digits = 0, place = 1000;
    for (bool fraction = false; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            ++digits;
            if (!fraction) {
                number = std::min(number * 10 + (c - '0') * std::int64_t{1000}, most);
            } else {
                place /= 10;
                number += (c - '0') * place;
            }
        } else {
            break;
        }
    }
    if (digits == 0) return std::nullopt;
    text.remove_prefix(at);
    return negative ? -number : number;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// Three, four, six or eight digits.
std::optional<Color> hex_color(std::string_view digits) {
    const bool is_short = digits.size() == 3 || digits.size() == 4;
    if (!is_short && digits.size() != 6 && digits.size() != 8) return std::nullopt;
    std::uint8_t channels[4] = {0, 0, 0, 255};
    const std::size_t width = is_short ? 1 : 2;
    for (std::size_t i = 0; i < digits.size() / width; ++i) {
        const int high = hex_digit(digits[i * width]),
                  low = hex_digit(digits[i * width + width - 1]);
        if (high < 0 || low < 0) return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Color{channels[0], channels[1], channels[2], channels[3]};
}

/// rgb(0, 0, 0), rgba(0 0 0 / 50%)
std::optional<Color> rgb_color(std::string_view arguments) {
    const auto parts = split_outside(arguments, " \t\n\r\f,/");
    if (parts.size() != 3 && parts.size() != 4) return std::nullopt;
    std::uint8_t channels[4] = {0, 0, 0, 255};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string_view rest = parts[i];
        const auto number = take_number(rest);
        if (!number || (!rest.empty() && rest != "%")) return std::nullopt;
        const std::int64_t whole = rest == "%" ? 100'000 : i == 3 ? 1000 : 255'000;
        channels[i] =
            static_cast<std::uint8_t>(std::clamp<std::int64_t>(*number, 0, whole) * 255 / whole);
    }
    return Color{channels[0], channels[1], channels[2], channels[3]};
}

}  // namespace

std::optional<Length> parse_length(std::string_view text, std::int64_t font_size, bool quirks) {
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    if (text.empty()) {
        if (*number != 0 && !quirks) return std::nullopt;
        return Length{*number};
    }
    if (text == "%") return Length{*number, true};
    for (const Unit& unit : units) {
        if (!is_word(text, unit.name)) continue;
        const std::int64_t size = unit.of_font ? font_size / 10 * unit.size / 100 : unit.size;
        return Length{std::clamp(*number / 10, -most / 1000, most / 1000) * size / 100};
    }
    return std::nullopt;
}

std::optional<std::int64_t> parse_share(std::string_view text) {
    const auto number = take_number(text);
    if (!number || (!text.empty() && text != "%")) return std::nullopt;
    return text.empty() ? *number : *number / 100;
}

std::optional<Color> parse_color(std::string_view text) {
    if (text.starts_with('#')) return hex_color(text.substr(1));
    if (is_word(text, "transparent")) return Color{0, 0, 0, 0};
    for (const std::string_view function : {"rgb(", "rgba("}) {
        if (starts_with_word(text, function) && text.ends_with(')')) {
            return rgb_color(text.substr(function.size(), text.size() - function.size() - 1));
        }
    }
    std::string name(text);
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    const auto* found =
        std::lower_bound(std::begin(names), std::end(names), Name{name, 0}, stands_before);
    if (found == std::end(names) || found->name != name) return std::nullopt;
    return Color{static_cast<std::uint8_t>(found->rgb >> 16),
                 static_cast<std::uint8_t>(found->rgb >> 8 & 0xFF),
                 static_cast<std::uint8_t>(found->rgb & 0xFF)};
}

std::optional<Color> parse_old_color(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (const auto color = parse_color(trimmed)) return color;
    return hex_color(trimmed);
}

Color painted_over(Color above, Color below) {
    const auto mix = [&above](int over, int under) {
        return static_cast<std::uint8_t>((over * above.alpha + under * (255 - above.alpha)) / 255);
    };
    return {mix(above.red, below.red), mix(above.green, below.green), mix(above.blue, below.blue)};
}

int distance(Color left, Color right) {
    const auto apart = [](int one, int other) { return one < other ? other - one : one - other; };
    return std::max(
        {apart(left.red, right.red), apart(left.green, right.green), apart(left.blue, right.blue)});
}

}  // namespace govinfo::detail
