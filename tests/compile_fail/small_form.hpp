// A form of one table, small enough to see what is wrong with it.
#pragma once

#include <span>

#include "model/form_compile.hpp"

namespace govinfo {

inline constexpr Column columns[] = {
    {.key = "person", .label = "自然人"},
    {.key = "total", .label = "总计", .total = true},
};
inline constexpr Row rows[] = {
    {.key = "received", .label = "一、本年新收政府信息公开申请数量"},
    {.key = "carried_in", .label = "二、上年结转政府信息公开申请数量"},
    {.key = "concluded", .label = "（七）总计", .role = RowRole::total},
};
inline constexpr Block blocks[] = {{.caption = "", .basis = {}, .columns = columns, .rows = rows}};
inline constexpr Table tables[] = {{
    .key = "requests",
    .heading = "三、收到和处理政府信息公开申请情况",
    .name = {"表三", "Table 3"},
    .layout = Layout::grid,
    .blocks = blocks,
}};

inline constexpr Term person[] = {{"person"}};
inline constexpr Term total[] = {{"total"}};
inline constexpr Term concluded[] = {{"concluded"}};
inline constexpr Text words = {"依据", "basis"};

/// total = person
inline constexpr LinearRule row_total = {
    .rule = {.id = "T3.ROW_TOTAL", .citation = words, .summary = words, .message = words},
    .table = "requests",
    .axis = Axis::rows,
    .left = total,
    .relation = Relation::eq,
    .right = person,
    .defines = Defines::every_line,
};

/// concluded = parts
constexpr LinearRule result_sum(std::span<const Term> parts) {
    return {
        .rule = {.id = "T3.RESULT_SUM", .citation = words, .summary = words, .message = words},
        .table = "requests",
        .axis = Axis::columns,
        .left = concluded,
        .relation = Relation::eq,
        .right = parts,
        .defines = Defines::lines_of_parts,
    };
}

constexpr FormSpec small_form(std::span<const LinearRule> rules) {
    return {
        .id = "small",
        .first_year = 2030,
        .instrument = words,
        .sections = {},
        .tables = tables,
        .rules = rules,
    };
}

}  // namespace govinfo
