// What several forms print alike: applicants, most of table three, table four and their rules.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <govinfo/form.hpp>

#include "model/form_compile.hpp"

namespace govinfo::detail {

template <class Array>
inline constexpr std::size_t sized = sizeof(Array) / sizeof(std::declval<const Array&>()[0]);

/// Puts arrays of rows, columns or rules behind each other.
template <class First, class... Rest>
constexpr auto join(const First& first, const Rest&... rest) {
    using T = std::remove_cvref_t<decltype(first[0])>;
    std::array<T, (sized<First> + ... + sized<Rest>)> all{};
    std::size_t at = 0;
    const auto append = [&](const auto& part) {
        for (const T& item : part) all[at++] = item;
    };
    append(first);
    (append(rest), ...);
    return all;
}

/// Puts rows or columns behind the one of that key.
template <class Whole, class Added>
consteval auto insert_after(std::string_view key, const Whole& whole, const Added& added) {
    auto all = join(whole, added);
    std::size_t at = 0;
    while (at < sized<Whole> && all[at].key != key) ++at;
    if (at == sized<Whole>) form_defect::nothing_has_the_key_behind_which_to_insert();
    std::rotate(all.begin() + at + 1, all.begin() + sized<Whole>, all.end());
    return all;
}

using Labels = std::string_view[];

// ---- sections ----------------------------------------------------------------------------------

inline constexpr Labels also_overview = {"工作基本情况", "概述"};
inline constexpr Labels also_proactive = {"行政机关主动公开政府信息情况", "主动公开政府信息的情况",
                                          "政府信息主动公开情况"};
inline constexpr Labels also_requests = {"行政机关收到和处理政府信息公开申请情况",
                                         "收到和处理政府信息公开申请的情况",
                                         "政府信息依申请公开情况"};
inline constexpr Labels also_proceedings = {"因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                                            "行政机关政府信息公开行政复议、行政诉讼情况",
                                            "政府信息公开行政复议、行政诉讼的情况",
                                            "政府信息公开行政复议行政诉讼情况"};
inline constexpr Labels also_problems = {"存在的主要问题及改进措施",
                                         "存在的主要问题及整改措施",
                                         "存在问题及改进情况",
                                         "存在的问题及改进情况",
                                         "存在的主要问题和改进情况",
                                         "政府信息公开工作存在的主要问题及改进情况",
                                         "政府信息公开工作存在的主要问题及改进措施"};
inline constexpr Labels also_other_matters = {"其他需要报告事项", "其他需要报告的情况",
                                              "需要报告的其他事项"};

inline constexpr SectionHeading sections[] = {
    {"overview", "一、总体情况", also_overview},
    {"proactive", "二、主动公开政府信息情况", also_proactive},
    {"requests", "三、收到和处理政府信息公开申请情况", also_requests},
    {"proceedings", "四、政府信息公开行政复议、行政诉讼情况", also_proceedings},
    {"problems", "五、存在的主要问题及改进情况", also_problems},
    {"other_matters", "六、其他需要报告的事项", also_other_matters},
};

// ---- table two: the articles its blocks rest on ------------------------------------------------

inline constexpr Text article_20_1 = {
    "《中华人民共和国政府信息公开条例》第二十条第（一）项：行政法规、规章和规范性文件",
    "Regulations on Open Government Information, s.20(1): administrative regulations, rules and "
    "normative documents"};
inline constexpr Text article_20_5 = {
    "《中华人民共和国政府信息公开条例》第二十条第（五）项："
    "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
    "Regulations on Open Government Information, s.20(5): grounds, conditions, procedure and "
    "results of licences and other services to the public"};
inline constexpr Text article_20_6 = {
    "《中华人民共和国政府信息公开条例》第二十条第（六）项：实施行政处罚、行政强制的依据、条件、"
    "程序以及本行政机关认为具有一定社会影响的行政处罚决定",
    "Regulations on Open Government Information, s.20(6): grounds, conditions and procedure of "
    "penalties and coercive measures, and penalty decisions of some social effect"};
inline constexpr Text article_20_8 = {
    "《中华人民共和国政府信息公开条例》第二十条第（八）项：行政事业性收费项目及其依据、标准",
    "Regulations on Open Government Information, s.20(8): administrative fees, their grounds and "
    "rates"};
inline constexpr Text article_20_9 = {
    "《中华人民共和国政府信息公开条例》第二十条第（九）项：政府集中采购项目的目录、标准及实施情况",
    "Regulations on Open Government Information, s.20(9): catalogue, standards and performance of "
    "centralised government procurement"};

// ---- table three -------------------------------------------------------------------------------

inline constexpr Labels also_business = {"商业"};
inline constexpr Labels also_research = {"科研"};
inline constexpr Labels also_public_interest = {"社会公益", "社会"};
inline constexpr Labels also_legal_service = {"法律服务", "法律"};

inline constexpr std::string_view organisations = "法人或其他组织";

inline constexpr Column applicants[] = {
    {.key = "person", .label = "自然人"},
    {.key = "business", .label = "商业企业", .under = organisations, .also = also_business},
    {.key = "research", .label = "科研机构", .under = organisations, .also = also_research},
    {.key = "public_interest",
     .label = "社会公益组织",
     .under = organisations,
     .also = also_public_interest},
    {.key = "legal_service",
     .label = "法律服务机构",
     .under = organisations,
     .also = also_legal_service},
    {.key = "other", .label = "其他", .under = organisations},
    {.key = "total", .label = "总计", .total = true},
};

inline constexpr Labels also_partly_granted = {"部分公开"};
inline constexpr Labels also_prohibited = {"其他法律行政法规禁止公开的"};
inline constexpr Labels also_other = {"（六）其他", "（六）其他情形", "（六）其他情况",
                                      "（六）其他处理情况", "（六）其他处理结果"};
inline constexpr Labels also_reconfirmation = {"要求行政机关确认或重新出具已获取的信息"};

/// Rows up to （六）, which is where the forms part.
inline constexpr Row request_rows_head[] = {
    {"received", "一、本年新收政府信息公开申请数量"},
    {"carried_in", "二、上年结转政府信息公开申请数量"},
    {"results", "三、本年度办理结果", RowRole::heading},
    {"granted", "（一）予以公开", RowRole::leaf, "results", RequestOutcome::granted},
    {"partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", RowRole::leaf,
     "results", RequestOutcome::partly_granted, also_partly_granted},
    {"refused", "（三）不予公开", RowRole::heading, "results"},
    {"refused/state_secret", "1.属于国家秘密", RowRole::leaf, "refused",
     RequestOutcome::state_secret},
    {"refused/prohibited_by_law", "2.其他法律行政法规禁止公开", RowRole::leaf, "refused",
     RequestOutcome::prohibited_by_law, also_prohibited},
    {"refused/security_or_stability", "3.危及“三安全一稳定”", RowRole::leaf, "refused",
     RequestOutcome::security_or_stability},
    {"refused/third_party_rights", "4.保护第三方合法权益", RowRole::leaf, "refused",
     RequestOutcome::third_party_rights},
    {"refused/internal_affairs", "5.属于三类内部事务信息", RowRole::leaf, "refused",
     RequestOutcome::internal_affairs},
    {"refused/process_information", "6.属于四类过程性信息", RowRole::leaf, "refused",
     RequestOutcome::process_information},
    {"refused/enforcement_file", "7.属于行政执法案卷", RowRole::leaf, "refused",
     RequestOutcome::enforcement_file},
    {"refused/administrative_inquiry", "8.属于行政查询事项", RowRole::leaf, "refused",
     RequestOutcome::administrative_inquiry},
    {"unavailable", "（四）无法提供", RowRole::heading, "results"},
    {"unavailable/not_held", "1.本机关不掌握相关政府信息", RowRole::leaf, "unavailable",
     RequestOutcome::not_held},
    {"unavailable/needs_creation", "2.没有现成信息需要另行制作", RowRole::leaf, "unavailable",
     RequestOutcome::needs_creation},
    {"unavailable/unclear", "3.补正后申请内容仍不明确", RowRole::leaf, "unavailable",
     RequestOutcome::unclear},
    {"not_processed", "（五）不予处理", RowRole::heading, "results"},
    {"not_processed/complaint", "1.信访举报投诉类申请", RowRole::leaf, "not_processed",
     RequestOutcome::complaint},
    {"not_processed/repeated", "2.重复申请", RowRole::leaf, "not_processed",
     RequestOutcome::repeated},
    {"not_processed/published_material", "3.要求提供公开出版物", RowRole::leaf, "not_processed",
     RequestOutcome::published_material},
    {"not_processed/excessive", "4.无正当理由大量反复申请", RowRole::leaf, "not_processed",
     RequestOutcome::excessive},
    {"not_processed/reconfirmation", "5.要求行政机关确认或重新出具已获取信息", RowRole::leaf,
     "not_processed", RequestOutcome::reconfirmation, also_reconfirmation},
};

inline constexpr Row request_rows_tail[] = {
    {"concluded", "（七）总计", RowRole::total, "results"},
    {"carried_out", "四、结转下年度继续办理"},
};

inline constexpr Text requests_name = {"表三 收到和处理政府信息公开申请",
                                       "Table 3, applications received and handled"};
inline constexpr std::string_view requests_corner =
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
inline constexpr std::string_view requests_over = "申请人情况";

// ---- table four --------------------------------------------------------------------------------

inline constexpr Column proceeding_results[] = {
    {.key = "upheld", .label = "结果维持"},
    {.key = "corrected", .label = "结果纠正"},
    {.key = "other", .label = "其他结果"},
    {.key = "pending", .label = "尚未审结"},
    {.key = "total", .label = "总计", .total = true},
};

inline constexpr Row proceeding_rows[] = {
    {"reconsideration", "行政复议"},
    {"litigation", "行政诉讼", RowRole::heading},
    {"litigation_direct", "未经复议直接起诉", RowRole::leaf, "litigation"},
    {"litigation_after_reconsideration", "复议后起诉", RowRole::leaf, "litigation"},
};

inline constexpr Text article_50_3 = {
    "《中华人民共和国政府信息公开条例》第五十条第（三）项：因政府信息公开工作被申请行政复议、"
    "提起行政诉讼的情况",
    "Regulations on Open Government Information, s.50(3): reconsiderations and lawsuits over open "
    "government information"};

inline constexpr Block proceeding_blocks[] = {
    {"", article_50_3, proceeding_results, proceeding_rows}};

inline constexpr Table proceedings = {
    .key = "proceedings",
    .heading = "四、政府信息公开行政复议、行政诉讼情况",
    .name = {"表四 行政复议、行政诉讼", "Table 4, reconsideration and litigation"},
    .layout = Layout::single_row,
    .corner = "",
    .over = "",
    .blocks = proceeding_blocks,
};

// ---- rules -------------------------------------------------------------------------------------

inline constexpr Text power_citation = {
    "《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条；此前为2015年修正的第八十条、"
    "第八十二条",
    "Legislation Law of the People's Republic of China (2023), ss.91 and 93; before, ss.80 and 82 as "
    "amended in 2015"};
inline constexpr Text power_summary = {
    "没有规章制定权的机关，规章各栏应当为 0 或“/”",
    "A body that cannot make rules (规章) has 0 or \"/\" in every cell of that row"};
inline constexpr Text power_message = {
    "规章各栏合计为 {left}，但本机关没有规章制定权，应当为 0",
    "the cells of 规章 add up to {left}, but this body cannot make rules (规章): expected 0"};
inline constexpr std::string_view power_lines[] = {"regulations"};

inline constexpr Term received_and_carried_in[] = {{"received"}, {"carried_in"}};
inline constexpr Term concluded_and_carried_out[] = {{"concluded"}, {"carried_out"}};
inline constexpr Term concluded[] = {{"concluded"}};
inline constexpr Term every_outcome[] = {{.key = "results", .leaves = true}};
inline constexpr Term everything_handled[] = {
    {.key = "results", .leaves = true}, {"concluded"}, {"carried_out"}};
inline constexpr Term row_total[] = {{"total"}};
inline constexpr Term every_part[] = {{.leaves = true}};
inline constexpr std::string_view balance_and_sum[] = {"T3.BALANCE", "T3.RESULT_SUM"};

inline constexpr LinearRule request_and_proceeding_rules[] = {
    {.rule = {.id = "T3.BALANCE",
              .basis = Basis::printed,
              .severity = Severity::error,
              .citation = {"年度报告格式表三表头：本列数据的勾稽关系为：第一项加第二项之和，"
                           "等于第三项加第四项之和",
                           "Annual report form, head of table 3: item 1 plus item 2 equals item 3 "
                           "plus item 4, in every column"},
              .summary = {"每列：本年新收＋上年结转＝（七）总计＋结转下年度",
                          "In each column: received + carried in = concluded + carried out"},
              .message = {"“{line}”列：{left_terms} = {left}，{right_terms} = {right}，"
                          "两者应当相等，相差 {difference}",
                          "column {line}: {left_terms} = {left}, but {right_terms} = {right}; they "
                          "differ by {difference}"}},
     .table = "requests",
     .axis = Axis::columns,
     .left = received_and_carried_in,
     .relation = Relation::eq,
     .right = concluded_and_carried_out},
    {.rule = {.id = "T3.RESULT_SUM",
              .basis = Basis::structural,
              .severity = Severity::error,
              .citation = {"年度报告格式表三第三项（七）总计",
                           "Annual report form, table 3, item 3 (7) 总计 (total)"},
              .summary = {"每列：（七）总计＝（一）至（六）各项之和",
                          "In each column: concluded = the sum of all outcomes"},
              .message = {"“{line}”列：（七）总计为 {left}，（一）至（六）各项之和为 {right}，"
                          "相差 {difference}",
                          "column {line}: concluded is {left}, but the outcomes add up to {right}; "
                          "they differ by {difference}"}},
     .table = "requests",
     .axis = Axis::columns,
     .left = concluded,
     .relation = Relation::eq,
     .right = every_outcome,
     .defines = Defines::lines_of_parts},
    {.rule = {.id = "T3.ROW_TOTAL",
              .basis = Basis::structural,
              .severity = Severity::error,
              .citation = {"年度报告格式表三“总计”列",
                           "Annual report form, table 3, column 总计 (total)"},
              .summary = {"每行：总计＝自然人＋法人或其他组织各栏之和",
                          "In each row: total = the sum over all applicants"},
              .message = {"“{line}”行：总计为 {left}，各栏之和为 {right}，相差 {difference}",
                          "row {line}: total is {left}, but the applicants add up to {right}; they "
                          "differ by {difference}"}},
     .table = "requests",
     .axis = Axis::rows,
     .left = row_total,
     .relation = Relation::eq,
     .right = every_part,
     .defines = Defines::every_line},
    {.rule = {.id = "T3.EMPTY",
              .basis = Basis::structural,
              .severity = Severity::error,
              .citation = {"年度报告格式表三勾稽关系，且各栏为非负数",
                           "Annual report form, table 3: the printed balance over numbers that "
                           "are not negative"},
              .summary = {"某列新收与上年结转之和为 0 时，该列其余各栏均为 0",
                          "In a column where received + carried in = 0, every other cell is 0"},
              .message = {"“{line}”列：新收与上年结转之和为 0，其余各栏之和却为 {left}",
                          "column {line}: received + carried in is 0, but the other cells add up "
                          "to {left}"}},
     .table = "requests",
     .axis = Axis::columns,
     .left = everything_handled,
     .relation = Relation::eq,
     .only_if_zero = received_and_carried_in,
     .implied_by = balance_and_sum},
    {.rule = {.id = "T4.TOTAL",
              .basis = Basis::structural,
              .severity = Severity::error,
              .citation = {"年度报告格式表四“总计”栏",
                           "Annual report form, table 4, column 总计 (total)"},
              .summary = {"总计＝结果维持＋结果纠正＋其他结果＋尚未审结",
                          "total = upheld + corrected + other + pending"},
              .message = {"“{line}”：总计为 {left}，{right_terms} = {right}，相差 {difference}",
                          "{line}: total is {left}, but {right_terms} = {right}; they differ by "
                          "{difference}"}},
     .table = "proceedings",
     .axis = Axis::rows,
     .left = row_total,
     .relation = Relation::eq,
     .right = every_part,
     .defines = Defines::every_line},
};

// ---- rules over last year's report -------------------------------------------------------------

inline constexpr Text year_practice = {"相邻年度报告的衔接，填报惯例",
                                       "Practice: reports of successive years follow from each "
                                       "other"};

inline constexpr Term carried_in[] = {{"carried_in"}};
inline constexpr Term carried_out_last_year[] = {
    {.key = "carried_out", .source = TermSource::previous_year}};
inline constexpr Term pending_last_year[] = {
    {.key = "pending", .source = TermSource::previous_year}};

inline constexpr LinearRule year_to_year_rules[] = {
    {.rule =
         {.id = "YOY.CARRY",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = year_practice,
          .summary = {"每列：上年结转＝上年报告的结转下年度；总计相符而分栏不符的，仅作提示",
                      "In each column: carried in = carried out last year; where the total agrees, "
                      "other columns are only remarked on"},
          .message = {"“{line}”列：上年结转为 {left}，上年报告的结转下年度为 {right}，"
                      "相差 {difference}",
                      "column {line}: {left} carried in, but {right} carried out last year; they "
                      "differ by {difference}"}},
     .table = "requests",
     .axis = Axis::columns,
     .left = carried_in,
     .relation = Relation::eq,
     .right = carried_out_last_year,
     .decided_on = "total"},
    {.rule = {.id = "YOY.PENDING",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"上年尚未审结的案件转入本年；填报惯例",
                           "Practice: cases pending at the end of last year go on in this one"},
              .summary = {"本年总计≥上年尚未审结", "total >= pending last year"},
              .message = {"“{line}”：上年报告的尚未审结为 {left}，多于本年总计 {right}",
                          "{line}: {left} were pending last year, more than this year's total of "
                          "{right}"}},
     .table = "proceedings",
     .axis = Axis::rows,
     .left = pending_last_year,
     .relation = Relation::le,
     .right = row_total},
};

}  // namespace govinfo::detail
