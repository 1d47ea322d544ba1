#include "document/sight_properties.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/unicode.hpp"
#include "document/css_values.hpp"

namespace govinfo::detail {
namespace {

enum class Syntax : std::uint8_t { words, length, color, share, sides, any };

struct Known {
    std::string_view name;
    Property property;
    Syntax syntax;
    std::string_view words = {};  // that may stand as the value, each after a blank
};

constexpr std::string_view lengths = " auto none normal max-content min-content fit-content";
constexpr std::string_view displays =
    " none contents block inline inline-block flow flow-root list-item flex inline-flex grid"
    " inline-grid table inline-table table-row-group table-header-group table-footer-group"
    " table-row table-cell table-column-group table-column table-caption ruby ruby-base ruby-text"
    " -webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex math";

// By name.
constexpr Known known[] = {
    {"-webkit-background-clip", Property::shadow, Syntax::any},
    {"-webkit-filter", Property::effect, Syntax::any},
    {"-webkit-mask", Property::effect, Syntax::any},
    {"-webkit-mask-image", Property::effect, Syntax::any},
    {"-webkit-text-fill-color", Property::fill, Syntax::color},
    {"-webkit-text-security", Property::effect, Syntax::any},
    {"-webkit-text-stroke", Property::shadow, Syntax::any},
    {"-webkit-transform", Property::effect, Syntax::any},
    {"all", Property::beyond, Syntax::any},
    {"background", Property::ground, Syntax::any},
    {"background", Property::image, Syntax::any},
    {"background-clip", Property::shadow, Syntax::any},
    {"background-color", Property::ground, Syntax::color},
    {"background-image", Property::image, Syntax::any},
    {"baseline-shift", Property::raise, Syntax::length, " baseline sub super top center bottom"},
    {"block-size", Property::height, Syntax::length, lengths},
    {"bottom", Property::bottom, Syntax::length, " auto"},
    {"clip", Property::clip, Syntax::any},
    {"clip-path", Property::clip, Syntax::any},
    {"color", Property::color, Syntax::color},
    {"content-visibility", Property::contents, Syntax::words, " visible auto hidden"},
    {"direction", Property::direction, Syntax::words, " ltr rtl"},
    {"display", Property::display, Syntax::words, displays},
    {"filter", Property::effect, Syntax::any},
    {"float", Property::floats, Syntax::words, " none left right inline-start inline-end"},
    {"font", Property::font_size, Syntax::any},
    {"font-size", Property::font_size, Syntax::length,
     " xx-small x-small small medium large x-large xx-large xxx-large smaller larger"},
    {"font-variant-position", Property::raise, Syntax::words, " normal sub super"},
    {"height", Property::height, Syntax::length, lengths},
    {"inline-size", Property::width, Syntax::length, lengths},
    {"inset", Property::bottom, Syntax::sides},
    {"inset", Property::left, Syntax::sides},
    {"inset", Property::right, Syntax::sides},
    {"inset", Property::top, Syntax::sides},
    {"left", Property::left, Syntax::length, " auto"},
    {"letter-spacing", Property::spacing, Syntax::length, " normal"},
    {"list-style", Property::list_style, Syntax::any},
    {"list-style-type", Property::list_style, Syntax::any},
    {"margin", Property::margin_left, Syntax::sides},
    {"margin", Property::margin_right, Syntax::sides},
    {"margin", Property::margin_top, Syntax::sides},
    {"margin-inline-end", Property::margin_right, Syntax::length, " auto"},
    {"margin-inline-start", Property::margin_left, Syntax::length, " auto"},
    {"margin-left", Property::margin_left, Syntax::length, " auto"},
    {"margin-right", Property::margin_right, Syntax::length, " auto"},
    {"margin-top", Property::margin_top, Syntax::length, " auto"},
    {"mask", Property::effect, Syntax::any},
    {"mask-image", Property::effect, Syntax::any},
    {"max-height", Property::max_height, Syntax::length, lengths},
    {"max-width", Property::max_width, Syntax::length, lengths},
    {"mix-blend-mode", Property::effect, Syntax::any},
    {"opacity", Property::opacity, Syntax::share},
    {"overflow", Property::overflow, Syntax::words, " visible hidden clip scroll auto overlay"},
    {"overflow-x", Property::overflow, Syntax::words, " visible hidden clip scroll auto overlay"},
    {"overflow-y", Property::overflow, Syntax::words, " visible hidden clip scroll auto overlay"},
    {"padding", Property::padding_left, Syntax::sides},
    {"padding", Property::padding_right, Syntax::sides},
    {"padding-left", Property::padding_left, Syntax::length},
    {"padding-right", Property::padding_right, Syntax::length},
    {"position", Property::position, Syntax::words, " static relative absolute fixed sticky"},
    {"right", Property::right, Syntax::length, " auto"},
    {"rotate", Property::effect, Syntax::any},
    {"scale", Property::effect, Syntax::any},
    {"text-decoration", Property::strike, Syntax::any},
    {"text-decoration-line", Property::strike, Syntax::any},
    {"text-indent", Property::indent, Syntax::length},
    {"text-shadow", Property::shadow, Syntax::any},
    {"top", Property::top, Syntax::length, " auto"},
    {"transform", Property::effect, Syntax::any},
    {"translate", Property::effect, Syntax::any},
    {"unicode-bidi", Property::bidi, Syntax::words,
     " normal embed isolate bidi-override isolate-override plaintext"},
    {"vertical-align", Property::raise, Syntax::length,
     " baseline sub super text-top text-bottom middle top bottom"},
    {"visibility", Property::visibility, Syntax::words, " visible hidden collapse"},
    {"width", Property::width, Syntax::length, lengths},
    {"zoom", Property::effect, Syntax::any},
};

constexpr bool stands_before(const Known& left, const Known& right) {
    return left.name < right.name;
}
static_assert(std::is_sorted(std::begin(known), std::end(known), stands_before));

bool holds_word(std::string_view words, std::string_view word) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at + 1), words.size());
        if (is_word(word, words.substr(at + 1, end - at - 1))) return true;
        at = end;
    }
    return false;
}

