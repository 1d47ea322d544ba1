#include "engine/simplex.hpp"

#include <algorithm>
#include <numeric>

namespace govinfo::detail {
namespace {

// Coefficients are 1, 0 and -1 in what sums of rows and columns lead to; larger ones are refused
// long before a product could overflow.
constexpr std::int64_t max_coefficient = std::int64_t{1} << 24;
constexpr Int128 max_constant = Int128{1} << 96;

bool is_small(std::int64_t coefficient) noexcept {
    return coefficient <= max_coefficient && coefficient >= -max_coefficient;
}

}  // namespace

Simplex::Simplex(std::size_t variables, std::span<const Int128> constants)
    : variables_(variables),
      all_(variables + constants.size()),
      coefficients_(constants.size() * all_),
      values_(all_),
      basic_in_(all_, none) {
    for (const Int128 constant : constants) {
        basic_in_[variables + rows_.size()] = rows_.size();
        rows_.push_back({constant, 1, variables + rows_.size()});
    }
}

void Simplex::compute_values() noexcept {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i].value = rows_[i].constant;
        for (std::size_t variable = 0; variable < variables_; ++variable)
            rows_[i].value += Int128{values_[variable]} * at(i, variable);
    }
}

/// That of the first such variable: with the choice of helper(), Bland's rule, which ends.
std::size_t Simplex::row_out_of_range() const noexcept {
    std::size_t found = none;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto& [constant, divisor, basic, value] = rows_[i];
        const Range bounds = range(basic);
        const bool out =
            value < Int128{bounds.low} * divisor || value > Int128{bounds.high} * divisor;
        if (out && (found == none || basic < rows_[found].basic)) found = i;
    }
    return found;
}

/// The first variable that can move so that the row's basic one goes up, or down. If there is none,
/// its bounds are the obstacles.
std::size_t Simplex::helper(std::size_t row, bool up) {
    obstacles_.assign(1, {rows_[row].basic, !up});
    for (std::size_t variable = 0; variable < all_; ++variable) {
        const std::int64_t coefficient = at(row, variable);
        if (coefficient == 0) continue;
        const bool rise = (coefficient > 0) == up;
        const Range bounds = range(variable);
        if (rise ? values_[variable] < bounds.high : values_[variable] > bounds.low)
            return variable;
        obstacles_.push_back({variable, rise});
    }
    return none;
}

/// Puts what row `by` says of `variable` into another row. False if numbers get too large.
bool Simplex::replace(std::size_t row, std::size_t variable, std::size_t by) {
    const std::int64_t times = at(row, variable), divisor = rows_[by].divisor;
    if (times == 0) return true;
    at(row, variable) = 0;
    std::int64_t common = rows_[row].divisor *= divisor;
    for (std::size_t i = 0; i < all_; ++i) {
        at(row, i) = at(row, i) * divisor + at(by, i) * times;
        if (common != 1) common = std::gcd(common, at(row, i));
    }
    rows_[row].constant = rows_[row].constant * divisor + rows_[by].constant * times;
    if (rows_[row].constant % common != 0) common = 1;
    rows_[row].constant /= common;
    rows_[row].divisor /= common;
    for (std::size_t i = 0; i < all_; ++i) {
        at(row, i) /= common;
        if (!is_small(at(row, i))) return false;
    }
    return is_small(rows_[row].divisor) && rows_[row].constant < max_constant &&
           rows_[row].constant > -max_constant;
}

/// Makes `variable` basic in place of the row's. False if numbers get too large.
bool Simplex::pivot(std::size_t row, std::size_t variable) {
    Row& pivot = rows_[row];
    const std::int64_t coefficient = at(row, variable);
    const std::int64_t sign = coefficient < 0 ? 1 : -1;
    at(row, variable) = 0;
    for (std::size_t i = 0; i < all_; ++i) at(row, i) *= sign;
    at(row, pivot.basic) = -sign * pivot.divisor;
    pivot.constant *= sign;
    pivot.divisor = -sign * coefficient;
    basic_in_[pivot.basic] = none;
    pivot.basic = variable;
    basic_in_[variable] = row;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (i != row && !replace(i, variable, row)) return false;
    return true;
}

Solvable Simplex::solve(std::span<const Range> ranges, Steps& steps) {
    ranges_ = ranges;
    for (std::size_t i = 0; i < variables_; ++i)
        values_[i] =
            basic_in_[i] == none ? std::clamp(values_[i], ranges[i].low, ranges[i].high) : 0;
    for (;;) {
        compute_values();
        const std::size_t row = row_out_of_range();
        if (row == none) return Solvable::yes;
        if (!steps.spend(rows_.size() * 8)) return Solvable::out_of_steps;
        const std::size_t leaving = rows_[row].basic;
        const Range bounds = range(leaving);
        const bool up = rows_[row].value < Int128{bounds.low} * rows_[row].divisor;
        const std::size_t entering = helper(row, up);
        if (entering == none) return Solvable::no;
        if (!pivot(row, entering)) return Solvable::out_of_steps;
        values_[entering] = 0;
        values_[leaving] = up ? bounds.low : bounds.high;
    }
}

std::int64_t Simplex::value(std::size_t variable) const noexcept {
    const std::size_t row = basic_in_[variable];
    if (row == none) return values_[variable];
    const Int128 rest = rows_[row].value % rows_[row].divisor;
    return static_cast<std::int64_t>(rows_[row].value / rows_[row].divisor - (rest < 0 ? 1 : 0));
}

std::optional<std::size_t> Simplex::fraction(std::span<const std::int64_t> steps) const {
    for (std::size_t i = 0; i < variables_; ++i) {
        const std::size_t row = basic_in_[i];
        const Int128 value = row == none ? values_[i] : rows_[row].value;
        if (value % (Int128{row == none ? 1 : rows_[row].divisor} * steps[i]) != 0) return i;
    }
    return std::nullopt;
}

}  // namespace govinfo::detail
