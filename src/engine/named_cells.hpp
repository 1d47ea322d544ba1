// Sums of cells that are named by keys, outside the rules of a form.
#pragma once

#include <optional>
#include <span>

#include "engine/linear.hpp"

namespace govinfo::detail {

/// Named cells added up.
struct NamedSum {
    Interval values;
    std::optional<CellIndex> unknown;  ///< the first that holds no number
};

/// An unsplit row stands for the rows under it. A total that is not printed is what its parts add
/// up to, or at least those that are known. Empty where the form has none of some of the cells.
[[nodiscard]] std::optional<NamedSum> sum_of(std::span<const NamedCells> named,
                                             const Report& report, BlankPolicy blank) noexcept;

}  // namespace govinfo::detail
