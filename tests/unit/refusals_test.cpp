// Documents that are no report, or whose report is elsewhere: each is refused by its own name.
#include <govinfo/read.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "unit/reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

const std::string menu =
    "<ul><li>首页</li><li>政府信息公开指南</li><li>政府信息公开制度</li><li>政府信息公开年报</li>"
    "<li>依申请公开</li></ul>";
const std::string footer = "<p>主办：某县人民政府办公室 地址：某县某路1号 邮编：100000</p>";
const std::string report_title = "某县教育局2024年政府信息公开工作年度报告";

std::string page(std::string_view body) {
    return "<!DOCTYPE html><html><head><title>某县人民政府</title></head><body>" + menu +
           std::string(body) + footer + "</body></html>";
}

std::string titled(std::string_view body) {
    return page("<h1>" + report_title + "</h1><p>发布时间：2025-01-20 来源：本站</p>" +
                std::string(body));
}

/// Prose without tables, `between` behind each heading of a section that has one.
std::string sections(std::string_view between) {
    std::string text = "<p>一、总体情况</p><p>2024年，我局主动公开政府信息12条。</p>";
    for (const auto* heading : {"二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                                "四、政府信息公开行政复议、行政诉讼情况"}) {
        text += "<p>" + std::string(heading) + "</p>" + std::string(between);
    }
    return text +
           "<p>五、存在的主要问题及改进情况</p><p>公开不够及时，将加强培训。</p>"
           "<p>六、其他需要报告的事项</p><p>无。</p>";
}

std::string refused(std::string_view bytes) {
    const Error error = refusal(bytes);
    return std::string(name(error.code)) + (error.detail.empty() ? "" : " " + error.detail);
}

std::string name_of(std::string_view bytes) {
    return std::string(name(refusal(bytes).code));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_AUTO_TEST_CASE(a_page_whose_text_a_script_brings) {
    const std::string script = "<script>load('/api/article/8812');</script>";
    BOOST_TEST(refused("<html><body><div id='app'></div>" + script + "</body></html>") ==
               "script_page");
    BOOST_TEST(refused(titled("<div id='content'>加载中…</div>" + script)) ==
               "script_page " + report_title);
    BOOST_TEST(name_of(titled("<iframe src='article.html'></iframe>")) == "script_page");
    BOOST_TEST(name_of("<html><body><noscript>请启用JavaScript。</noscript>" + script) ==
               "script_page");
    // A page that says something else.
    BOOST_TEST(name_of(page("<p>我县召开教育工作会议。</p>" + script)) == "no_report");
    BOOST_TEST(name_of(page("<p>我县</p>")) == "no_report");
}

BOOST_AUTO_TEST_CASE(a_list_of_reports) {
    std::string entries, lines;
    for (const auto* year : {"2024", "2023", "2016"}) {
        const std::string entry = "某县教育局" + std::string(year) + "年政府信息公开工作年度报告";
        entries += "<li><a href='a.html'>" + entry + "</a><span>2025-01-20</span></li>";
        lines += "· " + entry + " 2025-01-20\n";
    }
    BOOST_TEST(name_of(page("<ul>" + entries + "</ul>")) == "report_list");
    BOOST_TEST(name_of(lines) == "report_list");
    BOOST_TEST(name_of("政府信息公开年报\n" + lines) == "report_list");
    // Two are no list, nor are the ones before and behind a report, nor its own name again.
    BOOST_TEST(name_of(titled("<p>上一篇：某县教育局2023年政府信息公开工作年度报告</p>"
                              "<p>下一篇：某县教育局2025年政府信息公开工作年度报告</p>")) ==
               "no_tables");
    BOOST_TEST(name_of("首页 > " + report_title + "\n" + report_title + "\n2025年1月20日\n") ==
               "no_tables");
}

BOOST_AUTO_TEST_CASE(a_report_that_is_a_file) {
    const std::string file = "附件：" + report_title + ".pdf";
    BOOST_TEST(refused(report_title + "\n" + file + "\n") == "attachment_only " + file);
    BOOST_TEST(refused(titled("<p><a href='P020250120.PDF'>" + report_title + "</a></p>")) ==
               "attachment_only " + report_title);
    BOOST_TEST(refused(titled("<p><a href='/down?f=a.docx&amp;id=1'>点击下载</a></p>")) ==
               "attachment_only 点击下载");
    for (const auto* shown : {"<iframe src='/web/viewer.html?file=/a/b.pdf'></iframe>",
                              "<embed src='/a/b.pdf'>", "<object data='/a/b.pdf'></object>"}) {
        BOOST_TEST(name_of(titled(shown)) == "attachment_only");
        BOOST_TEST(name_of(page(shown)) == "attachment_only");
    }
    BOOST_TEST(name_of(titled(sections("") + "<p>附件：<a href='a.xls'>统计表</a></p>")) ==
               "attachment_only");
    // Neither a help to the page, nor an address that only looks like one.
    BOOST_TEST(name_of(page("<p><a href='a.pdf'>使用帮助</a>点击查看。</p>")) == "no_report");
    BOOST_TEST(name_of(titled("<p><a href='a.document.html'>正文</a></p>")) == "no_tables");
}

BOOST_AUTO_TEST_CASE(a_list_of_files_is_a_list) {
    std::string entries;
    for (const auto* year : {"2024", "2023", "2022"}) {
        entries += "<li><a href='a.pdf'>某县教育局" + std::string(year) +
                   "年政府信息公开工作年度报告</a></li>";
    }
    BOOST_TEST(name_of(page("<ul>" + entries + "</ul>")) == "report_list");
}

BOOST_AUTO_TEST_CASE(tables_that_are_pictures) {
    BOOST_TEST(refused(titled(sections("<p><img src='t.png'></p>"))) ==
               "picture_tables 二、主动公开政府信息情况");
    BOOST_TEST(name_of("<table><tr><td>" + titled(sections("<img src='t.png'>")) +
                       "</td></tr></table>") == "picture_tables");
    BOOST_TEST(name_of(report_title + "\n一、总体情况\n2024年，我局公开12条。\n"
                                      "二、主动公开政府信息情况\n![](images/1.jpg)\n"
                                      "三、收到和处理政府信息公开申请情况\n![](images/2.jpg)\n") ==
               "picture_tables");
    // A picture of the page around the report is none of its tables.
    BOOST_TEST(name_of("<img src='logo.png'>" + titled(sections("")) + "<img src='seal.png'>") ==
               "no_tables");
    BOOST_TEST(name_of(titled(sections("<img src='dot.gif' width=1 height=1>"))) == "no_tables");
}

BOOST_AUTO_TEST_CASE(the_guide_and_the_form_of_application) {
    const std::string guide =
        "某县教育局政府信息公开指南\n一、公开范围\n本机关公开下列信息。\n二、公开形式\n"
        "三、依申请公开\n受理机构：某县教育局办公室\n办公地址：某路1号\n"
        "申请人可以填写《政府信息公开申请表》。\n";
    BOOST_TEST(refused(guide) == "guide 某县教育局政府信息公开指南");
    const std::string form =
        "附件 某县教育局政府信息公开申请表\n申请人信息 | 公民 | 姓名 | 工作单位 | 证件名称 | "
        "证件号码 |\n法人或其他组织 | 名称 | 法人代表 |\n所需信息情况 | 所需信息的内容描述 |\n"
        "获取信息的方式 | 邮寄 | 传真 |\n";
    BOOST_TEST(refused(form) == "application_form 附件 某县教育局政府信息公开申请表");
    // In a menu beside something else.
    BOOST_TEST(name_of(page("<p>公开范围</p><p>公开形式</p>")) == "guide");
    BOOST_TEST(name_of(page("<p>办公地址：某路1号 办公时间：8:00</p>")) == "no_report");
    BOOST_TEST(name_of(titled("<p>公开范围</p><p>公开形式</p>")) == "no_tables");
}

BOOST_AUTO_TEST_CASE(the_statistic_of_2014_to_2018_under_any_head) {
    BOOST_TEST(name_of("统 计 表\n主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | 12\n"
                       "其中：主动公开规范性文件数 | 条 | 1\n制发规范性文件总数 | 件 | 1\n") ==
               "unsupported_form");
    BOOST_TEST(name_of("1.属于已主动公开范围数 | 件 | 0\n2.同意公开答复数 | 件 | 1\n") ==
               "unsupported_form");
    BOOST_TEST(name_of("某局2016年政府信息公开工作年度报告\n附件：统计表.xls\n") ==
               "unsupported_form");
}

BOOST_AUTO_TEST_SUITE_END()
