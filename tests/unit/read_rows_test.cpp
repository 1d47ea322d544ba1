#include <govinfo/read.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>
#include <govinfo/printed_text.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(read_rows)

// ---- rows --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(one_value_is_never_spread_over_seven_cells) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| 一、本年新收政府信息公开申请数量 | 0 |\n"}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_short).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_with_too_many_values_is_not_read) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 1 | 1 | 1 |\n"
        "行政规范性文件 | 3 | 1 | 20 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 20");
    BOOST_TEST(notes(result, NoteCode::row_long).size() == 3);
}

BOOST_AUTO_TEST_CASE(a_row_whose_label_stands_there_without_values_is_not_that_of_the_total) {
    const std::string_view rows = "自然人 | 1 | 2 | 3 |\n总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const ReadResult transposed = read_report(
        join({title, section_two, documents, section_three,
              "申请人情况 | （一）予以公开 | （七）总计 | 四、结转下年度继续办理 |\n", rows}));
    BOOST_TEST(row(transposed, "requests/concluded") == unread_row);
    BOOST_TEST(notes(transposed, NoteCode::row_twice).size() == 7);
}

BOOST_AUTO_TEST_CASE(
    total_without_a_number_before_all_other_rows_is_a_column_of_a_table_turned_round) {
    const ReadResult result = read_report(join(
        {title, section_two, documents, "三、收到和处理政府信息公开申请情况 无。 申请人情况 | ",
         "（一）予以公开 | （七）总计 |\n自然人 | 1 | 2 |\n商业企业 | 3 | 4 |\n",
         "总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/concluded") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_disordered).size() == 7);
}

BOOST_AUTO_TEST_CASE(what_stands_below_a_line_that_ends_a_row_is_not_its_last_value) {
    std::string turned = "| 申请人情况 |";
    for (int i = 0; i < 24; ++i) turned += " 一、本年新收政府信息公开申请数量 |";
    for (const std::string_view applicant : {"自然人", "商业企业", "科研机构", "法律服务机构"}) {
        turned.append("\n| ").append(applicant).append(" |");
        for (int i = 0; i < 24; ++i) turned += " 0 |";
    }
    const ReadResult result = read_report(
        join({title, section_two, "| 第二十条第（一）项 |  |  |  |\n",
              "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n",
              "| 规章 | 4 | 3 |\n2020\n| 行政规范性文件 | 5 | 6 | 7 |\n", section_three, turned}));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "5 6 7");
}

BOOST_AUTO_TEST_CASE(a_blank_cell_among_the_labels_of_a_whole_header_is_a_column) {
    const auto documents_below = [](const std::string& labels, const std::string& values) {
        const ReadResult result = read_report(join(
            {title, section_two, "第二十条第（一）项 | |||\n信息内容 | ", labels,
             "\n规章 | 1 | 2 | 3 ||\n行政规范性文件 | ", values, "\n", section_three, applicants,
             "二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
        return row(result, "proactive/normative_documents");
    };
    const std::string inside = "本年制发件数 | | 本年废止件数 | 现行有效件数 |";
    const std::string in_front = "| 本年制发件数 | 本年废止件数 | 现行有效件数 |";
    BOOST_TEST(documents_below(inside, "1 | 7 | 2 | 3 |") == "1 2 3");
    BOOST_TEST(documents_below(inside, "1 | 7 | 2 | |") == "absent absent absent");
    BOOST_TEST(documents_below(in_front, "7 | 1 | 2 | |") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_row_without_any_value_is_blank_also_under_a_header_that_is_not_understood) {
    const ReadResult result =
        read_report(join({title, section_two, documents,
                          "信息内容 | 本年处理决定数量 | 备注 |\n行政许可 |  |  |\n"}));
    BOOST_TEST(row(result, "proactive/licensing") == "blank");
    BOOST_TEST(notes(result, NoteCode::text_kept).empty());
}

BOOST_AUTO_TEST_CASE(a_row_that_the_form_does_not_have_is_skipped_and_noted) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n规章 |\n1 |\n2 |\n3 |\n"
        "其他主动公开文件 |\n4 |\n5 |\n6 |\n行政规范性文件 |\n7 |\n8 |\n9 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 3");
    BOOST_TEST(row(result, "proactive/normative_documents") == "7 8 9");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::row_unknown).size() == 1);
    BOOST_TEST(notes(result, NoteCode::row_unknown)[0].raw == "其他主动公开文件");
}

