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

/// Whether it is printed as its digits, with separators or without: such a number a workbook may
/// store, and print it in the format of its cell. 251000元 it stores as text.
[[nodiscard]] bool is_bare_number(const Cell& cell) noexcept;

}  // namespace govinfo::detail
