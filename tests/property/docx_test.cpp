// A report printed as DOCX, in whatever markup, is read back as it was.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/docx_files.hpp"
#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"
#include "property/read_back.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Puts something beside the number in one cell of twenty or so; returns which, and what.
std::vector<std::pair<CellIndex, Extra>> add_extras(PrintedReport& report, Random& random) {
    std::vector<std::pair<CellIndex, Extra>> added;
    for (PrintedPart& part : report.parts) {
        if (!part.table) continue;
        for (auto& row : part.table->rows) {
            for (PrintedCell& cell : row) {
                if (!cell.cell || cell.text.empty() || !one_in(random, 20)) continue;
                cell.extra = static_cast<Extra>(draw(random, 1, 6));
                cell.also = std::to_string(draw(random, 0, 99));
                added.emplace_back(*cell.cell, cell.extra);
            }
        }
    }
    return added;
}

/// Of a cell whose number has something beside it that cannot be told from it.
bool is_left_unread(CellIndex cell, const ReadResult& result) {
    const CellState state = result.report.state(cell);
    const bool noted = std::any_of(
        result.notes.begin(), result.notes.end(),
        [cell](const Note& note) { return note.cell == cell && note.code >= NoteCode::dash; });
    return noted && (state == CellState::absent || state == CellState::text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_in_any_style)

BOOST_AUTO_TEST_CASE(cells_and_sections_are_read_back) {
    Random random(2007);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(300); ++i) {
            const Report report = printable_report(form, random);
            const DocxStyle style = any_docx_style(random);
            const auto result = read(docx_file(report, style, random));
            BOOST_TEST_CONTEXT(form << " " << i << " " << describe(style)) {
                BOOST_TEST_REQUIRE(result.has_value(),
                                   (result ? "" : message(result.error(), Language::en)));
                BOOST_TEST_REQUIRE(result->report.form().id() == form);
                const std::string wrong = cell_faults(report, result->report);
                BOOST_TEST_REQUIRE(wrong.empty(), wrong);
                BOOST_TEST_REQUIRE((result->report.sections() == report.sections()));
                BOOST_TEST_REQUIRE(result->report.header().title == report.header().title);
                BOOST_TEST_REQUIRE(result->report.header().organ == report.header().organ);
            }
        }
}

/// Struck and hidden digits are not read; what is raised, no text or beside the number makes the
/// cell unread, with a note. All others are read as they stand.
BOOST_AUTO_TEST_CASE(what_stands_beside_a_number_is_no_part_of_it) {
    Random random(2026);
    for (int i = 0; i < tries(400); ++i) {
        const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        PrintedReport printed = printed_report(report, {});
        const auto extras = add_extras(printed, random);
        const DocxStyle style = any_docx_style(random);
        const auto result = read(docx_file(printed, style, random));
        BOOST_TEST_CONTEXT(i << " " << describe(style)) {
            BOOST_TEST_REQUIRE(result.has_value());
            Report seen = result->report;
            for (const auto& [cell, extra] : extras) {
                if (extra == Extra::struck || extra == Extra::unseen) continue;
                BOOST_TEST_REQUIRE(is_left_unread(cell, *result),
                                   report.form().cell(cell).path << " " << static_cast<int>(extra));
                const Cell as_printed = report.cell(cell);
                seen.set(cell, {as_printed.state,
                                as_printed.number,
                                std::string(as_printed.raw),
                                std::string(as_printed.unit),
                                as_printed.amended,
                                as_printed.expired,
                                {}});
            }
            const std::string wrong = cell_faults(report, seen);
            BOOST_TEST_REQUIRE(wrong.empty(), wrong);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
