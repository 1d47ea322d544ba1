#include <govinfo/diagnose.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/json.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Answer;
using govinfo::CellState;
using govinfo::Correction;
using govinfo::DiagnosisGroup;
using govinfo::Implied;
using govinfo::Language;
using govinfo::Report;

namespace {

/// `disable` holds what the options point at.
Status take(const govinfo_diagnose_options* options, govinfo::DiagnoseOptions& out,
            std::vector<std::string_view>& disable) {
    govinfo_diagnose_options given;
    if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
    const auto blank = blank_policy(given.blank);
    if (!blank) return wrong_argument("options.blank", std::to_string(given.blank));
    out.blank = *blank;
    if (given.previous != nullptr) {
        if (!checked(given.previous)) return wrong_object("options.previous");
        out.previous = &given.previous->read.report;
    }
    if (given.max_cells != 0) out.max_cells = given.max_cells;
    Status status = take_rules("options.disable", given.disable, given.disable_count, disable);
    out.disable = disable;
    return status;
}

AnswerText in_words(const Answer& answer, const Report& report) {
    AnswerText text;
    for (const Correction& each : answer.cells)
        text.cells.push_back(
            {report.form().cell(each.cell).path,
             each.state == CellState::number ? to_string(each.value) : std::string(),
             each.proposed ? to_string(*each.proposed) : std::string()});
    for (const Implied& each : answer.implied)
        text.implied.push_back({report.form().cell(each.cell).path, {}, to_string(each.value)});
    text.reason = {reason(answer, report, Language::zh), reason(answer, report, Language::en)};
    return text;
}

GroupText in_words(const DiagnosisGroup& group, const Report& report) {
    GroupText text;
    for (const govinfo::Finding& rule : group.rules) text.rules.push_back(id(rule));
    for (const Answer& answer : group.answers) text.answers.push_back(in_words(answer, report));
    return text;
}

const GroupText* group_at(const govinfo_diagnosis* diagnosis, std::size_t group) noexcept {
    return checked(diagnosis) ? element(diagnosis->groups, group) : nullptr;
}

const AnswerText* answer_at(const govinfo_diagnosis* diagnosis, std::size_t group,
                            std::size_t answer) noexcept {
    const GroupText* found = group_at(diagnosis, group);
    return found ? element(found->answers, answer) : nullptr;
}

using Cells = std::vector<AnswerText::Cell>;

std::size_t count(const AnswerText* answer, Cells AnswerText::*cells) noexcept {
    return answer ? (answer->*cells).size() : 0;
}

const AnswerText::Cell* cell_at(const AnswerText* answer, Cells AnswerText::*cells,
                                std::size_t index) noexcept {
    return answer ? element(answer->*cells, index) : nullptr;
}

}  // namespace

govinfo_status govinfo_report_diagnose(const govinfo_report* handle,
                                       const govinfo_diagnose_options* options,
                                       govinfo_diagnosis** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        govinfo::DiagnoseOptions taken;
        std::vector<std::string_view> disable;
        if (Status status = take(options, taken, disable); status.code != GOVINFO_OK) return status;
        const Report& report = handle->read.report;
        auto made = std::unique_ptr<govinfo_diagnosis>(new govinfo_diagnosis{
            .report = report, .diagnosis = diagnose(report, taken), .groups = {}});
        for (const DiagnosisGroup& group : made->diagnosis.groups)
            made->groups.push_back(in_words(group, report));
        *out = made.release();
        return {};
    });
}

size_t govinfo_diagnosis_group_count(const govinfo_diagnosis* diagnosis) {
    return checked(diagnosis) ? diagnosis->groups.size() : 0;
}

size_t govinfo_diagnosis_rule_count(const govinfo_diagnosis* diagnosis, size_t group) {
    const GroupText* found = group_at(diagnosis, group);
    return found ? found->rules.size() : 0;
}

const char* govinfo_diagnosis_rule(const govinfo_diagnosis* diagnosis, size_t group, size_t rule) {
    const GroupText* found = group_at(diagnosis, group);
    const std::string* id = found ? element(found->rules, rule) : nullptr;
    return id ? id->c_str() : nullptr;
}

