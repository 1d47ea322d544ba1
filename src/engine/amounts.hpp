// Amounts of money in one unit, so that those of several reports can be held against each other.
#pragma once

#include <optional>

#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

#include "engine/linear.hpp"

namespace govinfo::detail {

/// What stands in a cell: of money in millionths of a 元 by the unit of the cell or else of
/// the form, of other kinds in millionths. Empty where it holds no number, or money of no known
/// unit.
[[nodiscard]] std::optional<Int128> amount_of(const Report& report, CellIndex cell,
                                              BlankPolicy blank) noexcept;

}  // namespace govinfo::detail
