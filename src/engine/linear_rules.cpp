#include "engine/linear_rules.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "engine/former_ids.hpp"
#include "engine/previous.hpp"

namespace govinfo::detail {

bool is_named(std::string_view rule, std::span<const std::string_view> list) noexcept {
    return std::any_of(list.begin(), list.end(), [rule](std::string_view each) {
        return current_id(each) == rule || each == rule.substr(0, rule.find('.'));
    });
}

bool is_on(const Rule& rule, const ValidateOptions& options) noexcept {
    if (rule.basis == Basis::printed || rule.basis == Basis::structural) return true;
    if (!options.disable.empty() && is_named(rule.id, options.disable)) return false;
    return rule.on_by_default || (!options.enable.empty() && is_named(rule.id, options.enable));
}

Outcome asked(TermSource source, const Report& report, const ValidateOptions& options) {
    if (source == TermSource::report) return Outcome::pass;
    if (options.previous == nullptr) return Outcome::not_applicable;
    return previous_of(report, options) ? Outcome::pass : Outcome::not_assessable;
}

const RuleLine* find_rule_line(const Form& form, const Rule& rule, std::string_view line) noexcept {
    for (const RuleLine& each : form.rule_lines())
        if (&each.rule->rule == &rule && each.line == line) return &each;
    return nullptr;
}

Finding finding_of(const Rule& rule, std::string_view line, const Assessed& assessed) noexcept {
    return {&rule,
            line,
            assessed.outcome,
            to_sum(assessed.sides.left.known),
            to_sum(assessed.sides.right.known),
            assessed.remark,
            assessed.together};
}

namespace {

// ---- one line ----------------------------------------------------------------------------------

Outcome outcome(bool holds) {
    return holds ? Outcome::pass : Outcome::fail;
}

/// Fails only if no values of the two sides satisfy the relation, passes only if both are single
/// values that do.
Outcome compare(const Interval& left, Relation relation, const Interval& right) {
    const bool exact = left.exact() && right.exact();
    switch (relation) {
        case Relation::eq:
            if (left.exceeds(right) || right.exceeds(left)) return Outcome::fail;
            return exact ? Outcome::pass : Outcome::not_assessable;
        case Relation::le:
            if (left.exceeds(right)) return Outcome::fail;
            return exact ? Outcome::pass : Outcome::not_assessable;
        case Relation::ne:
            return exact ? outcome(left.known != right.known) : Outcome::not_assessable;
        case Relation::zero_together:
            break;
    }
    if (exact) return outcome((left.known == 0) == (right.known == 0));
    const auto is_zero = [](const Interval& side) { return side.exact() && side.known == 0; };
    const bool apart =
        (is_zero(left) && !right.can_be_zero()) || (is_zero(right) && !left.can_be_zero());
    return apart ? Outcome::fail : Outcome::not_assessable;
}

/// Whether the rule concerns this line: its guards hold.
Outcome guard(const RuleLine& line, const Sides& sides) {
    const auto zero = [](const Interval& sum) {
        if (sum.exact()) return outcome(sum.known == 0);
        return sum.can_be_zero() ? Outcome::not_assessable : Outcome::fail;
    };
    Outcome met = Outcome::pass;
    if (!line.rule->only_if_zero.empty()) met = zero(sides.zero_guard);
    if (met == Outcome::pass && !line.rule->only_if_nonzero.empty()) {
        met = zero(sides.nonzero_guard);
        if (met != Outcome::not_assessable) met = outcome(met == Outcome::fail);
    }
    return met == Outcome::fail ? Outcome::not_applicable : met;
}

Outcome applies(Applies applies, const Header& header) {
    if (applies == Applies::always) return Outcome::pass;
    const auto power = can_make_regulations(header.organ_kind, header.organ);
    if (!power) return Outcome::not_assessable;
    return *power ? Outcome::not_applicable : Outcome::pass;
}

}  // namespace

Assessed assess(const RuleLine& line, const Operands& operands) {
    Assessed out;
    const Outcome was_asked = asked(line.source, operands.report(), operands.options());
    if (!operands.in_use(line) || was_asked == Outcome::not_applicable) return out;
    out.sides = operands.sides(line);
    out.outcome = was_asked == Outcome::pass ? guard(line, out.sides) : was_asked;
    if (out.outcome != Outcome::pass) return out;
    out.outcome = compare(out.sides.left, line.rule->relation, out.sides.right);
    out.remark = out.outcome == Outcome::fail && operands.is_remark(line);
    if (out.outcome == Outcome::pass || line.rule->applies == Applies::always) return out;
    const Outcome concerned = applies(line.rule->applies, operands.report().header());
    if (concerned != Outcome::pass) out.outcome = concerned;
    return out;
}

namespace {

// ---- all lines ---------------------------------------------------------------------------------

/// Whether validation lists it.
bool is_found(Outcome outcome) {
    return outcome == Outcome::fail || outcome == Outcome::not_assessable;
}

using Contradictions = std::vector<Contradiction>;

/// What could not be assessed by itself fails if it cannot hold together with other rules.
void fail_together(const RuleLine& line, const Contradictions& contradictions, Assessed& assessed) {
    for (const Contradiction& each : contradictions)
        for (const auto& failure : each.failures) {
            if (failure.line != &line) continue;
            assessed.outcome = Outcome::fail;
            assessed.sides.left.known = failure.left;
            assessed.sides.right.known = failure.right;
            assessed.together = true;
        }
}

/// The lines one after the other, but for those that plain integers tell to hold.
class LinearRun {
  public:
    LinearRun(const Operands& operands, bool every, const Take& take)
        : operands_(operands), every_(every), take_(take) {}

