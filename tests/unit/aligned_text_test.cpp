#include "read/aligned_pieces.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "document/aligned_lines.hpp"

using namespace govinfo;
using namespace govinfo::detail;

namespace {

/// Each piece after a sign for what stands before it: / line, # paragraph, = cell, _ row; a
/// misplaced one before !.
std::string text_of(std::string_view text) {
    Budget budget({});
    const auto document = pieces_of(cut_lines(text, budget), budget);
    BOOST_TEST_REQUIRE(document.has_value());
    std::string out;
    for (const Piece& piece : document->pieces) {
        out += "/#=_"[static_cast<std::size_t>(piece.before)];
        out += piece.text;
        if (piece.misplaced) out += '!';
    }
    return out;
}

const std::string complete = "（一）予以公开            1     2     3     4     5     6    21\n";
const std::string complete_text = "_（一）予以公开=1=2=3=4=5=6=21";

}  // namespace

BOOST_AUTO_TEST_SUITE(aligned_texts)

BOOST_AUTO_TEST_CASE(a_text_is_aligned_if_rows_of_values_stand_in_it) {
    BOOST_TEST(is_aligned("a 1 2 3\nb 1 2 3\n"));
    BOOST_TEST(is_aligned("1 2 3 4 5 6 7\n"));
    BOOST_TEST(!is_aligned("a 1 2 3\n"));
    BOOST_TEST(!is_aligned("a 1 2\nb 1 2\n"));
    BOOST_TEST(!is_aligned("- 1 -\n\n- 2 -\n\n- 3 -\n"));
    BOOST_TEST(!is_aligned("a | 1 | 2\nb | 1 | 2\nc 1 2 3\nd 1 2 3\n"));
    BOOST_TEST(!is_aligned(""));
}

BOOST_AUTO_TEST_CASE(columns_count_what_sets_more_words_below_each_other) {
    const auto last_begins = [](const std::string& text) {
        Budget budget({});
        return cut_lines(text, budget).words.back().begin;
    };
    const std::string below = "1.属于国家秘密\n（三）不予    2.重复申请\n";
    BOOST_TEST(last_begins(std::string(14, ' ') + below) == 14U);  // as a display does
    BOOST_TEST(last_begins(std::string(9, ' ') + below) == 9U);    // characters
}

BOOST_AUTO_TEST_CASE(values_belong_to_the_label_before_them) {
    BOOST_TEST(text_of(complete) == complete_text);
    BOOST_TEST(text_of("规章 0 0 7\n") == "_规章=0=0=7");
}

BOOST_AUTO_TEST_CASE(a_label_goes_on_around_its_values) {
    BOOST_TEST(text_of("5.要求行政机关确认或重新\n"
                       "                            4    0    0    0    0    0    4\n"
                       "出具已获取信息\n") ==
               "_5.要求行政机关确认或重新出具已获取信息=4=0=0=0=0=0=4");
    BOOST_TEST(text_of("2.其他法律行政法规禁止公\n"
                       "开                          4    0    0    0    0    0    4\n") ==
               "_2.其他法律行政法规禁止公开=4=0=0=0=0=0=4");
}

BOOST_AUTO_TEST_CASE(values_on_the_line_below_belong_to_the_label_above) {
    BOOST_TEST(text_of("（二）部分公开（区分处理的，只计这一情\n形，不计其他情形）\n"
                       "4 0 0 0 0 0 4\n") ==
               "_（二）部分公开（区分处理的，只计这一情形，不计其他情形）=4=0=0=0=0=0=4");
}

BOOST_AUTO_TEST_CASE(a_label_set_vertically_beside_others_is_one) {
    BOOST_TEST(text_of("三   （一）予以公开       1   0   0   0   0   0   1\n"
                       "、\n"
                       "本   1.属于国家秘密       2   0   0   0   0   0   2\n"
                       "年度\n"
                       "办理 2.重复申请           3   0   0   0   0   0   3\n"
                       "结果\n") ==
               "#三、本年度办理结果_（一）予以公开=1=0=0=0=0=0=1"
               "_1.属于国家秘密=2=0=0=0=0=0=2_2.重复申请=3=0=0=0=0=0=3");
}

