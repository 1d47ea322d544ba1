// A header in reading order over rows that stand side by side.
#pragma once

#include "read/column_labels.hpp"

namespace govinfo::detail {

/// The labels over rows side by side, and their columns, in reading order; one of these:
///
///    行政复议  行政诉讼  维持 … 总计  未经复议直接起诉  复议后起诉  维持 … 总计  维持 … 总计
///    行政复议  维持 … 总计  行政诉讼  未经复议直接起诉  维持 … 总计  复议后起诉  维持 … 总计
///    行政复议  行政诉讼  未经复议直接起诉  复议后起诉  维持 … 总计  维持 … 总计  维持 … 总计
///    维持 … 总计  维持 … 总计  维持 … 总计  行政复议  行政诉讼  未经复议直接起诉  复议后起诉
///
/// Unknown columns where it is none of them, not even with labels lost.
[[nodiscard]] Columns columns_side_by_side(const FoundHeader& header, const Block& block,
                                           const ColumnLabels& labels);

}  // namespace govinfo::detail
