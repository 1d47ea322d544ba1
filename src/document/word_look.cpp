#include "document/word_look.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

/// How one property sets one trait; only where `is_set` says so, if there is one.
struct Property {
    std::string_view name;
    Trait trait;
    std::int32_t (*value)(pugi::xml_node);
    bool (*is_set)(pugi::xml_node) = nullptr;
};

std::int32_t number(std::string_view digits) {
    std::int32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::int32_t number(pugi::xml_node property) {
    return number(attribute(property, "val"));
}

std::int32_t on(pugi::xml_node property) {
    return is_on(property) ? 1 : 0;
}

std::int32_t raised(pugi::xml_node property) {
    return attribute(property, "val").ends_with("script") ? 1 : 0;
}

// ---- colors ----

/// What is printed in the color of the page is white, whatever the theme.
bool is_ground(std::string_view theme) {
    return theme == "background1" || theme == "light1" || theme == "bg1" || theme == "lt1";
}

std::int32_t text_color(pugi::xml_node property) {
    if (is_ground(attribute(property, "themeColor")) && attribute(property, "themeShade").empty())
        return white;
    return hexadecimal_color(attribute(property, "val"));
}

std::int32_t shading(pugi::xml_node property) {
    const std::string_view pattern = attribute(property, "val");
    if (pattern == "nil") return automatic;
    if (pattern == "solid") return hexadecimal_color(attribute(property, "color"));
    if (is_ground(attribute(property, "themeFill")) &&
        attribute(property, "themeFillShade").empty()) {
        return white;
    }
    return hexadecimal_color(attribute(property, "fill"));
}

std::int32_t highlight(pugi::xml_node property) {
    constexpr std::pair<std::string_view, std::int32_t> colors[] = {
        {"black", 0x000000},     {"blue", 0x0000FF},       {"cyan", 0x00FFFF},
        {"green", 0x00FF00},     {"magenta", 0xFF00FF},    {"red", 0xFF0000},
        {"yellow", 0xFFFF00},    {"white", 0xFFFFFF},      {"darkBlue", 0x000080},
        {"darkCyan", 0x008080},  {"darkGreen", 0x008000},  {"darkMagenta", 0x800080},
        {"darkRed", 0x800000},   {"darkYellow", 0x808000}, {"darkGray", 0x808080},
        {"lightGray", 0xC0C0C0},
    };
    for (const auto& [name, value] : colors) {
        if (attribute(property, "val") == name) return value;
    }
    return automatic;
}

/// <w14:textFill>: nothing, a color, or something in between.
std::int32_t fill(pugi::xml_node property) {
    constexpr std::int32_t nearly_all = 75'000;  // of a hundred thousand parts
    if (child(property, "noFill")) return transparent;
    const pugi::xml_node solid = child(property, "solidFill");
    const pugi::xml_node scheme = child(solid, "schemeClr");
    const pugi::xml_node direct = child(solid, "srgbClr");
    for (const pugi::xml_node each : {scheme, direct}) {
        if (number(child(each, "alpha")) > nearly_all) return transparent;
    }
    if (is_ground(attribute(scheme, "val"))) return white;
    return hexadecimal_color(attribute(direct, "val"));
}

// ---- what else needs more than its value ----

bool names_font(pugi::xml_node property) {
    return !attribute(property, "ascii").empty() || !attribute(property, "asciiTheme").empty();
}

std::int32_t draws_pictures(pugi::xml_node property) {
    return is_symbol_font(attribute(property, "ascii"));
}

std::int32_t stacked(pugi::xml_node property) {
    return is_true(attribute(property, "combine"));
}

bool has_number(pugi::xml_node property) {
    return !attribute(child(property, "numId"), "val").empty();
}

std::int32_t numbered(pugi::xml_node property) {
    return number(child(property, "numId")) != 0;
}

std::int32_t framed(pugi::xml_node) {
    return 1;
}

bool has_line(pugi::xml_node property) {
    return !attribute(property, "line").empty();
}

/// 0 = as high as its text.
std::int32_t line(pugi::xml_node property) {
    return attribute(property, "lineRule") == "exact" ? number(attribute(property, "line")) : 0;
}

std::int32_t indent(pugi::xml_node property) {
    std::int64_t sum = number(attribute(property, "firstLine"));
    sum += number(attribute(property, "left"));
    sum += number(attribute(property, "start"));
    sum -= number(attribute(property, "hanging"));
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(sum, -1'000'000, 1'000'000));
}

std::int32_t crossed(pugi::xml_node borders) {
    for (const std::string_view diagonal : {"tl2br", "tr2bl"}) {
        const std::string_view style = attribute(child(borders, diagonal), "val");
        if (!style.empty() && style != "nil" && style != "none") return 1;
    }
    return 0;
}

