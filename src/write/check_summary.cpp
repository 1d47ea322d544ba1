#include <govinfo/problem_list.hpp>

#include <algorithm>

namespace govinfo {

void CheckSummary::add(std::string_view file, const Explanation& explanation) {
    CheckedFile& added = files_.emplace_back();
    added.file = file;
    added.organ = explanation.organ;
    added.year = explanation.year;
    added.verdict = explanation.findings.verdict();
    added.errors = open_count(explanation, Severity::error);
    added.warnings = open_count(explanation, Severity::warning);
    added.remarks = open_count(explanation, Severity::info);
    added.accepted = explanation.failures.size() - added.errors - added.warnings - added.remarks;
    for (const ExplainedFinding& each : explanation.failures) ++added.failures[each.finding.rule];
    for (const auto& [rule, times] : added.failures) {
        RuleCount& count = rules_.try_emplace(rule, RuleCount{rule}).first->second;
        count.findings += times;
        ++count.reports;
    }
}

void CheckSummary::add_unread(std::string_view file) {
    files_.emplace_back().file = file;
}

std::size_t CheckSummary::count(std::optional<Verdict> verdict) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(files_.begin(), files_.end(),
                      [verdict](const CheckedFile& each) { return each.verdict == verdict; }));
}

std::vector<RuleCount> CheckSummary::rules(std::size_t at_most) const {
    std::vector<RuleCount> counts;
    for (const Rule* rule : govinfo::rules()) {
        const auto found = rules_.find(rule);
        if (found != rules_.end()) counts.push_back(found->second);
    }
    std::stable_sort(counts.begin(), counts.end(), [](const RuleCount& a, const RuleCount& b) {
        return a.findings > b.findings;
    });
    counts.resize(std::min(counts.size(), at_most));
    return counts;
}

}  // namespace govinfo
