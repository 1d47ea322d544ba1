#include "document/xlsx_document.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "source/sniff.hpp"
#include "support/archive.hpp"
#include "support/printed_document.hpp"
#include "support/workbooks.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using namespace govinfo::test;
using namespace std::string_literals;

namespace {

// Styles 1 and 2 have a frame; 3 is struck out, 4 white, 5 to 7 have formats.
constexpr std::string_view styles =
    R"(<numFmts><numFmt numFmtId="176" formatCode="0&quot;件&quot;"/>)"
    R"(<numFmt numFmtId="177" formatCode=";;;"/></numFmts>)"
    R"(<fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts>)"
    R"(<fills><fill><patternFill patternType="none"/></fill></fills>)"
    R"(<borders><border><left/></border><border><left style="thin"/></border></borders>)"
    R"(<cellXfs><xf/><xf borderId="1"/><xf borderId="1" numFmtId="3"/><xf fontId="1"/>)"
    R"(<xf fontId="2"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="14"/></cellXfs>)";

std::string number(std::string_view place, std::string_view value, std::string_view style = "0") {
    return "<c r=\"" + std::string(place) + "\" s=\"" + std::string(style) + "\"><v>" +
           std::string(value) + "</v></c>";
}
std::string text(std::string_view place, std::string_view value, std::string_view style = "0") {
    return "<c r=\"" + std::string(place) + "\" t=\"inlineStr\" s=\"" + std::string(style) +
           "\"><is><t>" + std::string(value) + "</t></is></c>";
}
std::string blank(std::string_view place) {
    return "<c r=\"" + std::string(place) + "\" s=\"1\"/>";
}
std::string row(std::string_view number, std::string_view cells, std::string_view attributes = {}) {
    return "<row r=\"" + std::string(number) + "\" " + std::string(attributes) + ">" +
           std::string(cells) + "</row>";
}
XlsxSheet sheet(std::string_view rows, std::string_view before = {}, std::string_view behind = {}) {
    return {std::string(before) + "<sheetData>" + std::string(rows) + "</sheetData>" +
            std::string(behind)};
}
std::string merged(std::string_view range) {
    return "<mergeCells><mergeCell ref=\"" + std::string(range) + "\"/></mergeCells>";
}

Attempt<Document> open(std::string_view bytes, const ReadOptions& options = {}) {
    Budget budget(options);
    return xlsx_document(bytes, budget);
}

std::string shown(const std::vector<XlsxSheet>& sheets, std::string_view texts = {}) {
    const auto document = open(xlsx_of(sheets, styles, texts));
    BOOST_TEST_REQUIRE(document.has_value());
    return printed(*document);
}

/// What stands in A1, beside another cell.
std::string shown_cell(const std::string& cell, std::string_view texts = {}) {
    const std::string all = shown({sheet(row("1", cell + text("B1", "乙")))}, texts);
    return all == "乙" ? "" : all.substr(2, all.find(" | ") - 2);
}

std::string refusal(std::string_view bytes, const ReadOptions& options = {}) {
    const auto document = open(bytes, options);
    return document ? "none"
                    : std::string(name(document.error().code)) + ' ' + document.error().detail;
}

std::string repeated(std::size_t times, std::string_view text) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

const std::string two_by_two =
    row("1", text("A1", "甲") + text("B1", "乙")) + row("2", number("A2", "1") + number("B2", "2"));

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx)

// ---- cells ----

BOOST_AUTO_TEST_CASE(texts_stand_in_the_cell_or_are_shared) {
    BOOST_TEST(shown({sheet(two_by_two)}) == "# 甲 | 乙\n# 1 | 2");
    const std::string shared = "<c r=\"A1\" t=\"s\"><v>1</v></c>";
    BOOST_TEST(shown_cell(shared, "<si><t>零</t></si><si><t>一</t></si>") == "一");
    BOOST_TEST(shown_cell(shared, "<si/><si><r><t>政府</t></r><r><t>信息</t></r></si>") ==
               "政府信息");
    BOOST_TEST(shown_cell(shared, "<si/><si><t>信息</t><rPh><t>xinxi</t></rPh></si>") == "信息");
    BOOST_TEST(shown_cell(text("A1", "甲\n乙")) == "甲 / 乙");
    BOOST_TEST(shown_cell(text("A1", "甲_x000D_\n乙")) == "甲 / 乙");
    BOOST_TEST(shown_cell(text("A1", "_x4E00__y")) == "一_y");
    BOOST_TEST(shown_cell("<c r=\"A1\" t=\"str\"><f>X</f><v>丙</v></c>") == "丙");
    BOOST_TEST(shown_cell("<c r=\"A1\" t=\"e\"><f>X</f><v>#REF!</v></c>") == "#REF!");
}

