// Published reports as word processors save them: see tests/data/docx/README.md.
#include <govinfo/read.hpp>

#include <filesystem>
#include <string>

#include <boost/test/unit_test.hpp>

#include "golden/printed_cells.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

const std::filesystem::path folder = GOVINFO_SOURCE_DIR "/tests/data";

struct Expected {
    std::string file;
    std::string organ;
    std::string title;
    std::size_t sections;
};

const Expected files[] = {
    {"hangzhou-2025.libreoffice.docx", "", "", 7},
    {"luobei-education-2020.python-docx.docx", "萝北县教育局",
     "萝北县教育局关于2020年度政府信息公开工作的报告", 7},
    {"shanghai-office-2019.libreoffice.docx", "上海市人民政府办公厅",
     "2019年上海市人民政府办公厅政府信息公开工作年度报告", 6},
    {"suqian-2023.libreoffice.docx", "宿迁市", "宿迁市2023年政府信息公开工作年度报告", 6},
    {"suqian-2024.wps.docx", "宿迁市", "宿迁市2024年政府信息公开工作年度报告", 6},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(docx)

BOOST_AUTO_TEST_CASE(every_cell_is_read_as_it_was_printed_and_no_other) {
    for (const Expected& expected : files) {
        BOOST_TEST_CONTEXT(expected.file) {
            const auto result = read(contents(folder / "docx" / expected.file));
            BOOST_TEST_REQUIRE(result.has_value());
            const std::string name = expected.file.substr(0, expected.file.find('.'));
            check_cells(result->report, folder / "reports" / (name + ".cells.json"));
            BOOST_TEST(result->report.header().organ == expected.organ);
            BOOST_TEST(result->report.header().title == expected.title);
            BOOST_TEST(result->report.sections().size() == expected.sections);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
