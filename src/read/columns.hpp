// Which column of the form each column of a header is.
#pragma once

#include <optional>
#include <vector>

#include "read/column_labels.hpp"

namespace govinfo::detail {

/// Of a column that stands there for several years, the one of `year` is meant.
[[nodiscard]] HeaderColumns columns_of(const FoundHeader& header, const FoundRow& row,
                                       const Labelled& labelled, std::optional<int> year);

}  // namespace govinfo::detail
