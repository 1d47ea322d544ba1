// The values of a row by the columns of the grid in which it stands with its header.
#pragma once

#include "read/placed_values.hpp"

namespace govinfo::detail {

/// Where they stand in the grid and where in their row has to say the same.
[[nodiscard]] Placement place_in_grid(const FoundRow& row, const Columns& columns,
                                      const Document& document);

[[nodiscard]] bool is_in_grid(const FoundRow& row, const Columns& columns,
                              const Document& document);

/// One cell that goes down further than the label of its row: nobody knows whose value it holds.
///
///    1.重复申请             0 |   | 4
///    -----------------------| 7 |---
///    2.要求提供公开出版物   3 |   | 1
[[nodiscard]] bool goes_down(const FoundRow& row, const Document& document);

}  // namespace govinfo::detail
