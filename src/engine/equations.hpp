// Linear equations over bounded whole numbers: which values are left, whether there are any, and
// which cells outside the equations would have to change where there are none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/cell_set.hpp"
#include "engine/linear.hpp"
#include "engine/simplex.hpp"

namespace govinfo::detail {

/// The cells that could change so that a sum gets smaller, and so that it gets greater.
struct Movable {
    CellSet down, up;
};

class Equations {
  public:
    using Variable = std::uint16_t;

    explicit Equations(Steps& steps) noexcept : steps_(steps) {}
    void clear() noexcept;

    /// Multiples of `step` from `range.low` to `range.high`, which are such multiples.
    Variable add_variable(Range range, std::int64_t step);
    /// `constant` + terms = 0. `movable` are the cells in the constant; it must outlive this.
    void add_equation(Int128 constant, const Movable& movable);
    /// To the last equation. `coefficient` is not 0.
    void add_term(Variable variable, std::int64_t coefficient);

    /// Narrows the ranges as far as single equations tell, within limits. Calls `conflict(cells)`
    /// for equations that no values are left for; one of those cells must then change.
    template <class Conflict>
    void narrow(Conflict conflict) {
        for (std::size_t turns = 16 * equations_.size(); turns != 0 && !queue_.empty(); --turns) {
            const Equation& equation = equations_[dequeue()];
            CellSet blame;
            if (!narrow(equation, blame)) conflict(blame);
        }
    }
    [[nodiscard]] Range range(Variable variable) const noexcept { return ranges_[variable]; }

    /// Decides exactly, after narrow() found no conflict, as long as there are steps. If there is
    /// no solution, one of `blame` must change.
    [[nodiscard]] Solvable solve(CellSet& blame);
    /// In the solution that solve() found.
    [[nodiscard]] std::int64_t value(Variable variable) const noexcept {
        return solution_[variable];
    }
    /// The least distance from 0 that a variable has in a solution, after solve() said yes; value()
    /// then tells of such a solution. Empty where the steps run out.
    [[nodiscard]] std::optional<std::int64_t> least_magnitude(Variable variable);
    /// The one value that a variable has in all solutions, after solve() said yes.
    [[nodiscard]] std::optional<std::int64_t> only_value(Variable variable);

  private:
    static constexpr std::uint32_t none = 0xffffffff;

    struct Term {
        Variable variable;
        std::uint32_t equation;
        std::uint32_t next;  // term of the same variable
        std::int64_t coefficient;
    };
    struct Equation {
        Int128 constant;
        const Movable* movable;
        std::uint32_t begin, end;  // terms
        bool queued;
    };
    struct Reasons {
        CellSet low, high;  // whose keeping makes the bound what it is
    };
    /// The values that a side of an equation can take.
    struct Reach {
        Int128 low, high;
    };

    [[nodiscard]] Reach reach(const Equation& equation) const noexcept;
    [[nodiscard]] bool narrow(const Equation& equation, CellSet& blame);
    [[nodiscard]] bool narrow(const Equation& equation, const Term& term, Reach reach,
                              CellSet& blame);
    [[nodiscard]] CellSet blamed(const Equation& equation, bool too_great,
                                 const Term* without) const noexcept;
    void enqueue(std::uint32_t equation);
    void enqueue_with(Variable variable);
    [[nodiscard]] std::uint32_t dequeue() noexcept;

    void build_simplex();
    [[nodiscard]] Solvable search(std::span<const Range> ranges, int depth);
    void store_solution();
    [[nodiscard]] CellSet blamed(std::span<const Simplex::Bound> bounds) const noexcept;

    Steps& steps_;
    std::vector<Range> ranges_;
    std::vector<std::int64_t> step_;
    std::vector<std::uint32_t> first_;  // of each variable's terms
    std::vector<Reasons> reasons_;
    std::vector<Term> terms_;
    std::vector<Equation> equations_;
    std::vector<std::uint32_t> queue_;
    std::optional<Simplex> simplex_;
    std::vector<std::int64_t> solution_;
};

}  // namespace govinfo::detail
