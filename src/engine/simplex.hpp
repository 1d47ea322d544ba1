// Whether linear equations over bounded variables have a solution, and which bounds forbid one: the
// simplex method as Dutertre and de Moura put it, on whole numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/linear.hpp"

namespace govinfo::detail {

/// What is left to spend of DiagnoseOptions::max_steps.
class Steps {
  public:
    explicit Steps(std::size_t left) noexcept : left_(left) {}
    /// False once nothing is left.
    bool spend(std::size_t steps = 1) noexcept {
        left_ = steps < left_ ? left_ - steps : 0;
        return left_ != 0;
    }

  private:
    std::size_t left_;
};

struct Range {
    std::int64_t low, high;  ///< millionths
    [[nodiscard]] bool fixed() const noexcept { return low == high; }
};

enum class Solvable : std::uint8_t { no, yes, out_of_steps };

/// Each equation has a slack, the value of its side, whose bounds are 0 and 0. Slacks count as
/// variables behind the others.
class Simplex {
  public:
    /// A bound that a solution would have to pass.
    struct Bound {
        std::size_t variable;
        bool high;
    };

    Simplex(std::size_t variables, std::span<const Int128> constants);
    void add(std::size_t equation, std::size_t variable, std::int64_t coefficient) noexcept {
        at(equation, variable) += coefficient;
    }

    /// Over fractions. May be asked again with other ranges.
    [[nodiscard]] Solvable solve(std::span<const Range> ranges, Steps& steps);
    /// In the solution found; rounded down.
    [[nodiscard]] std::int64_t value(std::size_t variable) const noexcept;
    /// The first variable whose value is no multiple of its step.
    [[nodiscard]] std::optional<std::size_t> fraction(std::span<const std::int64_t> steps) const;
    /// Why there is none.
    [[nodiscard]] std::span<const Bound> obstacles() const noexcept { return obstacles_; }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// `divisor` × basic variable = constant + coefficients × the others.
    struct Row {
        Int128 constant;
        std::int64_t divisor = 1;
        std::size_t basic;
        Int128 value = 0;  // times the divisor
    };

    [[nodiscard]] std::int64_t& at(std::size_t row, std::size_t variable) noexcept {
        return coefficients_[row * all_ + variable];
    }
    [[nodiscard]] std::int64_t at(std::size_t row, std::size_t variable) const noexcept {
        return coefficients_[row * all_ + variable];
    }
    [[nodiscard]] Range range(std::size_t variable) const noexcept {
        return variable < variables_ ? ranges_[variable] : Range{0, 0};
    }
    void compute_values() noexcept;
    [[nodiscard]] std::size_t row_out_of_range() const noexcept;
    [[nodiscard]] std::size_t helper(std::size_t row, bool up);
    [[nodiscard]] bool pivot(std::size_t row, std::size_t variable);
    [[nodiscard]] bool replace(std::size_t row, std::size_t variable, std::size_t by);

    std::size_t variables_;
    std::size_t all_;  // with the slacks
    std::vector<std::int64_t> coefficients_;
    std::vector<Row> rows_;
    std::vector<std::int64_t> values_;   // of the variables that are not basic
    std::vector<std::size_t> basic_in_;  // the row, or none
    std::span<const Range> ranges_;
    std::vector<Bound> obstacles_;
};

}  // namespace govinfo::detail