BOOST_AUTO_TEST_CASE(a_numbered_row_that_the_form_does_not_have_begins_no_header) {
    const ReadResult result = read_report(
        join({title, section_two,
              "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n",
              section_three, "自然人 | 法人或其他组织 | 总计 |\n",
              "商业企业 | 科研机构 | 法律服务机构 | 法律服务机构 | 其他 |\n",
              "2.重复申请 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n9.其他 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n",
              "3.要求提供公开出版物 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(result.report.form().id() == "2019");
    BOOST_TEST(row(result, "requests/not_processed/published_material") ==
               "1 2 3 absent absent 6 21");
}

BOOST_AUTO_TEST_CASE(a_subtotal_that_the_form_does_not_have_is_skipped_and_noted) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （三）不予公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |\n"}));
    BOOST_TEST(at(result, "requests/refused/state_secret/person") == "absent");
    BOOST_TEST(notes(result, NoteCode::row_unknown).size() == 1);
}

BOOST_AUTO_TEST_CASE(of_a_table_that_stands_twice_the_one_of_the_year_is_read_if_both_are_dated) {
    const std::string other = replaced(std::string(documents), " 0 ", " 8 ");
    const auto regulations = [&](std::string_view above, std::string_view between,
                                 const std::string& last) {
        const ReadResult result = read_report(
            with_table_two(join({above, documents, between, last, section_four,
                                 "行政复议 | 行政诉讼 |\n0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | "
                                 "0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"})));
        BOOST_TEST_REQUIRE(notes(result, NoteCode::duplicate_table).size() == 1);
        BOOST_TEST(notes(result, NoteCode::duplicate_table)[0].path == "proactive");
        return row(result, "proactive/regulations");
    };
    const std::string_view neither = "absent absent absent";
    BOOST_TEST(regulations("", "", other) == neither);
    BOOST_TEST(regulations("", "", std::string(documents)) == "0 0 0");
    BOOST_TEST(regulations("", "2021年\n", other) == neither);
    BOOST_TEST(regulations("2022年\n", "2021年\n", other) == "0 0 0");
    BOOST_TEST(regulations("2021年情况\n", "2022年度情况\n", other) == "8 8 8");
    BOOST_TEST(regulations("2021年\n", "2020年\n", other) == neither);
    BOOST_TEST(regulations("2022年\n", "2022年\n", other) == neither);
}

BOOST_AUTO_TEST_CASE(values_beside_the_heading_of_rows_that_stand_there_are_not_read) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n",
                          "| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
    BOOST_TEST(row(result, "requests/other/misc") == "1 0 0 0 0 0 1");
    BOOST_TEST(at(result, "requests/other/person") == "absent");
    BOOST_TEST(notes(result, NoteCode::row_unknown).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_label_that_says_little_is_believed_below_its_heading_only) {
    const auto misc = [](std::string_view heading) {
        return row(read_report(join({title, section_two, documents, section_three, applicants,
                                     heading, "| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"})),
                   "requests/other/misc");
    };
    BOOST_TEST(misc("| （六）其他处理 |\n") == "1 0 0 0 0 0 1");
    BOOST_TEST(misc("| （五）不予处理 |\n") == unread_row);
    const ReadResult other =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （六）其他处理 |\n", "| 9.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
    BOOST_TEST(row(other, "requests/other/misc") == unread_row);
}

BOOST_AUTO_TEST_CASE(without_a_header_a_row_ends_where_others_do) {
    const auto line = [](std::string_view label, std::string_view wide) {
        std::string cells = "<tr><td>" + std::string(label) + "</td><td" + std::string(wide);
        cells += ">1</td>";
        for (int i = 0; i < 6; ++i) cells += "<td>2</td>";
        return cells + "</tr>";
    };
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>三、收到和处理政府信息公开申请情况</p><table>" +
        line("一、本年新收政府信息公开申请数量", "") +
        line("二、上年结转政府信息公开申请数量", " colspan=2") +
        line("四、结转下年度继续办理", "") + "</table>");
    BOOST_TEST(row(result, "requests/received") == "1 2 2 2 2 2 2");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(row(result, "requests/carried_out") == "1 2 2 2 2 2 2");
}

BOOST_AUTO_TEST_CASE(a_cell_with_two_numbers_leaves_its_row_unread) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 1 2 | 3 |\n"
        "行政规范性文件 | 3 | 1 | 20 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(notes(result, NoteCode::row_joined).size() == 3);
}

