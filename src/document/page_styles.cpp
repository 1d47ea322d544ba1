#include "document/page_styles.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <new>
#include <optional>
#include <utility>

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

std::string in_lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
}

bool holds_word(std::string_view words, std::string_view word) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at + 1), words.size());
        if (is_word(word, words.substr(at + 1, end - at - 1))) return true;
        at = end;
    }
    return false;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
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

/// The values of `content` that write nothing: none, "", " ", "\200B".
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

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || (c & 0x80) != 0;
}

/// Whether lexbor knows all that begins with a colon, outside of strings and square brackets. It
/// does not find all elements of the selectors with blanks, > + ~ that stand in :is() and :not().
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

/// Where the pseudo-element of a selector begins: ::before, :after; else the end.
std::size_t pseudo_element_at(std::string_view selector) {
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

std::string_view local_name(const lxb_dom_node_t& element) {
    std::size_t size = 0;
    const lxb_char_t* name = lxb_dom_element_local_name(
        const_cast<lxb_dom_element_t*>(reinterpret_cast<const lxb_dom_element_t*>(&element)),
        &size);
    return {reinterpret_cast<const char*>(name), size};
}

const lxb_dom_node_t* sibling_before(const lxb_dom_node_t* node) {
    do {
        node = node->prev;
    } while (node && !is_element(*node));
    return node;
}

const lxb_dom_node_t* parent_of(const lxb_dom_node_t& node) {
    return node.parent && is_element(*node.parent) ? node.parent : nullptr;
}

template <class Each>
void for_each_word(std::string_view text, Each each) {
    constexpr std::string_view blanks = " \t\n\r\f";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        if (end > at) each(text.substr(at, end - at));
        at = end + 1;
    }
}

template <class Visit>
void for_each_element(const lxb_dom_node_t* root, Visit visit) {
    for (const lxb_dom_node_t* node = root; node;) {
        if (is_element(*node)) visit(*node);
        if (node->first_child) {
            node = node->first_child;
            continue;
        }
        while (node != root && !node->next) node = node->parent;
        node = node == root ? nullptr : node->next;
    }
}

/// The declarations of a block that touch sight.
template <class Each>
void for_each_known(const std::vector<Declaration>& block, bool quirks, Each each) {
    for (const Declaration& declaration : block) {
        const std::string name = in_lower_case(declaration.name);
        const auto range = std::equal_range(std::begin(known), std::end(known), Known{name, {}, {}},
                                            stands_before);
        for (const auto* at = range.first; at != range.second; ++at) {
            if (const auto value = declared(*at, declaration.value, quirks)) {
                each(at->property, *value, declaration.important);
            }
        }
    }
}

constexpr std::uint64_t from_attribute = std::uint64_t{1} << 60;
constexpr std::uint64_t is_important = std::uint64_t{1} << 61;

}  // namespace

void Declarations::add(Property property, Declared declared, std::uint64_t priority) {
    Value& value = values_[static_cast<std::size_t>(property)];
    if (priority < value.priority) return;
    value = {declared, priority};
    any_ = true;
}

PageStyles::PageStyles(const HtmlTree& tree, Budget& budget)
    : budget_(budget), quirks_(tree.has_quirks()) {
    std::vector<const lxb_dom_node_t*> sheets;
    for_each_element(tree.root(), [&](const lxb_dom_node_t& element) {
        if (tag_of(element) == LXB_TAG_STYLE) sheets.push_back(&element);
    });
    if (sheets.empty()) return;
    for_each_element(tree.root(), [&](const lxb_dom_node_t& element) { take_names(element); });
    for (const lxb_dom_node_t* sheet : sheets) {
        std::string css;
        for (const auto* child = sheet->first_child; child; child = child->next) {
            css += character_data(*child);
        }
        add_sheet(css, media_hold(attribute(*sheet, "media").value_or("")));
    }
}

void PageStyles::take_names(const lxb_dom_node_t& element) {
    const auto take = [this](char kind, std::string_view name) {
        if (names_.insert(key(kind, name)).second) budget_.take_memory(name.size(), 0);
    };
    if (const auto id = attribute(element, "id")) take('#', *id);
    for_each_word(attribute(element, "class").value_or(""),
                  [&](std::string_view name) { take('.', name); });
}

/// Most rules of a portal are for other pages of it.
bool PageStyles::is_for_this_page(const Rule& rule) const {
    const auto stands = [this](char kind, std::string_view name) {
        return names_.count(key(kind, name)) != 0;
    };
    return std::all_of(rule.selector.begin(), rule.selector.end(), [&](const Compound& each) {
        return (each.id.empty() || stands('#', each.id)) &&
               std::all_of(each.classes.begin(), each.classes.end(),
                           [&](std::string_view name) { return stands('.', name); });
    });
}

