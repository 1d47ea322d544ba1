// 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号: reports on 2021 and
// later.
#pragma once

#include "forms/shared.hpp"

namespace govinfo::detail::form_2021 {

// ---- 二、主动公开政府信息情况 ------------------------------------------------------------------

constexpr Labels also_issued = {"本年新制发数量", "本年制发数量", "本年新制发件数"};
constexpr Labels also_repealed = {"本年新废止数量", "本年废止数量", "本年新废止件数"};
constexpr Labels also_in_force = {"现行有效数量", "现行有效件"};
constexpr Labels also_normative = {"规范性文件"};
constexpr Labels also_amount = {"本年收费金额"};

constexpr Column document_columns[] = {
    {.key = "issued", .label = "本年制发件数", .also = also_issued},
    {.key = "repealed", .label = "本年废止件数", .also = also_repealed},
    {.key = "in_force", .label = "现行有效件数", .also = also_in_force},
};
constexpr Column decision_columns[] = {{.key = "decisions", .label = "本年处理决定数量"}};
constexpr Column fee_columns[] = {{.key = "amount",
                                   .label = "本年收费金额（单位：万元）",
                                   .kind = CellKind::money,
                                   .unit = "万元",
                                   .also = also_amount}};

constexpr Row document_rows[] = {
    {"regulations", "规章"},
    {"normative_documents", "行政规范性文件", RowRole::leaf, "", std::nullopt, also_normative},
};
constexpr Row licensing_rows[] = {{"licensing", "行政许可"}};
constexpr Row enforcement_rows[] = {{"penalties", "行政处罚"}, {"coercion", "行政强制"}};
constexpr Row fee_rows[] = {{"fees", "行政事业性收费"}};

constexpr Block proactive_blocks[] = {
    {"第二十条第（一）项", article_20_1, document_columns, document_rows},
    {"第二十条第（五）项", article_20_5, decision_columns, licensing_rows},
    {"第二十条第（六）项", article_20_6, decision_columns, enforcement_rows},
    {"第二十条第（八）项", article_20_8, fee_columns, fee_rows},
};

// ---- 三、收到和处理政府信息公开申请情况 --------------------------------------------------------

constexpr Row other_rows[] = {
    {"other", "（六）其他处理", RowRole::unsplit, "results", std::nullopt, also_other},
    {"other/uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
     RowRole::leaf, "other", RequestOutcome::uncorrected},
    {"other/unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
     RowRole::leaf, "other", RequestOutcome::unpaid},
    {"other/misc", "3.其他", RowRole::leaf, "other", RequestOutcome::misc},
};
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

constexpr Term issued_less_repealed[] = {{"issued"}, {"repealed", -1}};
constexpr Term in_force[] = {{"in_force"}};
constexpr std::string_view document_lines[] = {"regulations", "normative_documents"};

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
         {.id = "T2.DOCUMENT_STOCK",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = {"表二第二十条第（一）项的现行有效件数为年末存量；填报惯例",
                       "Practice: documents in force (table 2, s.20(1)) are a stock at the end of "
                       "the year"},
          .summary = {"本年制发件数－本年废止件数≤现行有效件数", "issued - repealed <= in force"},
          .message = {"“{line}”：本年制发减本年废止为 {left}，超过现行有效件数 {right}",
                      "{line}: issued less repealed is {left}, more than the {right} in force"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = issued_less_repealed,
     .relation = Relation::le,
     .right = in_force,
     .lines = document_lines},
};

// ---- rules over last year's table two ----------------------------------------------------------

constexpr Text stock_citation = {
    "表二第二十条第（一）项的现行有效件数为年末存量；填报惯例；清理时一并宣布失效的，以说明为准",
    "Practice: documents in force (table 2, s.20(1)) are a stock at the end of the year; a review "
    "that ends others may explain a difference"};
constexpr Term stock_of_last_year[] = {
    {.key = "in_force", .source = TermSource::previous_year}, {"issued"}, {"repealed", -1}};
constexpr Term repealed[] = {{"repealed"}};
constexpr Term once_in_force[] = {{.key = "in_force", .source = TermSource::previous_year},
                                  {"issued"}};

constexpr LinearRule stock_rules[] = {
    {.rule =
         {.id = "YOY.DOCUMENT_STOCK",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = stock_citation,
          .summary = {"现行有效件数＝上年现行有效件数＋本年制发件数－所注修订件数－本年废止件数；"
                      "未注明修订的，仅作提示",
                      "in force = in force last year + issued - amended - repealed; where no "
                      "amendments are told, only remarked on"},
          .message = {"“{line}”：现行有效件数为 {left}，上年现行有效加本年制发（不计所注修订）减"
                      "本年废止为 {right}，相差 {difference}",
                      "{line}: {left} in force, but those of last year plus issued (but for "
                      "what is said to be amended) less repealed are {right}; they differ by "
                      "{difference}"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = in_force,
     .relation = Relation::eq,
     .right = stock_of_last_year,
     .lines = document_lines,
     .less_amended = true},
    {.rule = {.id = "YOY.DOCUMENT_REPEALS",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = stock_citation,
              .summary = {"本年废止件数≤上年现行有效件数＋本年制发件数",
                          "repealed <= in force last year + issued"},
              .message = {"“{line}”：本年废止 {left}，多于上年现行有效与本年制发之和 {right}",
                          "{line}: {left} repealed, more than the {right} in force last year or "
                          "issued since"}},
     .table = "proactive",
     .axis = Axis::rows,
     .left = repealed,
     .relation = Relation::le,
     .right = once_in_force,
     .lines = document_lines},
};
constexpr auto rules =
    join(proactive_rules, request_and_proceeding_rules, year_to_year_rules, stock_rules);

// ---- 2019 → 2021 -------------------------------------------------------------------------------

constexpr Labels regulations_row = {"regulations"};
constexpr Labels normative_row = {"normative_documents"};
constexpr Labels other_parts = {"other/uncorrected", "other/unpaid", "other/misc"};
constexpr Text made_caveat = {"“制作”与“制发”口径不完全相同，比较时须说明",
                              "\"made\" and \"issued\" are not quite the same count: compare with "
                              "care"};
constexpr Text published_caveat = {"2021年格式没有“本年新公开数量”",
                                   "form 2021 has no count of documents newly published"};
constexpr Text stock_caveat = {"对外公开总数量不是现行有效件数",
                               "all documents ever published are not the documents in force"};
constexpr Text items_caveat = {"2021年格式不再填报项目数量及其增减",
                               "form 2021 no longer counts items and their change"};
constexpr Text gone_caveat = {"2021年格式取消了该行", "form 2021 has no such row"};
constexpr Text fee_caveat = {"2019年填收费项目数，2021年填收费金额，不可比",
                             "form 2019 counts kinds of fees, form 2021 money collected"};

constexpr CrossingSpec crossings[] = {
    {"proactive", "regulations", "made", Comparability::same, regulations_row, "issued",
     made_caveat},
    {"proactive",
     "regulations",
     "published",
     Comparability::not_comparable,
     {},
     {},
     published_caveat},
    {"proactive",
     "regulations",
     "public_total",
     Comparability::not_comparable,
     {},
     {},
     stock_caveat},
    {"proactive", "normative_documents", "made", Comparability::same, normative_row, "issued",
     made_caveat},
    {"proactive",
     "normative_documents",
     "published",
     Comparability::not_comparable,
     {},
     {},
     published_caveat},
    {"proactive",
     "normative_documents",
     "public_total",
     Comparability::not_comparable,
     {},
     {},
     stock_caveat},
    {"proactive",
     "licensing",
     "items_last_year",
     Comparability::not_comparable,
     {},
     {},
     items_caveat},
    {"proactive", "licensing", "change", Comparability::not_comparable, {}, {}, items_caveat},
    {"proactive", "other_services", "", Comparability::not_comparable, {}, {}, gone_caveat},
    {"proactive",
     "penalties",
     "items_last_year",
     Comparability::not_comparable,
     {},
     {},
     items_caveat},
    {"proactive", "penalties", "change", Comparability::not_comparable, {}, {}, items_caveat},
    {"proactive",
     "coercion",
     "items_last_year",
     Comparability::not_comparable,
     {},
     {},
     items_caveat},
    {"proactive", "coercion", "change", Comparability::not_comparable, {}, {}, items_caveat},
    {"proactive", "fees", "", Comparability::not_comparable, {}, {}, fee_caveat},
    {"proactive", "procurement", "", Comparability::not_comparable, {}, {}, gone_caveat},
    {"requests", "other", "", Comparability::sum_of, other_parts, {}, {}},
};

constexpr FormSpec spec = {
    .id = "2021",
    .first_year = 2021,
    .instrument = {"国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》",
                   "General Office of the State Council, 国办公开办函〔2021〕30号, annual report "
                   "form"},
    .sections = sections,
    .tables = tables,
    .rules = rules,
    .replaces = "2019",
    .crossings = crossings,
};

}  // namespace govinfo::detail::form_2021
