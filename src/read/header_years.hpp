// Which of the columns that mean the same cell is that of the report's year.
#pragma once

#include <optional>
#include <vector>

#include "read/column_labels.hpp"

namespace govinfo::detail {

/// Columns that mean the same cell: none of them is known, unless each stands under a year and one
/// of these is the report's.
///
///            2023年                       2024年
///    制发    废止    现行有效     制发    废止    现行有效
void tell_years(HeaderColumns& header, const std::vector<int>& years, std::optional<int> year);

}  // namespace govinfo::detail
