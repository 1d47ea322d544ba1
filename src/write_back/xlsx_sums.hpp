// Sums that a workbook computes: what a program that opens it will show after its cells were changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/note.hpp>
#include <govinfo/read_options.hpp>

namespace govinfo::detail {

/// Whether a formula at that row and column of a sheet adds up other cells of it, and what was saved
/// with it is their sum: SUM(D5:I5), SUM(D5,F5:G5), D5+E5-F5, also shared with other cells.
[[nodiscard]] bool is_sum(std::string_view sheet, const GridPosition& at,
                          const ReadOptions& options);

/// The sheet with the saved values of such formulas, where they stand in those cells, as they are
/// after a change:
///
///    <c r="J5"><f>SUM(D5:I5)</f><v>158</v></c>      with D5 one less: <v>157</v>
///
/// Other formulas keep what was saved with them; nothing if one of them in those cells refers to what
/// was changed, for then nobody knows what will stand there. Linear in both but for what formulas add
/// up, of which there may be so much and no more.
[[nodiscard]] std::optional<std::string> with_sums_anew(std::string_view before, std::string after,
                                                        const std::vector<GridPosition>& cells,
                                                        const ReadOptions& options);

}  // namespace govinfo::detail
