// The cells of a workbook's sheets, as their XML has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <govinfo/cell.hpp>
#include <govinfo/note.hpp>

#include "write_back/edits.hpp"

namespace govinfo::detail {

/// What makes the cell at that row and column of a sheet another one. A number stays a number, a
/// text one that is printed as `after`; the look is that of its style:
///
///    <c r="D5" s="3"><v>12</v></c>          <c r="D5" s="3"><v>7</v></c>
///    <c r="D5" s="3" t="s"><v>9</v></c>     <c r="D5" s="3" t="inlineStr"><is><t>7件</t></is></c>
///
/// Nothing where the sheet has no such cell, or computes it.
[[nodiscard]] std::optional<Edit> xlsx_cell_edit(std::string_view sheet, const GridPosition& at,
                                                 std::string_view after, const Cell& to);

/// What makes the number that was saved with a formula there another one. Nothing where none was.
[[nodiscard]] std::optional<Edit> xlsx_saved_value(std::string_view sheet, const GridPosition& at,
                                                   std::string digits);

}  // namespace govinfo::detail
