// The smallest sets of cells whose change makes equalities hold: error localisation after Fellegi
// and Holt, exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <govinfo/diagnose.hpp>

#include "model/linear.hpp"
#include "ops/equations.hpp"

namespace govinfo::detail {

/// A rule on a line as an equation: the sum of its terms is 0.
struct Equality {
    struct Term {
        CellIndex cell;
        std::int64_t coefficient;
    };
    const RuleLine* line;
    std::vector<Term> terms;  ///< cells of this report that are in use
    Int128 sum;               ///< of its known cells, and of last year's
};

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