BOOST_AUTO_TEST_CASE(two_years_side_by_side_are_refused) {
    const Error error = refusal(with_table_two(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 | 1 | 2 | 3 |\n"
        "行政规范性文件 | 1 | 2 | 3 | 4 | 5 | 6 |\n"));
    BOOST_TEST(name(error.code) == "comparison");
    BOOST_TEST(error.line == 4);
}

BOOST_AUTO_TEST_CASE(two_years_side_by_side_in_one_table_leave_the_others_readable) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, applicants,
              "| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 1 | 2 | 3 | 4 | 5 "
              "| 6 | 21 |\n| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
              "| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 1 | 2 | 3 | 4 | 5 | 6 | 21 "
              "|\n"}));
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 20");
    for (const std::string_view path : {"received", "carried_in", "carried_out"}) {
        BOOST_TEST(row(result, "requests/" + std::string(path)) == unread_row);
    }
    BOOST_TEST(notes(result, NoteCode::row_long).size() == 21);
}

BOOST_AUTO_TEST_CASE(rows_of_another_table_with_the_same_words_are_not_read) {
    const ReadResult result = read_report(
        join({title, "一、总体情况\n项目 | 数量 |\n行政许可 | 777 |\n行政处罚 | 888 |\n",
              section_two, documents}));
    BOOST_TEST(at(result, "proactive/licensing/decisions") == "absent");
    const Section* overview = find_section(result, SectionKey::overview);
    BOOST_TEST_REQUIRE(overview != nullptr);
    BOOST_TEST(overview->text.find("777") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_table_right_above_table_four_is_no_part_of_it) {
    const std::string_view four =
        "行政复议 | | | | | 行政诉讼 | | | | | | | | | |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 "
        "| 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |\n| | | | | 结果维持 | 结果纠正 | "
        "其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n1 | 2 | 3 "
        "| 4 | 10 | 5 | 0 | 0 | 1 | 6 | 0 | 0 | 0 | 2 | 2 |\n";
    for (const std::string_view above :
         {"", "单位 | 办件数 | 满意率 |\n甲局 | 12 | 98 |\n乙局 | 7 | 100 |\n",
          "部门 | 答复数 |\n甲局 | 1 |\n乙局 | 2 |\n丙局 | 3 |\n丁局 | 4 |\n戊局 | 5 |\n"}) {
        const ReadResult result =
            read_report(join({title, section_two, documents, section_four, above, four}));
        BOOST_TEST(row(result, "proceedings/reconsideration") == "1 2 3 4 10", above);
        BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "0 0 0 2 2");
        BOOST_TEST(notes(result, NoteCode::duplicate_table).empty());
    }
}

BOOST_AUTO_TEST_CASE(a_row_filled_up_less_than_its_header_has_lost_a_cell) {
    const auto fees = [](std::string_view values) {
        return row(read_report(join({"某县教育局2020年政府信息公开工作年度报告\n", section_two,
                                     "第二十条第（一）项 | |||\n信息内容 | 本年新制作数量 | "
                                     "本年新公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 "
                                     "|\n规范性文件 | 3 | 1 | 20 |\n第二十条第（八）项 | |||\n"
                                     "信息内容 | 上一年项目数量 | 本年增/减 | |\n行政事业性收费 | ",
                                     values, "第二十条第（九）项 | |||\n"})),
                   "proactive/fees");
    };
    BOOST_TEST(fees("4000 | 12 |\n") == "4000 12");
    BOOST_TEST(fees("4000 | |\n") == "absent absent");
}

