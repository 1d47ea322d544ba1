#include "engine/contradictions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "engine/cell_set.hpp"
#include "engine/equations.hpp"

namespace govinfo::detail {
namespace {

/// Some tens of milliseconds; ordinary reports take a thousandth.
constexpr std::size_t max_steps = 1'000'000;

/// Equalities by index, as bits: what equations blame is a set of cells, and here each equality
/// stands for a cell that would have to change.
using LineSet = CellSet;
static_assert(Form::max_rule_lines <= Form::max_cells);

class Search {
  public:
    Search(const Operands& operands, const Judged& lines);
    [[nodiscard]] std::vector<Contradiction> run();

  private:
    using Variable = Equations::Variable;
    static constexpr Variable none = 0xffff;

    [[nodiscard]] const Rule& rule(CellIndex line) const noexcept {
        return equalities_[static_cast<std::size_t>(line)].line->rule->rule;
    }
    Variable variable(CellIndex cell);
    void doubt(const RuleLine& line);
    void add(const Equality& equality, const Movable& movable, bool only_doubted);
    void build(const LineSet& lines, bool only_doubted);
    [[nodiscard]] Solvable solve(LineSet& blamed);
    [[nodiscard]] std::optional<LineSet> refute(const LineSet& lines, bool only_doubted = false);
    [[nodiscard]] CellIndex loosest(const LineSet& lines) const;
    [[nodiscard]] LineSet irreducible(LineSet lines);
    [[nodiscard]] std::optional<Contradiction::Failure> failure(LineSet others, CellIndex line);
    [[nodiscard]] std::optional<Contradiction> contradiction(const LineSet& lines,
                                                             Severity severity);

