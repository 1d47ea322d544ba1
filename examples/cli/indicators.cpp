// govinfo indicators: the rates of every file, with the figures they are made of.

#include <memory>
#include <string>
#include <vector>

#include <govinfo/indicators.hpp>
#include <govinfo/json.hpp>

#include "files.hpp"
#include "grid.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

std::string heading(const std::string& file, const Header& header, const Console& console) {
    std::string organ = header.organ;
    std::string year = header.year ? std::to_string(*header.year) : "";
    if (organ.empty()) organ = console.say({"机关不详", "organ unknown"});
    if (year.empty()) year = console.say({"不详", "year unknown"});
    return console.say({"{0}：{1}，{2}年度", "{0}: {1}, {2}"}, {file, organ, year}) + "\n";
}

std::string indicators_text(const std::string& file, const Report& report,
                            const std::vector<Measure>& measures, const Console& console) {
    Grid grid({Align::left, Align::right, Align::right, Align::left}, 2);
    for (const Measure& each : measures) {
        std::vector<std::string> row = {std::string(console.say(each.indicator->name)), "—", "",
                                        reason(each, report, console.language())};
        if (each.value) {
            row[1] = percent(*each.value) + "%";
            row[2] = to_string(each.numerator) + "/" + to_string(each.denominator);
            row[3] = console.say(each.indicator->formula);
        }
        grid.add(std::move(row));
    }
    return heading(file, report.header(), console) + grid.text();
}

}  // namespace

Exit run(const ListIndicators& list, const Console& console) {
    const auto work = [&](const Path& file, const std::shared_ptr<const ReadResult>& result,
                          const Console& own) -> Outcome {
        const Report& report = result->report;
        const std::vector<Measure> measures = measure(report, list.blank);
        return {Exit::ok, list.json ? FilesJson().add(file.name, measures, report)
                                    : indicators_text(file.name, report, measures, own)};
    };
    FilesJson json;
    return Files{list.batch, list.json ? &json : nullptr}.each(work, console);
}

}  // namespace govinfo::cli
