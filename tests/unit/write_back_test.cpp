#include <govinfo/write_back.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <govinfo/encoding.hpp>
#include <govinfo/json.hpp>

#include "unit/reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Paths and what is to stand there: a number, `/`, nothing or words.
using Cells = std::initializer_list<std::pair<std::string_view, std::string_view>>;

WrittenBack write_cells(std::string_view document, const Cells& cells) {
    Report report = read_report(document).report;
    for (const auto& [path, text] : cells) {
        const CellIndex cell = at(report, path);
        const auto number = Decimal::parse(text);
        if (number) {
            report.set_number(cell, *number);
        } else {
            report.set(cell, parse_cell(report.form().cell(cell).column->kind, text));
        }
    }
    auto back = write_back(report, document);
    BOOST_TEST_REQUIRE(back.has_value());
    return *std::move(back);
}

/// The whole document with the parts of it replaced.
void check(std::string_view document, const Cells& cells, const std::string& from,
           const std::string& to) {
    const std::string expected = replaced(std::string(document), from, to);
    BOOST_TEST_REQUIRE(expected != document);
    BOOST_TEST(write_cells(document, cells).bytes == expected);
}

/// The path of each cell that cannot be written, and why.
std::string obstacles(std::string_view document, const Cells& cells) {
    const WrittenBack back = write_cells(document, cells);
    BOOST_TEST(back.bytes.empty());
    BOOST_TEST(!back.is_whole());
    std::string out;
    for (const WrittenCell& each : back.cells)
        if (each.obstacle)
            (out += find_form("2021")->cell(each.cell).path) +=
                ": " + std::string(message(*each.obstacle, Language::en)) + "\n";
    return out;
}

constexpr std::string_view issued = "proactive/normative_documents/issued";
constexpr std::string_view repealed = "proactive/normative_documents/repealed";
constexpr std::string_view in_force = "proactive/normative_documents/in_force";

std::string rows(std::string_view cells) {
    return with_table_two(
        join({"第二十条第（一）项 | |||\n"
              "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
              "规章 | 0 | 0 | 0 |\n行政规范性文件 | ",
              cells, " |\n"}));
}

