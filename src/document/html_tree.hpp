// A web page as the tree that browsers build of it: lexbor's, bounded, its nodes knowing their
// places.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <lexbor/html/html.h>

#include "document/lexbor_memory.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

class HtmlTree {
  public:
    /// `text` is UTF-8, whatever it declares, and must outlive the tree. Linear: what markup makes
    /// of nodes takes of the budget's memory. The tree is of use unless that is exceeded.
    HtmlTree(std::string_view text, Budget& budget);

    [[nodiscard]] const lxb_dom_node_t* root() const;
    /// Browsers read pages without a document type by older rules.
    [[nodiscard]] bool has_quirks() const;
    /// Where the inside of an element begins or a text; `otherwise` for a node that the page does
    /// not write.
    [[nodiscard]] std::size_t place(const lxb_dom_node_t& node, std::size_t otherwise) const;
    /// Of the character of a text behind `blanks` leading bytes of white space, however written.
    [[nodiscard]] std::size_t place_behind(std::size_t place, std::string_view blanks) const;

  private:
    std::string_view text_;
    LexborMemory memory_;  // all of the tree
    lxb_html_document_t* document_;
};

[[nodiscard]] inline bool is_element(const lxb_dom_node_t& node) {
    return node.type == LXB_DOM_NODE_TYPE_ELEMENT;
}
[[nodiscard]] inline bool is_html(const lxb_dom_node_t& node) {
    return is_element(node) && node.ns == LXB_NS_HTML;
}
/// LXB_TAG_TD …; LXB_TAG__UNDEF for what is no element of HTML.
[[nodiscard]] inline lxb_tag_id_t tag_of(const lxb_dom_node_t& node) {
    return is_html(node) ? node.local_name : static_cast<lxb_tag_id_t>(LXB_TAG__UNDEF);
}
/// Of an element, by its name in lower case. Empty for one that has no value.
[[nodiscard]] std::optional<std::string_view> attribute(const lxb_dom_node_t& node,
                                                        std::string_view name);
/// Of a text node, a comment ….
[[nodiscard]] std::string_view character_data(const lxb_dom_node_t& node);

}  // namespace govinfo::detail