BOOST_AUTO_TEST_CASE(numbers_are_shown_as_their_formats_print_them) {
    BOOST_TEST(shown_cell(number("A1", "1113", "2")) == "1,113");
    BOOST_TEST(shown_cell(number("A1", "12", "5")) == "12件");
    BOOST_TEST(shown_cell(number("A1", "12", "6")) == "");
    BOOST_TEST(shown_cell(number("A1", "44927", "7")) == "2023/1/1");
    BOOST_TEST(shown_cell(number("A1", "12", "999")) == "12");
    BOOST_TEST(shown_cell(text("A1", "12", "5")) == "12");
}

BOOST_AUTO_TEST_CASE(formulas_show_the_value_saved_with_them) {
    BOOST_TEST(shown_cell("<c r=\"A1\"><f>SUM(B1:B2)</f><v>3</v></c>") == "3");
    BOOST_TEST(shown_cell("<c r=\"A1\"><f>SUM(B1:B2)</f></c>") == "=SUM(B1:B2)?");
    BOOST_TEST(shown_cell("<c r=\"A1\"><f>SUM(B1:B2)</f><v></v></c>") == "=SUM(B1:B2)?");
    BOOST_TEST(shown_cell("<c r=\"A1\"><f>SUM(B1:B2)</f><v/></c>") == "=SUM(B1:B2)?");
    BOOST_TEST(shown_cell("<c r=\"A1\" t=\"str\"><f>X</f><v></v></c>") == "");
}

BOOST_AUTO_TEST_CASE(what_is_struck_out_is_no_blank) {
    BOOST_TEST(shown_cell(number("A1", "12", "3")) == "?");
    BOOST_TEST(shown_cell(number("A1", "12", "4")) == "12?");
    const std::string struck = "<c r=\"A1\" t=\"s\"><v>0</v></c>";
    BOOST_TEST(shown_cell(struck, "<si><r><rPr><strike/></rPr><t>9</t></r><r><t>12</t></r></si>") ==
               "12");
    BOOST_TEST(shown_cell(struck, "<si><r><rPr><strike/></rPr><t>9</t></r></si>") == "?");
    BOOST_TEST(shown_cell(struck,
                          "<si><r><t>12</t></r><r><rPr><vertAlign val=\"superscript\"/>"
                          "</rPr><t>3</t></r></si>") == "123?");
}

/// 12 in a font of that color and size on a fill, in a workbook with a theme.
std::string shown_in(std::string_view font, std::string_view fill = {}) {
    constexpr std::string_view theme =
        R"(<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>)"
        R"(<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>)"
        R"(<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>)"
        R"(<a:accent1><a:srgbClr val="4472C4"/></a:accent1>)";
    const std::string one = "<fonts><font>" + std::string(font) + "</font></fonts><fills><fill>" +
                            (fill.empty() ? std::string("<patternFill patternType=\"none\"/>")
                                          : "<patternFill patternType=\"solid\"><fgColor " +
                                                std::string(fill) + "/></patternFill>") +
                            "</fill></fills><cellXfs><xf/></cellXfs>";
    const auto document = open(
        xlsx_of({sheet(row("1", number("A1", "12") + number("B1", "7")))}, one, {}, {}, theme));
    BOOST_TEST_REQUIRE(document.has_value());
    return printed(*document);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_made_out_is_not_sure) {
    const std::string seen = "# 12 | 7", unseen = "# 12? | 7?";
    BOOST_TEST(shown_in("<color theme=\"1\"/>") == seen);
    BOOST_TEST(shown_in("<color theme=\"0\"/>") == unseen);
    BOOST_TEST(shown_in("<color theme=\"0\" tint=\"-4.9989318521683403E-2\"/>") == unseen);
    BOOST_TEST(shown_in("<color theme=\"0\" tint=\"-0.499984740745262\"/>") == seen);
    BOOST_TEST(shown_in("<color theme=\"1\" tint=\"0.99\"/>") == unseen);
    BOOST_TEST(shown_in("<color theme=\"2\"/>") == unseen);
    BOOST_TEST(shown_in("<color rgb=\"FFF8F8F8\"/>") == unseen);
    BOOST_TEST(shown_in("<color indexed=\"9\"/>") == unseen);
    BOOST_TEST(shown_in("<color indexed=\"26\"/>") == seen);  // light yellow
    BOOST_TEST(shown_in("<color auto=\"1\"/>", "rgb=\"FF101010\"") == unseen);
    BOOST_TEST(shown_in("<color theme=\"1\"/>", "theme=\"1\"") == unseen);
    BOOST_TEST(shown_in("<color theme=\"0\"/>", "theme=\"4\"") == seen);
    BOOST_TEST(shown_in("<color theme=\"4\"/>", "rgb=\"FF4472C4\"") == unseen);
    BOOST_TEST(shown_in("<sz val=\"1\"/>") == unseen);
    BOOST_TEST(shown_in("<sz val=\"10.5\"/>") == seen);
    const std::string shared = "<c r=\"A1\" t=\"s\"><v>0</v></c>";
    BOOST_TEST(shown_cell(shared, "<si><r><rPr><sz val=\"1\"/></rPr><t>9</t></r></si>") == "9?");
}