void PageStyles::add_sheet(std::string_view css, Holds holds) {
    if (holds == Holds::no || !budget_.take_memory(2 * css.size(), 0)) return;
    const std::string& text =
        texts_.emplace_back(contains(css, "/*") ? without_comments(css) : std::string(css));
    for_each_rule(text, holds,
                  [this](std::string_view selectors, std::string_view block, Holds here) {
                      add_rule(selectors, block, here, 0);
                  });
}

/// A rule inside of another is of the elements that stand in that one's, or those of its &.
void PageStyles::add_rule(std::string_view selectors, std::string_view block, Holds holds,
                          std::size_t depth) {
    const auto nested = [&](std::string_view inner, std::string_view inner_block) {
        if (depth == deepest_rule || inner.starts_with('@')) return;
        std::string whole;
        for (const std::string_view outer : split_outside(selectors, ",")) {
            for (const std::string_view each : split_outside(inner, ",")) {
                if (!budget_.take_memory(outer.size() + each.size(), 0)) return;
                whole += whole.empty() ? "" : ",";
                if (!contains(each, "&")) whole.append(outer).append(" ");
                for (const char c : each) {
                    whole += c == '&' ? outer : std::string_view(&c, 1);
                }
            }
        }
        add_rule(texts_.emplace_back(std::move(whole)), inner_block, holds, depth + 1);
    };
    std::vector<Wanted> wanted = wanted_of(selectors);
    if (wanted.empty() && !contains(block, "{")) return;
    const std::vector<Declaration> all = declarations(block, nested);
    const std::size_t first = declarations_.size();
    for_each_known(all, quirks_, [this](Property property, Declared value, bool important) {
        declarations_.push_back({property, value, important});
    });
    const std::size_t last = declarations_.size();
    for (const Declaration& each : all) {
        if (!is_word(each.name, "content") || writes_nothing(each.value)) continue;
        declarations_.push_back({Property::before, {Declared::Kind::set, each.value}, false});
        break;
    }
    const std::size_t last_generated = declarations_.size();
    if (last_generated == first) return;
    for (Wanted& each : wanted) {
        each.rule.sure = holds == Holds::yes;
        each.rule.first = first;
        each.rule.last = each.pseudo.empty() ? last : last_generated;
        if (!each.pseudo.empty() && !take_generated(each.pseudo, each.rule)) continue;
        if (each.rule.last > each.rule.first) index(std::move(each.rule));
    }
}

/// Of several selectors, those that can match something in the page.
std::vector<PageStyles::Wanted> PageStyles::wanted_of(std::string_view selectors) const {
    std::vector<Wanted> wanted;
    for (const std::string_view selector : split_outside(selectors, ",")) {
        const std::size_t pseudo = pseudo_element_at(selector);
        const std::string_view element = trim(selector.substr(0, pseudo));
        Rule rule{compounds(element.empty() ? "*" : element), 0, 0, false};
        if (!rule.selector.empty() && is_for_this_page(rule))
            wanted.push_back({std::move(rule), selector.substr(pseudo)});
    }
    return wanted;
}

/// Of ::before and its like only that there is something; false where there is not.
bool PageStyles::take_generated(std::string_view place, Rule& rule) {
    place.remove_prefix(place.starts_with("::") ? 2 : 1);
    const bool writes = declarations_[rule.last - 1].property == Property::before;
    Property property = Property::beyond;
    if (is_word(place, "before") || is_word(place, "after")) {
        const auto is_unseen = [](const SightDeclaration& each) {
            return (each.property == Property::display && is_word(each.declared.text, "none")) ||
                   (each.property == Property::visibility &&
                    !is_word(each.declared.text, "visible")) ||
                   (each.property == Property::opacity && each.declared.text == "0") ||
                   (each.property == Property::font_size && each.declared.text == "0");
        };
        if (!writes || std::any_of(declarations_.begin() + static_cast<std::ptrdiff_t>(rule.first),
                                   declarations_.begin() + static_cast<std::ptrdiff_t>(rule.last),
                                   is_unseen)) {
            return false;
        }
        property = is_word(place, "before") ? Property::before : Property::after;
    } else if (!is_word(place, "first-line") && !is_word(place, "first-letter") &&
               !(is_word(place, "marker") && writes)) {
        return false;
    }
    rule.first = declarations_.size();
    rule.last = rule.first + 1;
    declarations_.push_back({property, {Declared::Kind::set, "content"}, false});
    return true;
}

