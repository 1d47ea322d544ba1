// govinfo tally: the tables counted from the registers, and every record that is not in them.

#include <algorithm>
#include <string>
#include <vector>

#include <govinfo/compare.hpp>
#include <govinfo/json.hpp>
#include <govinfo/tally.hpp>

#include "grid.hpp"
#include "input.hpp"
#include "labels.hpp"
#include "register_input.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

bool read_registers(const MakeTally& make, const RegisterOptions& options, Tally& tally,
                    const Console& console) {
    bool readable = true;
    for (const Register& each : registers()) {
        for (const std::string& file : make.files[static_cast<std::size_t>(each.id)]) {
            tally.open(each.id);
            if (!read_register_file(each.id, file, sink_of(tally), options, console))
                readable = false;
        }
    }
    return readable;
}

// ---- what came of them -------------------------------------------------------------------------

std::string counts_text(const TallyResult& result, const Console& console) {
    Grid grid({Align::left, Align::right, Align::right, Align::right, Align::right}, 2);
    grid.add({"", std::string(console.say({"记录", "records"})),
              std::string(console.say({"计入", "counted"})),
              std::string(console.say({"不属本年度", "outside"})),
              std::string(console.say({"未计入", "exceptions"}))});
    for (const Register& each : registers())
        if (const auto& count = result.counts[static_cast<std::size_t>(each.id)])
            grid.add({std::string(console.say(each.name)), std::to_string(count->rows),
                      std::to_string(count->counted), std::to_string(count->outside),
                      std::to_string(count->exceptions)});
    return grid.text();
}

std::string findings_text(const std::vector<RecordFinding>& findings, Text heading, Colour colour,
                          const Form& form, const Console& console) {
    if (findings.empty()) return "";
    std::string text =
        "\n" + console.paint(colour, console.say(heading, {std::to_string(findings.size())})) +
        "\n";
    const std::size_t shown = std::min(findings.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i)
        text.append("  ")
            .append(findings[i].fault.rule->id)
            .append("  ")
            .append(message(findings[i], form, console.language()))
            .append("\n");
    if (shown < findings.size())
        text += console.say({"  另有 {0} 条，见 --json\n", "  and {0} more: see --json\n"},
                            {std::to_string(findings.size() - shown)});
    return text;
}

std::string differences_text(const std::vector<TallyDifference>& differences, Text heading,
                             Text other, const Form& form, const Console& console) {
    if (differences.empty()) return "";
    std::string text =
        "\n" +
        console.paint(Colour::red, console.say(heading, {std::to_string(differences.size())})) +
        "\n";
    for (const TallyDifference& each : differences) {
        text.append("  ").append(named(form.cell(each.cell), console.language()));
        text += console.say({"：台账 {0}，{1} {2}", ": registers {0}, {1} {2}"},
                            {each.counted, console.say(other),
                             each.reported.empty() ? console.say({"空白", "nothing"})
                                                   : std::string_view(each.reported)}) +
                "\n";
        if (!each.records.empty())
            text += console.say({"    台账中的记录：{0}\n", "    records in the registers: {0}\n"},
                                {joined(each.records, console)});
    }
    return text;
}

std::string trace_text(const TallyResult& result, const Console& console) {
    std::string text = "\n" + std::string(console.say({"各格的记录", "records by cell"})) + "\n";
    for (const auto& [cell, ids] : result.cells) {
        text.append("  ").append(named(result.report.form().cell(cell), console.language()));
        text += console.say({"（{0}）：", " ({0}): "}, {std::to_string(ids.size())});
        for (const std::string& id : ids) text.append(&id == &ids.front() ? "" : " ").append(id);
        text += "\n";
    }
    return text;
}

/// Rows of totals are no records: leaving them out is no fault.
bool is_fault(const RecordFinding& exception) {
    return exception.fault.rule->severity == Severity::error;
}

