#include <govinfo/draft.hpp>

#include "engine/linear.hpp"

namespace govinfo {
namespace {

/// What the cells of last year's report in a rule line add up to, where all hold numbers.
std::optional<Decimal> sum_of_last_year(const RuleLine& line, const Report& draft,
                                        const ValidateOptions& options) {
    detail::Int128 sum = 0;
    const auto terms = draft.form().terms();
    for (std::size_t i = line.left_end; i < line.right_end; ++i) {
        if (terms[i].source != TermSource::previous_year) continue;
        const auto place =
            detail::place_of(terms[i].cell, TermSource::previous_year, draft, options);
        if (!place ||
            detail::use_of(*place->report, place->cell, options.blank) != detail::Use::known)
            return std::nullopt;
        sum += detail::Int128{detail::millionths_of(*place->report, place->cell)} *
               terms[i].coefficient;
    }
    return detail::to_sum(sum).to_decimal();
}

}  // namespace

Report blank_report(const Form& form) {
    Report report(form);
    for (std::size_t i = 0; i < form.cell_count(); ++i) report.set_blank(static_cast<CellIndex>(i));
    return report;
}

Report draft_after(const Report& previous, const Form& form) {
    Report draft = blank_report(form);
    const Header& before = previous.header();
    Header& header = draft.header();
    header.organ = before.organ;
    header.organ_kind = before.organ_kind;
    header.scope = before.scope;
    header.code = before.code;
    header.region = before.region;
    if (before.year) header.year = *before.year + 1;
    ValidateOptions options;
    options.previous = &previous;
    for (const RuleLine& line : form.rule_lines()) {
        if (line.source != TermSource::previous_year || line.rule->relation != Relation::eq)
            continue;
        const CellTerm& left = form.terms()[line.left];
        const auto value = sum_of_last_year(line, draft, options);
        if (line.left_end == line.left + 1 && left.coefficient == 1 && value)
            draft.set_number(left.cell, *value);
    }
    return draft;
}

}  // namespace govinfo