    const Operands& operands_;
    const std::vector<const RuleLine*>& holding_;
    std::vector<Equality> equalities_;
    std::vector<Movable> movable_;
    std::vector<std::size_t> unknown_;  // cells of each equality
    CellSet doubted_;                   // cells of lines that fail
    bool too_large_ = false;
    std::int64_t step_ = Decimal::scale;  // of what sides differ by
    Steps steps_ = Steps(max_steps);
    Equations equations_ = Equations(steps_);
    std::array<Variable, Form::max_cells> variable_;
};

/// Values of unknown cells beyond max_unknown are only met where the known ones add up to so much.
/// A sum with a fraction of a count in it is left to the rule on that cell.
Search::Search(const Operands& operands, const Judged& lines)
    : operands_(operands), holding_(lines.holding) {
    for (const RuleLine* line : lines.failing) doubt(*line);
    Int128 all = 0;
    for (const RuleLine* line : lines.open) {
        if (operands.is_remark(*line)) continue;
        auto equality = detail::equality(*line, operands);
        if (!equality) continue;
        std::int64_t step = Decimal::scale;
        std::size_t unknown = 0;
        for (const auto& term : equality->terms) {
            step = std::min(step, step_of(kind_of(operands.report(), term.cell)));
            unknown += operands.use(term.cell) == Use::unknown;
        }
        if (equality->sum % step != 0) continue;
        unknown_.push_back(unknown);
        step_ = std::min(step_, step);
        all += equality->sum < 0 ? -equality->sum : equality->sum;
        equalities_.push_back(std::move(*equality));
    }
    too_large_ = all > max_unknown / 2;
    movable_.resize(equalities_.size());
    for (std::size_t i = 0; i < equalities_.size(); ++i) {
        movable_[i].down.insert(static_cast<CellIndex>(i));
        movable_[i].up.insert(static_cast<CellIndex>(i));
    }
}

// ---- what cannot hold together -----------------------------------------------------------------

Search::Variable Search::variable(CellIndex cell) {
    Variable& variable = variable_[static_cast<std::size_t>(cell)];
    const CellKind kind = kind_of(operands_.report(), cell);
    if (variable == none) variable = equations_.add_variable(domain(kind, false), step_of(kind));
    return variable;
}

void Search::doubt(const RuleLine& line) {
    for (std::size_t i = line.left; i != line.right_end; ++i)
        doubted_.insert(operands_.report().form().terms()[i].cell);
}

/// `only_doubted`: as if all cells but those were unknown too.
void Search::add(const Equality& equality, const Movable& movable, bool only_doubted) {
    const auto is_free = [&](CellIndex cell) {
        return operands_.use(cell) == Use::unknown || (only_doubted && !doubted_.contains(cell));
    };
    Int128 kept = equality.sum;
    for (const auto& [cell, coefficient] : equality.terms)
        if (is_free(cell)) kept -= Int128{millionths_of(operands_.report(), cell)} * coefficient;
    equations_.add_equation(kept, movable);
    for (const auto& [cell, coefficient] : equality.terms)
        if (is_free(cell)) equations_.add_term(variable(cell), coefficient);
    if (equality.line->rule->relation == Relation::le)
        equations_.add_term(equations_.add_variable({0, max_unknown}, 1), 1);
}

/// `only_doubted`: what holds by itself is to hold then, too.
void Search::build(const LineSet& lines, bool only_doubted) {
    equations_.clear();
    variable_.fill(none);
    lines.for_each([&](CellIndex line) {
        const auto at = static_cast<std::size_t>(line);
        add(equalities_[at], movable_[at], only_doubted);
    });
    static constexpr Movable nothing = {};
    if (!only_doubted) return;
    for (const RuleLine* line : holding_)
        if (const auto equality = detail::equality(*line, operands_))
            add(*equality, nothing, only_doubted);
}

/// Whether the lines built can hold together; if not, `blamed` are some of them that cannot.
Solvable Search::solve(LineSet& blamed) {
    bool refuted = false;
    equations_.narrow([&](const LineSet& lines) {
        if (!refuted || lines.size() < blamed.size()) blamed = lines;
        refuted = true;
    });
    return refuted ? Solvable::no : equations_.solve(blamed);
}

/// Some of the lines that cannot hold together; empty if all can, or as far as is known.
std::optional<LineSet> Search::refute(const LineSet& lines, bool only_doubted) {
    build(lines, only_doubted);
    LineSet blamed;
    if (solve(blamed) != Solvable::no) return std::nullopt;
    return blamed;
}

/// The line with the most unknown cells, which says the least.
CellIndex Search::loosest(const LineSet& lines) const {
    std::optional<CellIndex> found;
    lines.for_each([&](CellIndex line) {
        const auto unknown = [&](CellIndex at) { return unknown_[static_cast<std::size_t>(at)]; };
        if (!found || unknown(line) > unknown(*found)) found = line;
    });
    return *found;
}

/// Leaves out of lines that cannot hold together what is not needed for that.
LineSet Search::irreducible(LineSet lines) {
    for (LineSet open = lines; open.size() != 0;) {
        const CellIndex line = loosest(open);
        open.erase(line);
        LineSet rest = lines;
        rest.erase(line);
        if (const auto fewer = refute(rest)) {
            lines = *fewer;
            open &= lines;
        }
    }
    return lines;
}

// ---- how near the sides come -------------------------------------------------------------------

/// The sides of a line where they differ least, while the others hold.
std::optional<Contradiction::Failure> Search::failure(LineSet others, CellIndex line) {
    others.erase(line);
    build(others, false);
    const auto at = static_cast<std::size_t>(line);
    equations_.add_equation(equalities_[at].sum, movable_[at]);
    for (const auto& [cell, coefficient] : equalities_[at].terms)
        if (operands_.use(cell) == Use::unknown) equations_.add_term(variable(cell), coefficient);
    const Variable apart = equations_.add_variable({-max_unknown, max_unknown}, step_);
    equations_.add_term(apart, -1);
    LineSet blamed;
    if (solve(blamed) != Solvable::yes || !equations_.least_magnitude(apart)) return std::nullopt;
    const RuleLine& on = *equalities_[at].line;
    const Sides known = operands_.sides(on);
    Contradiction::Failure out = {&on, known.left.known, known.right.known};
    const auto terms = operands_.report().form().terms();
    for (std::size_t i = on.left; i != on.right_end; ++i) {
        if (terms[i].source != TermSource::report || operands_.use(terms[i].cell) != Use::unknown)
            continue;
        const std::int64_t value = equations_.value(variable(terms[i].cell));
        (i < on.left_end ? out.left : out.right) += Int128{value} * terms[i].coefficient;
    }
    return out;
}

/// Empty where the steps ran out.
std::optional<Contradiction> Search::contradiction(const LineSet& lines, Severity severity) {
    Contradiction out;
    std::size_t failing = 0;
    lines.for_each([&](CellIndex line) {
        out.lines.push_back(equalities_[static_cast<std::size_t>(line)].line);
        if (rule(line).severity != severity) return;
        ++failing;
        if (const auto found = failure(lines, line)) out.failures.push_back(*found);
    });
    if (failing == 0 || out.failures.size() != failing) return std::nullopt;
    return out;
}

/// Errors among themselves first; what a warning contradicts is then sure. A contradiction of
/// nothing but numbers that are in doubt already says no more: with those that hold, rules follow
/// from each other.
std::vector<Contradiction> Search::run() {
    std::vector<Contradiction> out;
    if (too_large_) return out;
    LineSet lines;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        LineSet added;
        for (std::size_t i = 0; i < equalities_.size(); ++i)
            if (const auto line = static_cast<CellIndex>(i); rule(line).severity == severity)
                added.insert(line);
        lines |= added;
        while (lines.meets(added)) {
            const auto found = refute(lines);
            if (!found) break;
            LineSet failing = irreducible(*found);
            if (doubted_.size() != 0 && refute(failing, true)) {
                lines.erase(loosest(failing));
                continue;
            }
            const auto contradiction = this->contradiction(failing, severity);
            if (!contradiction) return out;
            out.push_back(*contradiction);
            for (const RuleLine* line : contradiction->lines) doubt(*line);
            failing &= added;
            lines -= failing;
        }
    }
    return out;
}

}  // namespace

std::vector<Contradiction> contradictions(const Operands& operands, const Judged& lines) {
    return Search(operands, lines).run();
}

}  // namespace govinfo::detail
