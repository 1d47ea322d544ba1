// Which value of a row belongs in which of its cells.
#pragma once

#include "read/placed_values.hpp"
#include "read/row_shapes.hpp"

namespace govinfo::detail {

/// By the columns of the grid where header and row stand in one, else by the order of the values.
[[nodiscard]] Placement place(const FoundRow& row, const FoundHeader& header,
                              const HeaderColumns& columns, const Shape& shape,
                              const Document& document);

}  // namespace govinfo::detail
