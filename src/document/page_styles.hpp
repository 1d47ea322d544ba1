// What the sheets in a page and its style attributes say of an element, as far as that touches
// whether and where a person sees its text. Linked sheets are not there to be read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <lexbor/css/css.h>
#include <lexbor/selectors/selectors.h>

#include "document/css_text.hpp"
#include "document/html_tree.hpp"
#include "document/selectors.hpp"
#include "document/sight_properties.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

class Declarations {
  public:
    [[nodiscard]] Declared operator[](Property property) const {
        return values_[static_cast<std::size_t>(property)].declared;
    }
    [[nodiscard]] bool empty() const { return !any_; }
    void add(Property property, Declared declared, std::uint64_t priority);

  private:
    struct Value {
        Declared declared;
        std::uint64_t priority = 0;
    };
    std::array<Value, static_cast<std::size_t>(Property::count)> values_ = {};
    bool any_ = false;
};

/// Rules are found by the last id or class of their selectors; where that is of an element around
/// theirs (`.news li a`), only in there; else by the last tag.
class PageStyles {
  public:
    PageStyles(const HtmlTree& tree, Budget& budget);

    /// Good until the next call.
    [[nodiscard]] const Declarations& of(const lxb_dom_node_t& element);

  private:
    struct Rule {
        std::vector<Compound> selector;
        std::size_t first, last;  // of the declarations
        bool sure;
        /// bit_of() the ids and classes that must stand around its element
        std::uint64_t around = 0;
    };
    /// Whose declarations are yet to be read.
    struct Wanted {
        Rule rule;
        std::string_view pseudo;  // ::before; empty: the element itself
    };
    using ByKey = std::unordered_map<std::string, std::vector<std::size_t>>;  // rules
    enum class Match : std::uint8_t { no, perhaps, yes };

    void take_names(const lxb_dom_node_t& element);
    [[nodiscard]] bool is_for_this_page(const Rule& rule) const;
    void add_sheet(std::string_view css, Holds holds);
    void add_rule(std::string_view selectors, std::string_view block, Holds holds,
                  std::size_t depth);
    [[nodiscard]] std::vector<Wanted> wanted_of(std::string_view selectors) const;
    bool take_generated(std::string_view place, Rule& rule);
    void index(Rule rule);
    // A bit for each name, perhaps the same for several: what lacks it need not be looked at.
    [[nodiscard]] std::uint64_t bit_of(char kind, std::string_view name) const;
    [[nodiscard]] std::uint64_t bits_of(const Compound& compound) const;
    void look_around(const lxb_dom_node_t& element);
    void collect(const ByKey& from, char kind, std::string_view name,
                 std::vector<std::size_t>& rules) const;
    void apply(std::size_t rule, const lxb_dom_node_t& element);
    void apply_attribute(std::string_view style);
    Match match(Rule& rule, std::size_t compound, const lxb_dom_node_t& element,
                std::size_t& steps);
    Match match(Compound& compound, const lxb_dom_node_t& element);
    Match ask(Compound& compound, const lxb_dom_node_t& element);
    bool parse(Compound& compound);
    [[nodiscard]] std::string key(char kind, std::string_view name) const;
    [[nodiscard]] bool same(std::string_view left, std::string_view right) const;

    struct FreeParser {
        void operator()(lxb_css_parser_t* parser) const { lxb_css_parser_destroy(parser, true); }
    };
    struct FreeMemory {
        void operator()(lxb_css_memory_t* memory) const { lxb_css_memory_destroy(memory, true); }
    };
    struct FreeSelectors {
        void operator()(lxb_selectors_t* selectors) const {
            lxb_selectors_destroy(selectors, true);
        }
    };

    Budget& budget_;
    bool quirks_;
    std::deque<std::string> texts_;  // of sheets, and of selectors made of several
    std::vector<SightDeclaration> declarations_;
    std::vector<Rule> rules_;
    ByKey by_key_;
    ByKey by_key_around_;
    std::vector<std::size_t> any_element_;
    std::unordered_set<std::string> names_;  // key() of all ids and classes in the page
    std::vector<std::size_t> candidates_;    // rules, of the element that is asked for
    struct {
        const lxb_dom_node_t* parent = nullptr;
        std::uint64_t bits = 0;
        std::vector<std::size_t> rules;  // that some name there is the key of
    } around_;                           // the last such element
    Declarations said_;                  // of it
    std::unique_ptr<lxb_css_memory_t, FreeMemory> memory_;
    std::unique_ptr<lxb_css_parser_t, FreeParser> parser_;
    std::unique_ptr<lxb_selectors_t, FreeSelectors> selectors_;
};

}  // namespace govinfo::detail
