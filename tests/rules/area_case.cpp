#include "rules/area_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <govinfo/units.hpp>

namespace govinfo::test {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// A report all of whose cells are 0 but for those that are said.
struct Given {
    std::string as;
    std::string source;
    std::optional<Report> report;
};

/// `unit 甲局 year=2024 source=a.json`
Given given(const std::string& line) {
    std::istringstream words(line);
    Given out;
    std::string organ, form = "2021";
    Header header;
    words >> out.as >> organ;
    header.organ = organ;
    header.year = 2024;
    for (std::string word; words >> word;) {
        const std::string key = word.substr(0, word.find('=')), value = word.substr(key.size() + 1);
        if (key == "form")
            form = value;
        else if (key == "year")
            header.year = std::stoi(value);
        else if (key == "source")
            out.source = value;
        else if (key == "scope")
            header.scope = parse_scope(value).value();
        else if (key == "code")
            header.code = value;
        else
            throw std::runtime_error("no field " + key);
    }
    Report& report = out.report.emplace(*find_form(form));
    for (std::size_t i = 0; i < report.form().cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i), Decimal());
    report.header() = header;
    return out;
}

/// All cells of a row.
void leave_out(Report& report, const std::string& row) {
    for (std::size_t i = 0; i < report.form().cells().size(); ++i)
        if (report.form().cells()[i].path.starts_with(row + "/"))
            report.set_absent(static_cast<CellIndex>(i));
}

struct Area {
    Rollup rollup;
    std::vector<ListedUnit> units = {};
    std::optional<Report> against = {};
    std::vector<std::string> chosen = {};

    void take(Given&& one) {
        if (one.as == "against")
            against = *std::move(one.report);
        else if (one.as == "own" || one.as == "previous")
            rollup.add(*one.report, one.source,
                       one.as == "own" ? RollupRole::own : RollupRole::previous);
        else
            rollup.add(*one.report, one.source);
    }
};

/// Parts with an empty line between them: `list` and its lines, `choose FILE`, `unread FILE`, or a
/// report and its cells, `path` and what is printed there, or of a row `absent`.
void read_area(const std::string& text, Area& area) {
    std::istringstream lines(text + "\n");
    std::optional<Given> one;
    std::string list;
    bool in_list = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) {
            if (one) area.take(*std::exchange(one, std::nullopt));
            in_list = false;
        } else if (in_list) {
            list += line + "\n";
        } else if (one) {
            const std::string path = line.substr(0, line.find(' '));
            if (line == path + " absent") {
                leave_out(*one->report, path);
                continue;
            }
            const auto cell = one->report->form().find(path);
            const Column& column = *one->report->form().cell(cell.value()).column;
            const std::string printed = line.substr(std::min(path.size() + 1, line.size()));
            one->report->set(*cell, parse_cell(column.kind, printed));
        } else if (line == "list") {
            in_list = true;
        } else if (line.starts_with("choose ")) {
            area.chosen.push_back(line.substr(7));
        } else if (line.starts_with("unread ")) {
            area.rollup.add_unread({line.substr(7), "damaged", "文件已损坏", "it is damaged"});
        } else {
            one = given(line);
        }
    }
    if (!list.empty()) area.units = std::move(read_units(list)).value();
}

}  // namespace

std::vector<AreaCase> area_cases_of(std::string_view rule) {
    const fs::path folder = fs::path(GOVINFO_SOURCE_DIR "/tests/data/rules") / rule;
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".area") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<AreaCase> out;
    for (const fs::path& file : files) {
        const std::string stem = file.stem().string();
        out.push_back({std::string(rule) + "/" + stem, stem.substr(0, stem.find('.')),
                       contents(file), contents(fs::path(file).replace_extension("txt"))});
    }
    return out;
}

std::string said_of(const AreaCase& each, std::string_view rule) {
    Area area;
    read_area(each.text, area);
    const RollupResult result =
        area.rollup.result({.year = 2024,
                            .units = area.units,
                            .against = area.against ? &*area.against : nullptr,
                            .chosen = area.chosen});
    std::string out;
    for (const RollupFinding& finding : each.outcome == "na" ? result.unassessed : result.findings)
        if (finding.rule->id == rule)
            for (const Language language : {Language::zh, Language::en})
                out += message(finding, result.report.form(), language) + "\n";
    return out;
}

}  // namespace govinfo::test
