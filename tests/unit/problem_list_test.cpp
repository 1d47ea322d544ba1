#include <govinfo/problem_list.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/accept.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Of an area: the total of table four is wrong, its words contradict table three, and they hold
/// markup and what a spreadsheet would compute.
const std::string_view report_text =
    "=某县人民政府2022年政府信息公开工作年度报告\n"
    "一、总体情况\n"
    "2022年，我县新收政府信息公开申请9件。<script>alert(1)</script>\n"
    "三、收到和处理政府信息公开申请情况\n"
    "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
    "| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 3 |\n"
    "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

struct Listed {
    ReadResult read = read_report(report_text);
    Explanation explanation = explain(read, validate(read));
    Diagnosis diagnosis = diagnose(read.report);

    std::string in(ProblemList& list, std::string_view file = "a.txt") const {
        return list.add(file, read, explanation, diagnosis);
    }
};

ProblemList list_of(ListKind kind) {
    return ProblemList::create(kind).value();
}

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t times = 0;
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) ++times;
    return times;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(problem_list)

BOOST_AUTO_TEST_CASE(csv_has_a_row_for_each_finding_with_the_id_that_accepts_it) {
    const Listed listed;
    ProblemList list = list_of(ListKind::csv);
    const std::string head = list.begin(), rows = listed.in(list);
    BOOST_TEST(head.starts_with("\xEF\xBB\xBF单位,年度,文件,编号,"));
    BOOST_TEST_REQUIRE(!listed.explanation.failures.empty());
    BOOST_TEST(count(rows, "\r\n") == listed.explanation.failures.size());
    for (const ExplainedFinding& each : listed.explanation.failures)
        BOOST_TEST(count(rows, ",a.txt," + acceptance_id(each) + ",") == 1);
    BOOST_TEST(rows.find("T3.ROW_TOTAL@received") != rows.npos);
    BOOST_TEST(count(head, ",") * count(rows, "\r\n") <= count(rows, ","));
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_would_compute_gets_an_apostrophe) {
    Listed listed;
    listed.explanation.organ = "=cmd|'/c calc'!A1";
    ProblemList list = list_of(ListKind::csv);
    const std::string rows = listed.in(list, "@SUM(A1)");
    BOOST_TEST(rows.starts_with("'=cmd|"));
    BOOST_TEST(count(rows, ",'@SUM(A1),") == listed.explanation.failures.size());
    BOOST_TEST(count(rows, ",-2,") > 0);  // a difference is a number
    BOOST_TEST(count(rows, "'-2") == 0);
}

BOOST_AUTO_TEST_CASE(what_was_accepted_says_so_and_why) {
    Listed listed;
    accept(listed.explanation, {{"T3.ROW_TOTAL@received", "原表如此"}});
    ProblemList csv = list_of(ListKind::csv), html = list_of(ListKind::html);
    BOOST_TEST(count(listed.in(csv), ",认可,,原表如此\r\n") == 1);
    BOOST_TEST(count(listed.in(html), "已认可：原表如此") == 1);
    BOOST_TEST(csv.summary().files().front().accepted == 1);
}

BOOST_AUTO_TEST_CASE(each_finding_of_the_page_is_reached_from_what_it_is_about) {
    const Listed listed;
    ProblemList list = list_of(ListKind::html);
    const std::string page = list.begin() + listed.in(list) + list.end();
    for (const ExplainedFinding& each : listed.explanation.failures) {
        BOOST_TEST(count(page, "data-id=\"" + acceptance_id(each) + "\"") == 1);
    }
    const std::string total = ":T3.ROW_TOTAL@received";
    BOOST_TEST(count(page, "class=\"wrong\">3<sup><a href=\"#") == 1);
    BOOST_TEST(count(page, total + "\" class=\"error\"") == 1);
    BOOST_TEST(count(page, "<mark>") >= 1);
    BOOST_TEST(page.find("9件</mark>") != page.npos);
}

BOOST_AUTO_TEST_CASE(nothing_of_a_report_is_markup) {
    const Listed listed;
    ProblemList list = list_of(ListKind::html);
    const std::string page = list.begin() + listed.in(list, "\"><img src=x>") +
                             list.add_unread("<b>", "<i>") + list.end();
    for (const char* tag : {"<script", "<img", "<b>", "<i>"})
        BOOST_TEST(page.find(tag) == page.npos, tag);
    BOOST_TEST(page.find("&lt;script&gt;") != page.npos);
}

BOOST_AUTO_TEST_CASE(reports_of_one_name_have_anchors_of_their_own) {
    const Listed listed;
    ProblemList list = list_of(ListKind::html);
    const std::string first = listed.in(list), second = listed.in(list);
    const auto id = [](const std::string& section) { return section.substr(0, section.find('>')); };
    BOOST_TEST(id(first) != id(second));
    ProblemList again = list_of(ListKind::html);
    BOOST_TEST(listed.in(again) == first);
}

BOOST_AUTO_TEST_CASE(the_summary_counts_reports_by_verdict_and_rules_by_frequency) {
    const Listed listed;
    CheckSummary summary;
    summary.add("a", listed.explanation);
    summary.add("b", listed.explanation);
    summary.add_unread("c");
    BOOST_TEST(summary.files().size() == 3);
    BOOST_TEST(summary.count(Verdict::inconsistent) == 2);
    BOOST_TEST(summary.count(Verdict::consistent) == 0);
    BOOST_TEST(summary.count(std::nullopt) == 1);
    const std::vector<RuleCount> rules = summary.rules(100);
    BOOST_TEST(std::is_sorted(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
        return a.findings > b.findings;
    }));
    std::size_t findings = 0;
    for (const RuleCount& each : rules) {
        BOOST_TEST(each.reports == 2);
        findings += each.findings;
    }
    BOOST_TEST(findings == 2 * listed.explanation.failures.size());
    BOOST_TEST(summary.rules(1).size() == 1);
}

BOOST_AUTO_TEST_CASE(kinds_are_told_by_the_ending) {
    BOOST_TEST((list_kind_of_file("a.CSV") == ListKind::csv));
    BOOST_TEST((list_kind_of_file("a.b.html") == ListKind::html));
    BOOST_TEST((list_kind_of_file("a.htm") == ListKind::html));
    BOOST_TEST((list_kind_of_file("a.docx") == ListKind::docx));
    BOOST_TEST((list_kind_of_file("a.Xlsx") == ListKind::xlsx));
    for (const ListKind kind : {ListKind::csv, ListKind::html, ListKind::docx, ListKind::xlsx})
        BOOST_TEST((parse_list_kind(name(kind)) == kind));
    BOOST_TEST(!parse_list_kind("pdf").has_value());
    BOOST_TEST(!list_kind_of_file("csv").has_value());
    BOOST_TEST(!list_kind_of_file("a.pdf").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
