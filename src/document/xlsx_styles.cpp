#include "document/xlsx_styles.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>

#include "base/unicode.hpp"
#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

// Of text and of the ground it stands on.
constexpr std::int32_t unknown = -1, white = 0xFFFFFF;

/// What is printed in the color of the page is white, whatever the theme.
std::int32_t color(pugi::xml_node node, std::int32_t automatic) {
    if (!node || !attribute(node, "auto").empty()) return automatic;
    if (attribute(node, "theme") == "0" && attribute(node, "tint").empty()) return white;
    const std::string_view indexed = attribute(node, "indexed");
    if (indexed == "9" || indexed == "1") return white;
    const std::string_view rgb = attribute(node, "rgb");
    constexpr std::size_t with_alpha = 8;
    std::uint32_t value = 0;
    const auto result = std::from_chars(rgb.data(), rgb.data() + rgb.size(), value, 16);
    if (rgb.size() != with_alpha || result.ec != std::errc{}) return unknown;
    return static_cast<std::int32_t>(value & 0xFFFFFF);
}

struct Font {
    bool struck = false;
    bool raised = false;
    std::int32_t color = 0;
};

Font font_of(pugi::xml_node node) {
    return {is_on(child(node, "strike")),
            attribute(child(node, "vertAlign"), "val").ends_with("script"),
            color(child(node, "color"), 0)};
}

std::int32_t ground_of(pugi::xml_node fill) {
    const pugi::xml_node pattern = child(fill, "patternFill");
    if (!pattern) return fill.first_child() ? unknown : white;
    const std::string_view type = attribute(pattern, "patternType");
    if (type.empty() || type == "none") return white;
    return type == "solid" ? color(child(pattern, "fgColor"), white) : unknown;
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

XlsxStyles::XlsxStyles(pugi::xml_node root) {
    std::map<std::size_t, std::string_view> formats;
    for (const pugi::xml_node node : child(root, "numFmts"))
        formats[whole_number(attribute(node, "numFmtId"), 0)] = attribute(node, "formatCode");
    const auto fonts = each_in<Font>(child(root, "fonts"), font_of);
    const auto grounds = each_in<std::int32_t>(child(root, "fills"), ground_of);
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
        if (font.color != unknown && font.color == ground) look.sight = Sight::uncertain;
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

Shown rich_text(pugi::xml_node node) {
    Shown shown;
    bool any_struck = false, any_plain = false, any_raised = false;
    for (const pugi::xml_node part : node) {
        const std::string_view name = local_name(part.name());
        if (name == "t") {
            shown.text += unescaped(part.text().get());
            any_plain = true;
        } else if (name == "r") {
            const Font font = font_of(child(part, "rPr"));
            const std::string text = unescaped(child(part, "t").text().get());
            if (trim(text).empty() || !font.struck) {
                shown.text += text;
                (font.raised ? any_raised : any_plain) |= !trim(text).empty();
            } else {
                any_struck = true;
            }
            if (font.color == white) shown.sight = std::max(shown.sight, Sight::uncertain);
        }
    }
    if (any_raised && any_plain) shown.sight = std::max(shown.sight, Sight::apart);
    if (any_struck && trim(shown.text).empty()) shown.sight = Sight::uncertain;
    return shown;
}

}  // namespace govinfo::detail
