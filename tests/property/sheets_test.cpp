// A report filled in as a spreadsheet, in whatever layout, is read back as it was.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"
#include "property/read_back.hpp"
#include "property/sheet_files.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

template <class Change>
void for_each_value(PrintedReport& report, Change change) {
    for (PrintedPart& part : report.parts) {
        if (!part.table) continue;
        for (auto& row : part.table->rows)
            for (PrintedCell& cell : row)
                if (cell.cell) change(cell);
    }
}

/// The report as a person reads it off the sheets.
Report as_shown(Report report, PrintedReport& printed) {
    for_each_value(printed, [&report](const PrintedCell& cell) {
        report.set(*cell.cell, parse_cell(report.form().cell(*cell.cell).column->kind, cell.text));
    });
    return report;
}

/// Those of cells that were read as something else than what they show, and without a note.
std::string silent_faults(const Report& shown, const ReadResult& result) {
    std::string out;
    for (std::size_t i = 0; i < shown.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (result.report.cell(cell) == shown.cell(cell)) continue;
        const bool noted = std::any_of(result.notes.begin(), result.notes.end(),
                                       [cell](const Note& note) { return note.cell == cell; });
        if (noted && result.report.state(cell) != CellState::number) continue;
        out.append("\n  ").append(shown.form().cell(cell).path);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sheets_in_any_style)

BOOST_AUTO_TEST_CASE(cells_and_sections_are_read_back) {
    Random random(2003);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(300); ++i) {
            const Report report = printable_report(form, random);
            const SheetStyle style = any_sheet_style(random);
            PrintedReport printed = printed_report(report, {});
            const auto result = read(sheet_file(printed, style, random));
            BOOST_TEST_CONTEXT(form << " " << i << " " << describe(style)) {
                BOOST_TEST_REQUIRE(result.has_value(),
                                   (result ? "" : message(result.error(), Language::en)));
                BOOST_TEST_REQUIRE(result->report.form().id() == form);
                const std::string wrong = cell_faults(as_shown(report, printed), result->report);
                BOOST_TEST_REQUIRE(wrong.empty(), wrong);
                BOOST_TEST_REQUIRE(result->report.header().title == report.header().title);
                if (style.beside) continue;
                BOOST_TEST_REQUIRE((result->report.sections() == report.sections()));
            }
        }
}

/// A blank is a blank, whichever value it takes the place of; no other value moves.
BOOST_AUTO_TEST_CASE(a_value_that_lacks_leaves_a_blank) {
    Random random(2004);
    for (int i = 0; i < tries(300); ++i) {
        const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        const SheetStyle style = any_sheet_style(random);
        PrintedReport printed = printed_report(report, {});
        for_each_value(printed, [&random](PrintedCell& cell) {
            if (one_in(random, 15)) cell.text.clear();
        });
        const auto result = read(sheet_file(printed, style, random));
        BOOST_TEST_CONTEXT(i << " " << describe(style)) {
            BOOST_TEST_REQUIRE(result.has_value());
            const std::string wrong = cell_faults(as_shown(report, printed), result->report);
            BOOST_TEST_REQUIRE(wrong.empty(), wrong);
        }
    }
}

/// A value too many makes its row unread at most; nothing is wrong in silence.
BOOST_AUTO_TEST_CASE(a_value_too_many_moves_no_other) {
    Random random(2005);
    for (int i = 0; i < tries(300); ++i) {
        const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        const SheetStyle style = any_sheet_style(random);
        PrintedReport printed = printed_report(report, {});
        for (PrintedPart& part : printed.parts) {
            if (!part.table) continue;
            for (auto& row : part.table->rows)
                if (row.back().value && one_in(random, 8)) row.push_back({"77", 1, 1, true});
        }
        const auto result = read(sheet_file(printed, style, random));
        BOOST_TEST_CONTEXT(i << " " << describe(style)) {
            BOOST_TEST_REQUIRE(result.has_value());
            const std::string wrong = silent_faults(as_shown(report, printed), *result);
            BOOST_TEST_REQUIRE(wrong.empty(), wrong);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