BOOST_AUTO_TEST_CASE(rows_and_columns_may_be_too_small_for_what_stands_in_them) {
    const std::string cells = text("A1", "甲") + number("B1", "1") + number("C1", "2");
    BOOST_TEST(shown({sheet(row("1", cells, "ht=\"1\" customHeight=\"1\""))}) == "# 甲? | 1? | 2?");
    BOOST_TEST(shown({sheet(row("1", cells, "ht=\"14.25\""))}) == "# 甲 | 1 | 2");
    BOOST_TEST(
        shown({sheet(row("1", cells), "<cols><col min=\"1\" max=\"2\" width=\"0.25\"/></cols>")}) ==
        "# 甲 | 1? | 2");
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + number("B1", "1")) +
                                row("2", text("A2", "乙") + number("B2", "2"), "ht=\"3\"") +
                                row("3", text("A3", "丙") + number("B3", "3")),
                            {}, merged("B2:B3"))}) == "# 甲 | 1\n# 乙? | 2\n# 丙");
}

BOOST_AUTO_TEST_CASE(zeros_may_be_hidden) {
    const std::string view = "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>";
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + number("B1", "0") + number("C1", "10")),
                            view)}) == "# 甲 |  | 10");
}

// ---- rows and columns ----

BOOST_AUTO_TEST_CASE(what_is_hidden_is_not_read) {
    const std::string three = text("A1", "甲") + text("B1", "乙") + text("C1", "丙");
    BOOST_TEST(
        shown({sheet(row("1", three), "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")}) ==
        "# 甲 | 丙");
    BOOST_TEST(
        shown({sheet(row("1", three), "<cols><col min=\"3\" max=\"9\" width=\"0\"/></cols>")}) ==
        "# 甲 | 乙");
    BOOST_TEST(shown({sheet(row("1", three) +
                            row("2", text("A2", "丁") + text("B2", "戊"), "hidden=\"1\"") +
                            row("3", text("A3", "己") + text("B3", "庚")))}) ==
               "# 甲 | 乙 | 丙\n# 己 | 庚 | ");
    XlsxSheet hidden = sheet(two_by_two);
    hidden.attributes = "state=\"hidden\"";
    BOOST_TEST(shown({hidden, sheet(row("1", three))}) == "# 甲 | 乙 | 丙");
}

BOOST_AUTO_TEST_CASE(merged_cells_show_the_first) {
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + text("B1", "乙") + text("C1", "丙")) +
                                row("2", text("A2", "9") + number("B2", "1") + number("C2", "2")),
                            {}, merged("A1:A2"))}) == "# 甲 | 乙 | 丙\n# 1 | 2");
    // Also where its own row is hidden.
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + text("B1", "乙"), "hidden=\"1\"") +
                                row("2", number("B2", "1") + number("C2", "2")),
                            {}, merged("A1:A2"))}) == "# 甲 | 1 | 2");
}

BOOST_AUTO_TEST_CASE(a_text_as_wide_as_its_table_is_a_paragraph) {
    const std::string rows = row("1", text("A1", "题")) + row("3", text("A3", "节", "1")) +
                             row("4", text("A4", "甲", "1") + text("B4", "乙", "1")) +
                             row("5", text("A5", "丙", "1") + blank("B5")) +
                             row("7", text("A7", "后"));
    BOOST_TEST(shown({sheet(rows, {}, merged("A3:B3"))}) == "题\n节\n# 甲 | 乙\n# 丙 | \n后");
}

