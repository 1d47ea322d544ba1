#include "engine/equations.hpp"

#include <algorithm>

namespace govinfo::detail {
namespace {

constexpr int max_depth = 200;

Int128 magnitude(std::int64_t coefficient) noexcept {
    return coefficient < 0 ? -coefficient : coefficient;
}

/// How far a variable can go from its end before the terms exceed `room`; most coefficients are 1.
Int128 distance(Int128 room, std::int64_t coefficient) noexcept {
    return magnitude(coefficient) == 1 ? room : room / magnitude(coefficient);
}

std::int64_t round_down(std::int64_t value, std::int64_t step) noexcept {
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}
std::int64_t round_up(std::int64_t value, std::int64_t step) noexcept {
    return -round_down(-value, step);
}

}  // namespace

// ---- building ----------------------------------------------------------------------------------

void Equations::clear() noexcept {
    ranges_.clear();
    step_.clear();
    first_.clear();
    reasons_.clear();
    terms_.clear();
    equations_.clear();
    queue_.clear();
    simplex_.reset();
}

Equations::Variable Equations::add_variable(Range range, std::int64_t step) {
    ranges_.push_back(range);
    step_.push_back(step);
    first_.push_back(none);
    reasons_.emplace_back();
    return static_cast<Variable>(ranges_.size() - 1);
}

void Equations::add_equation(Int128 constant, const Movable& movable) {
    const auto end = static_cast<std::uint32_t>(terms_.size());
    equations_.push_back({constant, &movable, end, end, false});
    enqueue(static_cast<std::uint32_t>(equations_.size() - 1));
}

void Equations::add_term(Variable variable, std::int64_t coefficient) {
    const auto equation = static_cast<std::uint32_t>(equations_.size() - 1);
    terms_.push_back({variable, equation, first_[variable], coefficient});
    first_[variable] = static_cast<std::uint32_t>(terms_.size() - 1);
    equations_.back().end = static_cast<std::uint32_t>(terms_.size());
}

// ---- narrowing ---------------------------------------------------------------------------------

void Equations::enqueue(std::uint32_t equation) {
    if (equations_[equation].queued) return;
    equations_[equation].queued = true;
    queue_.push_back(equation);
}

void Equations::enqueue_with(Variable variable) {
    for (std::uint32_t i = first_[variable]; i != none; i = terms_[i].next)
        enqueue(terms_[i].equation);
}

std::uint32_t Equations::dequeue() noexcept {
    const std::uint32_t equation = queue_.back();
    queue_.pop_back();
    equations_[equation].queued = false;
    return equation;
}

Equations::Reach Equations::reach(const Equation& equation) const noexcept {
    Reach reach = {equation.constant, equation.constant};
    for (std::uint32_t i = equation.begin; i != equation.end; ++i) {
        const std::int64_t coefficient = terms_[i].coefficient;
        const Range range = ranges_[terms_[i].variable];
        const Int128 low = Int128{range.low} * coefficient;
        const Int128 high = Int128{range.high} * coefficient;
        reach.low += coefficient > 0 ? low : high;
        reach.high += coefficient > 0 ? high : low;
    }
    return reach;
}

/// The cells that keep the sum from getting smaller, or greater; but for those that bound one term.
CellSet Equations::blamed(const Equation& equation, bool too_great,
                          const Term* without) const noexcept {
    CellSet cells = too_great ? equation.movable->down : equation.movable->up;
    for (std::uint32_t i = equation.begin; i != equation.end; ++i) {
        if (&terms_[i] == without) continue;
        const Reasons& reasons = reasons_[terms_[i].variable];
        cells |= (terms_[i].coefficient > 0) == too_great ? reasons.low : reasons.high;
    }
    return cells;
}

bool Equations::narrow(const Equation& equation, CellSet& blame) {
    steps_.spend();
    const Reach reached = reach(equation);
    if (reached.low > 0 || reached.high < 0) {
        blame = blamed(equation, reached.low > 0, nullptr);
        return false;
    }
    for (std::uint32_t i = equation.begin; i != equation.end; ++i)
        if (!narrow(equation, terms_[i], reached, blame)) return false;
    return true;
}

/// `reach` may be that of wider ranges, which only narrows less.
bool Equations::narrow(const Equation& equation, const Term& term, Reach reach, CellSet& blame) {
    Range& range = ranges_[term.variable];
    Reasons& reasons = reasons_[term.variable];
    const Range before = range;
    const std::int64_t step = step_[term.variable];
    const bool plus = term.coefficient > 0;
    // The terms can fall by -reach.low together before the sum is 0, and rise by reach.high.
    const Int128 above_low = distance(plus ? -reach.low : reach.high, term.coefficient);
    const Int128 below_high = distance(plus ? reach.high : -reach.low, term.coefficient);
    const Int128 width = Int128{before.high} - before.low;
    if (above_low < width) {
        range.high = round_down(static_cast<std::int64_t>(before.low + above_low), step);
        reasons.high = blamed(equation, plus, &term);
    }
    if (below_high < width) {
        range.low = round_up(static_cast<std::int64_t>(before.high - below_high), step);
        reasons.low = blamed(equation, !plus, &term);
    }
    if (range.low > range.high) {
        blame = reasons.low;
        blame |= reasons.high;
        range = before;
        return false;
    }
    if (range.low != before.low || range.high != before.high) enqueue_with(term.variable);
    return true;
}

// ---- solving -----------------------------------------------------------------------------------

void Equations::build_simplex() {
    std::vector<Int128> constants;
    for (const Equation& equation : equations_) constants.push_back(equation.constant);
    simplex_.emplace(ranges_.size(), constants);
    for (const Term& term : terms_) simplex_->add(term.equation, term.variable, term.coefficient);
}

/// Whole numbers: where the solution has a fraction, those below it or those above.
Solvable Equations::search(std::span<const Range> ranges, int depth) {
    const Solvable solvable = simplex_->solve(ranges, steps_);
    if (solvable != Solvable::yes) return solvable;
    const auto variable = simplex_->fraction(step_);
    if (!variable) return Solvable::yes;
    if (depth == 0) return Solvable::out_of_steps;
    const std::int64_t step = step_[*variable];
    const std::int64_t below = round_down(simplex_->value(*variable), step);
    const Range all = ranges[*variable];
    for (const Range& part : {Range{all.low, below}, Range{below + step, all.high}}) {
        std::vector<Range> parted(ranges.begin(), ranges.end());
        parted[*variable] = part;
        const Solvable found = part.low > part.high ? Solvable::no : search(parted, depth - 1);
        if (found != Solvable::no) return found;
    }
    return Solvable::no;
}

/// An equation's slack is held at 0 from above by what could make its sum smaller.
CellSet Equations::blamed(std::span<const Simplex::Bound> bounds) const noexcept {
    CellSet cells;
    for (const auto& [variable, high] : bounds)
        if (variable < ranges_.size()) {
            cells |= high ? reasons_[variable].high : reasons_[variable].low;
        } else {
            const Movable& movable = *equations_[variable - ranges_.size()].movable;
            cells |= high ? movable.down : movable.up;
        }
    return cells;
}

Solvable Equations::solve(CellSet& blame) {
    solution_.clear();
    for (const Range& range : ranges_)
        if (range.fixed()) solution_.push_back(range.low);
    if (solution_.size() == ranges_.size() && queue_.empty()) return Solvable::yes;
    build_simplex();
    if (simplex_->solve(ranges_, steps_) == Solvable::no) {
        blame = blamed(simplex_->obstacles());
        return Solvable::no;
    }
    for (const Equation& equation : equations_) {
        blame |= equation.movable->down;
        blame |= equation.movable->up;
    }
    const Solvable solvable = search(ranges_, max_depth);
    if (solvable == Solvable::yes) store_solution();
    return solvable;
}

void Equations::store_solution() {
    solution_.clear();
    for (std::size_t i = 0; i < ranges_.size(); ++i) solution_.push_back(simplex_->value(i));
}

/// By bisection.
std::optional<std::int64_t> Equations::least_magnitude(Variable variable) {
    const auto magnitude = [&] { return std::max(solution_[variable], -solution_[variable]); };
    const Range all = ranges_[variable];
    const std::int64_t step = step_[variable];
    std::int64_t low = std::max({all.low, -all.high, std::int64_t{0}});
    for (std::int64_t most = low; low < magnitude();
         most = round_down(low + (magnitude() - low) / 2, step)) {
        std::vector<Range> parted = ranges_;
        parted[variable] = {std::max(all.low, -most), std::min(all.high, most)};
        const Solvable within = search(parted, max_depth);
        if (within == Solvable::out_of_steps) return std::nullopt;
        if (within == Solvable::yes)
            store_solution();
        else
            low = most + step;
    }
    return magnitude();
}

std::optional<std::int64_t> Equations::only_value(Variable variable) {
    const Range all = ranges_[variable];
    if (all.fixed()) return all.low;
    const std::int64_t value = solution_[variable];
    const std::int64_t step = step_[variable];
    for (const Range& part : {Range{all.low, value - step}, Range{value + step, all.high}}) {
        std::vector<Range> parted = ranges_;
        parted[variable] = part;
        if (part.low <= part.high && search(parted, max_depth) != Solvable::no) return std::nullopt;
    }
    return value;
}

}  // namespace govinfo::detail
