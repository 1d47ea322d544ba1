// What a clerk reads below many checked reports.
#pragma once

#include <string>

#include <govinfo/problem_list.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Reports by verdict, and the rules that failed most:
///
///     共3份：一致 1，不一致 1，未能全部核对 0，无法读取 1
///     最常见的问题
///       T3.BALANCE  4处  2份  新收加结转等于办理结果总计加结转下年
[[nodiscard]] std::string summary_text(const CheckSummary& summary, const Console& console);

}  // namespace govinfo::cli
