#include "document/css_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/unicode.hpp"
#include "document/css_values.hpp"

namespace govinfo::detail {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// What a byte may do: end something, or keep it from ending.
enum class Role : std::uint8_t { none, separates, encloses };
constexpr auto roles = [] {
    std::array<Role, 256> out = {};
    const auto give = [&out](std::string_view bytes, Role role) {
        for (const char c : bytes) out[static_cast<unsigned char>(c)] = role;
    };
    give(" \t\n\r\f>+~,:;/", Role::separates);
    give("(){}[]\"'\\", Role::encloses);
    return out;
}();

/// Behind the string that begins at `at`; a line break ends it too.
std::size_t string_end(std::string_view css, std::size_t at) {
    const char quote = css[at++];
    while (at < css.size() && css[at] != quote && css[at] != '\n') at += css[at] == '\\' ? 2 : 1;
    return std::min(at + 1, css.size());
}

/// What a rule of this name does to the style rules in it.
Holds at_rule_holds(std::string_view name, std::string_view prelude) {
    if (is_word(name, "media")) return media_hold(prelude);
    for (const std::string_view group :
         {"supports", "layer", "container", "scope", "starting-style"}) {
        if (is_word(name, group)) return Holds::perhaps;
    }
    return Holds::no;
}

Holds width_holds(std::string_view feature, std::int64_t width) {
    constexpr std::int64_t narrowest = 1'024'000, widest = 2'560'000;
    if (feature.starts_with("min-")) {
        return width <= narrowest ? Holds::yes : width > widest ? Holds::no : Holds::perhaps;
    }
    return width >= widest ? Holds::yes : width < narrowest ? Holds::no : Holds::perhaps;
}

/// `(min-width: 768px)` without its brackets.
Holds feature_holds(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view name = trim(text.substr(0, colon));
    const std::string_view value = trim(text.substr(std::min(colon + 1, text.size())));
    for (const std::string_view width :
         {"min-width", "max-width", "min-device-width", "max-device-width"}) {
        const auto length = is_word(name, width) ? parse_length(value, 0, false) : std::nullopt;
        if (length && !length->percent) return width_holds(width, length->value);
    }
    if (is_word(name, "orientation")) return is_word(value, "landscape") ? Holds::yes : Holds::no;
    if (is_word(name, "prefers-color-scheme")) {
        return is_word(value, "light") ? Holds::yes : Holds::no;
    }
    return starts_with_word(name, "-ms-") ? Holds::no : Holds::perhaps;
}

/// `only screen and (max-width: 768px)`
Holds query_holds(std::string_view query) {
    Holds holds = Holds::yes;
    bool reversed = false;
    for (const std::string_view part : split_outside(query, " \t\n\r\f")) {
        if (is_word(part, "not")) {
            reversed = true;
        } else if (is_word(part, "or")) {
            return Holds::perhaps;
        } else if (part.starts_with('(') && part.ends_with(')')) {
            holds = std::min(holds, feature_holds(part.substr(1, part.size() - 2)));
        } else if (!is_word(part, "only") && !is_word(part, "and") && !is_word(part, "screen") &&
                   !is_word(part, "all")) {
            holds = Holds::no;
        }
    }
    if (!reversed || holds == Holds::perhaps) return holds;
    return holds == Holds::yes ? Holds::no : Holds::yes;
}

/// `color: red !important`
Declaration declaration(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) return {};
    Declaration out{trim(text.substr(0, colon)), trim(text.substr(colon + 1))};
    const std::size_t mark = out.value.rfind('!');
    if (mark != out.value.npos && is_word(trim(out.value.substr(mark + 1)), "important")) {
        out.important = true;
        out.value = trim(out.value.substr(0, mark));
    }
    return out;
}

}  // namespace

bool starts_with_word(std::string_view text, std::string_view letters) {
    return text.size() >= letters.size() &&
           std::equal(letters.begin(), letters.end(), text.begin(),
                      [](char letter, char c) { return letter == lower(c); });
}

bool is_word(std::string_view text, std::string_view letters) {
    return text.size() == letters.size() && starts_with_word(text, letters);
}