// ---- values ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(what_was_repaired_keeps_what_was_printed) {
    const ReadResult result = read_report(
        "某县教育局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 1,113 | +19 | "
        "22（其中修订16件） |\n"
        "行政处罚 | １２ | 增98 | 见附件 |\n行政强制 | / | 未增未减 | 5件 |\n");
    BOOST_TEST(row(result, "proactive/licensing") == "1113 19 22");
    BOOST_TEST(row(result, "proactive/penalties") == "12 98 text 见附件");
    BOOST_TEST(row(result, "proactive/coercion") == "/ 0 5");
    for (const NoteCode code : {NoteCode::thousands, NoteCode::sign, NoteCode::annotation,
                                NoteCode::fullwidth, NoteCode::text_kept, NoteCode::unit}) {
        BOOST_TEST_CONTEXT(name(code)) {
            BOOST_TEST(notes(result, code).size() == 1);
        }
    }
    BOOST_TEST(notes(result, NoteCode::sign_word).size() == 2);
    const Note note = notes(result, NoteCode::thousands)[0];
    BOOST_TEST(note.path == "proactive/licensing/items_last_year");
    BOOST_TEST(note.raw == "1,113");
    BOOST_TEST(note.position.line == 4);
    BOOST_TEST(note.position.column == 8);
    BOOST_TEST(std::is_sorted(result.notes.begin(), result.notes.end(),
                              [](const Note& left, const Note& right) {
                                  return left.position.offset < right.position.offset;
                              }));
}

BOOST_AUTO_TEST_CASE(a_dash_or_slash_in_a_cell_is_no_part_of_the_next_or_last_label) {
    const std::string table =
        "某县某局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n—\n—\n—\n行政规范性文件\n1\n2\n3\n"
        "三、收到和处理政府信息公开申请情况\n"
        "2.其他法律行政法规禁止公开\n/\n0\n0\n0\n0\n0\n0\n";
    const ReadResult result = read_report(table);
    BOOST_TEST(row(result, "proactive/regulations") == "/ / /");
    BOOST_TEST(row(result, "proactive/normative_documents") == "1 2 3");
    BOOST_TEST(row(result, "requests/refused/prohibited_by_law") == "/ 0 0 0 0 0 0");
    BOOST_TEST(notes(result, NoteCode::dash).size() == 3U);
    BOOST_TEST(notes(result, NoteCode::split_label).empty());
}

/// Read again from JSON, too.
BOOST_AUTO_TEST_CASE(the_unit_of_a_header_that_is_not_the_forms_is_that_of_the_number) {
    const auto amount = [](const std::string& header, const std::string& printed = "72500") {
        const ReadResult result =
            read_report("| 信息内容 | " + header + " |\n| 行政事业性收费 | " + printed + " |\n");
        const CellIndex cell = test::at(result.report, "proactive/fees/amount");
        const auto again = read(write_json(result.report));
        BOOST_TEST_REQUIRE(again.has_value());
        BOOST_TEST((again->report.cell(cell) == result.report.cell(cell)));
        BOOST_TEST(has_unit_inside(result.report.cell(cell)) == (printed != "72500"));
        return PrintedText(result.report.cell(cell)).str() + " " +
               std::to_string(notes(result, NoteCode::unit_in_header).size());
    };
    BOOST_TEST(amount("本年收费金额（单位：万元）") == "72500 0");
    BOOST_TEST(amount("本年收费金额") == "72500 0");
    BOOST_TEST(amount("本年收费金额（单位：元）") == "72500元 1");
    BOOST_TEST(amount("本年收费金额(亿元)") == "72500亿元 1");
    BOOST_TEST(amount("本年收费金额（单位：元）", "5.25万元") == "5.25万元 1");
}

/// In a header that names the unit of the form, none, or another.
BOOST_AUTO_TEST_CASE(the_unit_of_a_row_label_is_that_of_the_number_unless_the_header_has_another) {
    const auto amount = [](const std::string& header, const std::string& label) {
        const ReadResult result =
            read_report("| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 3 |\n| 信息内容 | " +
                        header + " |\n| " + label + " | 72500 |\n");
        const Cell cell = result.report.cell(test::at(result.report, "proactive/fees/amount"));
        return PrintedText(cell).str() + " " +
               std::to_string(notes(result, NoteCode::unit_in_header).size()) + " " +
               std::to_string(notes(result, NoteCode::other_count).size());
    };
    BOOST_TEST(amount("本年收费金额", "行政事业性收费（元）") == "72500元 1 0");
    BOOST_TEST(amount("本年收费金额", "行政事业性收费（单位：萬元）") == "72500 0 0");
    BOOST_TEST(amount("本年收费金额（单位：元）", "行政事业性收费（元）") == "72500元 1 0");
    BOOST_TEST(amount("本年收费金额（单位：万元）", "行政事业性收费（元）") == " 0 1");
}

