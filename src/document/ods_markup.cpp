#include "document/ods_markup.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "document/spreadsheet.hpp"
#include "document/word_markup.hpp"
#include "document/xlsx_styles.hpp"

namespace govinfo::detail {
namespace {

bool is_group(pugi::xml_node node) {
    constexpr std::string_view groups[] = {"table-row-group",    "table-rows",
                                           "table-header-rows",  "table-columns",
                                           "table-column-group", "table-header-columns"};
    return std::find(std::begin(groups), std::end(groups), local_name(node.name())) !=
           std::end(groups);
}

pugi::xml_node this_or_next_table(pugi::xml_node node) {
    while (node && local_name(node.name()) != "table") node = node.next_sibling();
    return node;
}

}  // namespace

std::uint32_t times(pugi::xml_node node, std::string_view name) {
    const std::size_t value = whole_number(attribute(node, name), 1);
    return static_cast<std::uint32_t>(std::clamp<std::size_t>(value, 1, most_sheet_rows));
}

pugi::xml_node first_table(pugi::xml_node document) {
    return this_or_next_table(child(child(document, "body"), "spreadsheet").first_child());
}

pugi::xml_node next_table(pugi::xml_node table) {
    return this_or_next_table(table.next_sibling());
}

pugi::xml_node next_in_table(pugi::xml_node node, pugi::xml_node table) {
    if ((node == table || is_group(node)) && node.first_child()) return node.first_child();
    if (node == table) return {};
    while (!node.next_sibling() && node.parent() != table) node = node.parent();
    return node.next_sibling();
}

bool is_table_cell(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    return name == "table-cell" || name == "covered-table-cell";
}

}  // namespace govinfo::detail
