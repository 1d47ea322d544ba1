// The list of problems as a spreadsheet has it: what stands in which column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/problems.hpp"

namespace govinfo::detail {

/// In the order of the columns.
enum class ProblemColumn : std::size_t {
    unit,
    year,
    file,
    id,
    severity,
    rule,
    where,
    place,
    problem,
    left,
    right,
    difference,
    proposal,
    basis,
    status,
    action,
    remark,
};
inline constexpr Text problem_columns[] = {
    {"单位", "unit"},     {"年度", "year"},  {"文件", "file"},   {"编号", "id"},
    {"级别", "severity"}, {"规则", "rule"},  {"位置", "where"},  {"出处", "place"},
    {"问题", "problem"},  {"左边", "left"},  {"右边", "right"},  {"相差", "difference"},
    {"建议", "proposal"}, {"依据", "basis"}, {"状态", "status"}, {"整改情况", "action"},
    {"备注", "remark"},
};

/// As a status: nobody need mend it.
inline constexpr Text accepted_status = {"认可", "accepted"};

/// A text for each column; nothing in it is quoted or escaped.
using ProblemRow = std::vector<std::string>;

/// A finding a row.
[[nodiscard]] std::vector<ProblemRow> problem_rows(const Checked& checked, Language language);
[[nodiscard]] ProblemRow unread_row(std::string_view file, std::string_view why, Language language);

}  // namespace govinfo::detail
