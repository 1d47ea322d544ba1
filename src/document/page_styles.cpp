#include "document/page_styles.hpp"

#include <algorithm>
#include <functional>
#include <new>
#include <utility>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

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
    for_each_sight(all, quirks_,
                   [this](const SightDeclaration& each) { declarations_.push_back(each); });
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
    for_each_sight(declarations(style, nested), quirks_, [this](const SightDeclaration& each) {
        said_.add(each.property, each.declared,
                  from_attribute | (each.important ? is_important : 0));
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
