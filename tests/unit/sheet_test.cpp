#include <govinfo/sheet.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

const Table& table(const Report& report, std::string_view key) {
    for (const Table& each : report.form().tables())
        if (each.key == key) return each;
    throw std::invalid_argument(std::string(key));
}

std::string sign(SheetRole role) {
    return role == SheetRole::header ? "^" : role == SheetRole::label ? "<" : "";
}

/// A row a line, `text[rows×columns]` a cell; headers begin with ^, labels with <.
std::string drawn(const Sheet& sheet) {
    std::string out;
    for (const SheetRow& row : sheet.rows()) {
        for (const SheetCell& cell : row) {
            out += (&cell == &row.front() ? "" : " ") + sign(cell.role) + cell.text.str();
            if (cell.row_span * cell.column_span == 1) continue;
            out += "[" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
            out += "]";
        }
        out += "\n";
    }
    return out;
}

/// Each place of the grid is covered once.
void check_grid(const Sheet& sheet) {
    const std::vector<SheetRow> rows = sheet.rows();
    std::vector<std::vector<int>> covered(rows.size(), std::vector<int>(sheet.columns));
    for (std::size_t y = 0; y < rows.size(); ++y)
        for (const SheetCell& cell : rows[y])
            for (std::size_t i = 0; i < cell.row_span; ++i)
                for (std::size_t j = 0; j < cell.column_span; ++j)
                    ++covered.at(y + i).at(cell.column + j);
    for (const std::vector<int>& row : covered)
        for (const int count : row) BOOST_TEST(count == 1);
}

std::string drawn(const Report& report, std::string_view key,
                  SheetShape shape = SheetShape::official) {
    const Sheet printed = sheet(report, table(report, key), shape);
    check_grid(printed);
    return drawn(printed);
}

constexpr std::string_view seven = " 0 0 0 0 0 0 0\n";
std::string row(std::string_view labels) {
    return std::string(labels).append(seven);
}

const std::string head_of_three =
    "^（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3x3] ^申请人情况[1x7]\n"
    "^自然人[2x1] ^法人或其他组织[1x5] ^总计[2x1]\n"
    "^商业企业 ^科研机构 ^社会公益组织 ^法律服务机构 ^其他\n";

std::string table_three(std::string_view results, const std::string& others) {
    return head_of_three + row("<一、本年新收政府信息公开申请数量[1x3]") +
           row("<二、上年结转政府信息公开申请数量[1x3]") +
           row(std::string(results) + " <（一）予以公开[1x2]") +
           row("<（二）部分公开（区分处理的，只计这一情形，不计其他情形）[1x2]") +
           row("<（三）不予公开[8x1] <1.属于国家秘密") + row("<2.其他法律行政法规禁止公开") +
           row("<3.危及“三安全一稳定”") + row("<4.保护第三方合法权益") +
           row("<5.属于三类内部事务信息") + row("<6.属于四类过程性信息") +
           row("<7.属于行政执法案卷") + row("<8.属于行政查询事项") +
           row("<（四）无法提供[3x1] <1.本机关不掌握相关政府信息") +
           row("<2.没有现成信息需要另行制作") + row("<3.补正后申请内容仍不明确") +
           row("<（五）不予处理[5x1] <1.信访举报投诉类申请") + row("<2.重复申请") +
           row("<3.要求提供公开出版物") + row("<4.无正当理由大量反复申请") +
           row("<5.要求行政机关确认或重新出具已获取信息") + others + row("<（七）总计[1x2]") +
           row("<四、结转下年度继续办理[1x3]");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sheets)

BOOST_AUTO_TEST_CASE(table_two_of_2021_has_a_band_for_each_article) {
    BOOST_TEST(drawn(zeros("2021"), "proactive") ==
               "^第二十条第（一）项[1x4]\n"
               "^信息内容 ^本年制发件数 ^本年废止件数 ^现行有效件数\n"
               "<规章 0 0 0\n"
               "<行政规范性文件 0 0 0\n"
               "^第二十条第（五）项[1x4]\n"
               "^信息内容 ^本年处理决定数量[1x3]\n"
               "<行政许可 0[1x3]\n"
               "^第二十条第（六）项[1x4]\n"
               "^信息内容 ^本年处理决定数量[1x3]\n"
               "<行政处罚 0[1x3]\n"
               "<行政强制 0[1x3]\n"
               "^第二十条第（八）项[1x4]\n"
               "^信息内容 ^本年收费金额（单位：万元）[1x3]\n"
               "<行政事业性收费 0[1x3]\n");
}