BOOST_AUTO_TEST_CASE(blank_cells_leave_no_trace) {
    BOOST_TEST(text_of(complete + "1.属于国家秘密            7                       7\n") ==
               complete_text + "_1.属于国家秘密=7=7");
    BOOST_TEST(text_of(complete + "1.属于国家秘密\n") == complete_text + "#1.属于国家秘密");
}

BOOST_AUTO_TEST_CASE(words_among_the_values_of_a_row_are_cells) {
    BOOST_TEST(text_of("行政许可   见附件   8   9\n") == "_行政许可=见附件=8=9");
    BOOST_TEST(text_of("规章   8   9   见附件\n") == "_规章=8=9=见附件");
    BOOST_TEST(text_of("0 4 0 见附件 4 0 0\n") == "_0=4=0=见附件=4=0=0");
}

BOOST_AUTO_TEST_CASE(a_word_before_the_values_of_a_wrapped_label_is_a_cell) {
    BOOST_TEST(text_of("5.要求行政机关确认或重新\n"
                       "                            见附件    0    0    7    0    0    7\n"
                       "出具已获取信息\n") ==
               "_5.要求行政机关确认或重新出具已获取信息=见附件=0=0=7=0=0=7");
    BOOST_TEST(text_of("5.要求行政机关确认或重新\n出具已获取信息\n见附件 0 0 7 0 0 7\n") ==
               "_5.要求行政机关确认或重新出具已获取信息=见附件=0=0=7=0=0=7");
    // What stands to the left of the label is none.
    BOOST_TEST(text_of("       2.其他法律行政法规禁止公\n"
                       "不予公 开                      4    0    0    0    0    0    4\n") ==
               "_2.其他法律行政法规禁止公开=4=0=0=0=0=0=4#不予公");
}

BOOST_AUTO_TEST_CASE(words_after_a_row_are_no_cells_of_it) {
    BOOST_TEST(text_of(complete + "自然人   不明   总计\n" + complete) ==
               complete_text + "#自然人=不明=总计" + complete_text);
}

BOOST_AUTO_TEST_CASE(a_group_label_beside_labels_of_rows_is_no_row) {
    BOOST_TEST(text_of("（六）其他处理   40   0   0   0   0   0   40\n") ==
               "_（六）其他处理=40=0=0=0=0=0=40");
    BOOST_TEST(text_of("（六）其他处理   1.申请   40   0   0   0   0   0   40\n") ==
               "#（六）其他处理_1.申请=40=0=0=0=0=0=40");
    BOOST_TEST(text_of("（六）其   知要求缴纳费用\n"
                       "他处理                      5   0   8   0   0   9   22\n") ==
               "#（六）其他处理#知要求缴纳费用_5=0=8=0=0=9=22");
}

BOOST_AUTO_TEST_CASE(columns_are_in_the_order_of_the_form_unless_a_line_contradicts) {
    const std::string_view rest = "规章   0   0   0\n行政规范性文件   0   0   0\n";
    BOOST_TEST(text_of("信息内容   本年制发件数   本年废止件数   现行有效件数\n") ==
               "_信息内容=本年制发件数=本年废止件数=现行有效件数");
    BOOST_TEST(text_of("信息内容   现行有效件数   本年废止件数   本年制发件数\n") ==
               "_信息内容=现行有效件数=本年废止件数=本年制发件数");
    BOOST_TEST(
        text_of("信息内容          现行有效件数\n   本年废止件数\n          本年制发件数\n") ==
        "_信息内容=本年制发件数=本年废止件数=现行有效件数");
    BOOST_TEST(is_aligned(rest));
}

BOOST_AUTO_TEST_CASE(columns_one_below_the_other_are_in_reading_order) {
    BOOST_TEST(text_of("信息内容\n现行有效件数\n本年废止\n件数\n本年制发件数\n") ==
               "_信息内容=现行有效件数=本年废止件数=本年制发件数");
}

