#include "document/ods_document.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "support/archive.hpp"
#include "support/printed_document.hpp"
#include "support/workbooks.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using namespace govinfo::test;

namespace {

constexpr std::string_view styles =
    R"(<style:style style:name="framed" style:family="table-cell">)"
    R"(<style:table-cell-properties fo:border="0.06pt solid #000000"/></style:style>)"
    R"(<style:style style:name="struck" style:family="table-cell">)"
    R"(<style:text-properties style:text-line-through-style="solid"/></style:style>)"
    R"(<style:style style:name="below" style:family="table-cell" style:parent-style-name="struck"/>)"
    R"(<style:style style:name="white" style:family="table-cell">)"
    R"(<style:text-properties fo:color="#ffffff"/></style:style>)"
    R"(<style:style style:name="pale" style:family="table-cell">)"
    R"(<style:text-properties fo:color="#f2f2f2"/></style:style>)"
    R"(<style:style style:name="tiny" style:family="table-cell">)"
    R"(<style:text-properties fo:font-size="1pt"/></style:style>)"
    R"(<style:style style:name="legible" style:family="table-cell"><style:text-properties )"
    R"(fo:font-size="10.5pt" fo:color="#c00000"/></style:style>)"
    R"(<style:style style:name="dark" style:family="table-cell">)"
    R"(<style:table-cell-properties fo:background-color="#111111"/></style:style>)"
    R"(<style:style style:name="ro1" style:family="table-row">)"
    R"(<style:table-row-properties style:row-height="0.0138in"/></style:style>)"
    R"(<style:style style:name="co1" style:family="table-column">)"
    R"(<style:table-column-properties style:column-width="0.1cm"/></style:style>)"
    R"(<style:style style:name="own" style:family="table-cell" style:data-style-name="N121"/>)"
    R"(<style:style style:name="out" style:family="text">)"
    R"(<style:text-properties style:text-line-through-style="solid"/></style:style>)"
    R"(<style:style style:name="up" style:family="text">)"
    R"(<style:text-properties style:text-position="super 58%"/></style:style>)"
    R"(<style:style style:name="secret" style:family="table-cell">)"
    R"(<style:table-cell-properties style:cell-protect="hidden-and-protected"/></style:style>)"
    R"(<style:style style:name="ta2" style:family="table">)"
    R"(<style:table-properties table:display="false"/></style:style>)";

std::string cell(std::string_view text, std::string_view attributes = {}) {
    return "<table:table-cell " + std::string(attributes) + "><text:p>" + std::string(text) +
           "</text:p></table:table-cell>";
}
std::string row(std::string_view cells, std::string_view attributes = {}) {
    return "<table:table-row " + std::string(attributes) + ">" + std::string(cells) +
           "</table:table-row>";
}
std::string table(std::string_view rows, std::string_view attributes = {}) {
    return "<table:table " + std::string(attributes) + ">" + std::string(rows) + "</table:table>";
}

Attempt<Document> open(std::string_view bytes, const ReadOptions& options = {}) {
    Budget budget(options);
    return ods_document(bytes, budget);
}

std::string shown(std::string_view tables) {
    const auto document = open(ods_of(tables, styles));
    BOOST_TEST_REQUIRE(document.has_value());
    return printed(*document);
}

/// What a first cell shows, beside another.
std::string shown_cell(std::string_view first) {
    const std::string all = shown(table(row(std::string(first) + cell("乙"))));
    return all == "乙" ? "" : all.substr(2, all.find(" | ") - 2);
}

std::string refusal(std::string_view bytes, const ReadOptions& options = {}) {
    const auto document = open(bytes, options);
    return document ? "none"
                    : std::string(name(document.error().code)) + ' ' + document.error().detail;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ods)

BOOST_AUTO_TEST_CASE(a_cell_shows_the_text_that_was_saved) {
    BOOST_TEST(shown_cell(cell("甲")) == "甲");
    BOOST_TEST(shown_cell(cell("1,113", "office:value-type=\"float\" office:value=\"1113\"")) ==
               "1,113");
    BOOST_TEST(shown_cell(cell("甲</text:p><text:p>丙")) == "甲 / 丙");
    BOOST_TEST(shown_cell(cell("甲<text:line-break/>丙")) == "甲 / 丙");
    BOOST_TEST(shown_cell(cell("甲<text:s text:c=\"2\"/>丙<text:tab/>丁")) == "甲 丙 丁");
    BOOST_TEST(shown_cell(cell("<text:span>政</text:span>府")) == "政府");
    BOOST_TEST(shown_cell("<table:table-cell><office:annotation><text:p>注</text:p>"
                          "</office:annotation><text:p>5</text:p></table:table-cell>") == "5");
}

BOOST_AUTO_TEST_CASE(without_a_text_the_value_may_be_known) {
    const auto valued = [](std::string_view attributes) {
        return shown_cell("<table:table-cell " + std::string(attributes) + "/>");
    };
    BOOST_TEST(valued("office:value-type=\"float\" office:value=\"25.1\"") == "25.1");
    BOOST_TEST(valued("office:value-type=\"float\" office:value=\"5\" table:style-name=\"own\"") ==
               "5?");
    BOOST_TEST(valued("office:value-type=\"string\" office:string-value=\"甲\"") == "甲");
    BOOST_TEST(valued("office:value-type=\"percentage\" office:value=\"0.5\"") == "0.5?");
    BOOST_TEST(valued("table:formula=\"of:=SUM([.B1])\"") == "of:=SUM([.B1])?");
    BOOST_TEST(valued("") == "");
    BOOST_TEST(
        shown_cell("<table:table-cell table:formula=\"of:=A1\"><text:p/></table:table-cell>") ==
        "of:=A1?");
}

BOOST_AUTO_TEST_CASE(rows_and_columns_may_be_too_small_for_what_stands_in_them) {
    const std::string cells = cell("甲") + cell("1") + cell("2");
    BOOST_TEST(shown(table(row(cells, "table:style-name=\"ro1\""))) == "# 甲? | 1? | 2?");
    BOOST_TEST(shown(table("<table:table-column/><table:table-column table:style-name=\"co1\"/>" +
                           row(cells))) == "# 甲 | 1? | 2");
}

BOOST_AUTO_TEST_CASE(what_is_struck_out_is_no_blank) {
    BOOST_TEST(shown_cell(cell("12", "table:style-name=\"struck\"")) == "?");
    BOOST_TEST(shown_cell(cell("12", "table:style-name=\"below\"")) == "?");
    for (const char* style : {"white", "pale", "tiny"})
        BOOST_TEST(shown_cell(cell("12", "table:style-name=\"" + std::string(style) + "\"")) ==
                   "12?");
    for (const char* style : {"legible", "dark"})  // before dark letters are light by themselves
        BOOST_TEST(shown_cell(cell("12", "table:style-name=\"" + std::string(style) + "\"")) ==
                   "12");
    BOOST_TEST(shown_cell(cell("<text:span text:style-name=\"out\">9</text:span>12")) == "12");
    BOOST_TEST(shown_cell(cell("<text:span text:style-name=\"out\">9</text:span>")) == "?");
    BOOST_TEST(shown_cell(cell("12<text:span text:style-name=\"up\">3</text:span>")) == "123?");
    BOOST_TEST(shown_cell("<table:table-cell><draw:frame/></table:table-cell>") == "?");
}

BOOST_AUTO_TEST_CASE(a_protected_sheet_may_keep_cells_secret) {
    const std::string secret = row(cell("12", "table:style-name=\"secret\"") + cell("乙"));
    BOOST_TEST(shown(table(secret)) == "# 12 | 乙");
    BOOST_TEST(shown(table(secret, "table:protected=\"true\"")) == "# 12? | 乙");
}

BOOST_AUTO_TEST_CASE(a_cell_may_have_the_style_of_its_column) {
    BOOST_TEST(shown(table("<table:table-column table:default-cell-style-name=\"struck\"/>"
                           "<table:table-column table:number-columns-repeated=\"3\"/>" +
                           row(cell("12") + cell("乙") + cell("丙")))) == "# ? | 乙 | 丙");
    // One that is repeated has those of each of its columns.
    BOOST_TEST(shown(table("<table:table-column/>"
                           "<table:table-column table:default-cell-style-name=\"struck\"/>"
                           "<table:table-column table:number-columns-repeated=\"3\"/>" +
                           row(cell("12", "table:number-columns-repeated=\"3\"")))) ==
               "# 12 | ? | 12");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_not_read) {
    const std::string three = cell("甲") + cell("乙") + cell("丙");
    BOOST_TEST(
        shown(table("<table:table-column/><table:table-column table:visibility=\"collapse\"/>" +
                    row(three))) == "# 甲 | 丙");
    BOOST_TEST(
        shown(table(row(three) + row(cell("丁") + cell("戊"), "table:visibility=\"filter\"") +
                    row(three))) == "# 甲 | 乙 | 丙\n# 甲 | 乙 | 丙");
    BOOST_TEST(shown(table(row(three), "table:style-name=\"ta2\"") + table(row(cell("甲")))) ==
               "甲");
}

BOOST_AUTO_TEST_CASE(merged_cells_show_the_first) {
    BOOST_TEST(
        shown(table(row(cell("甲", "table:number-rows-spanned=\"2\"") + cell("乙") + cell("丙")) +
                    row("<table:covered-table-cell/>" + cell("1") + cell("2")))) ==
        "# 甲 | 乙 | 丙\n# 1 | 2");
}

BOOST_AUTO_TEST_CASE(rows_stand_in_groups) {
    BOOST_TEST(
        shown(table("<table:table-header-rows>" + row(cell("甲") + cell("乙")) +
                    "</table:table-header-rows><table:table-row-group><table:table-row-group>" +
                    row(cell("丙") + cell("丁")) +
                    "</table:table-row-group></table:table-row-group>" +
                    row(cell("戊") + cell("己")))) == "# 甲 | 乙\n# 丙 | 丁\n# 戊 | 己");
}

BOOST_AUTO_TEST_CASE(what_is_repeated_stands_there_as_often) {
    BOOST_TEST(shown(table(row(cell("甲") + cell("0", "table:number-columns-repeated=\"3\"")))) ==
               "# 甲 | 0 | 0 | 0");
    BOOST_TEST(shown(table(row(cell("甲") + cell("乙"), "table:number-rows-repeated=\"2\"") +
                           row(cell("丙") + cell("丁")))) == "# 甲 | 乙\n# 甲 | 乙\n# 丙 | 丁");
    const std::string rest = row(
        "<table:table-cell table:style-name=\"framed\" table:number-columns-repeated=\"16384\"/>",
        "table:number-rows-repeated=\"1048574\"");
    BOOST_TEST(shown(table(row(cell("甲") + cell("乙")) + rest)) == "# 甲 | 乙");
}

BOOST_AUTO_TEST_CASE(limits_hold) {
    const std::string many = table(row(cell("1", "table:number-columns-repeated=\"16384\""),
                                       "table:number-rows-repeated=\"1048576\""));
    BOOST_TEST(refusal(ods_of(many)) == "too_large max_cells 1048576");
    const std::string spans =
        table(row(cell("1",
                       "table:number-columns-spanned=\"999999999999999999999\""
                       " table:number-rows-spanned=\"4294967295\"")));
    BOOST_TEST(refusal(ods_of(spans)) == "none");
    ReadOptions options;
    options.max_depth = 10;
    std::string deep;
    for (int i = 0; i < 20; ++i) deep += "<text:span>";
    deep += "1";
    for (int i = 0; i < 20; ++i) deep += "</text:span>";
    BOOST_TEST(refusal(ods_of(table(row(cell(deep)))), options) == "too_large max_depth 10");
    BOOST_TEST(refusal(ods_of(table(row(cell("\xFF"))))) == "damaged UTF-8");
    BOOST_TEST(refusal(archive_of({{"mimetype", "x"}})) == "damaged ZIP");
}

BOOST_AUTO_TEST_CASE(the_kind_is_told_by_the_file_mimetype) {
    const auto result = read(ods_of(table(row(cell("甲")))));
    BOOST_TEST_REQUIRE(!result.has_value());
    BOOST_TEST(name(result.error().code) == "no_report");
}

BOOST_AUTO_TEST_SUITE_END()
