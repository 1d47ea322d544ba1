#include <govinfo/read.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(read_layouts)

// ---- layouts -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(one_table_in_every_layout_gives_the_same_cells) {
    const std::string_view layouts[] = {
        documents,
        R"(| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 3 | 1 | 20 |
)",
        "第二十条第（一）项 |\n|||\n信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n"
        "规章 |\n0 |\n0 |\n0 |\n行政规范性文件 |\n3 |\n1 |\n20 |\n",
        "第二十条第（一）项\n|\n信息内容\n|\n本年制发件数\n|\n本年废止件数\n|\n现行有效件数\n|\n"
        "规章\n|\n0\n|\n0\n|\n0\n|\n行政规范性文件\n|\n3\n|\n1\n|\n20\n|\n",
        "\n第二十条第（一）项\n\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n"
        "规章\n\n0\n\n0\n\n0\n\n行政规范性文件\n\n3\n\n1\n\n20\n",
        "\t第二十条第（一）项\n\n\t信息内容\n\t本年制发\n件数\n\t本年废止件数\n\t现行有效件数\n\n"
        "\t规章\n\t0\n\t0\n\t0\n\n\t行政规范性文件\n\t3\n\t1\n\t20\n\n",
        "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
        "规章\t0\t0\t0\n行政规范性文件\t3\t1\t20\n",
        "第二十条第（一）项 | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 规章 | 0 | 0 "
        "| "
        "0 | 行政规范性文件 | 3 | 1 | 20 |\n",
        "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n0\n0\n0\n行政规范性文件\n3\n1\n20\n",
    };
    for (const std::string_view layout : layouts) {
        BOOST_TEST_CONTEXT(layout) {
            const ReadResult result = read_report(with_table_two(layout));
            BOOST_TEST(row(result, "proactive/regulations") == "0 0 0");
            BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 20");
            BOOST_TEST(notes(result, NoteCode::split_label).empty());
            BOOST_TEST(find_section(result, SectionKey::proactive)->text.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(blank_cells_stay_in_their_columns_whatever_side_the_source_fills) {
    const std::string_view head =
        "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    const std::string leading =
        join({title, section_three, head, " | | | 申请人情况 | | | | | | |\n",
              "| 自然人 | 法人或其他组织 | | | | | 总计 |\n",
              "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
              "| 一、本年新收政府信息公开申请数量 | | | 5 | | | | | 1 | 6 |\n",
              "| 二、上年结转政府信息公开申请数量 | | | | | 4 | | | | |\n",
              "| 三、本年度办理结果 | （一）予以公开 | | 5 | | 4 | | | 1 | 10 |\n",
              "| （七）总计 | | 5 | | 4 | | | 1 | 10 |\n"});
    const std::string trailing =
        join({title, section_three, head, " | 申请人情况 ||||||||\n",
              "自然人 | 法人或其他组织 | 总计 |||||||\n",
              "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||\n",
              "一、本年新收政府信息公开申请数量 | 5 | | | | | 1 | 6 |||\n",
              "二、上年结转政府信息公开申请数量 | | | 4 | | | | |||\n",
              "三、本年度办理结果 | （一）予以公开 | 5 | | 4 | | | 1 | 10 ||\n",
              "（七）总计 | 5 | | 4 | | | 1 | 10 |||\n"});
    for (const std::string& text : {leading, trailing}) {
        BOOST_TEST_CONTEXT(text) {
            const ReadResult result = read_report(text);
            BOOST_TEST(row(result, "requests/received") == "5 blank blank blank blank 1 6");
            BOOST_TEST(row(result, "requests/granted") == "5 blank 4 blank blank 1 10");
            BOOST_TEST(row(result, "requests/concluded") == "5 blank 4 blank blank 1 10");
            // At the end of a row a blank cell cannot be told from what fills the row up.
            const bool known = text == leading;
            BOOST_TEST(row(result, "requests/carried_in") ==
                       (known ? "blank blank 4 blank blank blank blank" : unread_row));
        }
    }
}

/// Of table four: the row of its columns in a page, and below it that of its values.
std::string fifteen_columns() {
    std::string columns, values;
    for (int i = 0; i < 3; ++i) {
        columns +=
            "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
        values += "<td>1</td><td>0</td><td>0</td><td>0</td><td>1</td>";
    }
    return columns + "</tr><tr>" + values;
}

BOOST_AUTO_TEST_CASE(a_label_on_two_lines_opens_its_table_too) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>二、主动公开政府信息情况</p><table><tr><td colspan=5>行政<br>诉讼</td>"
        "<td colspan=10>行政<br>复议</td></tr><tr><td colspan=5></td>"
        "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>" +
        fifteen_columns() + "</tr></table>" +
        "<p>六、其他需要报告的事项</p><table><tr><td>信息内容</td><td>本年制发件数</td>"
        "<td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table>");
    BOOST_TEST(at(result, "proceedings/litigation_direct/upheld") == "absent");
    BOOST_TEST(at(result, "proactive/regulations/issued") == "1");
}

BOOST_AUTO_TEST_CASE(a_blank_head_cell_is_a_column) {
    const auto table = [](std::string_view head, std::string_view values) {
        return read_report(
            "<p>某县教育局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>"
            "<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td>" +
            std::string(head) + "</tr><tr><td>规章</td>" + std::string(values) +
            "</tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>");
    };
    const std::string first = "<td></td><td>本年废止件数</td><td>现行有效件数</td>";
    const std::string last = "<td>本年制发件数</td><td>本年废止件数</td><td></td>";
    const std::string three = "<td>1</td><td>2</td><td>3</td>", two = "<td>1</td><td>2</td>";
    BOOST_TEST(row(table(first, three), "proactive/regulations") == "1 2 3");
    BOOST_TEST(row(table(last, three), "proactive/regulations") == "1 2 3");
    const ReadResult shorter = table(last, two);
    BOOST_TEST(row(shorter, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(shorter, "proactive/normative_documents") == "4 5 6");
    BOOST_TEST(notes(shorter, NoteCode::row_short).size() == 3);
    const ReadResult beyond = table(last, "<td>1</td><td></td><td colspan=2>2</td>");
    BOOST_TEST(row(beyond, "proactive/regulations") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_value_beside_the_labels_of_two_rows_is_of_neither) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>"
        "<tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td>"
        "<td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td>规章</td><td>1</td><td rowspan=2>2</td><td>3</td></tr>"
        "<tr><td>行政规范性文件</td><td>4</td><td>6</td></tr>"
        "<tr><td colspan=4>第二十条第（五）项</td></tr><tr><td>信息内容</td>"
        "<td colspan=3>本年处理决定数量</td></tr><tr><td>行政许可</td><td colspan=3>7</td></tr>"
        "</table>");
    BOOST_TEST(row(result, "proactive/licensing") == "7");
    for (const std::string each : {"proactive/regulations", "proactive/normative_documents"}) {
        BOOST_TEST(row(result, each) == "absent absent absent");
        const bool noted =
            std::any_of(result.notes.begin(), result.notes.end(),
                        [&each](const Note& note) { return note.path == each + "/repealed"; });
        BOOST_TEST(noted, each);
    }
}

BOOST_AUTO_TEST_CASE(a_value_lost_among_blank_cells_moves_no_other) {
    const ReadResult result =
        read_report(join({title, section_three, "自然人 | 法人或其他组织 | 总计 |||||||\n",
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||\n",
                          "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |||\n",
                          "二、上年结转政府信息公开申请数量 | 1 | 2 | 4 | 5 | 6 | 21 |||\n",
                          "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |||\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST_REQUIRE(notes(result, NoteCode::row_short).size() == 7);
    const Note note = notes(result, NoteCode::row_short)[6];
    BOOST_TEST(note.path == "requests/carried_in/total");
    BOOST_TEST((note.cell == test::at(result.report, note.path)));
    BOOST_TEST(note.raw == "1 2 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(a_page_number_leaves_no_blank_cell) {
    const auto documents = [](std::string_view page) {
        const ReadResult result = read_report(join(
            {title, section_two, "\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n",
             "规章\n\n3\n\n1\n\n2\n\n行政规范性文件\n\n5\n\n", page, "7\n\n第二十条第（六）项\n"}));
        return row(result, "proactive/normative_documents");
    };
    BOOST_TEST(documents("0\n\n- 3 -\n\n") == "5 0 7");
    BOOST_TEST(documents("- 3 -\n\n") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(rows_side_by_side_are_read_in_the_order_of_their_labels) {
    const std::string_view labels = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 ";
    const std::string_view values =
        "| 1 | 2 | 3 | 4 | 10 | 5 | 0 | 0 | 0 | 5 | 0 | 0 | 6 | 0 | 6 |\n";
    const ReadResult result =
        read_report(join({title, section_four, "| 行政复议 | 行政诉讼 |\n", labels,
                          "| 未经复议直接起诉 | 复议后起诉 |\n", labels, labels, "|\n", values}));
    BOOST_TEST(row(result, "proceedings/reconsideration") == "1 2 3 4 10");
    BOOST_TEST(row(result, "proceedings/litigation_direct") == "5 0 0 0 5");
    BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "0 0 6 0 6");
}

BOOST_AUTO_TEST_CASE(rows_side_by_side_that_stand_twice_are_read_if_they_are_the_same) {
    const std::string values = "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
    const auto first_row = [&](const std::string& again) {
        const ReadResult result = read_report(join({title, section_two, documents, section_four,
                                                    "| 行政复议 | 行政诉讼 |\n", values, again}));
        BOOST_TEST_REQUIRE(notes(result, NoteCode::duplicate_table).size() == 1);
        BOOST_TEST(notes(result, NoteCode::duplicate_table)[0].path == "proceedings");
        BOOST_TEST(notes(result, NoteCode::row_twice).size() == (again == values ? 0U : 15U));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(first_row(values) == "1 0 0 0 1");
    BOOST_TEST(first_row(replaced(values, "1", "9")) == "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(cells_under_the_labels_of_others_are_not_read_where_a_header_has_a_gap) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>"
        "<table><tr><td rowspan=2>申请人情况</td><td rowspan=2>自然人</td>"
        "<td colspan=6>法人或其他组织</td><td rowspan=2>总计</td></tr><tr><td>商业企业</td>"
        "<td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
        "<tr><td>一、本年新收政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td><td>21</tr>"
        "<tr><td "
        "colspan=2>二、上年结转政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21</tr>"
        "</table>");
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
}

BOOST_AUTO_TEST_CASE(a_number_behind_a_table_of_rows_side_by_side_is_no_second_row) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan=5>行政复议</td>"
        "<td colspan=10>行政诉讼</td></tr><tr><td colspan=5></td>"
        "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>" +
        fifteen_columns() + "</tr></table><p>5</p>");
    BOOST_TEST(row(result, "proceedings/reconsideration") == "1 0 0 0 1");
    BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "1 0 0 0 1");
    BOOST_TEST(notes(result, NoteCode::duplicate_table).empty());
    const Section* section = find_section(result, SectionKey::proceedings);
    BOOST_TEST_REQUIRE(section != nullptr);
    BOOST_TEST(section->text == "5");
}

BOOST_AUTO_TEST_CASE(what_a_header_leaves_blank_is_no_value_of_rows_side_by_side) {
    // 16 blank cells after the first labels are more than the table has columns.
    const std::string_view labels = "结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n";
    const std::string_view fives = "1 |\n2 |\n3 |\n4 |\n10 |\n";
    const ReadResult result = read_report(join(
        {title, section_two, documents, section_four, "行政复议 |\n行政诉讼 |\n||||||||||||||||\n",
         labels, "未经复议直接起诉 |\n复议后起诉 |\n||||||||\n", labels, labels, "|||||\n", fives,
         fives, fives}));
    BOOST_TEST(row(result, "proceedings/reconsideration") == "1 2 3 4 10");
    BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "1 2 3 4 10");
}

BOOST_AUTO_TEST_CASE(a_stray_line_is_no_value_of_a_row_that_has_lost_one) {
    const std::string head = join({title, section_three,
                                   "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                                   "社会公益组织\n法律服务机构\n其他\n"
                                   "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n"
                                   "二、上年结转政府信息公开申请数量\n"});
    const std::string next = "四、结转下年度继续办理\n1\n2\n3\n4\n5\n6\n21\n";
    const auto carried_in = [&](std::string_view values) {
        const ReadResult result = read_report(join({head, values, next}));
        BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
        BOOST_TEST(row(result, "requests/carried_out") == "1 2 3 4 5 6 21");
        return row(result, "requests/carried_in");
    };
    const std::string six = "21\n22\n23\n24\n26\n86\n";
    for (const std::string_view stray : {"3\n", " 3 \n", "\n3\n\n", "第3页\n", "注：空白为0\n",
                                         "2023年\n", "测试县财政局\n", "（五）其他说明\n"}) {
        BOOST_TEST(carried_in(join({six, stray})) == unread_row, stray);
    }
    BOOST_TEST(carried_in(join({six, "130\n"})) == "21 22 23 24 26 86 130");
    BOOST_TEST(carried_in(join({six, "130\n第3页\n"})) == "21 22 23 24 26 86 130");
}

BOOST_AUTO_TEST_CASE(what_no_pipe_ends_is_no_cell) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n规章 |\n1 |\n2 |\n3\n"
        "行政规范性文件 |\n4 |\n5 |\n6 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "4 5 6");
}

BOOST_AUTO_TEST_CASE(what_stands_behind_the_last_pipe_of_a_table_is_no_cell) {
    const std::string rows =
        "自然人\n|\n法人或其他组织\n|\n总计\n|\n商业企业\n|\n科研机构\n|\n社会公益组织\n|\n"
        "法律服务机构\n|\n其他\n|\n一、本年新收政府信息公开申请数量\n|\n1\n|\n2\n|\n3\n|\n4\n|\n"
        "5\n|\n6\n|\n21\n|\n二、上年结转政府信息公开申请数量\n|\n1\n|\n2\n|\n3\n|\n4\n|\n5\n|\n6\n|"
        "\n";
    const ReadResult result = read_report(join({title, section_three, rows, "7\n\n五、问题\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_short).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_that_stands_there_blank_and_with_values_is_neither) {
    const std::string head = join({title, section_three,
                                   "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                                   "社会公益组织\n法律服务机构\n其他\n"
                                   "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n"});
    const ReadResult result =
        read_report(join({head,
                          "二、上年结转政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n"
                          "1\n2\n3\n4\n5\n6\n21\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_twice).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_with_a_value_less_than_most_is_unread_though_the_form_has_as_many) {
    const ReadResult result =
        read_report(join({title, section_three,
                          "申请人情况 | 自然人 | 法人或其他组织 | 总计 |\n"
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
                          "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n"
                          "二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
                          "三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n"
                          "（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n"
                          "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n\n",
                          section_two, documents}));
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_open).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_that_has_lost_a_value_beside_a_column_of_no_name_is_unread) {
    const ReadResult result =
        read_report(join({title, section_three,
                          "\t申请人情况\t\t\t\t\t\t\t\n\t自然人\t\t法人或其他组织\t\t\t\t\t总计\n"
                          "\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
                          "一、本年新收政府信息公开申请数量\t1\t9\t2\t3\t4\t5\t6\t21\n"
                          "二、上年结转政府信息公开申请数量\t1\t9\t2\t3\t4\t5\t6\n"
                          "（七）总计\t1\t9\t2\t3\t4\t5\t6\t21\n"
                          "四、结转下年度继续办理\t1\t\t2\t3\t4\t5\t6\t21\n\n",
                          section_two, documents}));
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
}

/// Of table three on one line, its rows numbered; the second is printed behind its label so.
ReadResult numbered_rows(std::string_view second) {
    return read_report(
        join({title, section_three,
              "序号 | 申请人情况 | 自然人 | 法人或其他组织 | 总计 | 商业企业 | 科研机构 | "
              "社会公益组织 | 法律服务机构 | 其他 | "
              "1 | 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "2 | 二、上年结转政府信息公开申请数量 | ",
              second,
              "3 | 三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 |  | 5 | 6 | 17 | "
              "4 | （二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "5 | （三）不予公开 | 1.属于国家秘密 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "6 | （七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "7 | 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 5 |\n\n",
              section_two, documents}));
}

BOOST_AUTO_TEST_CASE(the_number_of_the_next_row_is_no_value) {
    const ReadResult result = numbered_rows("1 | 2 | 3 | 4 | 5 |  | 15 | ");
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == "1 2 3 4 5 blank 15");
    BOOST_TEST(row(result, "requests/granted") == "1 2 3 blank 5 6 17");
    BOOST_TEST(row(result, "requests/carried_out") == "1 2 3 4 5 6 5");
}

BOOST_AUTO_TEST_CASE(a_numbered_row_that_has_lost_a_value_takes_no_number) {
    for (const std::string_view values : {"1 | 2 | 3 | 4 | 5 | 6 | ", "1 |  | 3 | 4 | 5 | 6 | "}) {
        const ReadResult result = numbered_rows(values);
        BOOST_TEST(row(result, "requests/carried_in") == unread_row);
        BOOST_TEST(notes(result, NoteCode::row_short).size() == 7);
    }
}

BOOST_AUTO_TEST_CASE(a_numbered_row_with_no_number_behind_it_is_unread) {
    const ReadResult result = numbered_rows("1 | 2 | 3 | 4 | 5 | 6 | 21 | 无 | ");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(row(result, "requests/granted") == "1 2 3 blank 5 6 17");
}

BOOST_AUTO_TEST_CASE(a_row_torn_from_its_values_is_not_blank) {
    const ReadResult result =
        read_report(with_table_two("第二十条第（一）项 |  |  |  |\n"
                                   "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
                                   "规章 |  |\n第3页\n1 | 2 | 3 |\n"
                                   "行政规范性文件 | 4 | 5 | 6 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "4 5 6");
}

BOOST_AUTO_TEST_CASE(a_row_torn_from_its_values_is_not_blank_behind_the_label_of_a_group) {
    const ReadResult result = read_report(
        join({title, section_three, applicants,
              "| 三、本年度办理结果 | （四）无法提供 | 1.本机关不掌握相关政府信息 |  |\n第3页\n"
              "2 | 3 | 4 | 5 | 6 | 21 |\n"
              "|  |  | 2.没有现成信息需要另行制作 |  |  |  |  |  |  |  |\n"
              "| 四、结转下年度继续办理 |  |  | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/unavailable/not_held") == unread_row);
    BOOST_TEST(row(result, "requests/unavailable/needs_creation") ==
               "blank blank blank blank blank blank blank");
}

BOOST_AUTO_TEST_CASE(a_number_alone_in_the_row_below_makes_a_whole_row_too_long) {
    const std::string_view below =
        "| 三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | "
        "6 | 21 |\n| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const auto carried_in = [&](std::string_view line) {
        const ReadResult result = read_report(join(
            {title, section_three, applicants,
             "| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n", line, below}));
        BOOST_TEST(row(result, "requests/granted") == "1 2 3 4 5 6 21");
        return row(result, "requests/carried_in");
    };
    BOOST_TEST(carried_in("7 |  |\n") == unread_row);
    BOOST_TEST(carried_in("第7页\n") == "1 2 3 4 5 6 21");
    BOOST_TEST(carried_in("| 7 | 7 | 7 |\n") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(a_row_whose_label_stands_again_behind_other_words_is_not_certain) {
    const auto read_with = [](std::string_view second) {
        return read_report(
            with_table_two(join({"信息内容 |\n本年处理决定数量 |\n行政许可 |\n5 |\n", second,
                                 " |\n7 |\n行政处罚 |\n1 |\n行政强制 |\n2 |\n"})));
    };
    BOOST_TEST(at(read_with("行政确认"), "proactive/licensing/decisions") == "5");
    const ReadResult result = read_with("第3页 行政许可");
    BOOST_TEST(at(result, "proactive/licensing/decisions") == "absent");
    BOOST_TEST(at(result, "proactive/coercion/decisions") == "2");
    BOOST_TEST(notes(result, NoteCode::row_twice).size() == 1);
}

BOOST_AUTO_TEST_CASE(the_first_row_of_a_table_can_have_lost_a_character_of_its_label_too) {
    const std::string first = "| 一、本年新收政府息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const std::string second = "| 一、本年新收政府息公开申请数量 | 7 | 2 | 3 | 4 | 5 | 6 | 27 |\n";
    const std::string last = "| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const ReadResult once = read_report(join({title, section_three, applicants, first, last}));
    BOOST_TEST(row(once, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(notes(once, NoteCode::label_incomplete).size() == 1);
    const ReadResult twice =
        read_report(join({title, section_three, applicants, first, second, last}));
    BOOST_TEST(row(twice, "requests/received") == unread_row);
}

BOOST_AUTO_TEST_CASE(a_label_beside_its_heading_can_have_lost_a_character_too) {
    const auto not_held = [](std::string_view again) {
        return row(
            read_report(join({title, section_three, applicants,
                              "| （四）无法提供 | 1.本机关不掌握关政府信息 | 1 | 2 | 3 | 4 | 5 "
                              "| 6 | 21 |\n",
                              again,
                              "| 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1 "
                              "|\n"})),
            "requests/unavailable/not_held");
    };
    BOOST_TEST(not_held("") == "1 2 3 4 5 6 21");
    BOOST_TEST(not_held("| 1.本机关不掌握关政府信息 | 7 | 2 | 3 | 4 | 5 | 6 | 27 |\n") ==
               unread_row);
}

BOOST_AUTO_TEST_CASE(a_label_on_two_lines_can_have_lost_a_character) {
    const auto documents_with = [](std::string_view label) {
        const ReadResult result = read_report(join(
            {"<p>某县教育局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>",
             "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td>",
             "<td>现行有效件数</td></tr><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr>",
             label, "<td></td><td></td></tr></table>"}));
        return row(result, "proactive/normative_documents");
    };
    BOOST_TEST(documents_with("<td>行政规<br>范文件</td><td>4</td>") == "4 blank blank");
    BOOST_TEST(documents_with("<td>行政规范性<br>文件：4</td>") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(words_among_the_labels_over_rows_side_by_side_are_a_column) {
    const std::string labels = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";
    const std::string values = "1\n2\n3\n4\n10\n5\n0\n0\n0\n5\n0\n0\n6\n0\n6\n";
    const auto upheld = [&](std::string_view strange) {
        const ReadResult result = read_report(
            join({title, section_three, "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n",
                  "社会公益组织\n法律服务机构\n其他\n一、本年新收政府信息公开申请数量\n",
                  "1\n2\n3\n4\n5\n6\n21\n", section_four, "行政复议\n行政诉讼\n", labels, strange,
                  "未经复议直接起诉\n复议后起诉\n", labels, labels, values}));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(upheld("") == "1 2 3 4 10");
    BOOST_TEST(upheld("外国人\n") == "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_blank_cell_among_the_labels_over_rows_side_by_side_is_a_column) {
    const std::string labels = "结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n";
    const std::string values = "1 |\n2 |\n3 |\n4 |\n10 |\n";
    const auto upheld = [&](const std::string& first) {
        const ReadResult result = read_report(
            join({title, section_two, documents, section_four, "行政复议 |\n行政诉讼 |\n", first,
                  "未经复议直接起诉 |\n复议后起诉 |\n", labels, labels, values, values, values}));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(upheld(labels) == "1 2 3 4 10");
    BOOST_TEST(upheld("结果维持 |\n|\n" + labels.substr(labels.find('\n') + 1)) ==
               "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_number_before_a_row_without_labels_is_not_its_first_value) {
    const std::string_view values = "1 |\n2 |\n3 |\n4 |\n|\n5 |\n0 |\n0 |\n0 |\n5 |\n";
    const ReadResult result =
        read_report(join({title, section_two, "第二十条第（一）项 | |||\n",
                          "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 ||\n",
                          "规章 |\n0 |\n0 |\n0 ||\n行政规范性文件 |\n3 |\n1 |\n20 ||\n",
                          section_four, "17\n|\n", values, "0 |\n0 |\n6 |\n0 |\n|\n"}));
    BOOST_TEST(row(result, "proceedings/reconsideration") == "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(filler_is_no_blank_cell) {
    const ReadResult result =
        read_report(join({title, section_three, "自然人 | 法人或其他组织 | 总计 |||||||\n",
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||\n",
                          "一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 9 | ||\n",
                          "二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||\n",
                          "四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||\n"}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(row(result, "requests/carried_in") == "1 0 0 0 0 0 1");
}

BOOST_AUTO_TEST_CASE(a_row_with_a_value_too_many_says_nothing_of_the_filler_of_others) {
    const ReadResult result = read_report(
        join({title, section_three, "自然人 |\n法人或其他组织 |\n总计 | |||||||\n",
              "商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 | |||||\n",
              "一、本年新收政府信息公开申请数量 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 | ||\n",
              "二、上年结转政府信息公开申请数量 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 | |\n",
              "四、结转下年度继续办理 |\n1 |\n0 |\n0 |\n0 |\n|\n0 |\n1 | ||\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 0 0 0 0 0 1");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(row(result, "requests/carried_out") == "1 0 0 0 blank 0 1");
}

BOOST_AUTO_TEST_CASE(the_pipe_that_opens_a_row_is_no_blank_cell) {
    const std::string_view fives = "结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n";
    const auto upheld = [&](std::string_view last) {
        const ReadResult result = read_report(join(
            {title, section_two, documents, section_four, "|\n行政复议 |\n行政诉讼 |\n",
             "|||||||||||||\n|\n", fives, "未经复议直接起诉 |\n复议后起诉 |\n||||||||\n|\n", fives,
             fives, "|||||\n|\n", "1 |\n2 |\n3 |\n4 |\n10 |\n5 |\n6 |\n7 |\n8 |\n26 |\n",
             "9 |\n10 |\n11 |\n30 |\n", last}));
        return at(result, "proceedings/reconsideration/upheld");
    };
    BOOST_TEST(upheld("60 |\n") == "1");
    BOOST_TEST(upheld("") == "absent");
}

BOOST_AUTO_TEST_CASE(litigation_may_stand_before_reconsideration) {
    const std::string_view five = " 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
    const std::string_view values =
        "| 5 | 0 | 0 | 0 | 5 | 0 | 0 | 6 | 0 | 6 | 1 | 2 | 3 | 4 | 10 |\n";
    const auto reconsideration = [&](std::string_view head) {
        const ReadResult result = read_report(join(
            {title, section_two, documents, section_four, head, "|", five, five, "\n", values}));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(reconsideration(join({"| 行政诉讼 | 行政复议 |\n| 未经复议直接起诉 | 复议后起诉 |",
                                     five, "\n"})) == "1 2 3 4 10");
    // The labels have changed places, but not what stands under them.
    BOOST_TEST(reconsideration(join(
                   {"| 行政诉讼 | 行政复议 |\n|", five, " 未经复议直接起诉 | 复议后起诉 |\n"})) ==
               "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_column_that_the_form_does_not_have_is_no_filler) {
    const ReadResult result = read_report(join(
        {"某县教育局2020年政府信息公开工作年度报告\n", section_two, "第二十条第（五）项 | |||\n",
         "信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |\n",
         "行政许可 |\n0 |\n8 |\n4 |\n其他对外管理服务事项 |\n0 |\n2 |\n3 |\n",
         "第二十条第（八）项 | |||\n信息内容 |\n上一年项目数量 |\n本年增/减 | |\n",
         "行政事业性收费 |\n|\n4935 | |\n",
         "第二十条第（九）项 | |||\n信息内容 |\n采购项目数量 |\n采购总金额 |\n备注 |\n",
         "政府集中采购 |\n|\n32 |\n+5% |\n"}));
    BOOST_TEST(row(result, "proactive/licensing") == "0 8 4");
    BOOST_TEST(at(result, "proactive/fees/items_last_year") != "4935");
}

BOOST_AUTO_TEST_CASE(a_row_with_a_blank_and_fewer_cells_than_its_kind_is_not_read) {
    const std::string header = join({"| | ", "自然人 | 商业企业 | 科研机构 | 社会公益组织 | ",
                                     "法律服务机构 | 其他 | 总计 |\n"});
    const auto granted = [&](std::string_view values) {
        return read_report(
            join({title, section_three, header, "| （一）予以公开 |  | 1 | 2 | 3 | 4 ",
                  "| 5 | 6 | 21 |\n| （二）部分公开 ", values,
                  "| （七）总计 |  | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    };
    BOOST_TEST(row(granted("|  | 7 |  | 2 | 4 | 5 | 2 | 6 |\n"), "requests/partly_granted") ==
               "7 blank 2 4 5 2 6");
    BOOST_TEST(row(granted("| 7 |  | 2 | 4 | 5 | 2 | 6 |\n"), "requests/partly_granted") ==
               unread_row);
}

BOOST_AUTO_TEST_SUITE_END()
