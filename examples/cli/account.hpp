// A failed linear rule on one line, written out as a sum on paper.
#pragma once

#include <string>

#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Both sides, which the finding must have, with every operand by its official label, what it holds
/// and where it stands:
///
///     左边    一、本年新收政府信息公开申请数量  3402  第203行
///           + 二、上年结转政府信息公开申请数量    91  第212行
///             合计                              3493
///     右边    （七）总计                        3375  第391行
///           + 四、结转下年度继续办理             119  第400行
///             合计                              3494
///     相差                                        -1
///
/// On a side of many operands those that are 0, and those that are unknown, are only counted.
[[nodiscard]] std::string account(const ExplainedFinding& failure, const ReadResult& result,
                                  BlankPolicy blank, const Console& console);

}  // namespace govinfo::cli
