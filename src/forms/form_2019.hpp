// 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号: reports on 2019 and 2020.
#pragma once

#include "forms/shared.hpp"

namespace govinfo::detail::form_2019 {

// ---- 二、主动公开政府信息情况 ------------------------------------------------------------------

constexpr Labels also_made = {"本年新"};
constexpr Labels also_published = {"本年新"};
constexpr Labels also_change = {"本年增/", "本年增减"};
constexpr Labels also_normative = {"行政规范性文件"};

constexpr Column document_columns[] = {
    {.key = "made", .label = "本年新制作数量", .also = also_made},
    {.key = "published", .label = "本年新公开数量", .also = also_published},
    {.key = "public_total", .label = "对外公开总数量"},
};
constexpr Column decision_columns[] = {
    {.key = "items_last_year", .label = "上一年项目数量"},
    {.key = "change", .label = "本年增/减", .kind = CellKind::signed_count, .also = also_change},
    {.key = "decisions", .label = "处理决定数量"},
};
constexpr Column fee_columns[] = {decision_columns[0], decision_columns[1]};
constexpr Column procurement_columns[] = {
    {.key = "projects", .label = "采购项目数量"},
    {.key = "amount", .label = "采购总金额", .kind = CellKind::money, .unit = ""},
};

constexpr Row document_rows[] = {
    {"regulations", "规章"},
    {"normative_documents", "规范性文件", RowRole::leaf, "", std::nullopt, also_normative},
};
constexpr Row licensing_rows[] = {{"licensing", "行政许可"},
                                  {"other_services", "其他对外管理服务事项"}};
constexpr Row enforcement_rows[] = {{"penalties", "行政处罚"}, {"coercion", "行政强制"}};
constexpr Row fee_rows[] = {{"fees", "行政事业性收费"}};
constexpr Row procurement_rows[] = {{"procurement", "政府集中采购"}};

constexpr Block proactive_blocks[] = {
    {"第二十条第（一）项", article_20_1, document_columns, document_rows},
    {"第二十条第（五）项", article_20_5, decision_columns, licensing_rows},
    {"第二十条第（六）项", article_20_6, decision_columns, enforcement_rows},
    {"第二十条第（八）项", article_20_8, fee_columns, fee_rows},
    {"第二十条第（九）项", article_20_9, procurement_columns, procurement_rows},
};

// ---- 三、收到和处理政府信息公开申请情况 --------------------------------------------------------

constexpr Row other_rows[] = {
    {"other", "（六）其他处理", RowRole::leaf, "results", RequestOutcome::other, also_other}};
constexpr auto request_rows = join(request_rows_head, other_rows, request_rows_tail);
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

// ---- rules over table two ----------------------------------------------------------------------

constexpr Term made[] = {{"made"}};
constexpr Term published[] = {{"published"}};
constexpr Term public_total[] = {{"public_total"}};
constexpr Term decisions[] = {{"decisions"}};
constexpr Term items_now[] = {{"items_last_year"}, {"change"}};
constexpr Term projects[] = {{"projects"}};
constexpr Term amount[] = {{"amount"}};
constexpr std::string_view document_lines[] = {"regulations", "normative_documents"};
constexpr std::string_view decision_lines[] = {"licensing", "other_services", "penalties",
                                               "coercion"};
constexpr std::string_view item_lines[] = {"licensing", "other_services", "penalties", "coercion",
                                           "fees"};
constexpr std::string_view procurement_lines[] = {"procurement"};

constexpr LinearRule proactive_rules[] = {
    {.rule = {.id = "T2.REGULATION_POWER",
              .basis = Basis::legal,
              .severity = Severity::warning,
              .citation = power_citation,
              .summary = power_summary,
              .message = power_message},
     .table = "proactive",
     .axis = Axis::rows,
     .left = every_part,
     .relation = Relation::eq,
     .lines = power_lines,
     .applies = Applies::without_regulation_power},
    {.rule =
         {.id = "T2.PUBLISHED",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = {"年度报告格式（2019）表二第二十条第（一）项",
                       "Annual report form (2019), table 2, s.20(1)"},
          .summary = {"本年新公开数量≤对外公开总数量", "newly published <= published in all"},
          .message = {"“{line}”：本年新公开数量 {left}，超过对外公开总数量 {right}",
                      "{line}: {left} newly published, more than the {right} published in all"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = published,
     .relation = Relation::le,
     .right = public_total,
     .lines = document_lines},
    {.rule = {.id = "T2.NEWLY_PUBLISHED",
              .basis = Basis::customary,
              .severity = Severity::info,
              .on_by_default = false,
              .citation = {"年度报告格式（2019）表二第二十条第（一）项；通常如此，并非要求",
                           "Annual report form (2019), table 2, s.20(1); usual, not required"},
              .summary = {"本年新公开数量≤本年新制作数量（往年文件也可于本年公开）",
                          "newly published <= newly made (older documents may be published too)"},
              .message = {"“{line}”：本年新公开数量 {left}，多于本年新制作数量 {right}",
                          "{line}: {left} newly published, more than the {right} newly made"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = published,
     .relation = Relation::le,
     .right = made,
     .lines = document_lines},
    {.rule =
         {.id = "T2.NOT_SUM",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = {"年度报告格式（2019）表二：处理决定数量不是上一年项目数量与本年增/减之和",
                       "Annual report form (2019), table 2: decisions are not last year's items "
                       "plus their change"},
          .summary = {"处理决定数量（不为 0 时）≠上一年项目数量＋本年增/减",
                      "decisions, unless 0, differ from last year's items + change"},
          .message = {"“{line}”：处理决定数量 {left} 恰为上一年项目数量与本年增/减之和，"
                      "疑将该栏误作合计填报",
                      "{line}: {left} decisions are just last year's items plus their change; "
                      "the column seems to have been filled in as a total"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = decisions,
     .relation = Relation::ne,
     .right = items_now,
     .lines = decision_lines,
     .only_if_nonzero = decisions},
    {.rule = {.id = "T2.ITEMS",
              .basis = Basis::structural,
              .severity = Severity::error,
              .citation = {"年度报告格式（2019）表二：项目数量为非负整数",
                           "Annual report form (2019), table 2: a number of items is not negative"},
              .summary = {"上一年项目数量＋本年增/减≥0", "last year's items + change >= 0"},
              .message = {"“{line}”：上一年项目数量与本年增/减之和为 {right}，不应小于 0",
                          "{line}: last year's items plus their change is {right}, below 0"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = {},
     .relation = Relation::le,
     .right = items_now,
     .lines = item_lines},
    {.rule =
         {.id = "T2.PROCUREMENT",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = {"年度报告格式（2019）表二第二十条第（九）项",
                       "Annual report form (2019), table 2, s.20(9)"},
          .summary = {"采购项目数量与采购总金额同为 0 或同不为 0",
                      "projects and amount are both 0 or neither is"},
          .message = {"采购项目数量为 {left}，采购总金额为 {right}：应当同为 0 或同不为 0",
                      "{left} projects, but an amount of {right}: both or neither should be 0"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = projects,
     .relation = Relation::zero_together,
     .right = amount,
     .lines = procurement_lines},
};

// ---- rules over last year's table two ----------------------------------------------------------

constexpr Term items_last_year[] = {{"items_last_year"}};
constexpr Term items_a_year_ago[] = {
    {.key = "items_last_year", .source = TermSource::previous_year},
    {.key = "change", .source = TermSource::previous_year}};

constexpr LinearRule item_rules[] = {
    {.rule = {.id = "YOY.ITEMS",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"年度报告格式（2019）表二：上一年项目数量",
                           "Annual report form (2019), table 2: items of last year"},
              .summary = {"上一年项目数量＝上年报告的上一年项目数量＋本年增/减",
                          "last year's items = items + change of last year's report"},
              .message = {"“{line}”：上一年项目数量为 {left}，按上年报告应为 {right}，"
                          "相差 {difference}",
                          "{line}: {left} items last year, but {right} by last year's report; "
                          "they differ by {difference}"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = items_last_year,
     .relation = Relation::eq,
     .right = items_a_year_ago,
     .lines = item_lines},
};
constexpr auto rules =
    join(proactive_rules, request_and_proceeding_rules, year_to_year_rules, item_rules);

constexpr FormSpec spec = {
    .id = "2019",
    .first_year = 2019,
    .instrument = {"国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》",
                   "General Office of the State Council, 国办公开办函〔2019〕60号, annual report "
                   "form (trial)"},
    .sections = sections,
    .tables = tables,
    .rules = rules,
};

}  // namespace govinfo::detail::form_2019
