// Lists of units in workbooks.

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/units.hpp>

#include "support/workbooks.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

std::string cell(const std::string& name, const std::string& text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// With a title above the head in the third row, and a unit in the fifth.
std::string list_of(const std::string& rows) {
    return "<sheetData><row r=\"1\">" + cell("A1", "某县单位名单") + "</row><row r=\"3\">" +
           cell("B3", "单位名称") + cell("C3", "别名") + "</row><row r=\"5\">" +
           cell("B5", "教育局") + cell("C5", "教体局；教委") + "</row>" + rows + "</sheetData>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lists_of_units_in_workbooks)

BOOST_AUTO_TEST_CASE(the_first_sheet_with_a_head_is_the_list) {
    const std::string notes =
        "<sheetData><row r=\"1\">" + cell("A1", "填写说明") + "</row></sheetData>";
    const std::string other = "<sheetData><row r=\"1\">" + cell("A1", "name") +
                              "</row><row r=\"2\">" + cell("A2", "乙局") + "</row></sheetData>";
    const auto listed = read_units(xlsx_of({{notes}, {list_of("")}, {other}}));
    BOOST_TEST_REQUIRE(listed.has_value());
    BOOST_TEST_REQUIRE(listed->size() == 1U);
    BOOST_TEST(listed->front().name == "教育局");
    BOOST_TEST(listed->front().aliases == (std::vector<std::string>{"教体局", "教委"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(opendocument_too) {
    const auto row = [](std::string_view word) {
        return "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" +
               std::string(word) + "</text:p></table:table-cell></table:table-row>";
    };
    const auto listed =
        read_units(ods_of("<table:table>" + row("名称") + row("教育局") + "</table:table>"));
    BOOST_TEST_REQUIRE(listed.has_value());
    BOOST_TEST(listed->front().name == "教育局");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_its_row) {
    const auto refused = [](const std::string& sheet, ErrorCode code, std::size_t row) {
        const auto read = read_units(xlsx_of({{sheet}}));
        BOOST_TEST_REQUIRE(!read.has_value());
        BOOST_TEST(name(read.error().code) == name(code));
        BOOST_TEST(read.error().line == row);
    };
    refused(list_of("<row r=\"7\">" + cell("B7", "教育局") + "</row>"), ErrorCode::duplicate_key,
            7);
    refused(list_of("<row r=\"7\">" + cell("C7", "教育局") + "</row>"), ErrorCode::missing_key, 7);
    refused(list_of("<row r=\"7\">" + cell("B7", "甲局") + cell("D7", "多余") + "</row>"),
            ErrorCode::invalid_value, 7);
    refused(list_of("<row r=\"7\"><c r=\"B7\" t=\"e\"><v>#REF!</v></c></row>"),
            ErrorCode::invalid_value, 7);
    refused("<sheetData><row r=\"1\">" + cell("A1", "说明") + "</row></sheetData>",
            ErrorCode::missing_key, 0);
}

BOOST_AUTO_TEST_SUITE_END()
