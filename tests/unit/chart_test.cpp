#include <govinfo/chart.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Report zeros_of(int year, std::string_view organ = "某县教育局",
                std::string_view form_id = "2021") {
    Report report = zeros(form_id);
    report.header().organ = organ;
    report.header().year = year;
    return report;
}

std::string drawn(const Report& report, Language language = Language::zh) {
    const Report* one[] = {&report};
    return write_chart(one, language).value();
}

Result<std::string> drawn(const std::vector<const Report*>& reports) {
    return write_chart(reports);
}

/// What stands between the tags of a `<desc>`.
std::string description(const std::string& svg) {
    const std::size_t begin = svg.find(":desc\">") + 7;
    return svg.substr(begin, svg.find("</desc>") - begin);
}

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != text.npos;
}

void check_unlike(const std::vector<const Report*>& reports, std::string_view path,
                  std::string_view value) {
    const auto chart = drawn(reports);
    BOOST_TEST_REQUIRE(!chart.has_value());
    BOOST_TEST((chart.error().code == ErrorCode::unlike_reports));
    BOOST_TEST(chart.error().path == path);
    BOOST_TEST(chart.error().detail == value);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chart)

BOOST_AUTO_TEST_CASE(outcomes_are_split_by_applicant) {
    Report report = zeros_of(2024);
    set(report, "requests/granted/person", 26);
    set(report, "requests/granted/business", 3);
    set(report, "requests/granted/other", 4);
    set(report, "requests/granted/total", 33);
    set(report, "requests/refused/state_secret/total", 1);
    set(report, "requests/received/total", 34);
    BOOST_TEST(description(drawn(report)) ==
               "（一）予以公开：自然人 26，法人或其他组织 7，总计 33；"
               "（三）不予公开·1.属于国家秘密：自然人 0，法人或其他组织 0，总计 1");
    BOOST_TEST(has(drawn(report, Language::en),
                   "granted: person 26, business … other 7, total 33; refused/state_secret: "));
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_never_zero) {
    Report report = zeros_of(2024);
    report.set_blank(at(report, "requests/granted/research"));
    report.set_text(at(report, "requests/partly_granted/person"), "详见附件");
    report.set_absent(at(report, "requests/unavailable/unclear/total"));
    report.set_not_applicable(at(report, "requests/not_processed/complaint/person"));
    BOOST_TEST(description(drawn(report)) ==
               "（一）予以公开：自然人 0，法人或其他组织 未知，总计 0；"
               "（二）部分公开（区分处理的，只计这一情形，不计其他情形）：自然人 "
               "未知，法人或其他组织 0，总计 0；"
               "（四）无法提供·3.补正后申请内容仍不明确：自然人 0，法人或其他组织 0，总计 未知");
}

BOOST_AUTO_TEST_CASE(nothing_but_zeros_is_said_in_words) {
    const std::string svg = drawn(zeros_of(2024));
    BOOST_TEST(has(svg, ">各项均为 0</text>"));
    BOOST_TEST(!has(svg, "总计"));
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_stands_for_those_under_it) {
    Report report = zeros_of(2024);
    for (const char* row : {"uncorrected", "unpaid", "misc"})
        for (const char* column : {"person", "business", "research", "public_interest",
                                   "legal_service", "other", "total"})
            report.set_absent(at(report, std::string("requests/other/") + row + "/" + column));
    BOOST_TEST(has(description(drawn(report)), "未知"));
    for (const char* column :
         {"person", "business", "research", "public_interest", "legal_service", "other", "total"})
        set(report, std::string("requests/other/") + column, 2);
    BOOST_TEST(description(drawn(report)) == "（六）其他处理：自然人 2，法人或其他组织 10，总计 2");
}

BOOST_AUTO_TEST_CASE(any_number_is_drawn) {
    Report report = zeros_of(2024);
    for (std::size_t i = 0; i < report.form().cells().size(); ++i)
        report.set_number(static_cast<CellIndex>(i), decimal("999999999999.999999"));
    set(report, "requests/granted/person", -5);
    report.set_number(at(report, "requests/partly_granted/person"), decimal("0.5"));
    const std::string svg = drawn(report);
    BOOST_TEST(has(svg, "自然人 -5，法人或其他组织 4999999999999.999995，总计 "));
    BOOST_TEST(has(svg, "自然人 0.5，"));
    BOOST_TEST(has(svg, "width=\"0.00\""));
    BOOST_TEST(!has(svg, "width=\"-"));
    BOOST_TEST(drawn(report) == svg);
}

BOOST_AUTO_TEST_CASE(years_stand_in_their_order_across_forms) {
    Report first = zeros_of(2020, "教育局", "2019"), second = zeros_of(2021, "某县教育局"),
           third = zeros_of(2022, "");
    set(first, "requests/received/total", 1);
    set(second, "requests/concluded/total", 2);
    third.set_blank(at(third, "requests/carried_out/total"));
    const auto svg = drawn({&third, &first, &second});
    BOOST_TEST_REQUIRE(svg.has_value());
    BOOST_TEST(description(*svg) ==
               "2020：本年新收 1，本年办结 0，结转下年度 0；"
               "2021：本年新收 0，本年办结 2，结转下年度 0；"
               "2022：本年新收 0，本年办结 0，结转下年度 未知");
    BOOST_TEST(has(*svg, "某县教育局 2020—2022年度"));
}

BOOST_AUTO_TEST_CASE(unlike_reports_are_refused) {
    const Report report = zeros_of(2023);
    Report other = zeros_of(2024, "某县卫生局");
    check_unlike({&report, &other}, "organ", "某县教育局 | 某县卫生局");
    check_unlike({&report, &report}, "year", "2023");
    Report area = report, organ = zeros_of(2024);
    area.header().scope = Scope::area;
    organ.header().scope = Scope::organ;
    const Report silent = zeros_of(2022);
    check_unlike({&area, &organ, &silent}, "scope", "organ");
    Report undated = report;
    undated.header().year.reset();
    check_unlike({&report, &undated}, "year", "某县教育局");
    // Names that end in the third: which of two bodies that is nobody knows.
    const Report bureau = zeros_of(2022, "教育局"), elsewhere = zeros_of(2024, "另县教育局");
    check_unlike({&bureau, &report, &elsewhere}, "organ", "某县教育局 | 另县教育局");
    BOOST_TEST(message(drawn({&report, &other}).error(), Language::en) ==
               "organ: these reports do not belong together: \"某县教育局 | 某县卫生局\"; give "
               "reports of one body, each on another year that it states, in comparable forms");
}

BOOST_AUTO_TEST_CASE(without_table_three_there_is_no_chart) {
    Report report(form("2021"));
    report.header().organ = "某县教育局";
    report.header().year = 2024;
    set(report, "proactive/licensing/decisions", 1);
    const Report last = zeros_of(2023);
    BOOST_TEST((drawn({&report}).error().code == ErrorCode::no_tables));
    BOOST_TEST((drawn({&last, &report}).error().code == ErrorCode::no_tables));
    BOOST_TEST((drawn(std::vector<const Report*>{}).error().code == ErrorCode::invalid_argument));
}

BOOST_AUTO_TEST_CASE(nothing_of_a_report_is_markup) {
    const Report report = zeros_of(2024, "\"><script>\x01 &县");
    const std::string svg = drawn(report);
    BOOST_TEST(!has(svg, "<script"));
    BOOST_TEST(has(svg, "&quot;&gt;&lt;script&gt;\xEF\xBF\xBD &amp;县 2024年度"));
}

BOOST_AUTO_TEST_SUITE_END()
