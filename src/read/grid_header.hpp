// A header whose labels stand in a grid.
#pragma once

#include <optional>

#include "read/column_labels.hpp"

namespace govinfo::detail {

/// What stands over a column says which one it is:
///
///    行政诉讼                          行政复议
///    未经复议直接起诉  复议后起诉
///    维持 … 总计       维持 … 总计     维持 … 总计
///
/// Empty where the header is in no grid, or in several.
[[nodiscard]] HeaderColumns columns_in_grid(const FoundHeader& header, const FoundRow& row,
                                            const Document& document, const ColumnLabels& labels,
                                            std::optional<int> year);

}  // namespace govinfo::detail