BOOST_AUTO_TEST_CASE(what_stands_outside_of_the_frame_of_a_table_is_none_of_its_rows) {
    const std::string rows = row("1", text("A1", "填报单位") + text("B1", "单位：件")) +
                             row("2", text("A2", "甲", "1") + text("B2", "乙", "1")) +
                             row("3", text("A3", "丙", "1") + number("B3", "1", "1"));
    BOOST_TEST(shown({sheet(rows)}) == "填报单位\n单位：件\n# 甲 | 乙\n# 丙 | 1");
}

BOOST_AUTO_TEST_CASE(a_row_may_be_blank_or_its_label_stand_above) {
    const std::string head = row("1", text("A1", "甲", "1") + text("B1", "乙", "1"));
    BOOST_TEST(shown({sheet(head + row("2", blank("A2") + blank("B2")))}) == "# 甲 | 乙\n#  | ");
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲")) + row("9", blank("A9") + blank("B9")))}) ==
               "甲");
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + text("B1", "乙") + text("C1", "丙")) +
                                row("2", text("B2", "丁")),
                            {}, merged("A1:A2"))}) == "# 甲 | 乙 | 丙\n# 丁 | ");
}

BOOST_AUTO_TEST_CASE(rows_may_be_blank_behind_their_labels_one_after_the_other) {
    const std::string rows = row("1", text("A1", "甲", "1") + text("B1", "乙", "1")) +
                             row("2", text("A2", "丙", "1") + blank("B2")) +
                             row("3", text("A3", "丁", "1") + blank("B3")) +
                             row("4", text("A4", "节", "1") + blank("B4"));
    BOOST_TEST(shown({sheet(rows, {}, merged("A4:B4"))}) == "# 甲 | 乙\n# 丙 | \n# 丁 | \n节");
}

BOOST_AUTO_TEST_CASE(rows_may_have_no_frames) {
    BOOST_TEST(
        shown({sheet(row("1", text("A1", "甲") + text("B1", "乙")) + row("2", text("A2", "丙")) +
                     row("3", text("A3", "丁") + number("B3", "1")))}) ==
        "# 甲 | 乙\n# 丙 | \n# 丁 | 1");
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + text("B1", "乙")) +
                            row("2", text("A2", "这是一句话。")) +
                            row("3", text("A3", "丁") + number("B3", "1")))}) ==
               "# 甲 | 乙\n这是一句话。\n# 丁 | 1");
}

BOOST_AUTO_TEST_CASE(what_stands_beside_a_table_is_no_column_of_it) {
    BOOST_TEST(shown({sheet(row("1", text("A1", "甲") + text("B1", "乙") + text("C1", "丙") +
                                         text("D1", "丁") + text("F1", "校验")))}) ==
               "# 甲 | 乙 | 丙 | 丁\n校验");
}

BOOST_AUTO_TEST_CASE(positions_are_those_of_the_sheet) {
    const auto document = open(xlsx_of(
        {sheet(two_by_two), sheet(row("7", text("C7", "丙") + number("D7", "3")))}, styles));
    BOOST_TEST_REQUIRE(document.has_value());
    const Piece& last = document->pieces.back();
    BOOST_TEST(last.text == "3");
    BOOST_TEST(last.grid.table == 2U);
    BOOST_TEST(last.grid.row == 7U);
    BOOST_TEST(last.grid.column == 4U);
    for (std::size_t i = 1; i < document->pieces.size(); ++i)
        BOOST_TEST((document->pieces[i - 1].place <= document->pieces[i].place));
}

BOOST_AUTO_TEST_CASE(rows_and_cells_need_not_say_where_they_stand) {
    BOOST_TEST(shown({sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c>"
                            "<c><v>4</v></c></row>")}) == "# 1 | 2\n# 3 | 4");
}

// ---- what is not whole, or hostile ----

BOOST_AUTO_TEST_CASE(references_must_lead_somewhere) {
    const auto with = [](const std::string& cell) {
        return refusal(xlsx_of({sheet("<row r=\"1\">" + cell + "</row>")}, styles, "<si/>"));
    };
    BOOST_TEST(with("<c r=\"A1\" t=\"s\"><v>1</v></c>") == "damaged sharedStrings");
    BOOST_TEST(with("<c r=\"A1\" t=\"s\"><v>-1</v></c>") == "damaged sharedStrings");
    BOOST_TEST(with("<c r=\"A0\"/>") == "damaged cell");
    BOOST_TEST(with("<c r=\"XFE1\"/>") == "damaged cell");
    BOOST_TEST(with("<c r=\"A1048577\"/>") == "damaged cell");
    BOOST_TEST(with("<c r=\"1\"/>") == "damaged cell");
    BOOST_TEST(with(text("A1", "\xFF")) == "damaged UTF-8");
    BOOST_TEST(refusal(xlsx_of({sheet("", "", merged("B2:A1"))})) == "damaged mergeCell");
    BOOST_TEST(refusal(xlsx_of({sheet("", "", merged("A1:B"))})) == "damaged mergeCell");
    BOOST_TEST(refusal(archive_of({{"xl/workbook.xml", "<workbook/>"}})) == "damaged ZIP");
    BOOST_TEST(refusal(xlsx_of({sheet("<!DOCTYPE a>")})) != "none");
}