/// Table two of a page.
std::string page(std::string_view cells) {
    return join({"<p>", title, "</p><h2>", section_two,
                 "</h2><table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数"
                 "<tr><td>规章<td>0<td>0<td>0<tr><td>行政规范性文件",
                 cells, "</table>"});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(write_backs)

BOOST_AUTO_TEST_CASE(a_number_keeps_the_looks_of_the_one_before) {
    check(rows("1,113 | 2 | 3"), {{issued, "2048"}}, "1,113", "2,048");
    check(rows("1,113 | 2 | 3"), {{issued, "48"}}, "1,113", "48");
    check(rows("1,113 | 2 | 3"), {{issued, "1234567"}}, "1,113", "1,234,567");
    check(rows("１２ | 2 | 3"), {{issued, "7"}}, "１２", "７");
    check(rows("12件 | 2 | 3"), {{issued, "130"}}, "12件", "130件");
    check(rows("22（其中修订16件） | 2 | 3"), {{issued, "23"}}, "22（", "23（");
    check(rows("  5   | 2 |3"), {{issued, "10"}, {in_force, "0"}}, "  5   | 2 |3", "  10   | 2 |0");
}

BOOST_AUTO_TEST_CASE(a_remark_is_written_over_a_number_without_it) {
    check(rows("22 | 3 | 3"), {{issued, "22（其中修订16件）"}, {repealed, "3（含自然失效1件）"}},
          "22 | 3 |", "22（其中修订16件） | 3（含自然失效1件） |");
    check(rows("22（其中修订15件） | 2 | 3"), {{issued, "22（其中修订16件）"}}, "15件", "16件");
    BOOST_TEST(write_cells(rows("22（其中修订16件） | 2 | 3"), {{issued, "22"}}).cells.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_written_too) {
    check(rows("1 | 2 | 3"), {{issued, "/"}, {repealed, ""}}, "1 | 2 | 3", "/ |  | 3");
    check(rows("/ | 见附件 |"), {{issued, "1"}, {repealed, "2"}, {in_force, "3"}}, "/ | 见附件 | |",
          "1 | 2 |3 |");
}

BOOST_AUTO_TEST_CASE(changes_keep_the_words_for_their_signs) {
    const std::string text = replaced(seed(), "\t2\n\t2\n\t4\n", "\t2\n\t增98\n\t4\n");
    Report report = read_report(text).report;
    const CellIndex cell = at(report, "proactive/other_services/change");
    BOOST_TEST_REQUIRE(report.cell(cell).raw == "增98");
    const auto after = [&](std::string_view number) {
        report.set_number(cell, *Decimal::parse(number));
        return write_back(report, text).value().cells.front().after;
    };
    BOOST_TEST(after("99") == "增99");
    BOOST_TEST(after("-5") == "减5");
    BOOST_TEST(after("0") == "0");
}

BOOST_AUTO_TEST_CASE(markup_and_encodings_stay) {
    check(page("<td><b>1</b><i>2</i><td>3<td>4"), {{issued, "135"}}, "<i>2</i>", "<i>35</i>");
    check(page("<td><b>1</b><i>2</i><td>3<td>4"), {{issued, "40"}}, "<b>1</b><i>2</i>",
          "<b>4</b><i>0</i>");
    check(page("<td><b>1</b><i>2</i><td>3<td>4"), {{issued, "3"}}, "<b>1</b><i>2</i>",
          "<b>3</b><i></i>");
    check(page("<td>&#49;&#x32;<td>3<td>4"), {{issued, "19"}}, "&#x32;", "9");
    check(page("<td>1<!-- 1 -->2<td>3<td>4"), {{issued, "42"}}, ">1<!--", ">4<!--");
    check(page("<td>&nbsp;5 <td>3<td>4"), {{issued, "6"}}, "&nbsp;5 ", "&nbsp;6 ");
    check(page("<td><s>5</s>8<td>3<td>4"), {{issued, "5"}}, "8<td>", "5<td>");
    check(page("<td>1<td>3<td>4"), {{issued, "<a>&"}}, "<td>1<td>", "<td>&lt;a&gt;&amp;<td>");
    check("\xEF\xBB\xBF" + page("<td>1<td>3<td>4"), {{issued, "2"}}, "<td>1<td>", "<td>2<td>");
    const std::string gb = to_gb18030(page("<td>１<td>3<td>4"));
    check(gb, {{issued, "2"}}, to_gb18030("１"), to_gb18030("２"));
}

BOOST_AUTO_TEST_CASE(a_blank_cell_is_filled_where_its_text_would_stand) {
    check(page("<td><p class=\"n\"><span>&nbsp;</span></p><td>3<td>4"), {{issued, "5"}},
          "<span>&nbsp;", "<span>5&nbsp;");
    check(page("<td><p><br></p><td>3<td>4"), {{issued, "5"}}, "<p><br>", "<p>5<br>");
    check(page("<td></td><td>3<td>4"), {{issued, "5"}}, "<td></td><td>3", "<td>5</td><td>3");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_named_and_nothing_written) {
    BOOST_TEST(
        obstacles(page("<td>1<td>3<td>4"), {{"proactive/fees/amount", "5"}, {issued, "2"}}) ==
        "proactive/fees/amount: the document has no such cell\n");
    BOOST_TEST(obstacles(page("<td><img src=5.png alt=5><td>3<td>4"), {{issued, "2"}}) ==
               "proactive/normative_documents/issued: a picture, form field or formula stands in "
               "it, or parts that stand apart\n");
    BOOST_TEST(
        obstacles(page("<td colspan=3>&nbsp;"), {{issued, "2"}, {in_force, "3"}}) ==
        "proactive/normative_documents/issued: one cell of the document stands for several "
        "of the form\n"
        "proactive/normative_documents/in_force: one cell of the document stands for several "
        "of the form\n");
    BOOST_TEST(obstacles(page("<td>1<span style=\"display:none\">7</span>2<td>3<td>4"),
                         {{issued, "24"}}) ==
               "proactive/normative_documents/issued: its characters do not stand one behind the "
               "other, or a formula computes them\n");
    BOOST_TEST(obstacles(rows("1 | 2 | 3"), {{issued, "4|5"}, {repealed, "7"}}) ==
               "proactive/normative_documents/issued: the document would then be read otherwise\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_or_page_is_refused) {
    const Report report = read_report(seed()).report;
    BOOST_TEST(
        (write_back(report, write_json(report)).error().code == ErrorCode::unsupported_kind));
    BOOST_TEST((write_back(Report(*find_form("2021")), seed()).error().code ==
                ErrorCode::invalid_argument));
    BOOST_TEST((write_back(report, "").error().code == ErrorCode::empty_input));
    const auto same = write_back(report, seed());
    BOOST_TEST_REQUIRE(same.has_value());
    BOOST_TEST(same->cells.empty());
    BOOST_TEST(same->bytes == seed());
}

/// What is set is in the unit of the form.
BOOST_AUTO_TEST_CASE(money_is_put_back_in_the_unit_of_the_document) {
    const auto written = [](const std::string& header, const std::string& before,
                            std::string_view amount) {
        const std::string document = "| 信息内容 | " + header + " |\n| 行政事业性收费 | ";
        const WrittenBack back = write_cells(document + before + " |\n| 行政许可 | 3 |\n",
                                             {{"proactive/fees/amount", amount}});
        BOOST_TEST(back.bytes.find(back.cells.at(0).after) != std::string::npos);
        return back.cells.at(0).after;
    };
    BOOST_TEST(written("本年收费金额（单位：万元）", "25", "7") == "7");
    BOOST_TEST(written("本年收费金额（单位：元）", "251,000", "7.5") == "75,000");
    BOOST_TEST(written("本年收费金额（单位：元）", "", "7") == "70000");
    BOOST_TEST(written("本年收费金额（单位：元）", "/", "0.00005") == "0.5");
    BOOST_TEST(written("本年收费金额（单位：亿元）", "2", "25000") == "2.5");
    BOOST_TEST(written("本年收费金额（单位：亿元）", "2", "0.0003") == "3元");
    BOOST_TEST(written("本年收费金额（单位：万元）", "251000元", "9") == "90000元");
    BOOST_TEST(written("本年收费金额（单位：元）", "25万元", "9") == "9万元");
    BOOST_TEST(written("本年收费金额（单位：元）", "1", "9万元") == "90000");
    BOOST_TEST(written("本年收费金额", "25.1", "7元") == "0.0007");
}

/// 0.0007万元 is what stands there already.
BOOST_AUTO_TEST_CASE(the_same_sum_in_another_unit_is_no_change) {
    BOOST_TEST(write_cells("| 信息内容 | 本年收费金额（单位：元） |\n| 行政事业性收费 | 7 |\n",
                           {{"proactive/fees/amount", "0.0007"}})
                   .cells.empty());
}

BOOST_AUTO_TEST_SUITE_END()
