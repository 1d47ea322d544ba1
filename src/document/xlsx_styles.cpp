#include "document/xlsx_styles.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <map>

#include <govinfo/decimal.hpp>

#include "base/unicode.hpp"
#include "document/office_colors.hpp"
#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

constexpr std::int32_t black = 0;

// What the numbers 0 to 63 mean where a workbook has no list of its own (ECMA-376-1, 18.8.27); then
// come the colors of text and ground.
constexpr std::int32_t indexed_colors[] = {
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000,
    0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000,
    0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC,
    0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF,
    0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF,
    0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600,
    0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
    0x333333, black,    white};
// Of themes, in the order of their numbers, which is not that of the part.
constexpr std::string_view theme_colors[] = {"lt1",     "dk1",     "lt2",     "dk2",
                                             "accent1", "accent2", "accent3", "accent4",
                                             "accent5", "accent6", "hlink",   "folHlink"};

/// Of FF12AB3F, or without the first two digits.
std::int32_t rgb_color(std::string_view digits) {
    constexpr std::size_t with_alpha = 8;
    return hexadecimal_color(digits.size() == with_alpha ? digits.substr(2) : digits);
}

/// Lighter or darker by a share: of red 0.8 is a pale one, -0.5 a dark one.
std::int32_t tinted(std::int32_t color, std::string_view tint) {
    constexpr std::int64_t whole = 1000, all = 0xFF;
    const auto share = thousandths(tint);
    if (color < 0 || !share || *share < -whole || *share > whole) return automatic;
    std::int32_t out = 0;
    for (const int shift : {0, 8, 16}) {
        const std::int64_t value = color >> shift & all;
        const std::int64_t room = *share < 0 ? value : all - value;
        out |= static_cast<std::int32_t>(value + room * *share / whole) << shift;
    }
    return out;
}

struct Font {
    bool struck = false;
    bool raised = false;
    bool tiny = false;
    std::int32_t color = black;
};

Font font_of(pugi::xml_node node, const XlsxColors& colors) {
    const auto points = thousandths(attribute(child(node, "sz"), "val"));
    return {is_on(child(node, "strike")),
            attribute(child(node, "vertAlign"), "val").ends_with("script"),
            points && *points < std::int64_t{1000} * smallest_letters,
            colors.of(child(node, "color"), black)};
}

std::int32_t ground_of(pugi::xml_node fill, const XlsxColors& colors) {
    const pugi::xml_node pattern = child(fill, "patternFill");
    if (!pattern) return fill.first_child() ? automatic : white;
    const std::string_view type = attribute(pattern, "patternType");
    if (type.empty() || type == "none") return white;
    return type == "solid" ? colors.of(child(pattern, "fgColor"), white) : automatic;
}

bool is_framed(pugi::xml_node border) {
    for (const pugi::xml_node side : border) {
        const std::string_view style = attribute(side, "style");
        if (local_name(side.name()) != "diagonal" && !style.empty() && style != "none") return true;
    }
    return false;
}

template <class Item, class Read>
std::vector<Item> each_in(pugi::xml_node list, Read read) {
    std::vector<Item> items;
    for (const pugi::xml_node node : list) items.push_back(read(node));
    return items;
}

template <class Item>
Item at(const std::vector<Item>& items, std::string_view index) {
    const std::size_t i = whole_number(index, 0);
    return i < items.size() ? items[i] : Item{};
}

}  // namespace

std::size_t whole_number(std::string_view text, std::size_t otherwise) {
    std::size_t value = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return result.ec == std::errc{} && result.ptr == end ? value : otherwise;
}

std::optional<std::int64_t> thousandths(std::string_view text) {
    constexpr std::size_t places = 6;  // that a Decimal has
    const std::size_t exponent = std::min(text.find_first_of("eE"), text.size());
    const std::size_t point = std::min(text.find('.'), exponent);
    const auto number = Decimal::parse(text.substr(0, std::min(exponent, point + 1 + places)));
    if (!number) return std::nullopt;
    std::int64_t value = number->millionths() / (Decimal::scale / 1000);
    std::string_view power = text.substr(exponent);
    if (power.empty()) return value;
    power.remove_prefix(1);
    if (!power.starts_with('-')) return std::nullopt;
    for (std::size_t tens = whole_number(power.substr(1), 0); tens > 0 && value != 0; --tens)
        value /= 10;
    return value;
}

