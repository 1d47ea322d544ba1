#include <govinfo/problem_list.hpp>

#include <algorithm>
#include <cstddef>

#include <govinfo/label.hpp>

#include "model/unit_id.hpp"
#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo {
namespace {

using detail::Checked;

constexpr std::size_t most_answers = 3;  // of a group of rules; more are only counted

std::string changed(const Answer& answer, const Report& report, Language language) {
    std::string out;
    for (const Correction& each : answer.cells) {
        if (!out.empty()) out += Text{"，", ", "}.in(language);
        const Cell cell = report.cell(each.cell);
        const std::string now = cell.number        ? to_string(*cell.number)
                                : cell.raw.empty() ? std::string(Text{"空白", "blank"}.in(language))
                                                   : std::string(cell.raw);
        const std::string proposed = each.proposed
                                         ? to_string(*each.proposed)
                                         : std::string(Text{"待定", "to be decided"}.in(language));
        out += fill({"{0}由 {1} 改为 {2}", "{0}: {1} -> {2}"}, language,
                    {label(report.form().cell(each.cell), language), now, proposed});
    }
    return out;
}

/// The second of a name ends in -2.
std::string new_anchor(std::string_view organ, std::optional<int> year,
                       std::set<std::string>& used) {
    std::string name = detail::unit_name(organ, year ? std::to_string(*year) : "");
    if (name.empty()) name = "report";
    std::string anchor = name;
    for (std::size_t i = 2; !used.insert(anchor).second; ++i)
        anchor = name + "-" + std::to_string(i);
    return anchor;
}

}  // namespace

std::string detail::proposal(const ExplainedFinding& failure, const Checked& checked,
                             Language language) {
    for (const DiagnosisGroup& group : checked.diagnosis.groups) {
        const bool is_of_group =
            std::any_of(group.rules.begin(), group.rules.end(),
                        [&](const Finding& rule) { return id(rule) == failure.id; });
        if (!is_of_group) continue;
        std::string out;
        for (std::size_t i = 0; i < std::min(group.answers.size(), most_answers); ++i) {
            if (i > 0) out += Text{"；或：", "; or: "}.in(language);
            out += changed(group.answers[i], checked.read.report, language);
        }
        if (group.answers.size() > most_answers)
            out += fill({"；另有{0}种改法", "; {0} more ways"}, language,
                        {std::to_string(group.answers.size() - most_answers)});
        return out;
    }
    return {};
}

std::vector<const ExplainedFinding*> detail::by_severity(const Explanation& explanation) {
    std::vector<const ExplainedFinding*> out;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        for (const ExplainedFinding& each : explanation.failures)
            if (each.finding.severity() == severity) out.push_back(&each);
    return out;
}

std::optional<ListKind> list_kind_of_file(std::string_view name) noexcept {
    const auto ends_with = [name](std::string_view ending) {
        return name.size() > ending.size() &&
               std::equal(ending.rbegin(), ending.rend(), name.rbegin(), [](char small, char c) {
                   return small == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
               });
    };
    if (ends_with(".csv")) return ListKind::csv;
    if (ends_with(".html") || ends_with(".htm")) return ListKind::html;
    return std::nullopt;
}

std::string ProblemList::begin() const {
    return kind_ == ListKind::csv ? detail::csv_head(language_) : detail::html_head(language_);
}

std::string ProblemList::add(std::string_view file, const ReadResult& read,
                             const Explanation& explanation, const Diagnosis& diagnosis) {
    const Checked checked{file, read, explanation, diagnosis};
    summary_.add(file, explanation);
    anchors_.push_back(new_anchor(detail::printable(explanation.organ), explanation.year, used_));
    return kind_ == ListKind::csv ? detail::csv_rows(checked, language_)
                                  : detail::html_report(checked, anchors_.back(), language_);
}

std::string ProblemList::add_unread(std::string_view file, std::string_view why) {
    summary_.add_unread(file);
    anchors_.push_back(new_anchor("", std::nullopt, used_));
    return kind_ == ListKind::csv ? detail::csv_unread(file, why, language_)
                                  : detail::html_unread(file, why, anchors_.back(), language_);
}

std::string ProblemList::end() const {
    return kind_ == ListKind::csv ? "" : detail::html_end(summary_, anchors_, language_);
}

}  // namespace govinfo
