#include <govinfo/register_file.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/workbooks.hpp"
#include "unit/register_reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using Lines = std::vector<std::string>;

std::string cell(const std::string& name, const std::string& text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}
std::string number(const std::string& name, const std::string& value, int style = 0) {
    return "<c r=\"" + name + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}
std::string head_row(const std::string& row) {
    return "<row r=\"" + row + "\">" + cell("A" + row, "编号") + cell("B" + row, "收到日期") +
           cell("C" + row, "申请人类别") + cell("D" + row, "办理结果") + "</row>";
}

// Style 1 prints the month and day alone.
constexpr std::string_view styles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"m&quot;月&quot;d&quot;日&quot;\"/>"
    "</numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" "
    "applyNumberFormat=\"1\"/></cellXfs>";

}  // namespace

BOOST_AUTO_TEST_SUITE(register_workbook)

BOOST_AUTO_TEST_CASE(workbooks_give_what_is_stored_in_every_sheet_with_a_head) {
    const std::string first =
        "<sheetData><row r=\"1\">" + cell("A1", "台账") + "</row>" + head_row("3") +
        "<row r=\"4\">" + number("A4", "12.0") + number("B4", "45717", 1) + cell("D4", "公开") +
        "</row><row r=\"5\" hidden=\"1\">" + number("A5", "13") + number("B5", "45718") +
        "</row><row r=\"6\">" + number("A6", "14") + "<c r=\"B6\" t=\"e\"><v>#REF!</v></c>" +
        "</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells>";
    const std::string second =
        "<sheetData><row r=\"1\">" + cell("A1", "代码") + "</row></sheetData>";
    const std::string third =
        "<sheetData>" + head_row("1") + "<row r=\"2\">" + number("A2", "15") + "</row></sheetData>";
    const Got got = read_requests(xlsx_of({{first}, {second}, {third}}, styles));
    if (!got.read) BOOST_FAIL(message(got.read.error(), Language::en));
    BOOST_TEST(got.records ==
               (Lines{"4 12 2025-03-01 公开", "5 13 2025-03-02 ", "6 14 -  REG.VALUE", "2 15 - "}));
    BOOST_TEST(got.read->other_sheets == (std::vector<std::size_t>{2}));
}

BOOST_AUTO_TEST_CASE(what_is_struck_out_is_said_to_be_so) {
    const std::string sheet = "<sheetData>" + head_row("1") +
                              "<row r=\"2\"><c r=\"A2\" s=\"1\" "
                              "t=\"inlineStr\"><is><t>7</t></is></c>" +
                              cell("B2", "2025-03-03") + cell("C2", "自然人") +
                              "</row></sheetData>";
    const std::string look =
        "<fonts count=\"2\"><font/><font><strike/></font></fonts><cellXfs count=\"2\"><xf "
        "fontId=\"0\"/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs>";
    Tally tally({find_form("2021"), 2025, "某县教育局", {}});
    const auto read =
        read_register(RegisterKey::requests, xlsx_of({{sheet}}, look), "a.xlsx", sink_of(tally));
    BOOST_TEST_REQUIRE(read.has_value());
    const TallyResult result = tally.result();
    BOOST_TEST_REQUIRE(result.exceptions.size() == 1U);
    BOOST_TEST(
        message(result.exceptions[0], *find_form("2021"), Language::zh) ==
        "a.xlsx 第 2 行：“编号”中的“（划去、隐去或不能确定的内容）”无法识别，未计入；请更正");
}

BOOST_AUTO_TEST_CASE(workbooks_of_opendocument_too) {
    const auto text = [](const std::string& word) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + word +
               "</text:p></table:table-cell>";
    };
    const std::string table =
        "<table:table><table:table-row>" + text("编号") + text("收到日期") + text("申请人类别") +
        "</table:table-row><table:table-row><table:table-cell office:value-type=\"float\" "
        "office:value=\"7\"><text:p>7.00</text:p></table:table-cell><table:table-cell "
        "office:value-type=\"date\" office:date-value=\"2025-03-03\"><text:p>3月3日</text:p>"
        "</table:table-cell></table:table-row></table:table>";
    BOOST_TEST(records_in(ods_of(table)) == (Lines{"2 7 2025-03-03 "}));
}

BOOST_AUTO_TEST_SUITE_END()
