#include <govinfo/write.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "support/reports.hpp"
#include "write/sum_formulas.hpp"

using namespace govinfo;
using namespace govinfo::test;
using detail::SheetPlaces;
using detail::sum_formulas;

namespace {

/// With a head, prose and two cells of table two.
Report small_report() {
    Report report(*find_form("2021"));
    Header& header = report.header();
    header.organ = "某县教育局";
    header.year = 2024;
    header.published = Date{2025, 1, 20};
    header.period = Period{{2024, 1, 1}, {2024, 12, 31}};
    report.sections() = {{SectionKey::overview, "一、总体情况", "甲<b>乙</b> & \"丙\"。\n丁|戊"},
                         {SectionKey::proactive, "二、主动公开政府信息情况", ""}};
    report.set_number(*report.form().find("proactive/licensing/decisions"),
                      Decimal::parse("12").value());
    report.set_not_applicable(*report.form().find("proactive/regulations/issued"));
    return report;
}

std::string written(const Report& report, DocumentKind kind, const WriteOptions& options = {}) {
    return write(report, kind, options).value();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string paths(const std::vector<Loss>& losses) {
    std::string out;
    for (const Loss& each : losses) out += each.path + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writing)

BOOST_AUTO_TEST_CASE(text_is_the_form_with_tables_between_pipes) {
    BOOST_TEST(written(small_report(), DocumentKind::text) ==
               R"(                   某县教育局2024年政府信息公开工作年度报告

                    统计期限：2024年1月1日至2024年12月31日

一、总体情况

　　甲<b>乙</b> & "丙"。

　　丁｜戊

二、主动公开政府信息情况

| 第二十条第（一）项                                          |
| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章           |            / |              |              |
| 行政规范性文件 |              |              |              |
| 第二十条第（五）项                                          |
| 信息内容       | 本年处理决定数量                           |
| 行政许可       |                                         12 |
| 第二十条第（六）项                                          |
| 信息内容       | 本年处理决定数量                           |
| 行政处罚       |                                            |
| 行政强制       |                                            |
| 第二十条第（八）项                                          |
| 信息内容       | 本年收费金额（单位：万元）                 |
| 行政事业性收费 |                                            |

                                                                    某县教育局

                                                                 2025年1月20日
)");
}

BOOST_AUTO_TEST_CASE(a_page_names_what_its_cells_are_and_is_no_markup_of_the_report) {
    const std::string page = written(small_report(), DocumentKind::html);
    for (
        const std::string_view part :
        {"<html lang=\"zh-CN\">", "<title>某县教育局2024年政府信息公开工作年度报告</title>",
         "<h1>某县教育局2024年政府信息公开工作年度报告</h1>\n<p class=\"period\">统计期限",
         "<h2>一、总体情况</h2>\n<p>甲&lt;b&gt;乙&lt;/b&gt; &amp; &quot;丙&quot;。</p>\n<p>丁|戊</p>\n",
         "<caption>表二 主动公开政府信息</caption>",
         "<tr><th colspan=\"4\" scope=\"colgroup\">第二十条第（一）项</th></tr>",
         "<tr><th scope=\"row\">行政许可</th><td colspan=\"3\">12</td></tr>"})
        BOOST_TEST(has(page, part), part);
    for (const std::string_view never : {"<b>", "<script", "http", "url(", "src="})
        BOOST_TEST(!has(page, never), never);
}

BOOST_AUTO_TEST_CASE(heads_of_a_grid_stand_apart_from_its_rows) {
    Report report(*find_form("2021"));
    report.set_blank(*report.form().find("requests/granted/person"));
    const std::string page = written(report, DocumentKind::html);
    for (const std::string_view part :
         {"<thead>\n<tr><td rowspan=\"3\" colspan=\"3\">（本列数据的勾稽关系为",
          "<th rowspan=\"2\" scope=\"col\">自然人</th><th colspan=\"5\" scope=\"colgroup\">",
          "</thead>\n<tbody>\n<tr><th colspan=\"3\" scope=\"row\">一、本年新收",
          "<th rowspan=\"22\" scope=\"rowgroup\">三、本年度办理结果</th>"})
        BOOST_TEST(has(page, part), part);
    BOOST_TEST(!has(page, "表二"));  // none of its cells is there
}

BOOST_AUTO_TEST_CASE(a_fragment_is_what_stands_in_the_body) {
    const std::string page = written(small_report(), DocumentKind::html);
    const std::string part = written(small_report(), DocumentKind::html, {.fragment = true});
    BOOST_TEST(part.starts_with("<h1>"));
    BOOST_TEST(!has(part, "<style"));
    BOOST_TEST(has(page, "<main>\n" + part + "</main>"));
}

BOOST_AUTO_TEST_CASE(a_table_whose_numbers_would_break_on_upright_paper_lies) {
    Report report(*find_form("2021"));
    const CellIndex cell = *report.form().find("requests/granted/person");
    report.set_number(cell, Decimal::parse("9999").value());
    BOOST_TEST(!has(written(report, DocumentKind::html), "class=\"scroll wide\""));
    for (const CellInfo& each : report.form().cells())
        if (each.row->key == "granted")
            report.set_number(*report.form().find(each.path), Decimal::parse("99999999").value());
    BOOST_TEST(has(written(report, DocumentKind::html), "class=\"scroll wide\""));
}

BOOST_AUTO_TEST_CASE(headings_are_those_of_the_report_and_else_of_the_form) {
    Report report(*find_form("2021"));
    report.set_blank(*report.form().find("requests/granted/person"));
    std::string text = written(report, DocumentKind::text);
    for (const SectionHeading& each : report.form().spec().sections)
        BOOST_TEST(has(text, "\n" + std::string(each.heading) + "\n"));
    report.sections() = {{SectionKey::overview, "一、概述", ""},
                         {SectionKey::unknown, "五、工作中的不足与打算", ""}};
    text = written(report, DocumentKind::text);
    BOOST_TEST(has(text, "一、概述\n\n三、收到和处理政府信息公开申请情况\n\n|"));
    BOOST_TEST(has(text, "|\n\n五、工作中的不足与打算\n"));
    BOOST_TEST(!has(text, "六、"));
}

BOOST_AUTO_TEST_CASE(the_period_is_printed_unless_the_text_states_it) {
    Report report = small_report();
    report.sections().front().text = "本报告统计期限为2024年1月1日至2024年12月31日。";
    BOOST_TEST(!has(written(report, DocumentKind::text), "统计期限："));
    report.header().period->from = Date{2024, 2, 1};
    BOOST_TEST(has(written(report, DocumentKind::text), "统计期限：2024年2月1日至"));
    report.header().period->to = Date{2024, 13, 1};
    BOOST_TEST(!has(written(report, DocumentKind::text), "统计期限："));
}

BOOST_AUTO_TEST_CASE(control_characters_and_what_is_no_utf_8_are_replaced) {
    Report report = small_report();
    report.sections().front().text = "甲\x01乙\xff丙\r\n丁";
    for (const DocumentKind kind : {DocumentKind::text, DocumentKind::html})
        BOOST_TEST(has(written(report, kind), "甲\uFFFD乙\uFFFD丙\uFFFD"));
}

BOOST_AUTO_TEST_CASE(what_does_not_come_back_is_named) {
    Report report = small_report();
    report.set_text(*report.form().find("proactive/coercion/decisions"), "5");
    const Report again = read(written(report, DocumentKind::text)).value().report;
    auto lost = losses(report, again);
    std::erase_if(lost, [](const Loss& each) { return each.written == "absent"; });
    const Loss expected[] = {
        {"sections/0/text", "甲<b>乙</b> & \"丙\"。\n丁|戊", "甲<b>乙</b> & \"丙\"。\n丁｜戊"},
        {"proactive/coercion/decisions", "5", "5"}};
    BOOST_TEST((lost == std::vector<Loss>(std::begin(expected), std::end(expected))), paths(lost));

    report.header().year = 2023;
    report.header().title = "2024年政府信息公开工作年度报告";
    BOOST_TEST(has(paths(losses(report, again)), "title year "));
    report.header().published.reset();
    BOOST_TEST(has(paths(losses(report, again)), "title year published "));
}

/// It comes back as 251000元.
BOOST_AUTO_TEST_CASE(a_unit_of_the_header_that_comes_back_inside_the_cell_is_not_lost) {
    Report report = small_report();
    ParsedCell under_yuan = parse_cell(CellKind::money, "251000");
    under_yuan.raw = "251000";
    under_yuan.unit = "元";
    report.set(*report.form().find("proactive/fees/amount"), under_yuan);
    const Report again = read(written(report, DocumentKind::text)).value().report;
    BOOST_TEST(!has(paths(losses(report, again)), "proactive/fees/amount"));
}

BOOST_AUTO_TEST_CASE(a_total_is_a_formula_where_that_gives_the_number_that_is_printed) {
    Report report(*find_form("2021"));
    SheetPlaces places;
    const auto put = [&](const std::string& path, std::string_view digits, std::size_t row,
                         std::size_t column) {
        const CellIndex cell = *report.form().find(path);
        report.set_number(cell, Decimal::parse(digits).value());
        places[cell] = {row, column};
        return cell;
    };
    const CellIndex total = put("proceedings/reconsideration/total", "6", 4, 4);
    put("proceedings/reconsideration/upheld", "1", 4, 0);
    put("proceedings/reconsideration/corrected", "2", 4, 1);
    put("proceedings/reconsideration/other", "3", 4, 2);
    BOOST_TEST(sum_formulas(report, places).empty());  // a part has no place
    const CellIndex pending = put("proceedings/reconsideration/pending", "0", 4, 3);
    BOOST_TEST(sum_formulas(report, places).at(total) == "SUM(A5:D5)");
    places[pending] = {4, 27};
    BOOST_TEST(sum_formulas(report, places).at(total) == "A5+B5+C5+AB5");
    report.set_number(pending, Decimal::parse("1").value());
    BOOST_TEST(sum_formulas(report, places).empty());  // it would not be 6
}

BOOST_AUTO_TEST_CASE(kinds_have_names_and_endings) {
    BOOST_TEST((parse_document_kind("text") == DocumentKind::text));
    BOOST_TEST((parse_document_kind(name(DocumentKind::html)) == DocumentKind::html));
    BOOST_TEST(!parse_document_kind("txt").has_value());
    BOOST_TEST(!parse_document_kind("").has_value());
    BOOST_TEST((kind_of_file("a/b.txt") == DocumentKind::text));
    for (const char* file : {"b.html", "b.htm", "B.HTML", ".html"})
        BOOST_TEST((kind_of_file(file) == DocumentKind::html), file);
    BOOST_TEST((kind_of_file("b.docx") == DocumentKind::docx));
    BOOST_TEST((kind_of_file("b.Xlsx") == DocumentKind::xlsx));
    for (const char* file : {"b.json", "html", "b.html~", ""})
        BOOST_TEST(!kind_of_file(file).has_value(), file);
}

BOOST_AUTO_TEST_SUITE_END()
