// A report printed as DOCX, in whatever markup, is read back as it was.

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/docx_files.hpp"
#include "property/plain_report.hpp"
#include "property/read_back.hpp"

using namespace govinfo;
using namespace govinfo::test;

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

BOOST_AUTO_TEST_SUITE_END()
