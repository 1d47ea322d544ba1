#include <govinfo/prose.hpp>

#include <iterator>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Report report_with(std::string_view text, std::string_view organ = "某县教育局") {
    Report report(form("2021"));
    report.header().organ = organ;
    report.header().year = 2024;
    report.sections().push_back({SectionKey::overview, "一、总体情况", std::string(text)});
    return report;
}

/// `meaning value`, with the precision where it is not exact.
std::string words(std::string_view text, std::string_view organ = "某县教育局") {
    std::string out;
    for (const Statement& each : statements(report_with(text, organ))) {
        out.append(out.empty() ? "" : ", ").append(each.meaning->key).append(" ");
        out.append(to_string(each.value));
        if (each.precision != Precision::exact) out.append(" ").append(name(each.precision));
        if (each.share) out.append(" share ").append(to_string(*each.share));
        if (each.growth) out.append(" growth ").append(to_string(*each.growth));
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose)

BOOST_AUTO_TEST_CASE(numbers_are_read_in_every_dress) {
    BOOST_TEST(words("收到政府信息公开申请3646件。") == "received 3646");
    BOOST_TEST(words("收到政府信息公开申请 3,646 件。") == "received 3646");
    BOOST_TEST(words("收到政府信息公开申请３６４６件。") == "received 3646");
    BOOST_TEST(words("收到政府信息公开申请十二件。") == "received 12");
    BOOST_TEST(words("收到政府信息公开申请一百零五件。") == "received 105");
    const std::string digits[] = {"二", "三", "四", "五", "六", "七", "八", "九"};
    for (std::size_t i = 0; i < std::size(digits); ++i)
        BOOST_TEST(words("收到政府信息公开申请" + digits[i] + "十件。") ==
                   "received " + std::to_string((i + 2) * 10));
    BOOST_TEST(words("收到政府信息公开申请两千三百四十六件。") == "received 2346");
    BOOST_TEST(words("收到政府信息公开申请三万件。") == "received 30000");
    BOOST_TEST(words("收到政府信息公开申请1.2万件。") == "received 12000");
    BOOST_TEST(words("收到政府信息公\n开申请36\n46件。") == "received 3646");  // lines of a PDF
}

BOOST_AUTO_TEST_CASE(inexact_numbers_are_told) {
    BOOST_TEST(words("收到政府信息公开申请14万余件。") == "received 140000 at_least");
    BOOST_TEST(words("收到政府信息公开申请300多件。") == "received 300 at_least");
    BOOST_TEST(words("收到政府信息公开申请超过300件。") == "received 300 at_least");
    BOOST_TEST(words("收到政府信息公开申请约300件。") == "received 300 about");
    BOOST_TEST(words("收到政府信息公开申请300件左右。") == "received 300 about");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_of_the_report_is_left_out) {
    for (const char* text :
         {"共向社会主动公开政府信息14万余条。", "主动公开规范性文件12件，依申请公开申请办理规范。",
          "办结一件申请、解决一个问题。", "根据《条例》（国令第711号）第五十条，现公布申请情况。",
          "办理人大代表建议12件、政协提案8件。", "通过12345热线收到申请咨询30件。",
          "收到公众意见75条，申请公开工作有序。", "共归集政策文件10219件，其中市级文件8140件。",
          "2024版目录3份，方便群众申请。", "全年办理行政复议案件120件。",  // not over disclosure
          "收到政府信息公开申请二百五件。", "每一件政府信息公开申请都认真办理。",
          "收到申请、答复率均达到100%。", "对涉及政府信息公开的行政复议、行政诉讼2类案件备案。"})
        BOOST_TEST(words(text) == "", text);
}

BOOST_AUTO_TEST_CASE(parts_of_the_body_and_of_the_year_and_other_years_are_left_out) {
    for (const char* text :
         {"上半年收到政府信息公开申请5件。", "一季度，收到政府信息公开申请5件。",
          "市公安局收到政府信息公开申请5件。", "2023年收到政府信息公开申请5件。",
          "比去年多收到政府信息公开申请5件。", "经评估收到政府信息公开申请5件。"})
        BOOST_TEST(words(text) == "", text);
    BOOST_TEST(words("2023年收到政府信息公开申请5件，2024年收到政府信息公开申请7件。") ==
               "received 7");
    BOOST_TEST(words("2024年，某县教育局新收到政府信息公开申请95件。") == "received 95");
    BOOST_TEST(words("我局全年共受理依申请公开12件。") == "received 12");
    BOOST_TEST(words("收到政府信息公开申请，共计12件。") == "received 12");
}

BOOST_AUTO_TEST_CASE(a_long_sentence_is_read_whole) {
    // The figures of 宿迁市 2023
    BOOST_TEST(
        words("本年度全市共收办政府信息公开申请3607件（其中市级机关1282件），同比增长70.3%"
              "，其中自然人"
              "申请3493件，法人或其他组织申请114件；予以公开1191件、部分公开328件、不予公开142件、"
              "无法提供1078件、不予处理406件、作其他处理（撤回的在内）341件、转下年度办理121件。",
              "宿迁市人民政府") ==
        "received 3607 growth 70.3, person 3493, organisation 114, granted 1191, "
        "partly_granted 328, refused 142, unavailable 1078, not_processed 406, other 341, "
        "carried_out 121");
    // 2024
    BOOST_TEST(words("全年备案依申请公开领域的行政复议案件134件，行政诉讼案件57件。") ==
               "reconsideration 134, litigation 57");
    BOOST_TEST(words("2024 年我区受理信息公开申请 21 件，没有超过期限。", "某市某区人民政府") ==
               "received 21");
}

BOOST_AUTO_TEST_CASE(outcomes_carry_over_and_cases_are_known_by_their_words) {
    BOOST_TEST(words("新收政府信息公开申请95件，上年结转8件，共办结98件，结转下年度5件。") ==
               "received 95, carried_in 8, concluded 98, carried_out 5");
    BOOST_TEST(words("含上年结转政府信息公开申请18件。") == "carried_in 18");
    BOOST_TEST(words("政府信息公开申请结转至下年度继续办理3件。") == "carried_out 3");
    BOOST_TEST(words("依申请公开方面，答复申请12件，其中公开5件。") == "concluded 12, disclosed 5");
    BOOST_TEST(words("因政府信息公开工作被申请行政复议3件，被提起行政诉讼1件。") ==
               "reconsideration 3, litigation 1");
    BOOST_TEST(words("政府信息公开行政诉讼中未经复议直接起诉2件，复议后起诉1件。") ==
               "litigation_direct 2, litigation_after_reconsideration 1");
}

BOOST_AUTO_TEST_CASE(shares_and_growth_belong_to_the_number_before) {
    BOOST_TEST(words("收到政府信息公开申请100件，其中予以公开34件，占34.0%，不予公开5件（5%）。") ==
               "received 100, granted 34 share 34, refused 5 share 5");
    BOOST_TEST(words("收到政府信息公开申请95件，同比下降百分之五。") == "received 95 growth -5");
    BOOST_TEST(words("收到政府信息公开申请95件，群众满意率达98%。") == "received 95");
}

/// What stands between sentences that count is not read, but for what these depend on.
BOOST_AUTO_TEST_CASE(a_number_depends_on_sentences_that_count_nothing) {
    BOOST_TEST(words("办理政府信息公开申请。加强培训。全年收到12件。") == "received 12");
    BOOST_TEST(words("办理群众建议。加强培训。全年收到12件。") == "");
    BOOST_TEST(words("办理申请。加强培训。（一）严格把关。收到5件。") == "");
    BOOST_TEST(words("办理申请。（做好群众建议）。收到5件。") == "received 5");
    BOOST_TEST(words("办理《建议。》，收到申请。收到5件。") == "received 5");
    BOOST_TEST(words("办理申请。严格执行《建议。办法》。收到5件。") == "received 5");
    BOOST_TEST(words("办理申请。2023年情况良好。其中，各方面有序。其中，收到5件。") == "");
    BOOST_TEST(words("2023年情况良好。其中，申请有序。其中，收到5件。") == "");
    BOOST_TEST(words("办理申请。收到5件。做好群众建议。加强培训。办理12件。") == "received 5");
}

BOOST_AUTO_TEST_CASE(a_statement_tells_its_words_and_their_place) {
    const Report report = report_with("一是规范办理。全年收到政府信息公开申请 21 件，群众满意。");
    const auto found = statements(report);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(report.sections()[0].text.substr(found[0].offset, found[0].size) ==
               "收到政府信息公开申请 21 件");
    BOOST_TEST(
        statements_json(found, report) ==
        R"({"govinfo":1,"statements":[{"meaning":"received","value":"21","precision":"exact",)"
        R"("share":null,"growth":null,"change":null,"plus":[],"text":"收到政府信息公开申请 21 件","section":"overview",)"
        R"("offset":27}]})"
        "\n");
}

BOOST_AUTO_TEST_CASE(hostile_text_is_read_in_linear_time) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "公开1件、";
    BOOST_TEST(statements(report_with(text)).empty());
    BOOST_TEST(statements(report_with(std::string(1'000'000, ')') + "件")).empty());
    BOOST_TEST(statements(report_with(std::string(1'000'000, '9') + "件")).empty());
    text.clear();
    for (int i = 0; i < 200'000; ++i) text += i % 2 == 0 ? "《好。" : "无。";
    BOOST_TEST(statements(report_with(text)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
