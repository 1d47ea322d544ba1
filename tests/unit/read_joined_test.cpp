#include <govinfo/read.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr std::string_view received = "一、本年新收政府信息公开申请数量";
constexpr std::string_view carried_out = "四、结转下年度继续办理";

/// A report with this as the rows of table three.
std::string with_requests(const std::string& rows, std::string_view header = applicants) {
    return join({title, section_two, documents, section_three, header, rows});
}

std::string page_with_row(const std::string& values) {
    std::string labels;
    for (const char* label :
         {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}) {
        labels.append("<td>").append(label).append("</td>");
    }
    return join({"<p>", title, "</p><p>", section_three, "</p><table><tr><td></td>", labels,
                 "</tr><tr><td>", received, "</td>", values, "</tr></table>"});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(read_joined)

// ---- a row in one cell -------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(values_in_one_cell_as_many_as_columns_are_the_row) {
    const std::string label(received);
    for (const std::string& rows :
         {"| " + label + " | 705 3 0 0 5 0 713 |\n", label + " | 705 3 0 0 5 0 713 | |||||\n",
          label + " |\n705 3 0 0 5 0 713 |\n", label + "\n705 3 0 0 5 0 713\n",
          label + " 705 3 0 0 5 0 713\n"}) {
        BOOST_TEST_CONTEXT(rows) {
            const ReadResult result = read_report(with_requests(rows));
            BOOST_TEST(row(result, "requests/received") == "705 3 0 0 5 0 713");
            BOOST_TEST(notes(result, NoteCode::row_in_one_cell).size() == 7);
        }
    }
    for (const char* values : {"<td>705 3 0 0 5 0 713</td>", "<td colspan=7>705 3 0 0 5 0 713</td>",
                               "<td>705<br>3<br>0<br>0<br>5<br>0<br>713</td>",
                               "<td>705 3 0<br>0 5 0 713</td><td></td><td></td><td></td>"}) {
        BOOST_TEST_CONTEXT(values) {
            BOOST_TEST(row(read_report(page_with_row(values)), "requests/received") ==
                       "705 3 0 0 5 0 713");
        }
    }
}

BOOST_AUTO_TEST_CASE(values_in_one_cell_more_or_fewer_than_columns_are_no_row) {
    for (const char* values : {"705 3 0 5 0 713", "705 3 0 0 5 0 713 2"}) {
        const ReadResult result = read_report(
            with_requests("| 一、本年新收政府信息公开申请数量 | " + std::string(values) + " |\n"));
        BOOST_TEST(row(result, "requests/received") == unread_row);
        BOOST_TEST(notes(result, NoteCode::row_joined).size() == 7);
    }
}

