// A report printed as DOCX, in whatever markup, is read back as it was.

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/docx_files.hpp"
#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

void add_sections(Report& report) {
    for (const SectionHeading& part : report.form().spec().sections) {
        const bool has_table =
            part.key == "proactive" || part.key == "requests" || part.key == "proceedings";
        report.sections().push_back(
            {*parse_section_key(part.key), std::string(part.heading),
             has_table ? ""
                       : "全年受理申请21件，均在法定期限内答复。\n一是组织领导有待加强；二是<内容>"
                         "有待丰富 & 更新。"});
    }
}

/// Blank cells, marks, words, and numbers in other than their own digits.
void print_oddly(Report& report, Random& random) {
    constexpr const char* prints[] = {"", "/", "见附件", "1,113", "２０", "3件"};
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) == CellState::absent || !one_in(random, 12)) continue;
        report.set(cell,
                   parse_cell(report.form().cell(cell).column->kind, prints[draw(random, 0, 5)]));
    }
}

std::string said(const Cell& cell) {
    return std::string(name(cell.state))
        .append(" ")
        .append(to_string(cell.number))
        .append(" ")
        .append(cell.raw)
        .append(" ")
        .append(cell.unit);
}

/// What is wrong with what was read; empty if nothing.
std::string faults(const Report& printed, const Report& read) {
    std::string out;
    for (std::size_t i = 0; i < printed.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (read.cell(cell) == printed.cell(cell)) continue;
        out.append("\n  ").append(printed.form().cell(cell).path).append(": ");
        out.append(said(printed.cell(cell))).append(" was read as ").append(said(read.cell(cell)));
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_in_any_style)

BOOST_AUTO_TEST_CASE(cells_and_sections_are_read_back) {
    Random random(2007);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(300); ++i) {
            Report report = to_report(consistent_report(form, random));
            add_sections(report);
            if (one_in(random, 2)) print_oddly(report, random);
            const DocxStyle style = any_docx_style(random);
            const auto result = read(docx_file(report, style, random));
            BOOST_TEST_CONTEXT(form << " " << i << " " << describe(style)) {
                BOOST_TEST_REQUIRE(result.has_value(),
                                   (result ? "" : message(result.error(), Language::en)));
                BOOST_TEST_REQUIRE(result->report.form().id() == form);
                const std::string wrong = faults(report, result->report);
                BOOST_TEST_REQUIRE(wrong.empty(), wrong);
                BOOST_TEST_REQUIRE((result->report.sections() == report.sections()));
                BOOST_TEST_REQUIRE(result->report.header().title == report.header().title);
                BOOST_TEST_REQUIRE(result->report.header().organ == report.header().organ);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
