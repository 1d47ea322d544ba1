// How a cell is printed where something else was printed before.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/cell.hpp>

namespace govinfo::detail {

/// What parse_cell() reads as the state, number and words of that cell, in the manner of what was
/// printed before:
///
///    1,113       2048    2,048
///    １２        7       ７
///    251000元    9       9元
///    增98        -5      减5        增98    0    0
///    22（其中修订16件）   23     23（其中修订16件）
///
/// A number that was printed otherwise on purpose is printed so.
[[nodiscard]] std::string spell(CellKind kind, std::string_view before, const Cell& cell);

}  // namespace govinfo::detail
