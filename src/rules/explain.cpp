#include <govinfo/explain.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

#include <govinfo/read.hpp>

#include "rules/rule_set.hpp"

namespace govinfo {
namespace {

/// Unknown positions are left out of provenance, or stand in it with line 0.
Position position_at(const std::vector<Position>& positions, std::size_t index) {
    return index < positions.size() ? positions[index] : Position{};
}

/// Whether amendments among what such a cell counts are taken off.
bool is_less_amended(const Operand& operand, const RuleLine* line) {
    return line != nullptr && line->rule->less_amended && operand.role == Operand::Role::right &&
           operand.coefficient > 0 && operand.source == TermSource::report;
}

ExplainedOperand explain(const Operand& operand, const RuleLine* line, const Report& report,
                         const ValidateOptions& options) {
    ExplainedOperand explained{report.form().cell(operand.cell).path, operand};
    if (operand.source == TermSource::report && options.read != nullptr) {
        explained.position =
            position_at(options.read->provenance.cells, static_cast<std::size_t>(operand.cell));
    }
    const auto place = detail::place_of(operand, report, options);
    if (!place) return explained;
    const Cell cell = place->report->cell(place->cell);
    explained.state = cell.state;
    if (cell.state == CellState::number) explained.value = to_string(*cell.number);
    if (cell.state == CellState::text) explained.value = cell.raw;
    if (is_less_amended(operand, line)) explained.amended = cell.amended;
    return explained;
}

/// Of the part, table or row on which a rule without operands stands.
Position line_position(const Finding& finding, const Report& report, const ReadResult& read) {
    const Provenance& provenance = read.provenance;
    const detail::ReportRule* rule = detail::find_report_rule(*finding.rule);
    if (rule == nullptr) return {};
    using detail::Stand;
    if (rule->stand == Stand::each_section || rule->stand == Stand::each_prose ||
        rule->stand == Stand::field) {
        const auto& sections = report.sections();
        for (std::size_t i = 0; i < sections.size(); ++i)
            if (name(sections[i].key) == finding.line) return position_at(provenance.sections, i);
    }
    if (rule->stand == detail::Stand::each_table) {
        for (const Note& note : read.notes)
            if (note.code == rule->noted && note.path == finding.line) return note.position;
    }
    if (rule->stand == detail::Stand::each_unsplit_row) {
        const auto cells = report.form().cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Position position = position_at(provenance.cells, i);
            if (cells[i].row->key == finding.line && position.line != 0) return position;
        }
    }
    return {};
}

Position first_position(const std::vector<ExplainedOperand>& operands) {
    for (const ExplainedOperand& explained : operands)
        if (explained.position.line != 0) return explained.position;
    return {};
}

/// `seen` is null where the rule is on cells, or nothing failed.
ExplainedFinding explain(const Finding& finding, const detail::Evidence::Seen* seen,
                         detail::Prose& prose, const Report& report,
                         const ValidateOptions& options) {
    ExplainedFinding explained{finding, id(finding)};
    const detail::WordedFinding subject = detail::subject_of(finding, report, options);
    if (subject.line != nullptr) {
        explained.left = to_string(finding.left);
        explained.right = to_string(finding.right);
        explained.difference = to_string(finding.difference());
    }
    explained.operands.reserve(subject.operands.size());
    for (const Operand& operand : subject.operands)
        explained.operands.push_back(explain(operand, subject.line, report, options));
    if (explained.operands.empty() && options.read != nullptr)
        explained.position = line_position(finding, report, *options.read);
    else
        explained.position = first_position(explained.operands);
    const bool failed = finding.outcome == Outcome::fail;
    if (failed) explained.words = detail::message_words(subject, report, options, seen);
    for (const Language language : {Language::zh, Language::en}) {
        const auto at = static_cast<std::size_t>(language);
        explained.line_label[at] = detail::line_label(finding, subject.line, report, language);
        explained.message[at] =
            !failed            ? detail::reason(subject, report, options, prose, language)
            : finding.together ? detail::message(subject, report, options, prose, seen, language)
                               : detail::message(*finding.rule, explained.words, language);
    }
    if (finding.together) explained.with = detail::counterparts(finding, report, prose);
    if (seen == nullptr) return explained;
    explained.quotes = seen->quotes.shown;
    explained.more_quotes = seen->quotes.more;
    if (options.read == nullptr) return explained;
    for (Quote& quote : explained.quotes)
        quote.position = position_of(*options.read, quote.section, quote.offset);
    if (!explained.quotes.empty() && explained.quotes.front().position.line != 0)
        explained.position = explained.quotes.front().position;
    return explained;
}

}  // namespace

std::size_t open_count(const Explanation& explanation, Severity severity) noexcept {
    const auto& failures = explanation.failures;
    const auto is_open = [severity](const ExplainedFinding& each) {
        return each.finding.severity() == severity && each.accepted.empty();
    };
    return static_cast<std::size_t>(std::count_if(failures.begin(), failures.end(), is_open));
}

Explanation explain(const Report& report, Findings findings, const ValidateOptions& options) {
    Explanation explanation{&report.form(), report.header().organ, report.header().year,
                            std::move(findings)};
    detail::Prose prose(report, options);
    const detail::Evidence* evidence = explanation.findings.evidence_.get();
    explanation.failures.reserve(explanation.findings.failures().size());
    explanation.unassessed.reserve(explanation.findings.not_assessable());
    for (const Finding& finding : explanation.findings.failures()) {
        const detail::Evidence::Seen* seen =
            evidence ? evidence->of(explanation.failures.size()) : nullptr;
        explanation.failures.push_back(explain(finding, seen, prose, report, options));
    }
    for (const Finding& finding : explanation.findings.unassessed())
        explanation.unassessed.push_back(explain(finding, nullptr, prose, report, options));
    if (options.read != nullptr) explanation.notes = options.read->notes;
    return explanation;
}

Explanation explain(const ReadResult& read, Findings findings, ValidateOptions options) {
    options.read = &read;
    return explain(read.report, std::move(findings), options);
}

}  // namespace govinfo
