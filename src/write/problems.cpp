#include "write/problems.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <govinfo/label.hpp>

#include "write/page.hpp"

namespace govinfo::detail {
namespace {

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

}  // namespace

std::string proposal(const ExplainedFinding& failure, const Checked& checked, Language language) {
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

std::vector<const ExplainedFinding*> by_severity(const Explanation& explanation) {
    std::vector<const ExplainedFinding*> out;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        for (const ExplainedFinding& each : explanation.failures)
            if (each.finding.severity() == severity) out.push_back(&each);
    return out;
}

std::vector<const Note*> notes_of_reading(const Explanation& explanation) {
    std::vector<const Note*> notes;
    for (const Note& note : explanation.notes)
        if (note.code < NoteCode::organ_kind_inferred) notes.push_back(&note);
    return notes;
}

std::string unit_words(const Explanation& explanation, Language language) {
    return unit_title(explanation.organ, explanation.year, language);
}

std::string verdict_words(const Explanation& explanation, Language language) {
    std::string out = fill({"表内数据{0}", "tables {0}"}, language,
                           {label(explanation.findings.verdict()).in(language)});
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        const std::size_t count = open_count(explanation, severity);
        if (count > 0)
            out += fill({"，{1}{0}处", ", {1}: {0}"}, language,
                        {std::to_string(count), label(severity).in(language)});
    }
    const std::size_t unassessed = explanation.findings.not_assessable();
    if (unassessed > 0)
        out +=
            fill({"，{0}项无法核对", ", {0} not assessed"}, language, {std::to_string(unassessed)});
    return out;
}

std::vector<Passage> quoted_passages(std::string_view text, std::size_t section,
                                     std::span<const ExplainedFinding* const> problems) {
    std::vector<std::pair<const Quote*, const ExplainedFinding*>> quotes;
    for (const ExplainedFinding* each : problems)
        for (const Quote& quote : each->quotes)
            if (quote.section == section) quotes.push_back({&quote, each});
    std::stable_sort(quotes.begin(), quotes.end(), [](const auto& a, const auto& b) {
        return a.first->offset < b.first->offset;
    });
    std::vector<Passage> passages;
    std::size_t done = 0;
    for (const auto& [quote, failure] : quotes) {
        const std::size_t begin = std::min(quote->offset, text.size());
        const std::size_t end = std::min(begin + quote->text.size(), text.size());
        if (begin >= done) {
            passages.push_back({text.substr(done, begin - done)});
            passages.push_back({text.substr(begin, end - begin)});
            done = end;
        }
        passages.back().quoted_by.push_back(failure);
    }
    if (!passages.empty()) passages.push_back({text.substr(done)});
    return passages;
}

}  // namespace govinfo::detail