/// What depends on what is not known here.
bool is_computed(std::string_view value) {
    if (!contains(value, "(")) return contains(value, "\\");
    const std::string lower = in_lower_case(value);
    for (const char* function :
         {"var(", "env(", "attr(", "calc(", "min(", "max(", "clamp(", "hsl(", "hsla(", "hwb(",
          "lab(", "lch(", "color(", "color-mix(", "light-dark(", "if("}) {
        if (contains(lower, function)) return true;
    }
    return false;
}

/// A browser drops a declaration whose value it does not know.
bool is_valid(const Known& property, std::string_view value, bool quirks) {
    switch (property.syntax) {
        case Syntax::words: {
            const auto words = split_outside(value, " \t\n\r\f");
            return std::all_of(words.begin(), words.end(), [&property](std::string_view word) {
                return holds_word(property.words, word);
            });
        }
        case Syntax::length:
        case Syntax::sides:
            return parse_length(value, 16'000, quirks) || holds_word(property.words, value) ||
                   (property.syntax == Syntax::sides && is_word(value, "auto"));
        case Syntax::color:
            return parse_color(value) || is_word(value, "currentcolor");
        case Syntax::share:
            return parse_share(value).has_value();
        case Syntax::any:
            return !contains(value, "!");
    }
    return false;
}

bool is_inherited(Property property) {
    return property == Property::visibility || property == Property::color ||
           property == Property::fill || property == Property::font_size ||
           property == Property::direction || property == Property::indent ||
           property == Property::spacing || property == Property::list_style;
}

/// Of top, right, bottom and left as a shorthand gives them.
std::string_view side_of(std::string_view value, Property property) {
    const auto parts = split_outside(value, " \t\n\r\f");
    if (parts.empty() || parts.size() > 4) return {};
    const bool is_top = property == Property::top || property == Property::margin_top;
    const bool is_bottom = property == Property::bottom;
    const bool is_left = property == Property::left || property == Property::margin_left ||
                         property == Property::padding_left;
    if (is_top) return parts[0];
    if (is_bottom) return parts[parts.size() > 2 ? 2 : 0];
    const std::size_t right = parts.size() > 1 ? 1 : 0;
    return parts[is_left && parts.size() == 4 ? 3 : right];
}

std::optional<Declared> declared(const Known& property, std::string_view value, bool quirks) {
    using Kind = Declared::Kind;
    if (is_word(value, "inherit")) return Declared{Kind::inherited};
    if (is_word(value, "initial")) return Declared{Kind::initial};
    if (is_word(value, "unset")) {
        return Declared{is_inherited(property.property) ? Kind::inherited : Kind::initial};
    }
    if (is_word(value, "revert") || is_word(value, "revert-layer")) return Declared{Kind::none};
    if (value.ends_with("\\9") || value.ends_with("\\0") || value.ends_with("\\0/")) return {};
    if (is_computed(value)) return Declared{Kind::unknown};
    if (property.syntax == Syntax::sides) value = side_of(value, property.property);
    if (!is_valid(property, value, quirks)) return {};
    return Declared{Kind::set, value};
}

}  // namespace

bool writes_nothing(std::string_view content) {
    if (is_word(content, "none") || is_word(content, "normal")) return true;
    const bool quoted = content.size() > 1 && content.front() == content.back() &&
                        (content.front() == '"' || content.front() == '\'');
    if (!quoted) return false;
    std::string_view inside = content.substr(1, content.size() - 2);
    while (!inside.empty()) {
        const CodePoint first = decode(inside);
        if (first.code == '\\') {
            const std::size_t end =
                std::min(inside.find_first_not_of("0123456789abcdefABCDEF", 1), inside.size());
            const std::string code = in_lower_case(inside.substr(1, end - 1));
            if (code != "20" && code != "a0" && code != "200b" && code != "feff") return false;
            inside.remove_prefix(end);
        } else if (is_space(first.code)) {
            inside.remove_prefix(first.size);
        } else {
            return false;
        }
    }
    return true;
}

void for_each_sight(const std::vector<Declaration>& block, bool quirks, const TakeSight& take) {
    for (const Declaration& declaration : block) {
        const std::string name = in_lower_case(declaration.name);
        const auto range = std::equal_range(std::begin(known), std::end(known), Known{name, {}, {}},
                                            stands_before);
        for (const auto* at = range.first; at != range.second; ++at) {
            if (const auto value = declared(*at, declaration.value, quirks)) {
                take({at->property, *value, declaration.important});
            }
        }
    }
}

}  // namespace govinfo::detail
