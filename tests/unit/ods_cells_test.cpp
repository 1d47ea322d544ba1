#include "write_back/ods_cells.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/workbooks.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using govinfo::test::ods_of;

namespace {

constexpr std::string_view head =
    "<table:table><table:table-row/></table:table><table:table>"
    "<table:table-row table:number-rows-repeated=\"3\"/>"
    "<table:table-row-group><table:table-row>"
    "<table:table-cell table:number-columns-repeated=\"2\"/>";
constexpr std::string_view tail = "</table:table-row></table:table-row-group></table:table>";

/// What stands behind the first two cells of the fourth row of the second table, once there is
/// another value at that column of it; - where it cannot be written.
std::string written(std::string_view cells, std::string_view after, std::size_t column = 3) {
    const std::string document = ods_of(std::string(head).append(cells).append(tail));
    PrintedValue printed;
    printed.lines.push_back({});
    printed.lines.back().spot.grid = {2, 4, column};
    Budget budget({});
    const auto content = OdsContent::open(document, {&printed, 1}, budget);
    BOOST_TEST_REQUIRE(content.has_value());
    const ParsedCell to = parse_cell(CellKind::count, after);
    Cell wanted;
    wanted.state = to.state;
    wanted.number = to.number;
    const auto edit = content->edit(printed.lines.back().spot.grid, after, wanted);
    if (!edit) return "-";
    std::string xml(content->xml());
    xml.replace(edit->begin, edit->size, edit->text);
    const std::size_t begin = xml.find(head) + head.size();
    return xml.substr(begin, xml.find(tail) - begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ods_cells)

BOOST_AUTO_TEST_CASE(numbers_stay_numbers_and_texts_texts) {
    BOOST_TEST(written("<table:table-cell table:style-name=\"a\" office:value-type=\"float\" "
                       "office:value=\"1113\"><text:p>1,113</text:p></table:table-cell>",
                       "2,048") ==
               "<table:table-cell table:style-name=\"a\" office:value-type=\"float\" "
               "office:value=\"2048\"><text:p>2,048</text:p></table:table-cell>");
    BOOST_TEST(
        written("<table:table-cell office:value-type=\"string\"><text:p><text:span>7</text:span>"
                "件</text:p></table:table-cell>",
                "9件") ==
        "<table:table-cell office:value-type=\"string\"><text:p>9件</text:p>"
        "</table:table-cell>");
    BOOST_TEST(
        written("<table:table-cell office:value-type=\"float\" office:value=\"7\"/>", "<b>") ==
        "<table:table-cell office:value-type=\"string\"><text:p>&lt;b&gt;</text:p>"
        "</table:table-cell>");
}

/// What is stored must be what is printed.
BOOST_AUTO_TEST_CASE(a_number_in_other_words_is_stored_as_a_text) {
    BOOST_TEST(written("<table:table-cell office:value-type=\"float\" office:value=\"7\">"
                       "<text:p>7</text:p></table:table-cell>",
                       "２") ==
               "<table:table-cell office:value-type=\"string\"><text:p>２</text:p>"
               "</table:table-cell>");
}

BOOST_AUTO_TEST_CASE(blank_cells_are_filled_and_others_emptied) {
    BOOST_TEST(written("<table:table-cell table:style-name=\"a\"/>", "5") ==
               "<table:table-cell table:style-name=\"a\" office:value-type=\"float\" "
               "office:value=\"5\"><text:p>5</text:p></table:table-cell>");
    BOOST_TEST(written("<table:table-cell office:value-type=\"float\" office:value=\"5\">"
                       "<text:p>5</text:p></table:table-cell>",
                       "") == "<table:table-cell/>");
}

BOOST_AUTO_TEST_CASE(of_several_alike_one_is_changed) {
    BOOST_TEST(written("<table:table-cell table:style-name=\"a\" "
                       "table:number-columns-repeated=\"3\"/>",
                       "5", 4) ==
               "<table:table-cell table:style-name=\"a\"/><table:table-cell table:style-name=\"a\" "
               "office:value-type=\"float\" office:value=\"5\"><text:p>5</text:p>"
               "</table:table-cell><table:table-cell table:style-name=\"a\"/>");
    BOOST_TEST(written("<table:table-cell table:number-columns-repeated=\"16380\"/>", "5") == "-");
}

/// An attribute may hold what looks like the end of a tag, a comment like a tag.
BOOST_AUTO_TEST_CASE(what_else_stands_in_a_cell_stays) {
    BOOST_TEST(
        written("<table:table-cell table:content-validation-name=\"a>b&amp;&quot;c\"><!-- </ -->"
                "<office:annotation office:display=\"true\"><text:p>5 or 6?</text:p>"
                "</office:annotation><text:p>5</text:p></table:table-cell><table:table-cell/>",
                "6") ==
        "<table:table-cell table:content-validation-name=\"a&gt;b&amp;&quot;c\" "
        "office:value-type=\"float\" office:value=\"6\"><office:annotation office:display=\"true\">"
        "<text:p>5 or 6?</text:p></office:annotation><text:p>6</text:p></table:table-cell>"
        "<table:table-cell/>");
}

BOOST_AUTO_TEST_CASE(what_is_computed_or_not_there_is_not_written) {
    BOOST_TEST(written("<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"float\" "
                       "office:value=\"5\"><text:p>5</text:p></table:table-cell>",
                       "6") == "-");
    BOOST_TEST(written("<table:table-cell/>", "6", 4) == "-");
}

BOOST_AUTO_TEST_SUITE_END()
