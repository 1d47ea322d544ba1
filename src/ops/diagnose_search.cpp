#include "ops/diagnose_search.hpp"

#include <algorithm>
#include <array>

#include "engine/linear_rules.hpp"

namespace govinfo::detail {
namespace {

// ---- equalities --------------------------------------------------------------------------------

/// What last year's report carried out is what this one carries in: practice, but strong enough to
/// tell which of two cells is wrong.
constexpr std::string_view carry = "YOY.CARRY";

bool takes_part(const LinearRule& rule) {
    if (rule.relation != Relation::eq) return false;
    return rule.rule.basis == Basis::printed || rule.rule.basis == Basis::structural ||
           rule.rule.id == carry;
}

}  // namespace

std::vector<Equality> equalities(const Operands& operands) {
    std::vector<Equality> out;
    for (const RuleLine& line : operands.report().form().rule_lines()) {
        if (!takes_part(*line.rule) || operands.is_remark(line)) continue;
        if (line.rule->rule.id == carry && is_named(carry, operands.options().disable)) continue;
        if (auto equality = detail::equality(line, operands)) out.push_back(std::move(*equality));
    }
    return out;
}

bool is_allowed(const Report& report, CellIndex cell) noexcept {
    const CellKind kind = kind_of(report, cell);
    const std::int64_t value = millionths_of(report, cell);
    return value >= domain(kind, true).low && value % step_of(kind) == 0;
}

namespace {

// ---- conflicts ---------------------------------------------------------------------------------

/// Sets of cells, one of each of which must change.
class Conflicts {
  public:
    /// More than it can hold are dropped, which costs time but loses nothing.
    void add(const CellSet& cells) noexcept {
        if (count_ == sets_.size()) return;
        sizes_[count_] = cells.size();
        if (sizes_[count_] < sizes_[smallest_]) smallest_ = count_;
        sets_[count_++] = cells;
    }
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

    /// Whether more than `cells` must change: sets without common cells need one each.
    [[nodiscard]] bool need_more_than(std::size_t cells) const noexcept {
        if (count_ == 0) return false;
        if (cells == 0 || sizes_[smallest_] == 0) return true;
        CellSet met = sets_[smallest_];
        std::size_t needed = 1;
        for (std::size_t i = 0; i < count_; ++i) {
            if (met.meets(sets_[i])) continue;
            met |= sets_[i];
            ++needed;
        }
        return needed > cells;
    }
    /// The cells one of which must change if `cells` do in all.
    [[nodiscard]] CellSet candidates(std::size_t cells) const noexcept {
        CellSet out = sets_[smallest_];
        if (cells == 1)
            for (std::size_t i = 0; i < count_; ++i) out &= sets_[i];
        return out;
    }

  private:
    std::array<CellSet, 48> sets_;
    std::array<std::size_t, 48> sizes_ = {};
    std::size_t count_ = 0;
    std::size_t smallest_ = 0;
};

// ---- the search --------------------------------------------------------------------------------

/// Frees cells from their values one by one, each time one of a conflict, until none is left.
class Search {
  public:
    Search(const Operands& operands, std::span<const Equality* const> equalities, Steps& steps);
    [[nodiscard]] Searched run(std::size_t max_cells);

  private:
    struct Line {
        const Equality* equality;
        Int128 sum;       // of the cells that keep their values
        Movable movable;  // known cells that could change it; some are free or kept by now
        int lowering = 0, raising = 0;  // free terms
        [[nodiscard]] bool has_free_terms() const noexcept { return lowering + raising != 0; }
        [[nodiscard]] bool is_broken() const noexcept {
            return (sum > 0 && lowering == 0) || (sum < 0 && raising == 0);
        }
    };
    struct Place {
        std::size_t line;
        std::int64_t coefficient;
    };

    void add_line(const Equality& equality);
    void change_freedom(CellIndex cell, int by);
    void release(CellIndex cell);
    void take_back();
    void add(Conflicts& conflicts, CellSet cells) const;
    void build_equations();
    void add_broken_lines(Conflicts& conflicts) const;
    void add_derived(Conflicts& conflicts);
    void extend(std::size_t more);
    void add_answer();
    void add_implied(Answer& answer) const;

