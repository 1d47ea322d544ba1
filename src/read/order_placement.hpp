// The values of a row by their order alone.
#pragma once

#include "read/placed_values.hpp"
#include "read/row_shapes.hpp"

namespace govinfo::detail {

/// As many as the header has columns, once blank cells that are none are taken off; refused where
/// a value or a column may be missing between them.
[[nodiscard]] Placement place_by_order(const FoundRow& row, const FoundHeader& header,
                                       const Columns& printed, const Shape& shape,
                                       const Document& document);

}  // namespace govinfo::detail
