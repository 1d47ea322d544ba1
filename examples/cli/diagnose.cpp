// govinfo diagnose: which cells are wrong where rules fail, and what they should be.

#include <govinfo/diagnose.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/json.hpp>

#include "diagnosis_text.hpp"
#include "files.hpp"
#include "input.hpp"
#include "labels.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

std::string verdict(const Diagnosis& diagnosis, const Console& console) {
    const auto& groups = diagnosis.groups;
    if (groups.empty()) {
        return console.paint(Colour::green, console.say({"没有不符", "nothing fails"}));
    }
    const auto unique = std::count_if(groups.begin(), groups.end(),
                                      [](const DiagnosisGroup& group) { return group.unique(); });
    const bool one = groups.size() == 1;
    return console.paint(Colour::red, console.say({"{0}组不符", one ? "{0} group of failures"
                                                                    : "{0} groups of failures"},
                                                  {std::to_string(groups.size())})) +
           console.say({"，其中{0}组只有一种改法", ", {0} with a single answer"},
                       {std::to_string(unique)});
}

std::string text(const std::string& file, const Diagnosis& diagnosis, std::size_t max_cells,
                 const ReadResult& result, const Console& console) {
    std::string text = named(file, result.report, console.language());
    text += verdict(diagnosis, console) + "\n";
    for (const DiagnosisGroup& group : diagnosis.groups) {
        text += "\n" + group_text(group, max_cells, group.answers.size(), result, console);
    }
    return text;
}

}  // namespace

Exit run(const Diagnose& diagnose, const Console& console) {
    std::optional<Report> previous;
    if (!read_previous(diagnose.previous, previous, console)) return Exit::unreadable;
    const std::vector<std::string_view> disable(diagnose.disable.begin(), diagnose.disable.end());
    DiagnoseOptions options;
    options.disable = disable;
    options.blank = diagnose.blank;
    options.previous = previous ? &*previous : nullptr;
    options.max_cells = diagnose.max_cells;
    const auto work = [&](const Path& file, const std::shared_ptr<const ReadResult>& result,
                          const Console& own) -> Outcome {
        tell_doubts(previous, result->report, own);
        const Diagnosis diagnosis = govinfo::diagnose(result->report, options);
        return {diagnosis.groups.empty() ? Exit::ok : Exit::findings,
                diagnose.json ? FilesJson().add(file.name, diagnosis, result->report)
                              : text(file.name, diagnosis, options.max_cells, *result, own),
                diagnosis.groups.size()};
    };
    FilesJson json;
    return Files{diagnose.batch, diagnose.json ? &json : nullptr}.each(work, console);
}

}  // namespace govinfo::cli
