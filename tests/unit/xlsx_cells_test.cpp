#include "write_back/xlsx_cells.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace govinfo;
using namespace govinfo::detail;

namespace {

constexpr std::string_view head = "<row r=\"5\"><c r=\"AB5\" t=\"s\"><v>1</v></c>";

/// What stands in the place of the cell B5 then; - where it cannot be written.
std::string written(std::string_view cell, std::string_view after) {
    const std::string sheet = std::string(head).append(cell).append("</row>");
    const ParsedCell to = parse_cell(CellKind::count, after);
    Cell wanted;
    wanted.state = to.state;
    wanted.number = to.number;
    wanted.raw = to.raw;
    wanted.unit = to.unit;
    const auto edit = xlsx_cell_edit(sheet, {1, 5, 2}, after, wanted);
    if (!edit) return "-";
    BOOST_TEST(edit->begin == head.size());
    BOOST_TEST(edit->size == cell.size());
    return edit->text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx_cells)

BOOST_AUTO_TEST_CASE(numbers_stay_numbers_and_texts_texts) {
    BOOST_TEST(written("<c r=\"B5\" s=\"3\"><v>1113</v></c>", "2,048") ==
               "<c r=\"B5\" s=\"3\"><v>2048</v></c>");
    BOOST_TEST(written("<c r=\"B5\" t=\"s\" s=\"3\"><v>7</v></c>", "9件") ==
               "<c r=\"B5\" s=\"3\" t=\"inlineStr\"><is><t>9件</t></is></c>");
    BOOST_TEST(written("<c r=\"B5\" s=\"3\"><v>7</v></c>", "9件") ==
               "<c r=\"B5\" s=\"3\" t=\"inlineStr\"><is><t>9件</t></is></c>");
    BOOST_TEST(written("<c r=\"B5\" t=\"n\"><v>7</v></c>", "<b>") ==
               "<c r=\"B5\" t=\"inlineStr\"><is><t>&lt;b&gt;</t></is></c>");
}

BOOST_AUTO_TEST_CASE(blank_cells_are_filled_and_others_emptied) {
    BOOST_TEST(written("<c r=\"B5\" s=\"3\"/>", "5") == "<c r=\"B5\" s=\"3\"><v>5</v></c>");
    BOOST_TEST(written("<c r=\"B5\" s=\"3\"><v>5</v></c>", "") == "<c r=\"B5\" s=\"3\"/>");
}

BOOST_AUTO_TEST_CASE(what_is_computed_or_not_there_is_not_written) {
    BOOST_TEST(written("<c r=\"B5\"><f>SUM(A1:A4)</f><v>5</v></c>", "6") == "-");
    BOOST_TEST(written("<c r=\"B6\"><v>5</v></c>", "6") == "-");
    BOOST_TEST(written("<c r=\"B5\"><v>5</v>", "6") == "-");
    BOOST_TEST(written("<x r=\"B5\"><v>5</v></x>", "6") == "-");
}

BOOST_AUTO_TEST_SUITE_END()