    void run() {
        const auto lines = operands_.report().form().rule_lines();
        for (std::size_t begin = 0; begin < lines.size(); begin += 64) {
            const std::uint64_t told = every_ ? 0 : operands_.holding()[begin / 64];
            for (std::uint64_t open = ~told; open != 0; open &= open - 1) {
                const std::size_t i = begin + static_cast<std::size_t>(std::countr_zero(open));
                if (i >= lines.size()) return;
                outcomes_[i] = judge(lines[i]);
            }
        }
    }

  private:
    void begin_rule(const RuleLine& first) {
        const ValidateOptions& options = operands_.options();
        rule_ = first.rule;
        on_ = is_on(rule_->rule, options);
        asked_ = first.source == TermSource::report || options.previous != nullptr;
    }

    /// A rule that others imply is reported only where none of them could run.
    bool is_implied(const RuleLine& line) const {
        return std::any_of(line.implied_by.begin(), line.implied_by.end(), [this](std::size_t i) {
            if (i == RuleLine::no_line) return false;
            const bool told = !every_ && (operands_.holding()[i / 64] >> (i % 64) & 1) != 0;
            return told || outcomes_[i] == Outcome::pass || outcomes_[i] == Outcome::fail;
        });
    }

    Outcome judge(const RuleLine& line) {
        if (line.rule != rule_) begin_rule(line);
        if (!on_ || (!asked_ && !every_)) return Outcome::not_applicable;
        Assessed assessed;
        if (asked_ && !is_implied(line)) assessed = assess(line, operands_);
        if (assessed.outcome == Outcome::not_assessable && operands_.any_unknown()) {
            if (!together_) together_ = contradictions(operands_);
            fail_together(line, *together_, assessed);
        }
        if (every_ || is_found(assessed.outcome))
            take_(finding_of(line.rule->rule, line.line, assessed));
        return assessed.outcome;
    }

    const Operands& operands_;
    const bool every_;
    const Take& take_;
    std::array<Outcome, Form::max_rule_lines> outcomes_;  // of the lines judged so far
    std::optional<Contradictions> together_;
    const LinearRule* rule_ = nullptr;  // whose lines are judged
    bool on_ = false, asked_ = false;
};

// ---- cells -------------------------------------------------------------------------------------

/// The cells on which some rule may do other than pass; all of them for every outcome.
std::size_t list_cells(const Operands& operands, bool every,
                       std::array<CellIndex, Form::max_cells>& out) {
    const Report& report = operands.report();
    std::size_t count = 0;
    if (every)
        for (; count < report.form().cells().size(); ++count)
            out[count] = static_cast<CellIndex>(count);
    else
        for (CellIndex cell : operands.unusual_cells())
            if (report.state(cell) != CellState::absent || operands.use(cell) != Use::unused)
                out[count++] = cell;
    return count;
}

void run_cell_rules(const Operands& operands, bool every, const Take& take) {
    const Form& form = operands.report().form();
    std::array<CellIndex, Form::max_cells> cells;
    const std::size_t count = list_cells(operands, every, cells);
    for (const CellRule& each : cell_rules()) {
        if (!is_on(each.rule, operands.options())) continue;
        for (std::size_t i = 0; i < count; ++i) {
            const Outcome outcome = each.check(operands, cells[i]);
            if (every || is_found(outcome))
                take({.rule = &each.rule, .line = form.cell(cells[i]).path, .outcome = outcome});
        }
    }
}

}  // namespace

void run_table_rules(const Operands& operands, bool every, const Take& take) {
    run_cell_rules(operands, every, take);
    LinearRun(operands, every, take).run();
}

std::vector<Finding> table_failures(const Operands& operands) {
    std::vector<Finding> failures;
    run_table_rules(operands, false, [&](const Finding& finding) {
        if (finding.outcome == Outcome::fail) failures.push_back(finding);
    });
    return failures;
}

/// Where an implied rule fails by itself, it tells what those that imply it would tell together.
std::vector<Contradiction> contradictions(const Operands& operands) {
    const auto lines = operands.report().form().rule_lines();
    Judged judged;
    const auto find = [&](std::uint16_t index) {
        return std::find(judged.open.begin(), judged.open.end(), &lines[index]);
    };
    const auto all_open = [&](const auto& indices) {
        return std::all_of(indices.begin(), indices.end(), [&](std::uint16_t index) {
            return index == RuleLine::no_line || find(index) != judged.open.end();
        });
    };
    for (const RuleLine& line : lines) {
        if (!is_on(line.rule->rule, operands.options())) continue;
        const Outcome outcome = assess(line, operands).outcome;
        if (outcome == Outcome::not_assessable) judged.open.push_back(&line);
        if (outcome == Outcome::pass) judged.holding.push_back(&line);
        if (outcome != Outcome::fail || !all_open(line.implied_by)) continue;
        judged.failing.push_back(&line);
        for (const std::uint16_t other : line.implied_by)
            if (other != RuleLine::no_line) judged.open.erase(find(other));
    }
    return contradictions(operands, judged);
}

}  // namespace govinfo::detail
