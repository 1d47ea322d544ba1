#include "write/problem_rows.hpp"

#include <cstddef>
#include <iterator>

#include <govinfo/accept.hpp>

#include "write/page.hpp"

namespace govinfo::detail {
namespace {

class Row {
  public:
    void set(ProblemColumn column, std::string_view text) {
        fields_[static_cast<std::size_t>(column)] = printable(text);
    }
    [[nodiscard]] ProblemRow take() && { return std::move(fields_); }

  private:
    ProblemRow fields_ = ProblemRow(std::size(problem_columns));
};

}  // namespace

std::vector<ProblemRow> problem_rows(const Checked& checked, Language language) {
    const Explanation& explanation = checked.explanation;
    const auto in = static_cast<std::size_t>(language);
    std::vector<ProblemRow> rows;
    for (const ExplainedFinding* each : by_severity(explanation)) {
        const ExplainedFinding& failure = *each;
        const Rule& rule = *failure.finding.rule;
        Row row;
        row.set(ProblemColumn::unit, explanation.organ);
        if (explanation.year) row.set(ProblemColumn::year, std::to_string(*explanation.year));
        row.set(ProblemColumn::file, checked.file);
        row.set(ProblemColumn::id, acceptance_id(failure));
        row.set(ProblemColumn::severity, label(failure.finding.severity()).in(language));
        row.set(ProblemColumn::rule, rule.id);
        row.set(ProblemColumn::where, failure.line_label[in]);
        row.set(ProblemColumn::place, place(failure.position, language));
        row.set(ProblemColumn::problem, failure.message[in]);
        row.set(ProblemColumn::left, failure.left);
        row.set(ProblemColumn::right, failure.right);
        row.set(ProblemColumn::difference, failure.difference);
        row.set(ProblemColumn::proposal, proposal(failure, checked, language));
        row.set(ProblemColumn::basis, rule.citation.in(language));
        if (!failure.accepted.empty()) {
            row.set(ProblemColumn::status, accepted_status.in(language));
            row.set(ProblemColumn::remark, failure.accepted);
        }
        rows.push_back(std::move(row).take());
    }
    return rows;
}

ProblemRow unread_row(std::string_view file, std::string_view why, Language language) {
    Row row;
    row.set(ProblemColumn::file, file);
    row.set(ProblemColumn::severity, label(Severity::error).in(language));
    row.set(ProblemColumn::problem, why);
    return std::move(row).take();
}

}  // namespace govinfo::detail
