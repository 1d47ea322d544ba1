// How a spreadsheet of OpenDocument lays out its tables.
#pragma once

#include <cstdint>
#include <string_view>

#include <pugixml.hpp>

namespace govinfo::detail {

/// How often an element says that it stands there, or how far it spans: no more than the rows of a
/// sheet.
[[nodiscard]] std::uint32_t times(pugi::xml_node node, std::string_view name);

/// The tables of a document, those that are hidden, too: the first child of that, or the next one.
[[nodiscard]] pugi::xml_node first_table(pugi::xml_node document);
[[nodiscard]] pugi::xml_node next_table(pugi::xml_node table);

/// What stands in a table behind `node`, into groups of rows and of columns and out of them; the
/// first thing behind the table itself.
[[nodiscard]] pugi::xml_node next_in_table(pugi::xml_node node, pugi::xml_node table);

/// One that another covers, too.
[[nodiscard]] bool is_table_cell(pugi::xml_node node);

}  // namespace govinfo::detail
