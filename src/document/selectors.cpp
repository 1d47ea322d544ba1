#include "document/selectors.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include <lexbor/css/css.h>

#include "document/css_text.hpp"

namespace govinfo::detail {
namespace {

// Selectors whose elements lexbor finds as a browser does, nobody pointing at anything.
constexpr std::string_view known_classes[] = {
    "active",      "any-link",      "checked",        "disabled",
    "empty",       "enabled",       "first-child",    "first-of-type",
    "focus",       "focus-visible", "focus-within",   "hover",
    "is",          "last-child",    "last-of-type",   "link",
    "not",         "nth-child",     "nth-last-child", "nth-last-of-type",
    "nth-of-type", "only-child",    "only-of-type",   "root",
    "target",      "visited",       "where",
};

constexpr auto name_characters = [] {
    std::array<bool, 256> out = {};
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '-' || c == '_' || c >= 0x80;
    return out;
}();

bool is_name(char c) {
    return name_characters[static_cast<unsigned char>(c)];
}

Compound compound(std::string_view text) {
    Compound out;
    out.text = text;
    const auto take_name = [&text] {
        std::size_t size = 0;
        while (size < text.size() && is_name(text[size])) ++size;
        const std::string_view name = text.substr(0, size);
        text.remove_prefix(size);
        return name;
    };
    if (text.starts_with('*')) {
        text.remove_prefix(1);
    } else {
        out.tag = take_name();
    }
    while (text.starts_with('.') || text.starts_with('#')) {
        const bool is_class = text.front() == '.';
        text.remove_prefix(1);
        const std::string_view name = take_name();
        if (text.starts_with('\\')) break;
        if (is_class)
            out.classes.push_back(name);
        else
            out.id = name;
    }
    out.simple = text.empty();
    lxb_css_selector_sp_set_a(out.specificity, out.id.empty() ? 0U : 1U);
    lxb_css_selector_sp_set_b(out.specificity, static_cast<std::uint32_t>(out.classes.size()));
    lxb_css_selector_sp_set_c(out.specificity, out.tag.empty() ? 0U : 1U);
    if (text.starts_with('\\')) out.tag = out.id = {}, out.classes.clear();
    return out;
}

}  // namespace

std::vector<Compound> compounds(std::string_view selector) {
    std::vector<Compound> out;
    char combinator = ' ';
    for (std::size_t at = 0; at < selector.size();) {
        const std::size_t end = find_outside(selector, at, " \t\n\r\f>+~");
        if (end > at) {
            out.push_back(compound(selector.substr(at, end - at)));
            out.back().combinator = std::exchange(combinator, ' ');
        }
        if (end < selector.size() &&
            (selector[end] == '>' || selector[end] == '+' || selector[end] == '~')) {
            combinator = selector[end];
        }
        at = end + 1;
    }
    return out;
}

bool is_known_compound(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') return false;
        if (text[at] == '"' || text[at] == '\'' || text[at] == '[') {
            at = find_outside(text, at + 1, text[at] == '[' ? "]" : text.substr(at, 1));
        } else if (text[at] == ':') {
            std::size_t end = at + 1;
            while (end < text.size() && is_name(text[end])) ++end;
            const std::string name = in_lower_case(text.substr(at + 1, end - at - 1));
            if (std::find(std::begin(known_classes), std::end(known_classes), name) ==
                std::end(known_classes)) {
                return false;
            }
            if (end == text.size() || text[end] != '(' || name.starts_with("nth-")) continue;
            const std::size_t close = find_outside(text, end + 1, ")");
            for (const auto part : split_outside(text.substr(end + 1, close - end - 1), ",")) {
                if (find_outside(part, 0, " \t\n\r\f>+~") < part.size()) return false;
            }
        }
    }
    return true;
}

std::size_t pseudo_element_at(std::string_view selector) {
    if (!contains(selector, ":")) return selector.size();
    for (std::size_t at = find_outside(selector, 0, ":"); at < selector.size();
         at = find_outside(selector, at + 1, ":")) {
        const std::string_view rest = selector.substr(at);
        if (rest.starts_with("::")) return at;
        for (const std::string_view old : {":before", ":after", ":first-line", ":first-letter"}) {
            if (is_word(rest, old)) return at;
        }
    }
    return selector.size();
}

}  // namespace govinfo::detail
