// How a browser shows an element and the text in it, as far as a reader has to know.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/css_values.hpp"
#include "document/html_tree.hpp"
#include "document/page_styles.hpp"

namespace govinfo::detail {

/// What an element is to the text in and around it. Parts of tables are so by their tags.
enum class Box : std::uint8_t {
    none,
    inside_line,
    line_break,
    inline_block,
    block,
    table,
    row_group,
    header_group,  // the first of a table stands first
    footer_group,  // and the first of these last, wherever it is written
    row,
    cell,
    column,
    annotation,  // how the characters before are pronounced
};

enum class Seen : std::uint8_t { no, perhaps, yes };

/// All but the last four lines is also of what the element holds, unless that says otherwise.
struct Look {
    bool visible = true;
    bool gone = false;       // transparent, cut off or moved away: nothing in it can be seen
    bool struck = false;     // a line goes through its text
    bool unsure = false;     // what is in it, in a cell, is seen in a way that is not known here
    bool rightmost = false;  // it is written from the right
    bool numbered = false;   // its list items are
    bool color_known = true;
    bool ground_known = true;
    bool in_cell = false;
    bool old_page = false;  // has quirks
    Color color = {};
    Color page_color = {};
    Color ground = {255, 255, 255, 255};
    std::int64_t font_size = 16'000;  // thousandths of a pixel, as all lengths
    std::int64_t indent = 0;

    Box box = Box::block;
    bool has_items = false;  // what it holds is laid out apart
    bool apart = false;      // it stands apart from the text beside it
    bool raised = false;     // or above or below it
};

[[nodiscard]] Look look_of(const lxb_dom_node_t& element, const Declarations& said,
                           const Look& around);

/// Of text.
[[nodiscard]] Seen seen(const Look& look);

/// A picture that keeps others apart, a pixel wide.
[[nodiscard]] bool is_spacer(const lxb_dom_node_t& element, const Declarations& said);

}  // namespace govinfo::detail
