#include <govinfo/consistent.hpp>

#include <govinfo/totals.hpp>

#include "engine/linear_rules.hpp"

namespace govinfo {
namespace {

/// All printed and structural rules are about cells alone: none asks the text or another report.
bool tables_hold(const Report& report, BlankPolicy blank) {
    const ValidateOptions options{.blank = blank};
    bool hold = true;
    detail::run_table_rules(detail::Operands(report, options), false, [&](const Finding& finding) {
        const Basis basis = finding.rule->basis;
        const bool demanded = basis == Basis::printed || basis == Basis::structural;
        const bool met =
            finding.outcome == Outcome::pass || finding.outcome == Outcome::not_applicable;
        hold = hold && (met || !demanded);
    });
    return hold;
}

}  // namespace

std::optional<ConsistentReport> ConsistentReport::of(const Report& report, BlankPolicy blank) {
    if (!tables_hold(report, blank)) return std::nullopt;
    return ConsistentReport(report, blank);
}

std::optional<ConsistentReport> ConsistentReport::with_totals(const Report& leaves,
                                                              BlankPolicy blank) {
    Report report = leaves;
    fill_totals(report, {.blank = blank});
    if (!tables_hold(report, blank)) return std::nullopt;
    return ConsistentReport(std::move(report), blank);
}

}  // namespace govinfo
