// govinfo fix: the report, or its document, with its wrong cells mended; what changed goes to
// standard error.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <govinfo/fix.hpp>

#include "diagnosis_text.hpp"
#include "input.hpp"
#include "mended.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

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
    std::string input;
    const auto result = read_or_complain(fix.file, console, &input);
    if (!result) return Exit::unreadable;
    tell_doubts(previous, result->report, console);

    const std::vector<std::string_view> disable(fix.disable.begin(), fix.disable.end());
    DiagnoseOptions options;
    options.blank = fix.blank;
    options.previous = previous ? &*previous : nullptr;
    options.disable = disable;
    const Diagnosis diagnosis = diagnose(result->report, options);
    const auto choice = choose(diagnosis, fix.picks);
    if (const auto* refused = std::get_if<RefusedPick>(&choice)) {
        const Pick& pick = fix.picks[refused->pick];
        console.complain("--pick " + pick.id + ":" + std::to_string(pick.number) + ": " +
                         std::string(message(refused->problem, console.language())));
        return Exit::unreadable;
    }
    const Choice& chosen = std::get<Choice>(choice);
    Report report = result->report;
    apply(report, chosen);
    console.tell(chosen.empty() ? std::string(console.say({"没有不符", "nothing fails"}))
                                : changes_text(diagnosis, chosen, *result, console));
    const Exit written = write_mended(report, input, fix.output, console);
    return std::max(written, leaves_any(chosen) ? Exit::findings : Exit::ok);
}

}  // namespace govinfo::cli