std::vector<PageStyles::Compound> PageStyles::compounds(std::string_view selector) {
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

PageStyles::Compound PageStyles::compound(std::string_view text) {
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

std::string PageStyles::key(char kind, std::string_view name) const {
    const bool exact = kind != ' ' && !quirks_;
    return kind + (exact ? std::string(name) : in_lower_case(name));
}

void PageStyles::index(Rule rule) {
    const Compound* outer = nullptr;  // the last one around the element that has a name
    for (std::size_t i = 1; i < rule.selector.size(); ++i) {
        const char combinator = rule.selector[i].combinator;
        if (combinator != ' ' && combinator != '>') continue;
        const Compound& around = rule.selector[i - 1];
        rule.around |= bits_of(around);
        if (!around.id.empty() || !around.classes.empty()) outer = &around;
    }
    if (!budget_.take_memory(sizeof(Rule) + rule.selector.size() * sizeof(Compound), 0)) return;
    const auto name_of = [this](const Compound& compound) {
        return compound.id.empty() ? key('.', compound.classes.front()) : key('#', compound.id);
    };
    const Compound& last = rule.selector.back();
    const std::size_t number = rules_.size();
    if (!last.id.empty() || !last.classes.empty()) {
        by_key_[name_of(last)].push_back(number);
    } else if (outer) {
        by_key_around_[name_of(*outer)].push_back(number);
    } else if (!last.tag.empty()) {
        by_key_[key(' ', last.tag)].push_back(number);
    } else {
        any_element_.push_back(number);
    }
    rules_.push_back(std::move(rule));
}

std::uint64_t PageStyles::bit_of(char kind, std::string_view name) const {
    return std::uint64_t{1} << (std::hash<std::string>()(key(kind, name)) % 64);
}

std::uint64_t PageStyles::bits_of(const Compound& compound) const {
    std::uint64_t bits = compound.id.empty() ? 0 : bit_of('#', compound.id);
    for (const std::string_view name : compound.classes) bits |= bit_of('.', name);
    return bits;
}

/// The same for all that stand in one element, which come one after the other.
void PageStyles::look_around(const lxb_dom_node_t& element) {
    const lxb_dom_node_t* parent = parent_of(element);
    if (parent == around_.parent) return;
    around_.parent = parent;
    around_.bits = 0;
    around_.rules.clear();
    const auto take = [this](char kind, std::string_view name) {
        around_.bits |= bit_of(kind, name);
        collect(by_key_around_, kind, name, around_.rules);
    };
    for (const auto* at = parent; at; at = parent_of(*at)) {
        if (!budget_.take_memory(around_.rules.size(), 0)) return;
        if (const auto id = attribute(*at, "id")) take('#', *id);
        for_each_word(attribute(*at, "class").value_or(""),
                      [&](std::string_view name) { take('.', name); });
    }
}

void PageStyles::collect(const ByKey& from, char kind, std::string_view name,
                         std::vector<std::size_t>& rules) const {
    const auto found = from.find(key(kind, name));
    if (found == from.end()) return;
    rules.insert(rules.end(), found->second.begin(), found->second.end());
}

const Declarations& PageStyles::of(const lxb_dom_node_t& element) {
    if (!said_.empty()) said_ = {};
    if (!rules_.empty()) {
        look_around(element);
        candidates_ = any_element_;
        candidates_.insert(candidates_.end(), around_.rules.begin(), around_.rules.end());
        collect(by_key_, ' ', local_name(element), candidates_);
        if (const auto id = attribute(element, "id")) collect(by_key_, '#', *id, candidates_);
        const std::string_view classes = attribute(element, "class").value_or("");
        budget_.take_memory(classes.size(), 0);
        for_each_word(classes,
                      [this](std::string_view name) { collect(by_key_, '.', name, candidates_); });
        std::sort(candidates_.begin(), candidates_.end());
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
        for (const std::size_t rule : candidates_) {
            if ((rules_[rule].around & ~around_.bits) == 0) apply(rule, element);
        }
    }
    if (const auto style = attribute(element, "style")) apply_attribute(*style);
    return said_;
}

void PageStyles::apply(std::size_t rule, const lxb_dom_node_t& element) {
    constexpr std::size_t price_of_rule = 16, price_of_step = 8;
    std::size_t steps = 0;
    const Match found = match(rules_[rule], rules_[rule].selector.size() - 1, element, steps);
    if (!budget_.take_memory(price_of_rule + steps * price_of_step, 0) || found == Match::no)
        return;
    std::uint64_t specificity = 0;
    for (const Compound& each : rules_[rule].selector) specificity += each.specificity;
    const bool sure = found == Match::yes && rules_[rule].sure;
    for (std::size_t i = rules_[rule].first; i < rules_[rule].last; ++i) {
        const SightDeclaration& each = declarations_[i];
        const std::uint64_t priority = (each.important ? is_important : 0) | specificity << 24 |
                                       std::min<std::size_t>(rule + 1, 0xFFFFFF);
        said_.add(each.property, sure ? each.declared : Declared{Declared::Kind::unknown},
                  priority);
    }
}

void PageStyles::apply_attribute(std::string_view style) {
    if (contains(style, "/*")) {
        if (!budget_.take_memory(style.size(), 0)) return;
        style = texts_.emplace_back(without_comments(style));
    }
    const auto nested = [](std::string_view, std::string_view) {};
    for_each_known(declarations(style, nested), quirks_,
                   [this](Property property, Declared value, bool important) {
                       said_.add(property, value, from_attribute | (important ? is_important : 0));
                   });
}

/// From the last compound to the first, outwards and backwards from the element. What takes too
/// many steps may match.
PageStyles::Match PageStyles::match(Rule& rule, std::size_t compound, const lxb_dom_node_t& element,
                                    std::size_t& steps) {
    constexpr std::size_t most_steps = 1024;
    if (++steps > most_steps) return Match::perhaps;
    const Match here = match(rule.selector[compound], element);
    if (here == Match::no || compound == 0) return here;
    const char combinator = rule.selector[compound].combinator;
    const bool outwards = combinator == ' ' || combinator == '>';
    Match before = Match::no;
    for (const auto* at = outwards ? parent_of(element) : sibling_before(&element);
         at && before != Match::yes; at = outwards ? parent_of(*at) : sibling_before(at)) {
        before = std::max(before, match(rule, compound - 1, *at, steps));
        if (combinator == '>' || combinator == '+' || steps > most_steps) break;
    }
    return std::min(here, before);
}

bool PageStyles::same(std::string_view left, std::string_view right) const {
    return quirks_ ? in_lower_case(left) == in_lower_case(right) : left == right;
}

PageStyles::Match PageStyles::match(Compound& compound, const lxb_dom_node_t& element) {
    if (!compound.tag.empty() && !is_word(compound.tag, local_name(element))) {
        return Match::no;
    }
    if (!compound.id.empty() && !same(attribute(element, "id").value_or(""), compound.id)) {
        return Match::no;
    }
    if (!compound.classes.empty()) {
        const std::string_view classes = attribute(element, "class").value_or("");
        if (!budget_.take_memory(compound.classes.size() * classes.size() / 8, 0)) return Match::no;
        for (const std::string_view wanted : compound.classes) {
            bool found = false;
            for_each_word(classes,
                          [&](std::string_view each) { found = found || same(each, wanted); });
            if (!found) return Match::no;
        }
    }
    return compound.simple ? Match::yes : ask(compound, element);
}

PageStyles::Match PageStyles::ask(Compound& compound, const lxb_dom_node_t& element) {
    constexpr std::size_t longest_text = 1024;
    const bool first = !std::exchange(compound.asked, true);
    if (first && compound.text.size() <= longest_text && is_known_compound(compound.text)) {
        parse(compound);
    }
    if (!compound.parsed) return Match::perhaps;
    constexpr std::size_t most_siblings = 2000;  // lexbor may count them
    std::size_t siblings = 0;
    for (const auto* at = element.prev; at && siblings <= most_siblings; at = at->prev) ++siblings;
    if (siblings > most_siblings || !budget_.take_memory(siblings + compound.text.size(), 0)) {
        return Match::perhaps;
    }
    bool found = false;
    const auto status = lxb_selectors_match_node(
        selectors_.get(), const_cast<lxb_dom_node_t*>(&element), compound.parsed,
        [](lxb_dom_node_t*, lxb_css_selector_specificity_t, void* flag) {
            *static_cast<bool*>(flag) = true;
            return static_cast<lxb_status_t>(LXB_STATUS_OK);
        },
        &found);
    if (status == LXB_STATUS_ERROR_MEMORY_ALLOCATION) throw std::bad_alloc();
    return found ? Match::yes : Match::no;
}

bool PageStyles::parse(Compound& compound) {
    if (!parser_) {
        memory_.reset(lxb_css_memory_create());
        parser_.reset(lxb_css_parser_create());
        selectors_.reset(lxb_selectors_create());
        if (!memory_ || !parser_ || !selectors_ ||
            lxb_css_memory_init(memory_.get(), 128) != LXB_STATUS_OK ||
            lxb_css_parser_init(parser_.get(), nullptr) != LXB_STATUS_OK ||
            lxb_selectors_init(selectors_.get()) != LXB_STATUS_OK) {
            throw std::bad_alloc();
        }
        lxb_css_parser_memory_set(parser_.get(), memory_.get());
    }
    compound.parsed = lxb_css_selectors_parse(
        parser_.get(), reinterpret_cast<const lxb_char_t*>(compound.text.data()),
        compound.text.size());
    if (parser_->status == LXB_STATUS_ERROR_MEMORY_ALLOCATION) throw std::bad_alloc();
    if (compound.parsed) compound.specificity = compound.parsed->specificity;
    return compound.parsed != nullptr;
}

}  // namespace govinfo::detail