BOOST_AUTO_TEST_CASE(parts_that_stand_apart_in_a_cell_are_no_row) {
    const ReadResult result =
        read_report(page_with_row("<td>705 3 0 0 5 0<sup>7</sup></td>") +
                    "<table><tr><td>四、结转下年度继续办理</td><td>1</td><td>2</td><td>3</td>"
                    "<td>4</td><td>5</td><td>6</td><td>21</td></tr></table>");
    BOOST_TEST(notes(result, NoteCode::row_in_one_cell).empty());
    BOOST_TEST(row(result, "requests/received").find("705 ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(values_in_one_cell_are_read_by_the_labels_over_them) {
    const ReadResult result = read_report(
        with_table_two("信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n规章 | 9 4 3 |\n"
                       "行政规范性文件 | 8 | 7 | 6 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "4 3 9");
}

BOOST_AUTO_TEST_CASE(table_four_may_stand_in_one_cell) {
    const std::string_view results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ";
    const std::string head =
        join({title, section_two, documents, section_four, "行政复议 | 行政诉讼 |\n", results,
              "未经复议直接起诉 | 复议后起诉 |\n", results, results, "\n"});
    const std::string values = "1 2 3 4 10 0 0 0 0 0 5 0 0 0 5";
    for (const std::string& line : {values + " |\n", "| " + values + " |\n", values + "\n"}) {
        const ReadResult result = read_report(head + line);
        BOOST_TEST(row(result, "proceedings/reconsideration") == "1 2 3 4 10");
        BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "5 0 0 0 5");
        BOOST_TEST(notes(result, NoteCode::row_in_one_cell).size() == 15);
    }
    const ReadResult shorter = read_report(head + "1 2 3 4 10 0 0 0 0 0 5 0 0 0 |\n");
    BOOST_TEST(row(shorter, "proceedings/reconsideration") == "absent absent absent absent absent");
    BOOST_TEST(notes(shorter, NoteCode::row_joined).size() == 15);
}

BOOST_AUTO_TEST_CASE(a_value_in_one_cell_with_others_stands_where_it_stands) {
    ReadOptions options;
    options.provenance = true;
    const ReadResult result = read_report(
        with_table_two(
            "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 4 3 19 |\n"),
        options);
    const Position& last =
        result.provenance
            .cells[static_cast<std::size_t>(at(result.report, "proactive/regulations/in_force"))];
    BOOST_TEST(last.line == 4);
    BOOST_TEST(last.column == 10);
}

// ---- rows in a line ----------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(tables_on_one_line_are_read) {
    const ReadResult result = read_report(
        join({title,
              "二、主动公开政府信息情况 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 "
              "现行有效件数 规 章 0 0 0 行政规范性文件 3 1 8 第二十条第（五）项 信息内容 "
              "本年处理决定数量 行政许可 52 第二十条第（六）项 信息内容 本年处理决定数量 "
              "行政处罚 15 行政强制 2\n"}));
    BOOST_TEST(row(result, "proactive/regulations") == "0 0 0");
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 8");
    BOOST_TEST(row(result, "proactive/licensing") == "52");
    BOOST_TEST(row(result, "proactive/coercion") == "2");
}

BOOST_AUTO_TEST_CASE(rows_between_sentences_of_a_line_are_read_and_the_sentences_kept) {
    const ReadResult result = read_report(
        join({title,
              "一、总体情况 我局公开 12  条。 二、主动公开政府信息情况 信息内容 本年制发件数 "
              "本年废止件数 现行有效件数 规章 0 0 0 行政规范性文件 3 1 8 以上 2 类。\n"}));
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 8");
    BOOST_TEST_REQUIRE(find_section(result, SectionKey::proactive));
    BOOST_TEST(find_section(result, SectionKey::proactive)->text == "以上 2 类。");
}

BOOST_AUTO_TEST_CASE(a_label_and_a_number_in_a_sentence_are_prose) {
    const std::string sentence = "全年办理 行政许可 52  件，较上年 增加 3 件。";
    const ReadResult result = read_report(join({title, section_two, sentence, "\n", documents}));
    BOOST_TEST(row(result, "proactive/licensing") == "absent");
    BOOST_TEST(find_section(result, SectionKey::proactive)->text == sentence);
}

BOOST_AUTO_TEST_CASE(words_that_look_like_rows_keep_their_blanks_outside_of_a_table) {
    const ReadResult result = read_report(join(
        {title, section_two, documents, "五、存在的主要问题及改进情况\n行政许可  52\n无。\n"}));
    BOOST_TEST(find_section(result, SectionKey::problems)->text == "行政许可  52\n无。");
}

BOOST_AUTO_TEST_CASE(a_whole_row_torn_off_table_three_is_read) {
    for (const char* values : {" 7 0 0 0 0 0 7\n", " | 7 | 0 | 0 | 0 | 0 | 0 | 7 |\n"}) {
        const ReadResult result =
            read_report(join({title, carried_out, values, section_two, documents}));
        BOOST_TEST(row(result, "requests/carried_out") == "7 0 0 0 0 0 7");
    }
    const ReadResult part =
        read_report(join({title, carried_out, " | 7 | 0 | 7 |\n", section_two, documents}));
    BOOST_TEST(row(part, "requests/carried_out") == unread_row);
}

BOOST_AUTO_TEST_CASE(a_mark_in_the_cell_of_its_label_is_its_value) {
    const ReadResult result = read_report(
        with_table_two("信息内容 | 本年处理决定数量 | ||\n行政处罚 | 4 | ||\n行政强制 / | |||\n"));
    BOOST_TEST(row(result, "proactive/coercion") == "/");
}

BOOST_AUTO_TEST_CASE(what_stands_below_tables_on_one_line_is_no_cell_of_their_last_row) {
    const std::string table =
        "第二十条第（五）项 | 信息内容 | 本年处理决定数量 | 行政许可 | 7 | 第二十条第（六）项 | 信息内容 | "
        "本年处理决定数量 | 行政处罚 | 3 | 行政强制 | 2 | 第二十条第（八）项 | 信息内容 | "
        "本年收费金额（单位：万元） | 行政事业性收费 | 0 | 第二十条第（一）项 | 信息内容 | "
        "本年制发件数 | 本年废止件数 | 现行有效件数 | 规章 | 0 | 0 | 5 | 行政规范性文件 | 9 | 5 | ";
    const ReadResult result = read_report(join(
        {title, section_two, table, "\n见下表：\n", "自然人 | 总计 | ", received, " | 1 | 1 |\n"}));
    BOOST_TEST(row(result, "proactive/regulations") == "0 0 5");
    BOOST_TEST(row(result, "proactive/normative_documents") == "absent absent absent");
    BOOST_TEST(find_section(result, SectionKey::proactive)->text == "见下表：");
}

BOOST_AUTO_TEST_CASE(a_heading_in_the_line_of_a_short_row_is_not_its_last_value) {
    const std::string line = join(
        {"自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | ", received,
         " | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ", carried_out, " | 0 | 5 | 0 | 0 | 11 | 16 |  ",
         "四、政府信息公开行政复议、行政诉讼情况 行政 复议 | 行政 诉讼 | 结果维持 | "});
    const ReadResult result = read_report(replaced(join({title, section_three, line}), "\n", " "));
    BOOST_TEST(row(result, "requests/received") == "1 0 0 0 0 0 1");
    BOOST_TEST(row(result, "requests/carried_out") == unread_row);
}

// ---- torn headers ------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(column_labels_on_two_lines_are_put_together) {
    const std::string rows = "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const ReadResult result = read_report(with_requests(
        rows,
        "申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业 | 科研 | 社会公益组织 | "
        "法律服务 | 其他 |\n企业 | 机构 | 机构 |\n"));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(notes(result, NoteCode::split_label).size() == 1);

    const ReadResult moved = read_report(with_requests(
        rows,
        "申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n科研 | 商业 | 社会公益组织 | "
        "法律服务 | 其他 |\n企业 | 机构 | 机构 |\n"));
    BOOST_TEST(row(moved, "requests/received") == unread_row);
    const ReadResult levels = read_report(with_requests(
        rows,
        "申请人情况 |\n自然人 | 法人或其他组织 | 其他 |\n商业 | 科研 | 社会公益组织 | "
        "法律服务 | 总计 |\n企业 | 机构 | 机构 |\n"));
    BOOST_TEST(row(levels, "requests/received") == unread_row);
    const ReadResult lost = read_report(with_requests(
        rows,
        "申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业 | 科研 | 社会公益组织 | "
        "法律服务 | 其他 |\n企业 | 机构 |\n"));
    BOOST_TEST(row(lost, "requests/received") == unread_row);
}

BOOST_AUTO_TEST_CASE(column_labels_in_one_level_on_two_lines_are_put_together) {
    const ReadResult result = read_report(with_requests(
        "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n",
        "自然人 | 商业 | 科研机 | 社会公益组 | 法律服务机 | 其他 | 总计 |\n企业 | 构 | 织 | 构 |\n"));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(column_labels_in_two_rows_of_a_page_are_put_together) {
    const std::string_view head =
        "<tr><td rowspan=3></td><td rowspan=3>自然人</td><td colspan=5>法人或其他组织</td>"
        "<td rowspan=3>总计</td></tr><tr><td>商业</td><td>科研</td><td rowspan=2>社会公益组织</td>"
        "<td>法律服务</td><td rowspan=2>其他</td></tr><tr><td>企业</td><td>机构</td><td>机构</td></tr>";
    const std::string_view values =
        "<td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td>";
    const ReadResult result =
        read_report(join({"<p>", title, "</p><p>", section_three, "</p><table>", head, "<tr><td>",
                          received, "</td>", values, "</tr></table>"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_SUITE_END()