std::string verdict(const TallyResult& result, bool differs, const Console& console) {
    const auto faults = std::count_if(result.exceptions.begin(), result.exceptions.end(), is_fault);
    if (faults > 0)
        return console.paint(Colour::red,
                             console.say({"有 {0} 条记录未计入", "records not counted: {0}"},
                                         {std::to_string(faults)}));
    if (differs)
        return console.paint(Colour::red, console.say({"与所给报告不同", "a report differs"}));
    return console.paint(Colour::green, console.say({"台账全部计入", "every record is counted"}));
}

/// Else said. A body of another name can be this one's.
bool is_of_the_same(const Report& given, const std::string& file, const Report& counted,
                    const Console& console) {
    const auto doubts = compare(given, counted).doubts;
    const bool other_body = std::any_of(doubts.begin(), doubts.end(),
                                        [](const Finding& each) { return each.line == "organ"; });
    const auto year = given.header().year, counted_year = counted.header().year;
    if (!other_body && (!year || year == counted_year)) return true;
    const auto described = [&](const Report& report) {
        return console.say(
            {"“{0}”{1}年度", "{0}, {1}"},
            {report.header().organ, std::to_string(report.header().year.value_or(*counted_year))});
    };
    console.complain(
        console.say({"{0} 是{1}的报告，台账是{2}的，未对照",
                     "{0} is a report of {1} and the registers are of {2}; they were not compared"},
                    {file, described(given), described(counted)}));
    return false;
}

}  // namespace

Exit run(const MakeTally& make, const Console& console) {
    std::optional<Report> previous, against;
    if (!read_previous(make.previous, previous, console)) return Exit::unreadable;
    if (!read_previous(make.against, against, console)) return Exit::unreadable;
    if (against && &against->form() != make.form) {
        console.complain(console.say({"{0} 是 {1} 年格式的报告，无法与 {2} 年格式的统计对照",
                                      "{0} is in form {1} and cannot be held against form {2}"},
                                     {make.against, against->form().id(), make.form->id()}));
        return Exit::unreadable;
    }
    auto calendar = read_calendar(make.calendar, console);
    if (!calendar) return Exit::unreadable;
    auto mapping = read_mapping(make.mapping, console);
    if (!mapping) return Exit::unreadable;
    const RegisterOptions options = {RegisterUse::tally, *std::move(mapping)};
    Tally tally({make.form, make.year, make.organ, make.on, *std::move(calendar)});
    if (!read_registers(make, options, tally, console)) return Exit::unreadable;

    const TallyResult result = tally.result(make.trace || previous || against);
    tell_doubts(previous, result.report, console);
    const bool other_previous = previous && !compare(*previous, result.report).doubts.empty();
    const bool other_report =
        against && !is_of_the_same(*against, make.against, result.report, console);
    if (other_previous) previous.reset();
    if (other_report) against.reset();
    std::vector<TallyDifference> carried, differing;
    if (previous) carried = carried_differences(result, *previous);
    if (against) differing = differences(result, *against);
    const bool differs = !carried.empty() || !differing.empty() || other_previous || other_report;
    if (make.json) {
        console.put(tally_json(
            result, {make.trace, previous ? &carried : nullptr, against ? &differing : nullptr}));
    } else {
        const Form& form = *make.form;
        console.out(
            verdict(result, differs, console) + "\n\n" + counts_text(result, console) +
            findings_text(result.exceptions, {"未计入：{0}条", "not counted: {0}"}, Colour::red,
                          form, console) +
            findings_text(result.remarks, {"请核对：{0}处", "to be checked: {0}"}, Colour::yellow,
                          form, console) +
            differences_text(carried,
                             {"上年结转与上年报告不同：{0}格",
                              "carried in is not what last year carried out: {0} cells"},
                             {"上年报告结转下年度", "carried out last year"}, form, console) +
            differences_text(differing, {"与所给报告不同：{0}格", "the report differs: {0} cells"},
                             {"报告", "report"}, form, console) +
            (make.trace ? trace_text(result, console) : ""));
    }
    if (!make.output.file.empty()) {
        const Exit written = write_report(result.report, make.output, console);
        if (written != Exit::ok) return written;
    }
    const bool faulty =
        std::any_of(result.exceptions.begin(), result.exceptions.end(), is_fault) || differs;
    return faulty ? Exit::findings : Exit::ok;
}

}  // namespace govinfo::cli