// The most frequent first.
constexpr Property run_properties[] = {
    {"rFonts", Trait::pictures, draws_pictures, names_font},
    {"sz", Trait::size, number},
    {"color", Trait::color, text_color},
    {"textFill", Trait::fill, fill},
    {"spacing", Trait::spacing, number},
    {"strike", Trait::strike, on},
    {"dstrike", Trait::double_strike, on},
    {"vanish", Trait::vanish, on},
    {"specVanish", Trait::vanish, on},
    {"webHidden", Trait::web_hidden, on},
    {"vertAlign", Trait::raised, raised},
    {"position", Trait::position, number},
    {"w", Trait::scale, number},
    {"fitText", Trait::fit, number},
    {"highlight", Trait::highlight, highlight},
    {"shd", Trait::shading, shading},
    {"rtl", Trait::right_to_left, on},
    {"eastAsianLayout", Trait::stacked, stacked},
};
constexpr Property paragraph_properties[] = {
    {"spacing", Trait::line, line, has_line},         {"ind", Trait::indent, indent},
    {"numPr", Trait::numbered, numbered, has_number}, {"framePr", Trait::framed, framed},
    {"shd", Trait::block_shading, shading},           {"bidi", Trait::right_to_left, on},
};
constexpr Property cell_properties[] = {
    {"shd", Trait::cell_shading, shading},
    {"tcBorders", Trait::crossed, crossed},
};

void put_all(WordLook& look, pugi::xml_node properties, std::span<const Property> known) {
    for (const pugi::xml_node node : properties) {
        const std::string_view name = local_name(node.name());
        for (const Property& each : known) {
            if (each.name != name) continue;
            if (!each.is_set || each.is_set(node)) look.set(each.trait, each.value(node));
            break;
        }
    }
}

bool is_lost(const WordLook& look, std::int32_t ground) {
    return is_lost_before(look.get(Trait::color, automatic), ground) ||
           is_lost_before(look.get(Trait::fill, automatic), ground);
}

/// The innermost ground that the text brings with it.
std::int32_t own_ground(const WordLook& look) {
    for (const Trait trait : {Trait::highlight, Trait::shading, Trait::block_shading}) {
        if (const std::int32_t ground = look.get(trait, automatic); ground >= 0) return ground;
    }
    return automatic;
}

bool is_lost(const WordLook& look, std::span<const std::int32_t> grounds) {
    if (const std::int32_t own = own_ground(look); own >= 0) return is_lost(look, own);
    return std::any_of(grounds.begin(), grounds.end(),
                       [&look](std::int32_t ground) { return is_lost(look, ground); });
}

/// Too small, narrow or dense for the eye, or not within its cell:
///
///     1139 at 2 points: ₁₁₃₉    at 5 % of its width: ||||    at -5 points between: ■
bool is_illegible(const WordLook& look) {
    constexpr std::int32_t least_size = 2 * smallest_letters, least_scale = 10, least_spacing = -60,
                           least_fit = 100, least_line = 20 * lowest_line, least_indent = -1000;
    const std::int32_t line = look.get(Trait::line);
    return look.get(Trait::size, least_size) < least_size ||
           look.get(Trait::scale, least_scale) < least_scale ||
           look.get(Trait::spacing) < least_spacing || (line > 0 && line < least_line) ||
           look.get(Trait::fit, least_fit) < least_fit || look.get(Trait::indent) < least_indent;
}

/// 10 with a raised 2, 1 above 2 in one line, or digits as far from each other as words:
///
///     10²      ₁²₃      1      1      3      9
bool is_apart(const WordLook& look) {
    constexpr std::int32_t most_spacing = 240;
    return look.get(Trait::raised) != 0 || look.get(Trait::stacked) != 0 ||
           look.get(Trait::spacing) > most_spacing;
}

}  // namespace

void WordLook::put(const WordLook& other) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
        if (other.values_[i] != unset) values_[i] = other.values_[i];
    }
}

void WordLook::join(const WordLook& style) {
    const WordLook before = *this;
    put(style);
    for (const Trait trait : {Trait::strike, Trait::vanish}) {
        if (before.get(trait) == 0) continue;
        set(trait, style.get(trait) == 0 ? before.get(trait) : disputed);
    }
}

void WordLook::put_run(pugi::xml_node properties) {
    put_all(*this, properties, run_properties);
}

void WordLook::put_paragraph(pugi::xml_node properties) {
    put_all(*this, properties, paragraph_properties);
}

void WordLook::put_cell(pugi::xml_node properties) {
    put_all(*this, properties, cell_properties);
}

bool is_symbol_font(std::string_view name) {
    constexpr std::string_view fonts[] = {"Wingdings",  "Webdings",    "Symbol",
                                          "Marlett",    "MT Extra",    "Bookshelf Symbol",
                                          "OpenSymbol", "ZapfDingbats"};
    return std::any_of(std::begin(fonts), std::end(fonts),
                       [name](std::string_view font) { return name.starts_with(font); });
}

bool is_struck(const WordLook& look) {
    return look.get(Trait::strike) == 1 || look.get(Trait::double_strike) != 0;
}

bool is_hidden(const WordLook& look) {
    return look.get(Trait::vanish) == 1;
}

Sight sight_of(const WordLook& look, std::span<const std::int32_t> grounds) {
    const bool moves = look.get(Trait::right_to_left) != 0 || look.get(Trait::framed) != 0;
    const bool is_disputed = look.get(Trait::unknown) != 0 || look.get(Trait::web_hidden) != 0 ||
                             look.get(Trait::strike) == disputed ||
                             look.get(Trait::vanish) == disputed;
    if (moves || is_disputed || is_illegible(look) || is_lost(look, grounds))
        return Sight::uncertain;
    if (look.get(Trait::pictures) != 0) return Sight::object;
    return is_apart(look) ? Sight::apart : Sight::plain;
}

}  // namespace govinfo::detail