BOOST_AUTO_TEST_CASE(a_row_of_ten_thousands_is_not_read) {
    for (const char* label : {"行政许可（万件）", "行政许可（单位：万件）", "行政许可(万)",
                              "行政许可（其中：网上办理）", "行政许可（占比%）"}) {
        const ReadResult result = read_report(std::string("| 信息内容 | 本年处理决定数量 |\n| ") +
                                              label + " | 12 |\n| 行政处罚 | 3 |\n");
        BOOST_TEST(row(result, "proactive/licensing") == "absent");
        BOOST_TEST(notes(result, NoteCode::other_count).size() == 1U);
    }
    BOOST_TEST(row(read_report("| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 12 |\n"
                               "| 信息内容 | 本年收费金额 |\n| 行政事业性收费（减免） | 3 |\n"),
                   "proactive/fees") == "absent");
    BOOST_TEST(row(read_report("| 信息内容 | 本年处理决定数量 |\n| 行政许可（件） | 12 |\n"),
                   "proactive/licensing") == "12");
}

BOOST_AUTO_TEST_CASE(where_the_form_has_no_unit_that_of_the_header_is_none_to_note) {
    const ReadResult result = read_report(
        "某县教育局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "| 信息内容 | 采购项目数量 | 采购总金额（万元） |\n| 政府集中采购 | 6 | 25.1 |\n");
    BOOST_TEST(row(result, "proactive/procurement") == "6 25.1");
    BOOST_TEST(result.report.cell(test::at(result.report, "proactive/procurement/amount")).unit ==
               "万元");
    BOOST_TEST(notes(result, NoteCode::unit_in_header).empty());
}

/// In a report on 2024.
BOOST_AUTO_TEST_CASE(a_label_that_names_another_year_is_that_of_another_report) {
    const auto read_rows = [](const std::string& rows) {
        return read_report(
            "某县某局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
            "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n" +
            rows);
    };
    const ReadResult both = read_rows(
        "规章（2023年） | 1 | 1 | 1 |\n规章 | 2 | 2 | 2 |\n行政规范性文件（上年） | 3 | 1 | 20 |\n");
    BOOST_TEST(row(both, "proactive/regulations") == "2 2 2");
    BOOST_TEST(row(both, "proactive/normative_documents") == "absent absent absent");
    BOOST_TEST(notes(both, NoteCode::duplicate_table).empty());
    BOOST_TEST_REQUIRE(notes(both, NoteCode::other_year).size() == 3U);
    BOOST_TEST(notes(both, NoteCode::other_year)[0].raw == "行政规范性文件（上年）");
    const ReadResult this_year = read_rows(
        "规章（2024年） | 1 | 1 | 1 |\n行政规范性文件（截至2024年12月31日） | 3 | 1 | 20 |\n");
    BOOST_TEST(row(this_year, "proactive/regulations") == "1 1 1");
    BOOST_TEST(row(this_year, "proactive/normative_documents") == "3 1 20");
    const ReadResult of_a_law = read_rows("规章（2019年修订） | 1 | 1 | 1 |\n");
    BOOST_TEST(row(of_a_law, "proactive/regulations") == "1 1 1");
}

/// What is carried in comes from the year before.
BOOST_AUTO_TEST_CASE(a_year_behind_words_for_last_year_is_that_before_the_reports) {
    const auto carried_in = [](const std::string& label) {
        return row(read_report("某县某局2024年政府信息公开工作年度报告\n"
                               "三、收到和处理政府信息公开申请情况\n"
                               "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n" +
                               label + " | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"),
                   "requests/carried_in");
    };
    BOOST_TEST(carried_in("二、上年结转政府信息公开申请数量（2023年）") == "2 0 0 0 0 0 2");
    BOOST_TEST(carried_in("二、上年结转政府信息公开申请数量（2024年）").starts_with("absent "));
}

/// Over a table, over its columns, and over its rows.
BOOST_AUTO_TEST_CASE(what_stands_over_numbers_says_of_which_year_and_in_which_unit_they_are) {
    const auto read_below = [](const std::string& above, const std::string& caption,
                               const std::string& corner = "信息内容") {
        return row(
            read_report("某县某局2024年政府信息公开工作年度报告\n"
                        "二、主动公开政府信息情况\n" +
                        above + caption + " |\n" + corner +
                        " | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n"
                        "第二十条第（八）项 |\n信息内容 | 本年收费金额 |\n"
                        "行政事业性收费 | 5 |\n"),
            "proactive/regulations");
    };
    const std::string caption = "第二十条第（一）项";
    BOOST_TEST(read_below("", caption) == "1 2 3");
    BOOST_TEST(read_below("2024年度\n", caption + "（2024年）", "信息内容（2024年）") == "1 2 3");
    BOOST_TEST(read_below("2025年1月15日\n单位：件\n", caption) == "1 2 3");
    const std::string unread = "absent absent absent";
    BOOST_TEST(read_below("2023年度\n", caption) == unread);
    BOOST_TEST(read_below("2023年度主动公开情况表\n", caption) == unread);
    BOOST_TEST(read_below("单位：百件\n", caption) == unread);
    BOOST_TEST(read_below("", caption + "（2023年）") == unread);
    BOOST_TEST(read_below("", caption + "（单位：万件）") == unread);
    BOOST_TEST(read_below("", caption, "信息内容（上年）") == unread);
}

BOOST_AUTO_TEST_CASE(a_year_in_the_row_is_that_of_its_values) {
    const auto read_year = [](const std::string& year) {
        const std::string labels = "<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计";
        const std::string values = "<td>1<td>2<td>3<td>4<td>10";
        const ReadResult result = read_report(
            "<h1>某县某局2024年政府信息公开工作年度报告</h1>"
            "<p>二、主动公开政府信息情况<table><tr><td>信息内容<td>本年处理决定数量"
            "<tr><td>行政许可<td>3</table>"
            "<p>四、政府信息公开行政复议、行政诉讼情况<table>"
            "<tr><td rowspan=3>年度<td colspan=5>行政复议<td colspan=10>行政诉讼"
            "<tr>" +
            replaced(labels, "<td>", "<td rowspan=2>") +
            "<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉<tr>" + labels + labels +
            "<tr><td>" + year + values + values + values + "</table>");
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(read_year("2024年") == "1 2 3 4 10");
    BOOST_TEST(read_year("2023年").starts_with("absent "));
    BOOST_TEST(read_year("上年").starts_with("absent "));
}

/// Whatever is made of them.
BOOST_AUTO_TEST_CASE(table_four_in_several_rows_is_no_table_that_stands_twice) {
    const std::string labels = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n";
    const std::string values = "1 | 2 | 3 | 4 | 10 |\n";
    const auto result = read(
        "某县某局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 3 |\n"
        "四、政府信息公开行政复议、行政诉讼情况\n| | " +
        labels + "| 行政复议 | " + values + "| 未经复议直接起诉 | " + values + "| 复议后起诉 | " +
        values);
    BOOST_TEST_REQUIRE(result.has_value());
    BOOST_TEST(notes(*result, NoteCode::duplicate_table).empty());
}

BOOST_AUTO_TEST_CASE(a_unit_over_the_table_or_its_block_is_that_of_its_sums) {
    const auto amount = [](const std::string& above, const std::string& caption) {
        const ReadResult result =
            read_report(above + caption +
                        " |\n信息内容 | 本年收费金额 |\n"
                        "行政事业性收费 | 72500 |\n"
                        "第二十条第（一）项 |\n信息内容 | 本年制发件数 |"
                        " 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n");
        BOOST_TEST(row(result, "proactive/regulations") == "1 2 3");
        const CellIndex cell = test::at(result.report, "proactive/fees/amount");
        return PrintedText(result.report.cell(cell)).str();
    };
    BOOST_TEST(amount("", "第二十条第（八）项") == "72500");
    BOOST_TEST(amount("", "第二十条第（八）项（单位：元）") == "72500元");
    BOOST_TEST(amount("单位：元\n", "第二十条第（八）项") == "72500元");
    BOOST_TEST(amount("（单位：万元）\n", "第二十条第（八）项") == "72500");
    for (const char* line :
         {"金额单位：元", "计量单位：元", "货币单位：人民币元", "单位：件、元", "（单位：件/元）",
          "填报单位：某局　单位：元", "单位（元）", "以元为单位", "数据以件、元为单位",
          "单位：元（保留两位小数）", "单 位：元", "单位：  元", "單位：元", "表二 单位：元",
          "主动公开情况表（单位：元）", "单位： 元", "注：单位为元"})
        BOOST_TEST(amount(std::string(line) + "\n", "第二十条第（八）项") == "72500元", line);
    for (const char* line : {"填报单位：某局", "单位：件", "收费单位：教育局", "单位：万元",
                             "单位：万 元", "（单位：件、万　元）"})
        BOOST_TEST(amount(std::string(line) + "\n", "第二十条第（八）项") == "72500", line);
    BOOST_TEST(amount("单位：美元\n", "第二十条第（八）项") == "");
}

BOOST_AUTO_TEST_CASE(a_unit_of_money_stands_behind_its_label_in_any_brackets_or_on_lines) {
    const auto amount = [](const std::string& unit) {
        const ReadResult result = read_report(
            "<p>某县教育局2024年政府信息公开工作年度报告</p><h2>二、主动公开政府信息情况</h2>"
            "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>3"
            "<tr><td>信息内容<td>本年收费金额" +
            unit + "<tr><td>行政事业性收费<td>72500</table>");
        const CellIndex cell = test::at(result.report, "proactive/fees/amount");
        return PrintedText(result.report.cell(cell)).str();
    };
    for (const char* unit :
         {"（元）", "[元]", "【元】", "〔单位：元〕", "（单位为元）", "（金额单位：人民币元）",
          "<br>（元）", "<br>单位：元", "<br>单位：<br>元", "<p>单位：</p><p>元</p>"})
        BOOST_TEST(amount(unit) == "72500元", unit);
    for (const char* unit : {"", "（单位：万元）", "（单位：万 元）", "（含代收）"})
        BOOST_TEST(amount(unit) == "72500", unit);
    for (const char* unit : {"（美元）", "（单位：角）"}) BOOST_TEST(amount(unit) == "", unit);
}

BOOST_AUTO_TEST_CASE(a_column_of_another_year_or_of_thousands_is_not_read) {
    const auto made = [](const std::string& head) {
        const ReadResult result = read_report(
            "某县某局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容 | " + head +
            " | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 3 | 1 | 20 |\n");
        return row(result, "proactive/regulations");
    };
    BOOST_TEST(made("本年制发件数") == "1 2 3");
    BOOST_TEST(made("本年制发件数（2024年）") == "1 2 3");
    BOOST_TEST(made("2024年制发件数") == "1 2 3");
    BOOST_TEST(made("本年(2024)制发件数") == "1 2 3");
    BOOST_TEST(made("本年制发件数（件）") == "1 2 3");
    for (const std::string head : {"本年制发件数（上年）", "本年制发件数（2023年）",
                                   "2023年制发件数", "本年（2023年）制发件数", "上年制发件数",
                                   "本年制发件数（单位：万件）", "本年制发件数（百件）"})
        BOOST_TEST(made(head).starts_with("absent "), head);
}

BOOST_AUTO_TEST_CASE(years_stand_for_this_the_last_and_the_next) {
    const auto carried = [](const std::string& last, const std::string& next) {
        const ReadResult result = read_report(
            join({"某县某局2024年政府信息公开工作年度报告\n", section_three, applicants,
                  "| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n", "| 二、",
                  last, "结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 四、结转", next,
                  "继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"}));
        return row(result, "requests/carried_in").substr(0, 6) + ", " +
               row(result, "requests/carried_out").substr(0, 6);
    };
    BOOST_TEST(carried("上年", "下年度") == "1 0 0 , 2 0 0 ");
    BOOST_TEST(carried("2023年", "2025年度") == "1 0 0 , 2 0 0 ");
    BOOST_TEST(carried("2022年", "2024年") == "absent, absent");
}

BOOST_AUTO_TEST_CASE(two_reports_in_one_document_are_refused) {
    const auto report = [](const std::string& year, const std::string& number) {
        return join({"某县某局", year, "年政府信息公开工作年度报告\n", section_two,
                     "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | ", number,
                     " | 2 | 3 |\n行政规范性文件 | ", number, " | 1 | 20 |\n"});
    };
    BOOST_TEST(name(refusal(report("2024", "1") + report("2023", "7")).code) == "comparison");
}

BOOST_AUTO_TEST_CASE(a_line_break_inside_a_cell_does_not_end_the_value) {
    const ReadResult result = read_report(
        "\t某县教育局2020年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n"
        "\t信息内容\n\t采购项目数量\n\t采购总金额\n\n\t政府集中采购\n\t6\n\t251000\n元\n\n");
    BOOST_TEST(row(result, "proactive/procurement") == "6 251000");
    const Cell amount = result.report.cell(test::at(result.report, "proactive/procurement/amount"));
    BOOST_TEST(amount.unit == "元");
}

BOOST_AUTO_TEST_SUITE_END()
