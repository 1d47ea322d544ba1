#include <govinfo/read.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(read_parts)

// ---- form, header, sections --------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_tables_decide_the_form_and_the_title_the_year) {
    const ReadResult result = read_report(replaced(seed(), "2020年", "2023年"));
    BOOST_TEST(result.report.form().id() == "2019");
    BOOST_TEST((result.report.header().year == 2023));
}

BOOST_AUTO_TEST_CASE(a_year_that_no_report_can_have_is_not_read) {
    const ReadResult result = read_report(replaced(seed(), "2020年", "1923年"));
    BOOST_TEST(!result.report.header().year.has_value());
    BOOST_TEST(read_json(write_json(result.report)).has_value());
}

BOOST_AUTO_TEST_CASE(a_form_that_nothing_tells_is_noted) {
    const std::string_view table =
        "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
    const ReadResult result = read_report(join({section_three, applicants, table}));
    BOOST_TEST(result.report.form().id() == "2021");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::form_assumed).size() == 1);
    BOOST_TEST(
        notes(read_report(join({title, section_three, applicants, table})), NoteCode::form_assumed)
            .empty());
}

BOOST_AUTO_TEST_CASE(without_a_year_the_form_is_the_one_that_is_there_as_a_whole) {
    std::string rows;
    for (const Row& row : test::form("2019").tables()[1].blocks[0].rows) {
        rows.append("| ").append(row.label).append(" |");
        for (int i = 0; row.role != RowRole::heading && i < 7; ++i) rows.append(" 0 |");
        rows.append("\n");
    }
    const ReadResult result = read_report(join({section_three, applicants, rows}));
    BOOST_TEST(result.report.form().id() == "2019");
    BOOST_TEST(notes(result, NoteCode::form_assumed).size() == 1U);
}

BOOST_AUTO_TEST_CASE(where_tables_do_not_tell_the_year_decides_the_form) {
    const std::string_view table =
        "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
    const ReadResult old = read_report(
        join({"某县教育局2019年政府信息公开工作年度报告\n", section_three, applicants, table}));
    BOOST_TEST(old.report.form().id() == "2019");
    BOOST_TEST(read_report(join({title, section_three, applicants, table})).report.form().id() ==
               "2021");
}

BOOST_AUTO_TEST_CASE(lines_of_a_table_of_contents_are_no_headings) {
    const ReadResult result =
        read_report(join({title, "目录\n一、总体情况\n", section_two, section_three,
                          "根据规定，公布本报告。\n一、总体情况\n全年平稳。\n", section_two,
                          documents, section_three, "无。\n"}));
    const auto& sections = result.report.sections();
    BOOST_TEST_REQUIRE(sections.size() == 4);
    BOOST_TEST(name(sections[0].key) == "preamble");
    BOOST_TEST(sections[0].text.ends_with("根据规定，公布本报告。"));
    BOOST_TEST(sections[1].text == "全年平稳。");
    BOOST_TEST(sections[3].text == "无。");
}

BOOST_AUTO_TEST_CASE(a_numbered_heading_of_other_words_begins_an_unknown_section) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, "无。\n", section_four, "无。\n",
              "五、收费和减免情况\n没有收费。\n六、其他需要报告的事项\n无。\n"}));
    const Section* unknown = find_section(result, SectionKey::unknown);
    BOOST_TEST_REQUIRE(unknown != nullptr);
    BOOST_TEST(unknown->heading == "五、收费和减免情况");
    BOOST_TEST(unknown->text == "没有收费。");
}

BOOST_AUTO_TEST_CASE(prose_around_a_table_stays_in_its_section) {
    const ReadResult result = read_report(with_table_two(
        join({"该部分以表格形式报告。表格如下：\n", documents, "\n注：以上数据不含所属单位。\n"})));
    BOOST_TEST(find_section(result, SectionKey::proactive)->text ==
               "该部分以表格形式报告。表格如下：\n注：以上数据不含所属单位。");
}

BOOST_AUTO_TEST_CASE(a_picture_in_the_place_of_a_table_is_told) {
    const std::string drawn = "![](requests.png)\n";
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, drawn, section_four, "无。\n"}));
    BOOST_TEST_REQUIRE(notes(result, NoteCode::table_not_text).size() == 1);
    BOOST_TEST(notes(result, NoteCode::table_not_text)[0].path == "requests");
    BOOST_TEST(
        notes(read_report(join({title, section_two, documents, drawn})), NoteCode::table_not_text)
            .empty());
}

