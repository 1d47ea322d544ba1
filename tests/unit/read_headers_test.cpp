#include <govinfo/read.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(read_headers)

// ---- labels ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(other_and_total_are_columns_before_the_first_row_and_rows_after) {
    const ReadResult result = read_report(join(
        {title, section_three, applicants,
         "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 2 | 3 |\n",
         "| （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | "
         "0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
         "| 其他 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |\n| 总计 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 0 0 0 0 2 3");
    BOOST_TEST(row(result, "requests/other/misc") == "1 0 0 0 0 1 2");
    BOOST_TEST(row(result, "requests/concluded") == "1 0 0 0 0 1 2");
}

BOOST_AUTO_TEST_CASE(labels_are_told_whatever_their_number_brackets_and_script) {
    const std::string_view spellings[] = {"㈠予以公开", "(一) 予以公开", "予 以 公 开",
                                          "（一）予以公開", "1、予以公开"};
    for (const std::string_view spelling : spellings) {
        BOOST_TEST_CONTEXT(spelling) {
            const ReadResult result =
                read_report(join({title, section_three, applicants, "| ", spelling,
                                  " | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
            BOOST_TEST(row(result, "requests/granted") == "1 0 0 0 0 0 1");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_label_is_never_a_part_of_another) {
    const ReadResult result = read_report(
        join({title, section_three, applicants,
              "| （三）不予公开 | 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
    BOOST_TEST(row(result, "requests/refused/prohibited_by_law") == "1 0 0 0 0 0 1");
    BOOST_TEST(at(result, "requests/granted/person") == "absent");
    BOOST_TEST(at(result, "requests/other/misc/person") == "absent");
}

BOOST_AUTO_TEST_CASE(a_label_broken_over_cells_is_joined_and_noted) {
    const ReadResult result = read_report(with_table_two(
        "信息内容\n\n本年制发\n\n件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n0\n\n0\n\n7\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "0 0 7");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::split_label).size() == 1);
    const Note note = notes(result, NoteCode::split_label)[0];
    BOOST_TEST(note.path == "proactive");
    BOOST_TEST(note.raw == "本年制发\n件数");
    BOOST_TEST(note.position.line == 5);
}

BOOST_AUTO_TEST_CASE(a_label_broken_behind_its_number_is_one_label) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>三、收到和处理政府信息公开申请情况</p><table>"
        "<tr><td>三、本年度办理结果</td><td>（七）<br>总计</td>"
        "<td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>"
        "<tr><td colspan=2>四、结转下年度继续办理</td>"
        "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table>");
    BOOST_TEST(row(result, "requests/concluded") == "2 0 0 0 0 0 2");
    const Section* section = find_section(result, SectionKey::requests);
    BOOST_TEST_REQUIRE(section != nullptr);
    BOOST_TEST(section->text == "");
}

BOOST_AUTO_TEST_CASE(a_label_is_told_wherever_lines_of_its_cell_break_it) {
    const auto read_with = [](std::string_view label) {
        return read_report(join({"<p>", title, "</p><p>", section_three,
                                 "</p><table><tr><td></td><td>自然人</td><td>商业企业</td>"
                                 "<td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td>"
                                 "<td>其他</td><td>总计</td></tr><tr><td>",
                                 label,
                                 "</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td>"
                                 "<td>21</td></tr></table>"}));
    };
    for (const char* label :
         {"1.属于<br>国家秘密", "1.<br>属于国家秘密", "<p>1.</p><p>属于国家秘密</p>",
          "<p>1.属</p><p>于国</p><p>家秘密</p>", "• 1.属于国家秘密", "-1.属于国家秘密",
          "·1、属于国家秘密", "※ 1.属于国家秘密", "1\\.属于国家秘密", "*1.属于国家秘密*"}) {
        BOOST_TEST_CONTEXT(label) {
            const ReadResult result = read_with(label);
            BOOST_TEST(row(result, "requests/refused/state_secret") == "1 2 3 4 5 6 21");
            BOOST_TEST(notes(result, NoteCode::row_unknown).empty());
            BOOST_TEST(notes(result, NoteCode::label_incomplete).empty());
        }
    }
    const ReadResult explained =
        read_with("（二）<br>部分公开（区分处理的，只计这一情形，不计其它情形）");
    BOOST_TEST(row(explained, "requests/partly_granted") == "1 2 3 4 5 6 21");
    BOOST_TEST(notes(explained, NoteCode::row_unknown).empty());
}

BOOST_AUTO_TEST_CASE(a_label_may_go_on_in_the_row_below) {
    const auto prohibited = [](std::string_view above, std::string_view below) {
        return read_report(join({title, section_two, documents, section_three, applicants,
                                 "| 2.其他法律行政法规 | ", above, "\n| 禁止公开 | ", below, "\n",
                                 "| 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"}));
    };
    const std::string_view values = "1 | 2 | 3 | 4 | 5 | 6 | 21 |", blank = "| | | | | | |";
    for (const ReadResult& result : {prohibited(values, blank), prohibited(blank, values)}) {
        BOOST_TEST(row(result, "requests/refused/prohibited_by_law") == "1 2 3 4 5 6 21");
        BOOST_TEST(row(result, "requests/refused/security_or_stability") == "0 0 0 0 0 0 0");
        BOOST_TEST(notes(result, NoteCode::row_unknown).empty());
    }
    const ReadResult both = prohibited(values, values);
    BOOST_TEST(notes(both, NoteCode::row_unknown).size() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_behind_the_number_six_is_the_unsplit_row) {
    for (const char* label : {"（六）其它处理", "（六）其他", "(六)其它", "（六）其他情形",
                              "（六）其他处理情况", "（六） 其他"}) {
        for (const char* others : {"规章 | 1 | 2 | 3 |\n", ""}) {
            BOOST_TEST_CONTEXT(label) {
                const ReadResult result =
                    read_report(join({title, section_two, documents, section_three, applicants,
                                      "| （五）不予处理 | |||||||\n", "| ", label,
                                      " | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n", others}));
                BOOST_TEST(row(result, "requests/other") == "1 2 3 4 5 6 21");
                BOOST_TEST(row(result, "requests/other/misc") == unread_row);
            }
        }
    }
    const ReadResult eighth =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （八）其他 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(eighth, "requests/other") == unread_row);
}

BOOST_AUTO_TEST_CASE(what_stands_below_the_last_of_its_group_needs_no_heading) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, applicants,
              "| | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 "
              "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| | 3.其他 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/other/misc") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(names_that_converters_give_to_columns_are_blank_heads) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three,
                          "| 申请人情况 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |\n"
                          "|---|---|---|---|---|---|---|---|\n",
                          "| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n",
                          "| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 15 | |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
}

BOOST_AUTO_TEST_CASE(rows_below_the_head_of_another_table_go_on_with_that_of_their_own) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, "自然人 | 法人或其他组织 | 总计 |\n",
              "科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 |\n",
              "一、本年新收政府信息公开申请数量 | 1 | 3 | 2 | 4 | 5 | 6 | 21 |\n",
              "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n",
              "二、上年结转政府信息公开申请数量 | 0 | 2 | 1 | 3 | 4 | 5 | 15 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == "0 1 2 3 4 5 15");
}

BOOST_AUTO_TEST_CASE(traditional_characters_are_read_and_noted_once) {
    const ReadResult result = read_report(
        "某縣教育局2022年政府信息公開工作年度報告\n二、主動公開政府信息情況\n"
        "信息內容 | 本年制發件數 | 本年廢止件數 | 現行有效件數 |\n規章 | 1 | 2 | 3 |\n");
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 3");
    BOOST_TEST(result.report.header().organ == "某縣教育局");
    BOOST_TEST(name(result.report.header().organ_kind) == "department");
    BOOST_TEST(notes(result, NoteCode::traditional).size() == 1);
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_of_other_results_has_its_own_cells) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"}));
    BOOST_TEST(result.report.form().id() == "2021");
    BOOST_TEST(at(result, "requests/other/person") == "2");
    BOOST_TEST(at(result, "requests/other/total") == "2");
    BOOST_TEST(at(result, "requests/other/misc/person") == "absent");
}

// ---- headers -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(columns_in_another_order_are_read_by_their_labels) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n规章 | 9 | 1 | 2 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 9");
}

BOOST_AUTO_TEST_CASE(a_column_that_the_form_does_not_have_is_left_out_and_noted) {
    const ReadResult result = read_report(
        with_table_two("信息内容 | 本年制发件数 | 本年修改件数 | 本年废止件数 | 现行有效件数 |\n"
                       "规章 | 1 | 5 | 2 | 9 |\n行政规范性文件 | 3 | 5 | 4 | 20 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 9");
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 4 20");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::columns_unknown).size() == 1);
    BOOST_TEST(notes(result, NoteCode::columns_unknown)[0].path == "proactive");
    BOOST_TEST(notes(result, NoteCode::columns_unknown)[0].raw ==
               "本年制发件数 本年修改件数 本年废止件数 现行有效件数");
}

BOOST_AUTO_TEST_CASE(columns_and_rows_of_another_form_are_named_as_such) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n"
        "行政规范性文件 | 2 | 2 | 7 |\n信息内容 | 本年处理决定数量 |\n行政许可 | 1 |\n"
        "其他对外管理服务事项 | 3 |\n"));
    BOOST_TEST(row(result, "proactive/normative_documents") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/licensing") == "1");
    const auto mixed = notes(result, NoteCode::form_mixed);
    BOOST_TEST_REQUIRE(mixed.size() == 8);  // header, six cells, row
    for (const Note& note : mixed) BOOST_TEST(note.raw == "2019");
    BOOST_TEST(mixed.front().path == "proactive");
    BOOST_TEST(mixed.back().path == "proactive");
    BOOST_TEST(notes(result, NoteCode::columns_unknown).empty());
    BOOST_TEST(notes(result, NoteCode::row_unknown).empty());
}

BOOST_AUTO_TEST_CASE(no_number_is_read_under_a_header_that_says_something_else) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年制发件数 | 本年修改件数 | 现行有效件数 |\n规章 | 1 | 5 | 9 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 absent 9");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::columns_unknown).size() == 2);
    BOOST_TEST(notes(result, NoteCode::columns_unknown)[1].path ==
               "proactive/regulations/repealed");
}

BOOST_AUTO_TEST_CASE(a_lost_header_label_loses_no_value) {
    const ReadResult result =
        read_report(join({title, section_three, "| 法人或其他组织 | 总计 |\n",
                          "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
                          "| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(
    a_row_has_lost_a_value_rather_than_the_column_of_a_lost_label_if_another_has_it) {
    const std::string_view header =
        "自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他\n";
    const std::string_view blanks =
        "一、本年新收政府信息公开申请数量   1   2   4   5   6   18\n"
        "二、上年结转政府信息公开申请数量   1   2   3   4   5   15\n";
    const std::string_view complete = "（一）予以公开   1   2   3   4   5   6   21\n";
    const ReadResult result = read_report(join({title, section_three, header, blanks, complete}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(row(result, "requests/granted") == "1 2 3 4 5 6 21");
    BOOST_TEST(notes(result, NoteCode::row_short).size() == 14);
    const Error without_total = refusal(join({title, section_three, header, blanks}));
    BOOST_TEST(name(without_total.code) == "values_lost");  // blank cells leave no trace there
}

BOOST_AUTO_TEST_CASE(without_the_label_over_them_two_levels_of_a_header_are_still_told) {
    const ReadResult result =
        read_report(join({title, section_three, "自然人 | 总计 |\n",
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
                          "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(labels_of_two_levels_that_have_changed_places_tell_no_column) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, "自然人 | 法人或其他组织 | 其他 |\n",
              "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 |\n",
              "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(notes(result, NoteCode::columns_unknown).size() == 8);
}

BOOST_AUTO_TEST_CASE(labels_set_in_columns_that_have_changed_levels_are_read_where_they_stand) {
    const std::string_view table =
        R"(申请人情况                        自然人  法人或其他组织                                    商业企业
                                          总计  科研机构  社会公益组织  法律服务机构  其他
一、本年新收政府信息公开申请数量  1       21    3         4             5             6     2
二、上年结转政府信息公开申请数量  0       1     0         0             0             0     1
)";
    const ReadResult result = read_report(join({title, section_three, table}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(a_word_behind_a_row_set_in_columns_makes_up_for_no_blank_cell) {
    const std::string_view table =
        R"(申请人情况                        自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
一、本年新收政府信息公开申请数量  1       2         3         4             5             6     21
二、上年结转政府信息公开申请数量          2         3         4             5             6     20    已核
)";
    const ReadResult result = read_report(join({title, section_three, table}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_misplaced).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_column_that_stands_twice_is_read_under_the_year_of_the_report_only) {
    const auto issued = [](const std::string& left, const std::string& right) {
        const ReadResult result = read_report(
            "<p>某县教育局2022年政府信息公开工作年度报告<table><tr><td rowspan=2>信息内容"
            "<td colspan=3>" +
            left + "<td colspan=3>" + right +
            "<tr><td>本年制发件数<td>本年废止件数<td>现行有效件数<td>本年制发件数<td>本年废止件数"
            "<td>现行有效件数<tr><td>规章<td>1<td>2<td>3<td>4<td>5<td>6"
            "<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>7<tr><td>行政处罚<td>8</"
            "table>");
        BOOST_TEST(notes(result, NoteCode::columns_twice).size() ==
                   (left == "2021年" || right == "2021年" ? 0U : 3U));
        return row(result, "proactive/regulations");
    };
    BOOST_TEST(issued("2021年", "2022年") == "4 5 6");
    BOOST_TEST(issued("2022年", "2021年") == "1 2 3");
    BOOST_TEST(issued("上年", "本年") == "absent absent absent");
}

BOOST_AUTO_TEST_SUITE_END()
