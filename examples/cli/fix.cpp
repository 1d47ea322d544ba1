// govinfo fix: the report with its wrong cells mended; what changed goes to standard error.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/diagnose.hpp>

#include "diagnosis_text.hpp"
#include "input.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

/// For each group the answer to mend it with; null where it is left alone.
using Choice = std::vector<const Answer*>;

bool is_open(const Answer& answer) {
    return std::any_of(answer.cells.begin(), answer.cells.end(),
                       [](const Correction& each) { return !each.proposed; });
}

Choice unique_answers(const Diagnosis& diagnosis) {
    Choice choice;
    for (const DiagnosisGroup& group : diagnosis.groups) {
        choice.push_back(group.unique() ? &group.answers.front() : nullptr);
    }
    return choice;
}

/// Why it cannot be done; nothing where it was.
std::optional<Text> take(const Fix::Pick& pick, const Diagnosis& diagnosis, Choice& choice) {
    const auto& groups = diagnosis.groups;
    const auto named = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
        return std::any_of(group.rules.begin(), group.rules.end(),
                           [&](const Finding& rule) { return id(rule) == pick.id; });
    });
    if (named == groups.end()) return Text{"未发现该项不符", "that does not fail"};
    if (pick.number > named->answers.size()) return Text{"没有此项改法", "no such change"};
    const Answer& answer = named->answers[pick.number - 1];
    if (is_open(answer)) return Text{"该改法的数值待定", "the rules leave its value open"};
    choice[static_cast<std::size_t>(named - groups.begin())] = &answer;
    return std::nullopt;
}

/// The picked answers, and the unique ones where none is picked; empty where a pick is not
/// possible, which has been said.
std::optional<Choice> chosen(const Fix& fix, const Diagnosis& diagnosis, const Console& console) {
    Choice choice = unique_answers(diagnosis);
    for (const Fix::Pick& pick : fix.picks) {
        if (const auto why = take(pick, diagnosis, choice)) {
            console.complain("--pick " + pick.id + ":" + std::to_string(pick.number) + ": " +
                             std::string(console.say(*why)));
            return std::nullopt;
        }
    }
    return choice;
}

std::string changes_text(const Diagnosis& diagnosis, const Choice& choice, const ReadResult& result,
                         const Console& console) {
    std::string mended;
    std::string left;
    std::size_t count = 0;
    for (std::size_t i = 0; i < choice.size(); ++i) {
        const DiagnosisGroup& group = diagnosis.groups[i];
        if (choice[i] != nullptr) {
            mended += rules_text(group, result.report, console) +
                      answer_text(*choice[i], result, console);
            ++count;
        } else {
            left += group_text(group, DiagnoseOptions().max_cells, group.answers.size(), result,
                               console);
            if (!group.answers.empty()) {
                left += "    " +
                        console.say({"以 --pick {0}:序号 选定", "choose with --pick {0}:number"},
                                    {id(group.rules.front())}) +
                        "\n";
            }
        }
    }
    const auto heading = [&](std::size_t groups, Text pattern) {
        return groups == 0 ? "" : console.say(pattern, {std::to_string(groups)}) + "\n";
    };
    return heading(count, {"已改正：{0}组", "groups mended: {0}"}) + mended +
           heading(choice.size() - count, {"未改动：{0}组", "groups left alone: {0}"}) + left;
}

}  // namespace

Exit run(const Fix& fix, const Console& console) {
    std::optional<Report> previous;
    if (!read_previous(fix.previous, previous, console)) return Exit::unreadable;
    const auto result = read_or_complain(fix.file, console);
    if (!result) return Exit::unreadable;
    tell_doubts(previous, result->report, console);

    DiagnoseOptions options;
    options.blank = fix.blank;
    options.previous = previous ? &*previous : nullptr;
    const Diagnosis diagnosis = diagnose(result->report, options);
    const auto choice = chosen(fix, diagnosis, console);
    if (!choice) return Exit::unreadable;

    Report report = result->report;
    bool all = true;
    for (const Answer* answer : *choice) {
        if (answer != nullptr) apply(report, *answer);
        all = all && answer != nullptr;
    }
    console.tell(choice->empty() ? std::string(console.say({"没有不符", "nothing fails"}))
                                 : changes_text(diagnosis, *choice, *result, console));
    const Exit written = write_report(report, fix.output, console);
    return std::max(written, all ? Exit::ok : Exit::findings);
}

}  // namespace govinfo::cli
