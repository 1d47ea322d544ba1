// The smallest sets of cells whose change makes equalities hold: error localisation after Fellegi
// and Holt, exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <govinfo/diagnose.hpp>

#include "engine/equalities.hpp"
#include "engine/equations.hpp"

namespace govinfo::detail {

/// The equalities that the values of a form's cells must satisfy, in form order.
[[nodiscard]] std::vector<Equality> equalities(const Operands& operands);

/// Whether what stands in the cell is a number of its kind, or counts as 0.
[[nodiscard]] bool is_allowed(const Report& report, CellIndex cell) noexcept;

struct Searched {
    std::vector<Answer> answers;  ///< without slips; in form order
    bool exhausted;
};

/// All changes of the smallest number of cells, at most `max_cells`, that make all of `equalities`
/// hold, which are all those that share cells with one of them.
[[nodiscard]] Searched smallest_answers(const Operands& operands,
                                        std::span<const Equality* const> equalities,
                                        std::size_t max_cells, Steps& steps);

}  // namespace govinfo::detail