BOOST_AUTO_TEST_CASE(table_two_of_2019_merges_the_last_column_where_an_article_has_two) {
    BOOST_TEST(drawn(zeros("2019"), "proactive") ==
               "^第二十条第（一）项[1x4]\n"
               "^信息内容 ^本年新制作数量 ^本年新公开数量 ^对外公开总数量\n"
               "<规章 0 0 0\n"
               "<规范性文件 0 0 0\n"
               "^第二十条第（五）项[1x4]\n"
               "^信息内容 ^上一年项目数量 ^本年增/减 ^处理决定数量\n"
               "<行政许可 0 0 0\n"
               "<其他对外管理服务事项 0 0 0\n"
               "^第二十条第（六）项[1x4]\n"
               "^信息内容 ^上一年项目数量 ^本年增/减 ^处理决定数量\n"
               "<行政处罚 0 0 0\n"
               "<行政强制 0 0 0\n"
               "^第二十条第（八）项[1x4]\n"
               "^信息内容 ^上一年项目数量 ^本年增/减[1x2]\n"
               "<行政事业性收费 0 0[1x2]\n"
               "^第二十条第（九）项[1x4]\n"
               "^信息内容 ^采购项目数量 ^采购总金额[1x2]\n"
               "<政府集中采购 0 0[1x2]\n");
}

BOOST_AUTO_TEST_CASE(table_three_of_2021_splits_other_outcomes_in_three_rows) {
    BOOST_TEST(
        drawn(zeros("2021"), "requests") ==
        table_three("<三、本年度办理结果[22x1]",
                    row("<（六）其他处理[3x1] "
                        "<1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请") +
                        row("<2.申请人逾期未按收费通知要求缴纳费用、"
                            "行政机关不再处理其政府信息公开申请") +
                        row("<3.其他")));
}

BOOST_AUTO_TEST_CASE(table_three_of_2019_has_one_row_of_other_outcomes) {
    BOOST_TEST(drawn(zeros("2019"), "requests") ==
               table_three("<三、本年度办理结果[20x1]", row("<（六）其他处理[1x2]")));
}

BOOST_AUTO_TEST_CASE(other_outcomes_printed_as_one_row_stand_for_the_rows_under_them) {
    Report report = zeros("2021");
    const auto in = [](const CellInfo& cell, std::string_view prefix) {
        return cell.path.substr(0, prefix.size()) == prefix;
    };
    const auto cells = report.form().cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (in(cells[i], "requests/other/")) report.set_absent(static_cast<CellIndex>(i));
        if (cells[i].optional) report.set_number(static_cast<CellIndex>(i), Decimal());
    }
    BOOST_TEST(drawn(report, "requests") ==
               table_three("<三、本年度办理结果[20x1]", row("<（六）其他处理[1x2]")));

    set(report, "requests/other/misc/person", 1);  // beside it
    BOOST_TEST(drawn(report, "requests") ==
               table_three("<三、本年度办理结果[21x1]",
                           row("<（六）其他处理[1x2]") + "<3.其他[1x2] 1      \n"));
}

BOOST_AUTO_TEST_CASE(table_four_is_one_row_of_fifteen_values_under_three_rows_of_heads) {
    for (const std::string_view form_id : {"2019", "2021"})
        BOOST_TEST(drawn(zeros(form_id), "proceedings") ==
                   "^行政复议[1x5] ^行政诉讼[1x10]\n"
                   "^结果维持[2x1] ^结果纠正[2x1] ^其他结果[2x1] ^尚未审结[2x1] ^总计[2x1] "
                   "^未经复议直接起诉[1x5] ^复议后起诉[1x5]\n"
                   "^结果维持 ^结果纠正 ^其他结果 ^尚未审结 ^总计 "
                   "^结果维持 ^结果纠正 ^其他结果 ^尚未审结 ^总计\n"
                   "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n");
}

BOOST_AUTO_TEST_CASE(table_four_stacked_has_its_rows_under_each_other) {
    BOOST_TEST(drawn(zeros("2021"), "proceedings", SheetShape::stacked) ==
               "^[1x2] ^结果维持 ^结果纠正 ^其他结果 ^尚未审结 ^总计\n"
               "<行政复议[1x2] 0 0 0 0 0\n"
               "<行政诉讼[2x1] <未经复议直接起诉 0 0 0 0 0\n"
               "<复议后起诉 0 0 0 0 0\n");
    const Report report = zeros("2021");
    for (const std::string_view key : {"proactive", "requests"})
        BOOST_TEST(drawn(report, key, SheetShape::stacked) == drawn(report, key));
}

