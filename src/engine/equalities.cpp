#include "engine/equalities.hpp"

namespace govinfo::detail {
namespace {

bool is_plain(const LinearRule& rule) noexcept {
    return (rule.relation == Relation::eq || rule.relation == Relation::le) &&
           rule.applies == Applies::always && rule.only_if_zero.empty() &&
           rule.only_if_nonzero.empty();
}

/// Of a cell in another report.
bool is_known(const CellTerm& term, const Operands& operands) {
    const ValidateOptions& options = operands.options();
    const auto place = place_of(term.cell, term.source, operands.report(), options);
    if (!place) return false;
    const Use use = use_of(*place->report, place->cell, options.blank);
    return use == Use::known || (use == Use::unused && term.leaves);
}

}  // namespace

std::optional<Equality> equality(const RuleLine& line, const Operands& operands) {
    if (!is_plain(*line.rule) || !operands.in_use(line)) return std::nullopt;
    const Form& form = operands.report().form();
    Equality equality = {&line, {}, 0};
    for (std::size_t i = line.left; i != line.right_end; ++i) {
        const CellTerm& term = form.terms()[i];
        if (term.source == TermSource::report) {
            if (operands.use(term.cell) == Use::unused) continue;
            equality.terms.push_back(
                {term.cell, i < line.left_end ? term.coefficient : -term.coefficient});
        } else if (!is_known(term, operands)) {
            return std::nullopt;
        }
    }
    const Sides sides = operands.sides(line);
    equality.sum = sides.left.known - sides.right.known;
    return equality;
}

CellKind kind_of(const Report& report, CellIndex cell) noexcept {
    return report.form().cell(cell).column->kind;
}

std::int64_t step_of(CellKind kind) noexcept {
    return kind == CellKind::money ? 1 : Decimal::scale;
}

Range domain(CellKind kind, bool known) noexcept {
    const std::int64_t step = step_of(kind);
    const std::int64_t high = known ? Decimal::max_millionths / step * step : max_unknown;
    return {kind == CellKind::signed_count ? -high : 0, high};
}

}  // namespace govinfo::detail
