// The blank cells among the labels of a header.
#pragma once

#include <cstddef>

#include "read/tables.hpp"

namespace govinfo::detail {

/// Between two pieces.
[[nodiscard]] std::size_t blanks_between(std::size_t left, std::size_t right,
                                         const FoundHeader& header);

/// How many blank cells stand between the label of a column and that before it, where no label is
/// wide or high: columns too, if there are more of both than the form has columns.
///
///    结果维持 | | 结果纠正 |
[[nodiscard]] std::size_t unnamed_before(std::size_t entry, const FoundHeader& header);
[[nodiscard]] std::size_t unnamed_in(const FoundHeader& header);

}  // namespace govinfo::detail
