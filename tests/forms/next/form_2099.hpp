// A form that nobody has issued: the one of 2021 with a column more in table two, a row more in the
// middle of table three, rows worded anew, procurement back, and rules over last year and two
// tables.
#pragma once

#include "forms/form_2021.hpp"
#include "forms/shared.hpp"

namespace govinfo::detail::form_2099 {

// ---- 二、主动公开政府信息情况 ------------------------------------------------------------------

constexpr Column published_column[] = {{.key = "published", .label = "本年公开件数"}};
constexpr auto document_columns =
    insert_after("issued", form_2021::document_columns, published_column);
constexpr Column procurement_columns[] = {
    {.key = "projects", .label = "采购项目数量"},
    {.key = "amount", .label = "采购总金额（单位：万元）", .kind = CellKind::money, .unit = "万元"},
};
constexpr Row document_rows[] = {{"regulations", "规章"},
                                 {"normative_documents", "行政规范性文件"}};
constexpr Row procurement_rows[] = {{"procurement", "政府集中采购"}};

constexpr Block proactive_blocks[] = {
    {"第二十条第（一）项", article_20_1, document_columns, document_rows},
    {"第二十条第（九）项", article_20_9, procurement_columns, procurement_rows},
};

// ---- 三、收到和处理政府信息公开申请情况 --------------------------------------------------------

constexpr Row other_rows[] = {
    {"other", "（六）其他处理", RowRole::unsplit, "results"},
    {"other/uncorrected", "1.逾期不补正", RowRole::leaf, "other", RequestOutcome::uncorrected},
    {"other/unpaid", "2.逾期不缴费", RowRole::leaf, "other", RequestOutcome::unpaid},
    {"other/misc", "3.其他情形（含申请人撤回）", RowRole::leaf, "other", RequestOutcome::misc},
};
// Its outcome wants an enumerator and an article of law, which nobody has given it.
constexpr Row personal_row[] = {
    {"refused/personal_information", "9.属于个人信息", RowRole::leaf, "refused"}};
constexpr auto request_rows =
    join(insert_after("refused/administrative_inquiry", request_rows_head, personal_row),
         other_rows, request_rows_tail);
constexpr Block request_blocks[] = {{"", {}, applicants, request_rows}};

constexpr Table tables[] = {
    {"proactive",
     "二、主动公开政府信息情况",
     {"表二 主动公开政府信息", "Table 2, proactive disclosure"},
     Layout::blocks,
     "信息内容",
     "",
     proactive_blocks},
    {"requests", "三、收到和处理政府信息公开申请情况", requests_name, Layout::grid, requests_corner,
     requests_over, request_blocks},
    proceedings,
};

// ---- a rule over two tables --------------------------------------------------------------------

constexpr Term lawsuits[] = {{"total"}};
constexpr Term all_concluded[] = {{.key = "total", .line = "concluded", .table = "requests"}};
constexpr std::string_view direct_line[] = {"litigation_direct"};
constexpr LinearRule wider_tables[] = {
    {.rule = {.id = "T4.CONCLUDED",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"填报惯例", "Practice"},
              .summary = {"直接起诉≤（七）总计", "direct lawsuits <= concluded"},
              .message = {"“{line}”：{left_terms}，多于{right_terms}",
                          "{line}: {left_terms}, more than {right_terms}"}},
     .table = "proceedings",
     .axis = Axis::rows,
     .left = lawsuits,
     .relation = Relation::le,
     .right = all_concluded,
     .lines = direct_line},
};

// ---- rules over last year ----------------------------------------------------------------------

constexpr Text customary = {"填报惯例", "Practice"};

constexpr Term in_force[] = {{"in_force"}};
constexpr Term stock_of_last_year[] = {
    {.key = "in_force", .source = TermSource::previous_year}, {"issued"}, {"repealed", -1}};
constexpr Term outcomes_of_last_year[] = {
    {.key = "results", .leaves = true, .source = TermSource::previous_year}};
constexpr Term total_of_last_year[] = {{.key = "total", .source = TermSource::previous_year}};
constexpr std::string_view document_lines[] = {"regulations", "normative_documents"};

constexpr LinearRule wider_rules[] = {
    {.rule = {.id = "YOY.STOCK",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = customary,
              .summary = {"年末有效＝上年年末有效＋制发－废止",
                          "in force = in force last year + issued - repealed"},
              .message = {"“{line}”：{left_terms}，{right_terms} = {right}",
                          "{line}: {left_terms}, but {right_terms} = {right}"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = in_force,
     .relation = Relation::eq,
     .right = stock_of_last_year,
     .lines = document_lines},
    {.rule = {.id = "YOY.CONCLUDED",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = customary,
              .summary = {"（七）总计≥上年各项办理结果之和",
                          "concluded >= the outcomes of last year"},
              .message = {"“{line}”列：（七）总计 {right}，上年各项之和 {left}",
                          "column {line}: {right} concluded, but {left} last year"}},
     .table = "requests",
     .axis = Axis::columns,
     .left = outcomes_of_last_year,
     .relation = Relation::le,
     .right = concluded},
    {.rule = {.id = "YOY.TOTAL",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = customary,
              .summary = {"每行：总计＝上年总计", "In each row: total = total of last year"},
              .message = {"“{line}”行：总计 {right}，上年 {left}",
                          "row {line}: total is {right}, but {left} last year"}},
     .table = "requests",
     .axis = Axis::rows,
     .left = total_of_last_year,
     .relation = Relation::eq,
     .right = row_total},
};
constexpr auto rules = join(form_2021::proactive_rules, request_and_proceeding_rules,
                            year_to_year_rules, wider_tables, wider_rules);

// ---- 2021 → 2099 -------------------------------------------------------------------------------

constexpr Text gone = {"2099年格式取消了该行", "form 2099 has no such row"};
constexpr CrossingSpec crossings[] = {
    {"proactive", "licensing", "", Comparability::not_comparable, {}, {}, gone},
    {"proactive", "penalties", "", Comparability::not_comparable, {}, {}, gone},
    {"proactive", "coercion", "", Comparability::not_comparable, {}, {}, gone},
    {"proactive", "fees", "", Comparability::not_comparable, {}, {}, gone},
};

constexpr FormSpec spec = {
    .id = "2099",
    .first_year = 2099,
    .instrument = {"（虚构）2099年格式", "(fictional) form of 2099"},
    .sections = sections,
    .tables = tables,
    .rules = rules,
    .replaces = "2021",
    .crossings = crossings,
};

}  // namespace govinfo::detail::form_2099
