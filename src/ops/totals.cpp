#include <govinfo/totals.hpp>

#include <algorithm>

#include "engine/linear.hpp"

namespace govinfo {
namespace {

/// The line that computes a total, and whether it has been dealt with.
struct Pending {
    const RuleLine* line;
    bool done = false;
};

std::vector<Pending> defining_lines(const Form& form) {
    std::vector<Pending> out;
    for (const RuleLine& line : form.rule_lines())
        if (line.defines) out.push_back({&line});
    return out;
}

bool parts_are_done(const RuleLine& line, const Form& form, const std::vector<Pending>& all) {
    const auto parts = form.terms().subspan(line.left_end, line.right_end - line.left_end);
    return std::none_of(all.begin(), all.end(), [&](const Pending& other) {
        return !other.done && std::any_of(parts.begin(), parts.end(), [&](const CellTerm& part) {
            return part.cell == *other.line->defines;
        });
    });
}

std::optional<Change> fill(Report& report, const RuleLine& line, const ValidateOptions& options) {
    const detail::Operands operands(report, options);
    const CellIndex cell = *line.defines;
    if (operands.use(cell) == detail::Use::unused) return std::nullopt;
    const detail::Sides sides = operands.sides(line);
    const Cell before = report.cell(cell);
    Change change{cell, Change::Action::not_computable, before.state,
                  before.number.value_or(Decimal()), Sum()};
    if (!sides.right.exact()) return change;
    change.after = detail::to_sum(sides.right.known);
    const bool printed = before.state != CellState::absent && before.state != CellState::blank;
    if (printed) {
        const bool right = before.state != CellState::text && Sum(change.before) == change.after;
        if (right) return std::nullopt;
        change.action = Change::Action::kept;
        return change;
    }
    const auto value = change.after.to_decimal();
    if (!value) {
        change.after = Sum();
        return change;
    }
    report.set_number(cell, *value);
    change.action = Change::Action::filled;
    return change;
}

}  // namespace

std::string_view name(Change::Action action) noexcept {
    constexpr std::string_view names[] = {"filled", "kept", "not_computable"};
    return names[static_cast<std::size_t>(action)];
}

std::vector<Change> fill_totals(Report& report, const FillOptions& options) {
    ValidateOptions validate_options;
    validate_options.blank = options.blank;
    std::vector<Pending> pending = defining_lines(report.form());
    std::vector<Change> changes;
    for (std::size_t left = pending.size(); left != 0;)  // a total may be a part of another
        for (Pending& each : pending) {
            if (each.done || !parts_are_done(*each.line, report.form(), pending)) continue;
            if (auto change = fill(report, *each.line, validate_options))
                changes.push_back(*change);
            each.done = true;
            --left;
        }
    std::sort(changes.begin(), changes.end(),
              [](const Change& a, const Change& b) { return a.cell < b.cell; });
    return changes;
}

}  // namespace govinfo
