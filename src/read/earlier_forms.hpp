// What the statistics before 2019 print: known by name, so that they can be refused by name.
#pragma once

#include <string_view>

namespace govinfo::detail {

/// Two words of a line prove that form.
inline constexpr std::string_view earlier_forms[][4] = {
    // 国办发〔2014〕32号, reports on 2014 to 2018
    {"政府信息公开情况统计表", "统计指标", "主动公开政府信息数", "制发规范性文件总数"},
    // Local forms, e.g. of 定西市, reports on 2008 to 2013
    {"政府信息公开情况统计报表", "指标名称", "主动公开信息数", "对申请的答复总数"},
};

}  // namespace govinfo::detail
