// Rules that could each hold, but not together: a blank that must be 0 by its row and 2 by its
// column.
#pragma once

#include <span>
#include <vector>

#include "engine/equalities.hpp"

namespace govinfo::detail {

/// Rules on lines that no values of the unknown cells satisfy together. Without any one of them
/// there are such values.
struct Contradiction {
    std::vector<const RuleLine*> lines;
    /// Of a line that fails by it: its two sides, as near to each other as the others let them
    /// come.
    struct Failure {
        const RuleLine* line;
        Int128 left, right;
    };
    /// Those of the least severe rules: the others are the surer ones.
    std::vector<Failure> failures;
};

/// What is known of rules on lines by themselves.
struct Judged {
    std::vector<const RuleLine*> open, holding, failing;
};

/// Among open lines. None fails by two contradictions; where nothing fails, all can hold together:
/// exact as long as there are steps; what is not decided by then is left out.
[[nodiscard]] std::vector<Contradiction> contradictions(const Operands& operands,
                                                        const Judged& lines);

}  // namespace govinfo::detail
