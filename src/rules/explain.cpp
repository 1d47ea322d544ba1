#include <govinfo/explain.hpp>

#include <utility>

#include "rules/rule_set.hpp"

namespace govinfo {
namespace {

ExplainedOperand explain(const Operand& operand, const Report& report,
                         const ValidateOptions& options) {
    ExplainedOperand explained{report.form().cell(operand.cell).path, operand};
    const Report* source = detail::report_of(operand, report, options);
    if (source == nullptr) return explained;
    const Cell cell = source->cell(operand.cell);
    explained.state = cell.state;
    if (cell.state == CellState::number) explained.value = to_string(cell.number);
    if (cell.state == CellState::text) explained.value = cell.raw;
    return explained;
}

Position first_position(const std::vector<ExplainedOperand>& operands,
                        const Provenance& provenance) {
    for (const ExplainedOperand& explained : operands) {
        const auto cell = static_cast<std::size_t>(explained.operand.cell);
        if (explained.operand.source != TermSource::report || cell >= provenance.cells.size())
            continue;
        if (provenance.cells[cell].line != 0) return provenance.cells[cell];
    }
    return {};
}

ExplainedFinding explain(const Finding& finding, const Report& report,
                         const ValidateOptions& options, const Provenance& provenance) {
    ExplainedFinding explained{finding, id(finding), to_string(finding.left),
                               to_string(finding.right), to_string(finding.difference())};
    for (const Operand& operand : operands(finding, report, options))
        explained.operands.push_back(explain(operand, report, options));
    explained.position = first_position(explained.operands, provenance);
    for (const Language language : {Language::zh, Language::en}) {
        const auto at = static_cast<std::size_t>(language);
        explained.line_label[at] = line_label(finding, report, language);
        explained.message[at] = finding.outcome == Outcome::fail
                                    ? message(finding, report, options, language)
                                    : reason(finding, report, options, language);
    }
    return explained;
}

}  // namespace

Explanation explain(const Report& report, Findings findings, const ValidateOptions& options,
                    const Provenance& provenance) {
    Explanation explanation{&report.form(), report.header().organ, report.header().year,
                            std::move(findings)};
    for (const Finding& finding : explanation.findings.failures())
        explanation.failures.push_back(explain(finding, report, options, provenance));
    if (explanation.findings.not_assessable() != 0) {
        for (const Finding& finding : unassessed(report, options))
            explanation.unassessed.push_back(explain(finding, report, options, provenance));
    }
    explanation.notes.assign(options.notes.begin(), options.notes.end());
    return explanation;
}

}  // namespace govinfo
