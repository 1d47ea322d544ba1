// The selectors of style sheets, cut into what can be looked up and what only lexbor can match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <lexbor/css/css.h>

namespace govinfo::detail {

/// Elements that one selector without blanks, > + ~ matches: `td.x:first-child`
struct Compound {
    char combinator = ' ';  // between it and the one before
    std::string_view text;
    std::string_view tag, id;
    std::vector<std::string_view> classes;
    bool simple = true;  // nothing but those; else lexbor is asked
    const lxb_css_selector_list_t* parsed = nullptr;
    bool asked = false;  // it has been, to parse the text
    std::uint32_t specificity = 0;
};

/// Of one selector, outermost first.
[[nodiscard]] std::vector<Compound> compounds(std::string_view selector);

/// Whether lexbor knows all that begins with a colon, outside of strings and square brackets. It
/// does not find all elements of the selectors with blanks, > + ~ that stand in :is() and :not().
[[nodiscard]] bool is_known_compound(std::string_view text);

/// Where the pseudo-element of a selector begins: ::before, :after; else the end.
[[nodiscard]] std::size_t pseudo_element_at(std::string_view selector);

}  // namespace govinfo::detail
