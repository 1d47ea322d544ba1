// The parts of a workbook that say which sheets it has: xl/worksheets/sheet1.xml and so on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace govinfo::detail {

/// xl/workbook.xml; `names` of ranges as XML, or none. Sheets behind so many are hidden.
[[nodiscard]] std::string workbook(std::span<const std::string> sheets,
                                   const std::string& names = {}, std::size_t shown = SIZE_MAX);
/// xl/_rels/workbook.xml.rels
[[nodiscard]] std::string workbook_relationships(std::size_t sheets);
/// [Content_Types].xml
[[nodiscard]] std::string workbook_content_types(std::size_t sheets);

/// The name of that sheet in the archive, from 1.
[[nodiscard]] std::string sheet_file(std::size_t number);

}  // namespace govinfo::detail