BOOST_AUTO_TEST_CASE(a_table_that_is_absent_is_laid_out_too) {
    for (const Form* each : forms()) {
        const Report report(*each);
        for (const Table& table : each->tables()) {
            const Sheet printed = sheet(report, table);
            BOOST_TEST(!printed.found);
            check_grid(printed);
            std::size_t values = 0;
            for (const SheetRow& row : printed.rows())
                for (const SheetCell& cell : row) values += cell.role == SheetRole::value ? 1 : 0;
            std::size_t cells = 0;
            for (const CellInfo& cell : each->cells())
                cells += cell.table == &table && !cell.optional ? 1 : 0;
            BOOST_TEST(values == cells);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_value_is_printed_as_it_was_read) {
    ReadResult read{Report(form("2019")), {}, {}};
    const auto set_printed = [&](std::string_view path, std::string_view words) {
        const CellIndex cell = at(read.report, path);
        read.report.set(cell, parse_cell(read.report.form().cell(cell).column->kind, words));
    };
    set_printed("proactive/procurement/projects", "1,113");
    set_printed("proactive/procurement/amount", "251000元");
    set_printed("proactive/fees/items_last_year", "/");
    set_printed("proactive/fees/change", "—？");
    set_printed("proactive/licensing/change", "-3");
    set_printed("proactive/penalties/change", "");
    const CellIndex dash = at(read.report, "proactive/coercion/change");
    read.report.set_not_applicable(dash);
    read.notes.push_back({NoteCode::dash, dash, "proactive/coercion/change", "—", {}});

    const Sheet printed = sheet(read, table(read.report, "proactive"));
    BOOST_TEST(printed.found);
    std::string seen;
    for (const SheetRow& row : printed.rows())
        for (const SheetCell& cell : row)
            if (cell.role == SheetRole::value && cell.state != CellState::absent)
                seen.append(read.report.form().cell(*cell.cell).path.substr(10))
                    .append(" " + cell.text.str() + " ")
                    .append(name(cell.state))
                    .append(cell.repaired ? " repaired\n" : "\n");
    BOOST_TEST(seen ==
               "licensing/change -3 number\n"
               "penalties/change  blank\n"
               "coercion/change / not_applicable repaired\n"
               "fees/items_last_year / not_applicable\n"
               "fees/change —？ text\n"
               "procurement/projects 1,113 number repaired\n"
               "procurement/amount 251000元 number repaired\n");
}

BOOST_AUTO_TEST_CASE(a_row_that_was_not_read_is_one_value_with_its_words) {
    ReadResult read{zeros("2021"), {}, {}};
    for (const Column& column : table(read.report, "requests").blocks[0].columns) {
        const std::string path = "requests/granted/" + std::string(column.key);
        const CellIndex cell = at(read.report, path);
        read.report.set_absent(cell);
        read.notes.push_back({NoteCode::row_short, cell, path, "3 4 5", {}});
    }
    for (const Column& column : table(read.report, "requests").blocks[0].columns)
        read.report.set_absent(
            at(read.report, "requests/partly_granted/" + std::string(column.key)));
    const Sheet printed = sheet(read, table(read.report, "requests"));
    check_grid(printed);
    BOOST_TEST(printed.rows()[6].size() == 1U + 7U);  // not found: nobody knows of words there
    const SheetCell& words = printed.rows()[5].back();
    BOOST_TEST(words.text.str() == "3 4 5");
    BOOST_TEST(words.column_span == 7u);
    BOOST_CHECK(words.state == CellState::absent);
    BOOST_CHECK(words.cell == at(read.report, "requests/granted/person"));
}

BOOST_AUTO_TEST_CASE(a_failed_sum_marks_its_total_and_a_failed_balance_its_four_cells) {
    Report report = zeros("2021");
    set(report, "requests/received/person", 5);
    set(report, "requests/received/total", 5);
    set(report, "requests/carried_out/person", 2);
    const Explanation explanation = explain(report, validate(report));
    Sheet printed = sheet(report, table(report, "requests"));
    mark(printed, explanation);
    std::string marked;
    for (const SheetRow& row : printed.rows())
        for (const SheetCell& cell : row)
            for (const std::size_t failure : cell.failures)
                marked.append(report.form().cell(*cell.cell).path.substr(9))
                    .append(" " + explanation.failures[failure].id + "\n");
    BOOST_TEST(marked ==
               "received/person T3.BALANCE@person\n"
               "received/total T3.BALANCE@total\n"
               "carried_in/person T3.BALANCE@person\n"
               "carried_in/total T3.BALANCE@total\n"
               "concluded/person T3.BALANCE@person\n"
               "concluded/total T3.BALANCE@total\n"
               "carried_out/person T3.BALANCE@person\n"
               "carried_out/total T3.BALANCE@total\n"
               "carried_out/total T3.ROW_TOTAL@carried_out\n");
}

BOOST_AUTO_TEST_SUITE_END()
