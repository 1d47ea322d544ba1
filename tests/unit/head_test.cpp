// What a document says of the report as a whole, and where its parts begin, as pages print it.

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

using namespace govinfo;

namespace {

/// Table two, with these headings before it and behind.
std::string with_table(std::string_view one, std::string_view two, std::string_view five) {
    std::string out(one);
    out.append("\n2022年主动公开政府信息12条。\n").append(two);
    out.append(
        "\n第二十条第(一)项 |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
        "规章 | 0 | 0 | 0 |\n行政规范性文件 | 2 | 1 | 9 |\n");
    return out.append(five).append("\n问题是力量不足，下一步加强培训。\n");
}

Report read_report(std::string_view head) {
    const auto result = read(
        std::string(head) + "\n" +
        with_table("一、总体情况", "二、主动公开政府信息情况", "五、存在的主要问题及改进情况"));
    BOOST_TEST_REQUIRE(result.has_value());
    return result->report;
}

std::string published(std::string_view head) {
    const auto date = read_report(head).header().published;
    return date ? to_string(*date) : "none";
}

std::string keys(const Report& report) {
    std::string out;
    for (const Section& section : report.sections())
        out.append(out.empty() ? "" : " ").append(name(section.key));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(head)

BOOST_AUTO_TEST_CASE(a_sentence_may_announce_what_no_title_says) {
    for (
        const std::string_view sentence :
        {"根据《中华人民共和国政府信息公开条例》规定，现公布青禾区水务局2023年政府信息公开工作年度报告。"
         "本报告内容涵盖2023年1月1日至2023年12月31日的政府信息公开工作情况。",
         "现将青禾区水务局2023年度政府信息公开工作报告公布如下，内容涵盖2023年1月1日至12月31日。"}) {
        const Header header = read_report(sentence).header();
        BOOST_TEST(header.organ == "青禾区水务局");
        BOOST_TEST((header.organ_kind == OrganKind::department));
        BOOST_TEST(header.year.value_or(0) == 2023);
        BOOST_TEST_REQUIRE(header.period.has_value());
        BOOST_TEST(to_string(header.period->to) == "2023-12-31");
        BOOST_TEST(!read_report(sentence).sections().front().text.empty());  // it stays prose
    }
}

BOOST_AUTO_TEST_CASE(a_page_in_the_usage_of_taiwan_says_the_same) {
    const auto result = read(std::string(
        "根據《中華人民共和國政府資訊公開條例》，特向社會公佈東海海事局2020年政府資訊公開"
        "工作年度報告。\n一、總體情況\n對外公開資訊12條。\n"
        "二、主動公開政府資訊情況\n第二十條第（一）項 |\n"
        "資訊內容 | 本年新製作數量 | 本年新公開數量 | 對外公開總數量 |\n"
        "規章 | 1 | 2 | 3 |\n規範性檔案 | 6 | 5 | 33 |\n"));
    BOOST_TEST_REQUIRE(result.has_value());
    const Report& report = result->report;
    BOOST_TEST(report.form().id() == "2019");
    BOOST_TEST(report.header().organ == "東海海事局");
    BOOST_TEST(report.header().year.value_or(0) == 2020);
    BOOST_TEST(keys(report) == "preamble overview proactive");
    const auto cell = report.form().find("proactive/normative_documents/public_total");
    BOOST_TEST((report.number(*cell) == Decimal::from_count(33)));
}

BOOST_AUTO_TEST_CASE(a_sentence_that_tells_no_body_announces_nothing) {
    const Header header = read_report("按照要求，编制2023年政府信息公开工作年度报告。").header();
    BOOST_TEST(header.organ == "");
    BOOST_TEST(!header.year.has_value());
}

BOOST_AUTO_TEST_CASE(the_links_of_a_page_are_no_part_of_the_title) {
    const std::string title = "青禾区河东镇人民政府2025年政府信息公开工作年度报告";
    for (const std::string menu : {"首   页 走进青禾 新闻中心 政府信息公开 政务服务 互动交流",
                                   "您的位置：政府信息公开", "新闻中心 | 政府信息公开 | 互动交流",
                                   "首页 / 政府信息公开 / 年报", "2025年工作 政府信息公开"}) {
        const Header header = read_report(menu + "\n" + title).header();
        BOOST_TEST(header.title == title, menu);
        BOOST_TEST(header.organ == "青禾区河东镇人民政府", menu);
    }
    const Header header =
        read_report("青禾区河东镇人民政府2025年\n政府信息公开工作年度报告").header();
    BOOST_TEST(header.title == title);
}

BOOST_AUTO_TEST_CASE(the_line_under_the_title_tells_the_day_of_publication) {
    const std::string title = "青禾市统计局2022年政府信息公开工作年度报告\n";
    BOOST_TEST(published(title + "来自：青禾市统计局 时间：2023-01-13") == "2023-01-13");
    BOOST_TEST(published(title + "日期:2023-01-17") == "2023-01-17");
    BOOST_TEST(published(title + "发表日期:2023-01-16    文章来源:青禾局") == "2023-01-16");
    BOOST_TEST(published(title + "\n2023-01-18 10:22  来源：本站") == "2023-01-18");
    BOOST_TEST(published(title + "2023年1月19日") == "2023-01-19");
}

BOOST_AUTO_TEST_CASE(another_day_is_not_the_day_of_publication) {
    const std::string title = "青禾市统计局2022年政府信息公开工作年度报告\n";
    BOOST_TEST(published(title + "统计时间：2022-12-31") == "none");
    BOOST_TEST(published(title + "打印日期：2024-03-01") == "none");
    BOOST_TEST(published(title + "统计期限自2022年1月1日起至2022年12月31日止") == "none");
    BOOST_TEST(published(title + "经2023年1月5日局务会审议") == "none");
}

BOOST_AUTO_TEST_CASE(a_city_that_speaks_of_its_province_reports_on_the_city) {
    const std::string title = "某某市人民政府2022年政府信息公开工作年度报告\n";
    BOOST_TEST((read_report(title + "按照全省部署编制。").header().scope == Scope::unknown));
    BOOST_TEST((read_report(title + "本报告汇总全市情况。").header().scope == Scope::area));
}

BOOST_AUTO_TEST_CASE(parts_are_told_however_they_are_numbered) {
    const std::string title = "青禾县教育局2022年政府信息公开工作年度报告\n";
    const auto parts = [&](std::string_view one, std::string_view two, std::string_view five) {
        const auto result = read(title + with_table(one, two, five));
        BOOST_TEST_REQUIRE(result.has_value());
        return keys(result->report);
    };
    const std::string_view all = "overview proactive problems";
    BOOST_TEST(parts("(一)总体情况", "(二)主动公开政府信息情况", "(五)存在的主要问题及改进情况") ==
               all);
    BOOST_TEST(parts("第一部分 总体情况", "第二部分 主动公开政府信息情况",
                     "第五部分 存在的主要问题及改进情况") == all);
    BOOST_TEST(parts("•   一、总体情况", "- 二、主动公开政府信息情况",
                     "● 五、存在的主要问题及改进情况") == all);
    BOOST_TEST(parts("一、总体情况", "二、政府信息主动公开情况", "五、存在的主要问题及改进情况") ==
               all);
}

BOOST_AUTO_TEST_CASE(a_number_in_brackets_begins_no_part_where_others_have_one_without) {
    const auto result =
        read("青禾县教育局2022年政府信息公开工作年度报告\n" +
             with_table("一、总体情况\n(一)主动公开政府信息情况\n主动公开5条。\n"
                        "(二)收到和处理政府信息公开申请情况",
                        "二、主动公开政府信息情况", "五、存在的主要问题及改进情况"));
    BOOST_TEST_REQUIRE(result.has_value());
    BOOST_TEST(keys(result->report) == "overview proactive problems");
}

BOOST_AUTO_TEST_SUITE_END()
