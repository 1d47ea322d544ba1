// Runs every rule on every line.

#include <govinfo/validate.hpp>

#include <utility>

#include <govinfo/read.hpp>

#include "engine/linear_rules.hpp"
#include "rules/rule_set.hpp"

namespace govinfo {
namespace {

using detail::Operands;

/// `visit(rule, question, outcome)` for each line of each rule that is on and was asked, or not
/// asked if `every`.
template <class Visit>
void run_report_rules(const Report& report, const ValidateOptions& options, bool every,
                      Visit visit) {
    detail::Prose prose(report, options);
    detail::Quotes quotes;
    detail::Question question = {report, options, {}, prose, quotes};
    const bool has_text = !report.sections().empty();
    detail::for_each_report_rule([&](const detail::ReportRule& each) {
        const bool on_text = each.reads_text || each.stand == detail::Stand::each_section;
        if (on_text && !has_text && !every) return;  // none of them can fail
        if (!detail::is_on(each.rule, options)) return;
        const Outcome was_asked = detail::asked(each.source, report, options);
        if (was_asked == Outcome::not_applicable && !every) return;
        const bool is_told = each.signs.empty() || prose.too_long() || prose.bears(each.signs);
        if (!is_told && !every) return;
        each.for_each_line(report.form(), [&](std::string_view line) {
            question.line = line;
            Outcome outcome = was_asked;
            if (outcome != Outcome::not_applicable)
                outcome = each.reads_text && prose.too_long() ? Outcome::not_assessable
                                                              : each.check(question);
            visit(each, question, outcome);
            if (!quotes.shown.empty()) quotes = {};
        });
    });
}

}  // namespace

Findings validate(const Report& report, const ValidateOptions& options) {
    Findings findings;
    findings.blank_ = options.blank;
    const auto add = [&findings](const Finding& finding) {
        if (finding.outcome == Outcome::fail) {
            findings.failures_.push_back(finding);
            ++findings.counts_[static_cast<std::size_t>(finding.severity())];
        } else if (finding.outcome == Outcome::not_assessable) {
            findings.unassessed_.add(finding);
            if (finding.rule->basis == Basis::printed || finding.rule->basis == Basis::structural)
                findings.required_not_assessable_ = true;
        }
    };
    const Operands operands(report, options);
    detail::run_table_rules(operands, false, add);
    std::shared_ptr<detail::Evidence> evidence;
    run_report_rules(
        report, options, false,
        [&](const detail::ReportRule& rule, const detail::Question& question, Outcome outcome) {
            if (outcome == Outcome::pass || outcome == Outcome::not_applicable) return;
            add({.rule = &rule.rule,
                 .line = question.line,
                 .outcome = outcome,
                 .remark = outcome == Outcome::fail && rule.is_remark(report)});
            if (outcome != Outcome::fail) return;
            if (!evidence) evidence = std::make_shared<detail::Evidence>();
            evidence->keep(findings.failures_.size() - 1, detail::seen_by(rule, question));
        });
    findings.evidence_ = std::move(evidence);
    return findings;
}

Findings validate(const ReadResult& read, ValidateOptions options) {
    options.read = &read;
    return validate(read.report, options);
}

Verdict Findings::verdict() const noexcept {
    if (count(Severity::error) != 0) return Verdict::inconsistent;
    return required_not_assessable_ ? Verdict::incomplete : Verdict::consistent;
}

std::vector<Finding> evaluate(const Report& report, const ValidateOptions& options) {
    std::vector<Finding> findings;
    const Operands operands(report, options);
    detail::run_table_rules(operands, true,
                            [&](const Finding& finding) { findings.push_back(finding); });
    run_report_rules(
        report, options, true,
        [&](const detail::ReportRule& rule, const detail::Question& question, Outcome outcome) {
            findings.push_back({.rule = &rule.rule,
                                .line = question.line,
                                .outcome = outcome,
                                .remark = outcome == Outcome::fail && rule.is_remark(report)});
        });
    return findings;
}

std::vector<Finding> evaluate(const ReadResult& read, ValidateOptions options) {
    options.read = &read;
    return evaluate(read.report, options);
}

}  // namespace govinfo
