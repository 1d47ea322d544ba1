// Amounts of money in one unit, so that those of several reports can be held against each other.
#pragma once

#include <optional>

#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

#include "engine/linear.hpp"

namespace govinfo::detail {

/// So many 元 are one of the unit; 0 for a unit that is none of money.
[[nodiscard]] Int128 yuan_in(std::string_view unit) noexcept;

/// What stands in a cell: of money in millionths of a 元 by the unit printed in the cell or else in
/// the form, of other kinds in millionths. Empty where it holds no number, or money of no known
/// unit.
[[nodiscard]] std::optional<Int128> amount_of(const Report& report, CellIndex cell,
                                              BlankPolicy blank) noexcept;

}  // namespace govinfo::detail