    const Operands& operands_;
    const Report& report_;
    Steps& steps_;
    std::vector<Line> lines_;
    std::array<std::vector<Place>, Form::max_cells> places_;
    std::vector<CellIndex> unknown_;
    std::vector<CellIndex> wrong_;  // hold no number of their kind, so that they must change
    std::vector<CellIndex> freed_;
    CellSet settled_;  // free already, or to be kept in what is searched now
    Equations equations_;
    std::array<Equations::Variable, Form::max_cells> variable_;  // of the free cells
    Searched searched_ = {{}, true};
};

Search::Search(const Operands& operands, std::span<const Equality* const> equalities, Steps& steps)
    : operands_(operands), report_(operands.report()), steps_(steps), equations_(steps) {
    for (const Equality* equality : equalities) add_line(*equality);
    for (std::size_t i = 0; i < report_.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (places_[i].empty()) continue;
        if (operands.use(cell) == Use::unknown) {
            unknown_.push_back(cell);
            change_freedom(cell, 1);
        } else if (!is_allowed(report_, cell)) {
            wrong_.push_back(cell);
        }
    }
}

void Search::add_line(const Equality& equality) {
    Line line = {&equality, equality.sum, {}};
    for (const auto& [cell, coefficient] : equality.terms) {
        places_[static_cast<std::size_t>(cell)].push_back({lines_.size(), coefficient});
        if (operands_.use(cell) != Use::known) continue;
        const bool can_fall =
            millionths_of(report_, cell) > domain(kind_of(report_, cell), true).low;
        if (coefficient < 0 || can_fall) line.movable.down.insert(cell);
        if (coefficient > 0 || can_fall) line.movable.up.insert(cell);
    }
    lines_.push_back(line);
}

/// Counts what the cell's terms can do once it is free, or no longer can.
void Search::change_freedom(CellIndex cell, int by) {
    const bool is_signed = kind_of(report_, cell) == CellKind::signed_count;
    for (const auto& [line, coefficient] : places_[static_cast<std::size_t>(cell)]) {
        if (is_signed || coefficient < 0) lines_[line].lowering += by;
        if (is_signed || coefficient > 0) lines_[line].raising += by;
        lines_[line].sum -= Int128{millionths_of(report_, cell)} * coefficient * by;
    }
}

void Search::release(CellIndex cell) {
    change_freedom(cell, 1);
    freed_.push_back(cell);
    settled_.insert(cell);
}

/// The cell stays settled: from now on it is kept.
void Search::take_back() {
    change_freedom(freed_.back(), -1);
    freed_.pop_back();
}

void Search::add(Conflicts& conflicts, CellSet cells) const {
    cells -= settled_;
    conflicts.add(cells);
}

void Search::build_equations() {
    equations_.clear();
    const auto add_variable = [&](CellIndex cell, bool known) {
        const CellKind kind = kind_of(report_, cell);
        variable_[static_cast<std::size_t>(cell)] =
            equations_.add_variable(domain(kind, known), step_of(kind));
    };
    CellSet free;
    for (const CellIndex cell : unknown_) free.insert(cell), add_variable(cell, false);
    for (const CellIndex cell : freed_) free.insert(cell), add_variable(cell, true);
    for (const Line& line : lines_) {
        if (!line.has_free_terms() || line.is_broken()) continue;
        equations_.add_equation(line.sum, line.movable);
        for (const auto& [cell, coefficient] : line.equality->terms)
            if (free.contains(cell))
                equations_.add_term(variable_[static_cast<std::size_t>(cell)], coefficient);
    }
}

void Search::add_broken_lines(Conflicts& conflicts) const {
    for (const Line& line : lines_)
        if (line.is_broken()) add(conflicts, line.sum > 0 ? line.movable.down : line.movable.up);
}

/// Those of several lines taken together. None at all = the freed cells are an answer.
void Search::add_derived(Conflicts& conflicts) {
    build_equations();
    equations_.narrow([&](const CellSet& cells) { add(conflicts, cells); });
    if (!conflicts.empty()) return;
    CellSet blame;
    switch (equations_.solve(blame)) {
        case Solvable::yes:
            return add_answer();
        case Solvable::out_of_steps:
            searched_.exhausted = false;
            return;
        case Solvable::no:
            break;
    }
    add(conflicts, blame);
}

/// Finds all answers that change the freed cells and `more` besides.
void Search::extend(std::size_t more) {
    if (!steps_.spend()) {
        searched_.exhausted = false;
        return;
    }
    Conflicts conflicts;
    add_broken_lines(conflicts);
    if (conflicts.need_more_than(more)) return;
    add_derived(conflicts);
    if (conflicts.empty() || conflicts.need_more_than(more)) return;
    const CellSet settled = settled_;
    conflicts.candidates(more).for_each([&](CellIndex cell) {
        release(cell);
        extend(more - 1);
        take_back();
    });
    settled_ = settled;
}

void Search::add_answer() {
    Answer answer;
    for (const CellIndex cell : freed_) {
        const auto value = equations_.only_value(variable_[static_cast<std::size_t>(cell)]);
        answer.cells.push_back({cell, report_.state(cell), report_.number(cell).value_or(Decimal()),
                                value ? Decimal::from_millionths(*value) : std::nullopt});
    }
    std::sort(answer.cells.begin(), answer.cells.end(),
              [](const Correction& a, const Correction& b) { return a.cell < b.cell; });
    add_implied(answer);
    searched_.answers.push_back(std::move(answer));
}

void Search::add_implied(Answer& answer) const {
    CellSet concerned;
    for (const CellIndex cell : freed_)
        for (const auto& place : places_[static_cast<std::size_t>(cell)])
            for (const auto& term : lines_[place.line].equality->terms) concerned.insert(term.cell);
    for (const CellIndex cell : unknown_) {
        const Range range = equations_.range(variable_[static_cast<std::size_t>(cell)]);
        const auto value = Decimal::from_millionths(range.low);
        if (concerned.contains(cell) && range.fixed() && range.low != 0 && value)
            answer.implied.push_back({cell, *value});
    }
}

Searched Search::run(std::size_t max_cells) {
    for (const CellIndex cell : wrong_) release(cell);
    const std::size_t most = std::min(max_cells, report_.form().cells().size());
    for (std::size_t size = wrong_.size(); size <= most && searched_.exhausted; ++size) {
        extend(size - wrong_.size());
        if (!searched_.answers.empty()) break;
    }
    return std::move(searched_);
}

}  // namespace

Searched smallest_answers(const Operands& operands, std::span<const Equality* const> equalities,
                          std::size_t max_cells, Steps& steps) {
    return Search(operands, equalities, steps).run(max_cells);
}

}  // namespace govinfo::detail