XlsxColors::XlsxColors(pugi::xml_node styles, pugi::xml_node theme) {
    const pugi::xml_node scheme = child(child(theme, "themeElements"), "clrScheme");
    for (const std::string_view name : theme_colors) {
        const pugi::xml_node color = child(scheme, name);
        const std::string_view system = attribute(child(color, "sysClr"), "lastClr");
        theme_.push_back(
            hexadecimal_color(system.empty() ? attribute(child(color, "srgbClr"), "val") : system));
    }
    if (!scheme) theme_ = {white, black};
    for (const pugi::xml_node each : child(child(styles, "colors"), "indexedColors"))
        indexed_.push_back(rgb_color(attribute(each, "rgb")));
    for (std::size_t i = indexed_.size(); i < std::size(indexed_colors); ++i)
        indexed_.push_back(indexed_colors[i]);
}

std::int32_t XlsxColors::of(pugi::xml_node node, std::int32_t otherwise) const {
    if (!node || is_true(attribute(node, "auto"))) return otherwise;
    const std::string_view indexed = attribute(node, "indexed"), theme = attribute(node, "theme");
    const auto at = [](const std::vector<std::int32_t>& colors, std::string_view number) {
        const std::size_t i = whole_number(number, colors.size());
        return i < colors.size() ? colors[i] : automatic;
    };
    const std::int32_t color = !theme.empty()     ? at(theme_, theme)
                               : !indexed.empty() ? at(indexed_, indexed)
                                                  : rgb_color(attribute(node, "rgb"));
    const std::string_view tint = attribute(node, "tint");
    return tint.empty() ? color : tinted(color, tint);
}

XlsxStyles::XlsxStyles(pugi::xml_node root, const XlsxColors& colors) {
    std::map<std::size_t, std::string_view> formats;
    for (const pugi::xml_node node : child(root, "numFmts"))
        formats[whole_number(attribute(node, "numFmtId"), 0)] = attribute(node, "formatCode");
    const auto fonts = each_in<Font>(child(root, "fonts"),
                                     [&](pugi::xml_node font) { return font_of(font, colors); });
    const auto grounds = each_in<std::int32_t>(
        child(root, "fills"), [&](pugi::xml_node fill) { return ground_of(fill, colors); });
    const auto frames = each_in<char>(child(root, "borders"), is_framed);
    for (const pugi::xml_node node : child(root, "cellXfs")) {
        CellLook look;
        const std::size_t id = whole_number(attribute(node, "numFmtId"), 0);
        const auto format = formats.find(id);
        look.format = format != formats.end() ? format->second : builtin_format(id);
        const Font font = at(fonts, attribute(node, "fontId"));
        const std::int32_t ground =
            grounds.empty() ? white : at(grounds, attribute(node, "fillId"));
        look.struck = font.struck;
        look.framed = at(frames, attribute(node, "borderId")) != 0;
        if (font.tiny || is_lost_before(font.color, ground)) look.sight = Sight::uncertain;
        looks_.push_back(look);
    }
}

const CellLook& XlsxStyles::look(std::size_t style) const {
    return style < looks_.size() ? looks_[style] : plain_;
}

std::string unescaped(std::string_view text) {
    constexpr std::size_t size = 7;  // of _x000D_
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find("_x", at), text.size());
        out += text.substr(at, next - at);
        at = next;
        if (at == text.size()) break;
        std::uint32_t code = 0;
        const char* const digits = text.data() + at + 2;
        const bool whole = at + size <= text.size() && text[at + size - 1] == '_';
        const bool is_code =
            whole && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        const bool is_surrogate = code >= 0xD800 && code < 0xE000;
        if (is_code && code != 0 && !is_surrogate) {
            append_utf8(out, code);
            at += size;
        } else {
            out += text[at++];
        }
    }
    return out;
}

Shown rich_text(pugi::xml_node node, const XlsxColors& colors) {
    Shown shown;
    bool any_struck = false, any_plain = false, any_raised = false;
    for (const pugi::xml_node part : node) {
        const std::string_view name = local_name(part.name());
        if (name == "t") {
            shown.text += unescaped(part.text().get());
            any_plain = true;
        } else if (name == "r") {
            const Font font = font_of(child(part, "rPr"), colors);
            const std::string text = unescaped(child(part, "t").text().get());
            if (trim(text).empty() || !font.struck) {
                shown.text += text;
                (font.raised ? any_raised : any_plain) |= !trim(text).empty();
            } else {
                any_struck = true;
            }
            if (font.tiny || is_lost_before(font.color, white))
                shown.sight = std::max(shown.sight, Sight::uncertain);
        }
    }
    if (any_raised && any_plain) shown.sight = std::max(shown.sight, Sight::apart);
    if (any_struck && trim(shown.text).empty()) shown.sight = Sight::uncertain;
    return shown;
}

}  // namespace govinfo::detail
