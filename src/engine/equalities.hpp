// Rules on lines as equations over the cells of a report, and the values that these may take.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/linear.hpp"
#include "engine/simplex.hpp"

namespace govinfo::detail {

/// A rule on a line: the sum of its terms is 0, or at most 0 where the rule says `le`.
struct Equality {
    struct Term {
        CellIndex cell;
        std::int64_t coefficient;
    };
    const RuleLine* line;
    std::vector<Term> terms;  ///< cells of this report that are in use
    Int128 sum;               ///< of its known cells, and of those of other reports
};

/// Empty where the rule is another relation, has a guard, concerns some reporters only, or needs a
/// cell of another report that is not known.
[[nodiscard]] std::optional<Equality> equality(const RuleLine& line, const Operands& operands);

[[nodiscard]] CellKind kind_of(const Report& report, CellIndex cell) noexcept;

/// Values are multiples of it.
[[nodiscard]] std::int64_t step_of(CellKind kind) noexcept;

constexpr std::int64_t max_unknown = 9'000'000'000'000'000'000;

/// A number to propose must fit into a Decimal; of an unknown cell that need not be asked.
[[nodiscard]] Range domain(CellKind kind, bool known) noexcept;

}  // namespace govinfo::detail