BOOST_AUTO_TEST_CASE(a_header_torn_apart_is_told_by_its_characters) {
    BOOST_TEST(text_of("信息内容   本年制发   本年废   现行有效\n             件数   止件   件数\n"
                       "                    数\n") ==
               "_信息内容=本年制发件数=本年废止件数=现行有效件数");
    // Nor if a line tells another order.
    BOOST_TEST(text_of("信息内容   现行有效   本年废   本年制发\n             件数   止件   件数\n"
                       "                    数\n")
                   .find("=本年制发件数") == std::string::npos);
    // One character more, and it is no header of the form.
    BOOST_TEST(text_of("信息内容   本年制发   本年废   现行有效\n").find("件数") ==
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_row_that_the_form_does_not_have_is_a_row_all_the_same) {
    BOOST_TEST(text_of("其他主动公开文件   1   2   3\n") == "_其他主动公开文件=1=2=3");
}

BOOST_AUTO_TEST_CASE(a_number_wrapped_in_its_cell_is_not_read_cut_off) {
    BOOST_TEST(text_of("规章   340   0   7\n       2\n") == "_规章=340=0=7/2#2");
    BOOST_TEST(text_of("规章   340   0   7\n规范   122   0   7\n") == "_规章=340=0=7_规范=122=0=7");
}

BOOST_AUTO_TEST_CASE(a_value_beside_its_column_and_under_another_is_misplaced) {
    const auto rows = [](const std::string& below) {
        const std::string header = "信息内容  本年制发件数  本年废止件数  现行有效件数\n";
        return text_of(header + below).substr(text_of(header).size());
    };
    BOOST_TEST(rows("规章      4             5             9\n") == "_规章=4=5=9");
    BOOST_TEST(rows("规章                    5             9       9\n") == "_规章=5!=9!=9");
    BOOST_TEST(rows("规章     4              5             9\n") == "_规章=4=5=9");
    BOOST_TEST(rows("规章 4 5 9\n") == "_规章=4=5=9");  // it is not set in columns
    BOOST_TEST(rows("规章                    5             9\n") == "_规章=5=9");  // nor whole
    // Under what another row has in a column without a name.
    const std::string header = "信息内容  本年制发件数         本年废止件数  现行有效件数\n";
    const std::string other = "规范      1             2      3             4\n";
    BOOST_TEST(text_of(header + other + "规章                    5      6             7\n")
                   .ends_with("_规范=1=2=3=4_规章=5!=6=7"));
    BOOST_TEST(text_of(header + "规章                    5      6             7\n")
                   .ends_with("_规章=5=6=7"));
}

BOOST_AUTO_TEST_CASE(page_numbers_are_left_out) {
    BOOST_TEST(text_of("规章 0 0 7\n- 3 -\n                 -4-\n\f行政许可 5\n") ==
               "_规章=0=0=7_行政许可=5");
}

BOOST_AUTO_TEST_CASE(the_lines_of_a_paragraph_are_joined) {
    std::string text;
    for (int i = 0; i < 9; ++i) text += "市政府坚持以公开为常态不公开为例外持续深化政务公开工作\n";
    const std::string joined(text_of(text + "到此为止。\n（一）主动公开。\n"));
    BOOST_TEST(joined.find('#', 1) == joined.find("#（一）"));
    BOOST_TEST(joined.find("工作市政府") != joined.npos);
    BOOST_TEST(text_of("第一行\n第二行\n") == "#第一行#第二行");
    // Except by a blank line, though not by the end of a page.
    const std::string begin = "宿迁市人民政府二〇二四年度政府信息公开工作年度报告\n";
    BOOST_TEST(text_of(begin + "\n" + text).find("报告#市政府") != std::string::npos);
    BOOST_TEST(text_of(begin + "\n- 1 -\n\f" + text).find("报告市政府") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_reports_side_by_side_are_refused) {
    Budget budget({});
    const auto document =
        pieces_of(cut_lines("第二十条第（一）项        第二十条第（一）项\n"
                            "信息内容   本年制发件数    信息内容   本年制发件数\n",
                            budget),
                  budget);
    BOOST_TEST_REQUIRE(!document.has_value());
    BOOST_TEST(name(document.error().code) == "comparison");
    BOOST_TEST((document.error().place == Place{35}));  // where the second one begins
}

BOOST_AUTO_TEST_CASE(the_limit_of_cells_holds) {
    ReadOptions options;
    options.max_cells = 10;
    Budget budget(options);
    const std::string text = complete + complete;
    const auto document = pieces_of(cut_lines(text, budget), budget);
    BOOST_TEST_REQUIRE(!document.has_value());
    BOOST_TEST(document.error().detail == "max_cells 10");
    BOOST_TEST((document.error().place == Place{complete.size()}));
}

BOOST_AUTO_TEST_SUITE_END()
