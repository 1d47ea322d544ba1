#include <govinfo/problem_list.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include <govinfo/label.hpp>

#include "model/unit_id.hpp"
#include "write/kinds.hpp"
#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo {
namespace {

using detail::Checked;

constexpr std::string_view kinds[] = {"csv", "html", "xlsx"};  // by ListKind

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

std::vector<const Note*> detail::notes_of_reading(const Explanation& explanation) {
    std::vector<const Note*> notes;
    for (const Note& note : explanation.notes)
        if (note.code < NoteCode::organ_kind_inferred) notes.push_back(&note);
    return notes;
}

std::string_view name(ListKind kind) noexcept {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<ListKind> parse_list_kind(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (kinds[i] == name) return static_cast<ListKind>(i);
    return std::nullopt;
}

std::optional<ListKind> list_kind_of_file(std::string_view name) noexcept {
    if (detail::has_ending(name, "htm")) return ListKind::html;
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (detail::has_ending(name, kinds[i])) return static_cast<ListKind>(i);
    return std::nullopt;
}

Result<ProblemList> ProblemList::create(ListKind kind, Language language) {
    switch (kind) {
        case ListKind::csv:
            return ProblemList(detail::csv_list(language));
        case ListKind::html:
            return ProblemList(detail::html_list(language));
        case ListKind::xlsx:
#ifdef GOVINFO_XLSX
            return ProblemList(detail::xlsx_list(language));
#else
            break;
#endif
    }
    return Error{ErrorCode::unsupported_kind, {}};
}

ProblemList::ProblemList(std::unique_ptr<detail::ListWriter> writer) : writer_(std::move(writer)) {}
ProblemList::ProblemList(ProblemList&&) noexcept = default;
ProblemList& ProblemList::operator=(ProblemList&&) noexcept = default;
ProblemList::~ProblemList() = default;

std::string ProblemList::begin() {
    return writer_->begin();
}

std::string ProblemList::add(std::string_view file, const ReadResult& read,
                             const Explanation& explanation, const Diagnosis& diagnosis) {
    summary_.add(file, explanation);
    anchors_.push_back(new_anchor(detail::printable(explanation.organ), explanation.year, used_));
    return writer_->add({file, read, explanation, diagnosis}, anchors_.back());
}

std::string ProblemList::add_unread(std::string_view file, std::string_view why) {
    summary_.add_unread(file);
    anchors_.push_back(new_anchor("", std::nullopt, used_));
    return writer_->add_unread(file, why, anchors_.back());
}

std::string ProblemList::end() {
    return writer_->end(summary_, anchors_);
}

}  // namespace govinfo
