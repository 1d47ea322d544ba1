// govinfo fill: the report, or its document, with its totals computed; what changed goes to standard
// error.

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <govinfo/label.hpp>
#include <govinfo/totals.hpp>

#include "cells.hpp"
#include "grid.hpp"
#include "input.hpp"
#include "labels.hpp"
#include "mended.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

using Changes = std::vector<Change>;

Changes only(const Changes& changes, Change::Action action) {
    Changes some;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(some),
                 [action](const Change& change) { return change.action == action; });
    return some;
}

/// Each cell under its table, with what stood there and the sum of its parts.
std::string sums(const Report& before, const Changes& changes, Text sum, const Console& console) {
    std::string text;
    for (const Table& table : before.form().tables()) {
        Grid grid({Align::left, Align::right, Align::left, Align::right}, 4);
        for (const Change& change : changes) {
            const CellInfo& cell = before.form().cell(change.cell);
            if (cell.table != &table) continue;
            grid.add({named(table, *cell.row, console.language()) + " · " +
                          named(*cell.column, console.language()),
                      printed(before.cell(change.cell), console), std::string(console.say(sum)),
                      to_string(change.after)});
        }
        if (!grid.empty()) text.append("  ").append(console.say(table.name)).append("\n");
        text += grid.text();
    }
    return text;
}

std::string ranges(const Form& form, const Changes& changes, const Console& console) {
    std::vector<CellIndex> cells;
    for (const Change& change : changes) cells.push_back(change.cell);
    std::string text;
    for (const Table& table : form.tables()) {
        const auto lines = cell_ranges(form, table, cells, console.language());
        if (!lines.empty()) text.append("  ").append(console.say(table.name)).append("\n");
        for (const std::string& line : lines) text.append("    ").append(line).append("\n");
    }
    return text;
}

std::string changes_text(const Report& before, const Changes& changes, const Console& console) {
    const Changes filled = only(changes, Change::Action::filled);
    const Changes kept = only(changes, Change::Action::kept);
    const Changes missing = only(changes, Change::Action::not_computable);
    const auto heading = [&](const Changes& some, Text pattern) {
        return some.empty() ? "" : console.say(pattern, {std::to_string(some.size())}) + "\n";
    };
    return heading(filled, {"已填总计：{0}处", "totals filled: {0}"}) +
           sums(before, filled, {"→", "->"}, console) +
           heading(kept, {"保留原数，与各部分之和不符：{0}处",
                          "totals kept as printed, unlike the sum of their parts: {0}"}) +
           sums(before, kept, {"各部分之和", "sum of parts"}, console) +
           heading(missing, {"无法计算，有的部分没有数字：{0}处",
                             "totals not computable, a part holds no number: {0}"}) +
           ranges(before.form(), missing, console);
}

}  // namespace

Exit run(const Fill& fill, const Console& console) {
    std::string input;
    const auto result = read_or_complain(fill.file, console, &input);
    if (!result) return Exit::unreadable;
    Report report = result->report;
    const std::vector<Change> changes = fill_totals(report, {fill.blank});
    console.tell(changes.empty()
                     ? std::string(console.say({"各项总计无需改动", "no total to change"}))
                     : changes_text(result->report, changes, console));
    return write_mended(report, input, fill.output, console);
}

}  // namespace govinfo::cli
