// A row all of whose values stand in one cell beside its label.
#pragma once

#include <optional>

#include "read/placed_values.hpp"

namespace govinfo::detail {

/// Their placement, or why they have none; nothing if the row is not of this kind.
[[nodiscard]] std::optional<Placement> place_from_one_cell(const FoundRow& row,
                                                           const Columns& printed,
                                                           const Document& document);

}  // namespace govinfo::detail
