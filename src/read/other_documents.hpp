// What is published beside these reports, or was in their place before 2019: known by its words, so
// that it can be refused by name.
#pragma once

#include <string_view>

#include <govinfo/error.hpp>

namespace govinfo::detail {

/// Two of its words, wherever they stand, prove a statistic.
inline constexpr std::string_view earlier_forms[][9] = {
    // 国办发〔2014〕32号, reports on 2014 to 2018
    {"政府信息公开情况统计表", "统计指标", "主动公开政府信息数", "制发规范性文件总数",
     "回应公众关注热点或重大舆情数", "属于已主动公开范围数", "同意公开答复数", "维持具体行政行为数",
     "依申请公开信息收取的费用"},
    // Local forms, e.g. of 定西市, reports on 2008 to 2013
    {"政府信息公开情况统计报表", "指标名称", "主动公开信息数", "对申请的答复总数"},
};

/// A line with its title and two of its words.
struct OtherDocument {
    ErrorCode code;
    std::string_view title;
    std::string_view words[10];
};

inline constexpr OtherDocument other_documents[] = {
    {ErrorCode::guide,
     "信息公开指南",
     {"公开范围", "公开形式", "公开时限", "受理机构", "受理时间", "受理申请", "申请方式",
      "监督方式"}},
    {ErrorCode::application_form,
     "信息公开申请表",
     {"申请人信息", "所需信息", "所需的政府信息", "所需政府信息", "提供方式", "获取信息的方式",
      "获取方式", "证件号码", "法人代表", "法定代表人"}},
};

}  // namespace govinfo::detail
