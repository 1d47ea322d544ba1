#include "rollup_text.hpp"

#include <algorithm>
#include <vector>

#include "grid.hpp"
#include "labels.hpp"
#include "register_input.hpp"

namespace govinfo::cli {
namespace {

constexpr Text standings[] = {
    {"计入", "counted"},
    {"已含在上级汇总中", "within an area's report"},
    {"缺报", "missing"},
    {"重复", "given twice"},
    {"名单外", "not listed"},
    {"格式不同", "of another form"},
    {"年度不同", "of another year"},
    {"范围不同", "of another scope"},
    {"垂直系统", "led from above"},
    {"无法读取", "unreadable"},
};

bool is_fault(const RollupFinding& finding) {
    return finding.rule->severity != Severity::info;
}

std::string verdict(const RollupResult& result, const Console& console) {
    const std::string reports = std::to_string(result.counted);
    if (!result.complete)
        return console.paint(Colour::red,
                             console.say({"汇总不完整：计入 {0} 份报告",
                                          "the sum is not complete: reports counted: {0}"},
                                         {reports}));
    if (is_faulty(result))
        return console.paint(Colour::red,
                             console.say({"已汇总 {0} 份报告，有问题需要处理",
                                          "reports added up: {0}; there is something to mend"},
                                         {reports}));
    return console.paint(
        Colour::green,
        console.say({"已汇总全部 {0} 份报告", "every report is added up: {0}"}, {reports}));
}

std::string edition(const RollupResult& result, const Console& console) {
    const auto& year = result.report.header().year;
    return console.say({"{0} 年格式，{1} 年度；本机关部分{2}",
                        "form {0}, year {1}; the area's own organ: {2}"},
                       {result.report.form().id(), year ? std::to_string(*year) : "—",
                        console.say(result.own ? Text{"单独给出", "given apart"}
                                               : Text{"未单独给出", "not given apart"})}) +
           "\n";
}

std::string units_text(const RollupResult& result, const Console& console) {
    Grid grid({Align::left, Align::right, Align::left}, 2);
    for (std::size_t i = 0; i < std::size(standings); ++i) {
        const auto standing = static_cast<UnitStanding>(i);
        std::vector<std::string> names;
        for (const RollupUnit& each : result.units)
            if (each.standing == standing)
                names.push_back(each.name.empty() ? each.source : each.name);
        if (names.empty()) continue;
        grid.add({std::string(console.say(standings[i])), std::to_string(names.size()),
                  standing == UnitStanding::counted ? "" : joined(names, console)});
    }
    return grid.empty() ? "" : "\n" + grid.text();
}

/// Of units first: they may explain the cells.
std::string findings_text(const RollupResult& result, const Console& console) {
    if (result.findings.empty()) return "";
    std::string text =
        "\n" +
        console.paint(Colour::red, console.say({"问题：{0}处", "to be mended or checked: {0}"},
                                               {std::to_string(result.findings.size())})) +
        "\n";
    std::vector<const RollupFinding*> findings;
    for (const RollupFinding& each : result.findings) findings.push_back(&each);
    std::stable_partition(findings.begin(), findings.end(),
                          [](const RollupFinding* each) { return !each->cell; });
    const std::size_t shown = std::min(findings.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i)
        text.append("  ")
            .append(findings[i]->rule->id)
            .append("  ")
            .append(message(*findings[i], result.report.form(), console.language()))
            .append("\n");
    if (shown < result.findings.size())
        text += console.say({"  另有 {0} 处，见 --json\n", "  and {0} more: see --json\n"},
                            {std::to_string(result.findings.size() - shown)});
    return text;
}

std::string range(const OpenCell& open, const Console& console) {
    if (!open.low) return std::string(console.say({"不详", "not known"}));
    const std::string low = to_string(*open.low);
    if (!open.high) return console.say({"至少 {0}", "at least {0}"}, {low});
    return console.say({"{0} 至 {1}", "{0} to {1}"}, {low, to_string(*open.high)});
}

std::string open_text(const RollupResult& result, const Console& console) {
    if (result.open.empty()) return "";
    std::string text =
        "\n" +
        console.paint(Colour::yellow, console.say({"合计不能确定的单元格：{0}格（留空）",
                                                   "cells whose sum is not known, left blank: {0}"},
                                                  {std::to_string(result.open.size())})) +
        "\n";
    const std::size_t shown = std::min(result.open.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const OpenCell& each = result.open[i];
        text.append("  ").append(named(result.report.form().cell(each.cell), console.language()));
        text += console.say({"：{0}", ": {0}"}, {range(each, console)});
        if (!each.units.empty())
            text += console.say({"；未填或未细分的单位：{0}", "; left open by {0}"},
                                {joined(each.units, console)});
        text += "\n";
    }
    if (shown < result.open.size())
        text += console.say({"  另有 {0} 格，见 --json\n", "  and {0} more: see --json\n"},
                            {std::to_string(result.open.size() - shown)});
    return text;
}

std::string unassessed_text(const RollupResult& result, const Console& console) {
    if (result.unassessed.empty()) return "";
    return "\n" + console.say({"与汇总报告无法核对：{0}格\n",
                               "cells that cannot be held against the area's report: {0}\n"},
                              {std::to_string(result.unassessed.size())});
}

std::string cells_text(const RollupResult& result, const Console& console) {
    if (result.cells.empty()) return "";
    std::string text = "\n" + std::string(console.say({"各格的构成", "units by cell"})) + "\n";
    for (const auto& [cell, units] : result.cells) {
        text.append("  ").append(named(result.report.form().cell(cell), console.language()));
        text += console.say({"：", ": "});
        for (const Contribution& each : units) {
            text += &each == &units.front() ? "" : std::string(console.say({"、", ", "}));
            text.append(each.unit).append(" ").append(each.value ? to_string(*each.value) : "?");
        }
        text += "\n";
    }
    return text;
}

}  // namespace

bool is_faulty(const RollupResult& result) {
    return !result.complete ||
           std::any_of(result.findings.begin(), result.findings.end(), is_fault);
}

std::string rollup_text(const RollupResult& result, const Console& console) {
    return verdict(result, console) + "\n" + edition(result, console) +
           units_text(result, console) + findings_text(result, console) +
           open_text(result, console) + unassessed_text(result, console) +
           cells_text(result, console);
}

}  // namespace govinfo::cli