std::string in_lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = lower(c);
    return out;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::string without_comments(std::string_view css) {
    std::string out;
    out.reserve(css.size());
    while (!css.empty()) {
        std::size_t size = 1;
        if (css.front() == '"' || css.front() == '\'') {
            size = string_end(css, 0);
        } else if (css.starts_with("/*")) {
            css.remove_prefix(std::min(css.find("*/", 2), css.size() - 2) + 2);
            out += ' ';
            continue;
        }
        out += css.substr(0, size);
        css.remove_prefix(size);
    }
    return out;
}

std::size_t find_outside(std::string_view css, std::size_t begin, std::string_view stops) {
    std::string closers;  // of the brackets that are open
    const auto stops_at = [&](char c) {
        for (const char stop : stops)
            if (c == stop) return closers.empty();
        return false;
    };
    for (std::size_t at = begin; at < css.size();) {
        const char c = css[at];
        const Role role = roles[static_cast<unsigned char>(c)];
        if (role != Role::none && stops_at(c)) return at;
        if (role != Role::encloses) {
            ++at;
            continue;
        }
        if (c == '"' || c == '\'') {
            at = string_end(css, at);
            continue;
        }
        if (c == '(') closers += ')';
        if (c == '[') closers += ']';
        if (c == '{') closers += '}';
        if (!closers.empty() && c == closers.back()) closers.pop_back();
        at += c == '\\' ? 2 : 1;
    }
    return css.size();
}

std::vector<std::string_view> split_outside(std::string_view css, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < css.size();) {
        const std::size_t end = find_outside(css, at, separators);
        const std::string_view part = trim(css.substr(at, end - at));
        if (!part.empty()) parts.push_back(part);
        at = end + 1;
    }
    return parts;
}

std::vector<Declaration> declarations(std::string_view block, const NestedRule& nested) {
    std::vector<Declaration> out;
    for (std::size_t at = 0; at < block.size();) {
        const std::size_t end = find_outside(block, at, ";{");
        const std::string_view text = trim(block.substr(at, end - at));
        if (end < block.size() && block[end] == '{') {
            const std::size_t close = find_outside(block, end + 1, "}");
            nested(text, block.substr(end + 1, close - end - 1));
            at = close + 1;
            continue;
        }
        const Declaration each = declaration(text);
        if (!each.name.empty() && !each.value.empty()) out.push_back(each);
        at = end + 1;
    }
    return out;
}

Holds media_hold(std::string_view queries) {
    Holds holds = trim(queries).empty() ? Holds::yes : Holds::no;
    for (const std::string_view query : split_outside(queries, ",")) {
        holds = std::max(holds, query_holds(query));
    }
    return holds;
}

void for_each_rule(std::string_view css, Holds holds, const StyleRule& rule, std::size_t depth) {
    constexpr std::string_view between_rules = " \t\n\r\f;}";
    for (std::size_t at = 0; at < css.size();) {
        at = std::min(css.find_first_not_of(between_rules, at), css.size());
        for (const std::string_view mark : {"<!--", "-->"}) {
            if (css.substr(at).starts_with(mark)) at += mark.size();
        }
        const bool at_rule = css.substr(at).starts_with('@');
        const std::size_t open = find_outside(css, at, at_rule ? "{;" : "{");
        const std::string_view prelude = trim(css.substr(at, open - at));
        at = open + 1;
        if (open >= css.size() || css[open] == ';') continue;
        const std::size_t close = find_outside(css, open + 1, "}");
        const std::string_view block = css.substr(open + 1, close - open - 1);
        at = close + 1;
        if (!at_rule) {
            rule(prelude, block, holds);
            continue;
        }
        const std::size_t name_end = std::min(prelude.find_first_of(" \t\n\r\f("), prelude.size());
        const Holds here = std::min(
            holds, at_rule_holds(prelude.substr(1, name_end - 1), prelude.substr(name_end)));
        if (here != Holds::no && depth < deepest_rule) for_each_rule(block, here, rule, depth + 1);
    }
}

}  // namespace govinfo::detail