int32_t govinfo_diagnosis_unique(const govinfo_diagnosis* diagnosis, size_t group) {
    return group_at(diagnosis, group) && diagnosis->diagnosis.groups[group].unique() ? 1 : 0;
}

int32_t govinfo_diagnosis_exhausted(const govinfo_diagnosis* diagnosis, size_t group) {
    return group_at(diagnosis, group) && diagnosis->diagnosis.groups[group].exhausted ? 1 : 0;
}

size_t govinfo_diagnosis_answer_count(const govinfo_diagnosis* diagnosis, size_t group) {
    const GroupText* found = group_at(diagnosis, group);
    return found ? found->answers.size() : 0;
}

const char* govinfo_diagnosis_reason(const govinfo_diagnosis* diagnosis, size_t group,
                                     size_t answer, const char* in) {
    const AnswerText* found = answer_at(diagnosis, group, answer);
    return found ? c_str(found->reason[static_cast<std::size_t>(language(in))]) : nullptr;
}

size_t govinfo_diagnosis_cell_count(const govinfo_diagnosis* diagnosis, size_t group,
                                    size_t answer) {
    return count(answer_at(diagnosis, group, answer), &AnswerText::cells);
}

const char* govinfo_diagnosis_cell_path(const govinfo_diagnosis* diagnosis, size_t group,
                                        size_t answer, size_t cell) {
    const auto* found = cell_at(answer_at(diagnosis, group, answer), &AnswerText::cells, cell);
    return found ? c_str(found->path) : nullptr;
}

const char* govinfo_diagnosis_cell_value(const govinfo_diagnosis* diagnosis, size_t group,
                                         size_t answer, size_t cell) {
    const auto* found = cell_at(answer_at(diagnosis, group, answer), &AnswerText::cells, cell);
    return found ? c_str(found->value) : nullptr;
}

const char* govinfo_diagnosis_cell_proposed(const govinfo_diagnosis* diagnosis, size_t group,
                                            size_t answer, size_t cell) {
    const auto* found = cell_at(answer_at(diagnosis, group, answer), &AnswerText::cells, cell);
    return found ? c_str(found->proposed) : nullptr;
}

size_t govinfo_diagnosis_implied_count(const govinfo_diagnosis* diagnosis, size_t group,
                                       size_t answer) {
    return count(answer_at(diagnosis, group, answer), &AnswerText::implied);
}

const char* govinfo_diagnosis_implied_path(const govinfo_diagnosis* diagnosis, size_t group,
                                           size_t answer, size_t implied) {
    const auto* found = cell_at(answer_at(diagnosis, group, answer), &AnswerText::implied, implied);
    return found ? c_str(found->path) : nullptr;
}

const char* govinfo_diagnosis_implied_value(const govinfo_diagnosis* diagnosis, size_t group,
                                            size_t answer, size_t implied) {
    const auto* found = cell_at(answer_at(diagnosis, group, answer), &AnswerText::implied, implied);
    return found ? c_str(found->proposed) : nullptr;
}

govinfo_status govinfo_report_apply(govinfo_report* handle, const govinfo_diagnosis* diagnosis,
                                    size_t group, size_t answer, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        if (!checked(diagnosis)) return wrong_object("diagnosis");
        Report& report = handle->read.report;
        if (&report.form() != &diagnosis->report.form())
            return wrong_argument("diagnosis", diagnosis->report.form().id());
        const DiagnosisGroup* found = element(diagnosis->diagnosis.groups, group);
        if (found == nullptr) return wrong_argument("group", std::to_string(group));
        const Answer* chosen = element(found->answers, answer);
        if (chosen == nullptr) return wrong_argument("answer", std::to_string(answer));
        apply(report, *chosen);
        handle->words.reset();
        return {};
    });
}

govinfo_status govinfo_diagnosis_write_json(const govinfo_diagnosis* diagnosis, govinfo_text** out,
                                            govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(diagnosis)) return wrong_object("diagnosis");
        *out = new govinfo_text{.bytes = diagnosis_json(diagnosis->diagnosis, diagnosis->report)};
        return {};
    });
}

void govinfo_diagnosis_free(govinfo_diagnosis* diagnosis) {
    delete checked(diagnosis);
}
