// Spreadsheets as other libraries write them: see tests/data/reports/README.md.
#include <govinfo/read.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "golden/documents.hpp"
#include "property/read_back.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(sheets)

BOOST_AUTO_TEST_CASE(every_cell_is_read_as_it_was_printed_and_no_other) {
    for (const std::string file : {"hangzhou-2025.openpyxl.xlsx", "shanghai-office-2019.odfpy.ods",
                                   "suqian-2023.odfpy.ods"}) {
        BOOST_TEST_CONTEXT(file) {
            const auto result = read(contents(reports_folder / file));
            BOOST_TEST_REQUIRE(result.has_value());
            const Report printed = printable(report_of(name_of(file)));
            BOOST_TEST(cell_faults(printed, result->report) == "");
            BOOST_TEST(result->report.header().organ == printed.header().organ);
            BOOST_TEST(result->report.header().title == printed.header().title);
            BOOST_TEST((result->report.header().published == printed.header().published));
            BOOST_TEST(result->report.sections().size() == printed.sections().size());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