BOOST_AUTO_TEST_CASE(limits_hold) {
    ReadOptions options;
    options.max_cells = 100;
    BOOST_TEST(refusal(xlsx_of({sheet("<row>" + repeated(101, "<c><v>1</v></c>") + "</row>")}),
                       options) == "too_large max_cells 100");
    options = {};
    options.max_memory = std::size_t{1} << 20;
    const std::string texts = "<si><t>" + std::string(10'000, 'a') + "</t></si>";
    BOOST_TEST(
        refusal(xlsx_of({sheet("<row>" + repeated(200, "<c t=\"s\"><v>0</v></c>") + "</row>")}, {},
                        texts),
                options) == "too_large max_memory 1048576");
}

BOOST_AUTO_TEST_CASE(no_sheet_takes_more_than_it_is_granted) {
    // Each row ends in another column, under cells merged over all columns.
    std::string rows, ranges;
    for (int i = 1; i <= 20'000; ++i) {
        const std::string number = std::to_string(i);
        rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>1</v></c><c r=\"XFD" +
                number + "\"><v>1</v></c></row>";
        ranges += "<mergeCell ref=\"B" + number + ":XFC1048576\"/>";
    }
    BOOST_TEST(refusal(xlsx_of({sheet(rows, {}, "<mergeCells>" + ranges + "</mergeCells>")}))
                   .starts_with("too_large"));
    BOOST_TEST(refusal(xlsx_of({sheet(rows)})) != "");
}

BOOST_AUTO_TEST_CASE(a_workbook_is_told_by_what_is_in_the_archive) {
    const auto is = [](const std::string& bytes, InputKind kind) {
        Budget budget{ReadOptions{}};
        const auto input = sniff(bytes, budget);
        return input && input->kind == kind;
    };
    BOOST_TEST(
        is(archive_of({{"a.xml", ""}, {"xl/workbook.xml", "<workbook/>"}}), InputKind::xlsx));
    BOOST_TEST(is(archive_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                              {"content.xml", ""}},
                             Packing::stored),
                  InputKind::ods));
    // A workbook inside of a document makes no workbook of it.
    BOOST_TEST(!is(archive_of({{"word/document.xml", ""}, {"word/a.xlsx", "PK xl/workbook.xml"}},
                              Packing::stored),
                   InputKind::xlsx));
}

BOOST_AUTO_TEST_CASE(a_report_is_read_and_its_cells_say_where_they_stand) {
    const std::string head = row("1", text("A1", "二、主动公开政府信息情况", "1")) +
                             row("2", text("A2", "第二十条第（一）项", "1"));
    const std::string body =
        row("3", text("A3", "信息内容", "1") + text("B3", "本年制发件数", "1") +
                     text("C3", "本年废止件数", "1") + text("D3", "现行有效件数", "1")) +
        row("4", text("A4", "规章", "1") + number("B4", "1", "1") + number("C4", "2", "1") +
                     number("D4", "1113", "2")) +
        row("5", text("A5", "行政规范性文件", "1") + blank("B5") + number("C5", "0", "1") +
                     text("D5", "/", "1"));
    const auto result = read(xlsx_of({sheet(head + body, {}, merged("A2:D2"))}, styles));
    BOOST_TEST_REQUIRE(result.has_value());
    const Report& report = result->report;
    const auto cell = report.form().find("proactive/regulations/in_force");
    BOOST_TEST_REQUIRE(cell.has_value());
    BOOST_TEST(report.cell(*cell).raw == "1,113");
    const Position& position = result->provenance.cells[static_cast<std::size_t>(*cell)];
    BOOST_TEST(place(position, Language::en) == "table 1, row 4, column 4");
    const auto empty = report.form().find("proactive/normative_documents/issued");
    BOOST_TEST((report.state(*empty) == CellState::blank));
}

BOOST_AUTO_TEST_SUITE_END()