BOOST_AUTO_TEST_CASE(a_report_in_one_line_begins_with_its_title) {
    const std::string line =
        "某县教育局2020年政府信息公开工作年度报告  二、主动公开政府信息情况 "
        "无。 第二十条第（一）项 | 信息内容 | 本年制发件数 | 本年废止件数 | "
        "现行有效件数 | 规章 | 1 | 2 | 3 | 行政规范性文件 | 4 | 5 | 6 | ";
    const ReadResult result = read_report(line);
    BOOST_TEST(result.report.header().title == line.substr(0, line.find(' ')));
    BOOST_TEST((result.report.header().year == 2020));
    BOOST_TEST(result.report.header().organ == "某县教育局");
    BOOST_TEST_REQUIRE(!result.report.sections().empty());
    BOOST_TEST(result.report.sections().front().text.starts_with("某县教育局2020年"));
}

BOOST_AUTO_TEST_CASE(a_signature_that_says_more_than_the_header_stays_in_the_text) {
    const std::string report =
        join({title, section_two, documents, "六、其他需要报告的事项\n无。\n"});
    const ReadResult same = read_report(report + "某县教育局\n2023年1月20日\n");
    BOOST_TEST(find_section(same, SectionKey::other_matters)->text == "无。");
    BOOST_TEST((same.report.header().published == Date{2023, 1, 20}));
    const ReadResult other = read_report(report + "某县教育局办公室\n二〇二三年一月二十日\n");
    BOOST_TEST(find_section(other, SectionKey::other_matters)->text ==
               "无。\n某县教育局办公室\n二〇二三年一月二十日");
    BOOST_TEST((other.report.header().published == Date{2023, 1, 20}));
}

BOOST_AUTO_TEST_CASE(the_date_that_a_page_gives_for_publication_comes_before_the_signature) {
    const ReadResult result =
        read_report(join({title, "发布日期：2023-02-05 来源：某县教育局\n", section_two, documents,
                          "六、其他需要报告的事项\n无。\n某县教育局\n2023年1月20日\n"}));
    BOOST_TEST((result.report.header().published == Date{2023, 2, 5}));
}

BOOST_AUTO_TEST_CASE(the_organ_is_what_the_title_names_around_the_year) {
    const std::pair<std::string_view, std::string_view> titles[] = {
        {"宿迁市 2025 年政府信息公开工作年度报告", "宿迁市"},
        {"2021年某县教育局政府信息公开工作年度报告", "某县教育局"},
        {"某县人民政府信息公开2021年度报告", "某县人民政府"},
        {"某县人民政府办公室关于2021年度政府信息公开工作的报告", "某县人民政府办公室"},
        {"某镇2022年度政府信息公开年报", "某镇"},
        {"2022年政府信息公开工作年度报告", ""},
    };
    for (const auto& [line, organ] : titles) {
        BOOST_TEST_CONTEXT(line) {
            const ReadResult result = read_report(join({line, "\n", section_two, documents}));
            BOOST_TEST(result.report.header().organ == organ);
            BOOST_TEST(result.report.header().title == line);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_title_is_the_first_line_that_names_subject_and_year) {
    const ReadResult result =
        read_report(join({"首页 > 政府信息公开 > 政府信息公开年报\n政府信息公开年报\n", title,
                          "参见某县2021年政府信息公开工作年度报告\n", section_two, documents}));
    BOOST_TEST(result.report.header().title == title.substr(0, title.size() - 1));
    BOOST_TEST((result.report.header().year == 2022));
}

BOOST_AUTO_TEST_CASE(the_scope_of_a_government_is_known_only_where_the_text_says_so) {
    const auto scope_of = [](std::string_view prose) {
        const ReadResult result =
            read_report(join({"某县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n", prose,
                              section_two, documents}));
        return std::string(name(result.report.header().scope));
    };
    BOOST_TEST(scope_of("全县共受理申请21件。\n") == "area");
    BOOST_TEST(scope_of("共受理申请21件。\n") == "unknown");
}

BOOST_AUTO_TEST_CASE(places_are_kept_only_if_asked_for) {
    ReadOptions options;
    options.provenance = false;
    const ReadResult result = read_report(seed(), options);
    BOOST_TEST(result.provenance.cells.empty());
    BOOST_TEST(result.provenance.sections.empty());
    BOOST_TEST(!result.notes.empty());
}

BOOST_AUTO_TEST_SUITE_END()
