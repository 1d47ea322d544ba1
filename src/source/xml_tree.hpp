// XML out of an office document, as a tree that cost no more than was granted.
#pragma once

#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "source/budget.hpp"

namespace govinfo::detail {

/// Names and values of the nodes point into the text.
struct XmlTree {
    std::vector<char> text;
    pugi::xml_document nodes;
};

/// Of UTF-8, or of UTF-16 with a byte order mark; whether it is valid is left to be seen where text
/// is used. White space between elements is left out. ErrorCode::damaged if it is not well-formed,
/// or has a document type declaration, which no office document may have and entities come from.
[[nodiscard]] Attempt<XmlTree> parse_xml(std::vector<char> bytes, Budget& budget);

}  // namespace govinfo::detail
