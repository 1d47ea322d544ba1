#include "property/damages.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace govinfo::test {
namespace {

std::string stray_line(Work& work) {
    const std::string lines[] = {
        std::to_string(draw(work.random, 1, 40)),
        std::to_string(draw(work.random, 1, 40)),
        "第3页",
        "- 3 -",
        "—3—",
        "3/12",
        "第 3 页 共 12 页",
        "页眉 测试县财政局",
        "测试县财政局" + work.year(0) + "政府信息公开工作年度报告",
        "注：空白为0",
        "注：表中数据截至12月31日。",
        work.year(0),
        work.year(-1),
        work.year(-1) + "度",
        work.year(0).substr(0, 4),
        "张三",
        "填表人：李四",
        "（五）其他说明",
        "单位：件",
        "续表",
        "（接上页）",
        "P. 9",
        "http://www.example.gov.cn/3.html",
        "打印本页",
        "0",
        "合计 12",
        "小计：3",
        "备注：" + work.year(0) + "新收5件",
        "1. 本表按件统计",
        "－3－",
        "· 3 ·",
        "Page 3 of 12",
        "\f- 3 -",
        "二○二五年一月二十日",
        "2025-01-20",
        "2025年1月20日",
    };
    return any_of(lines, work.random);
}

}  // namespace

/// Between rows.
void add_line(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::size_t at = work.number_of(table, row) + 1;
    if (has_value_for_several(table, at - 1)) return;
    const std::string line = stray_line(work);
    if (is_bare_number(line) && takes_what_follows(work, row)) return;
    if (is_bare_number(line) || is_bare_number(line.substr(0, 1))) not_sure(row);
    const std::size_t open = at < table.rows.size() ? columns_from_above(table, at) : 0;
    insert_row(table, at, {{line, table.columns - std::min(open, table.columns - 1)}});
    table.rows[at].front().line = true;
}

/// Inside a row.
void break_into_row(Work& work) {
    if (work.medium.places && work.medium.piped && !work.medium.torn) return;
    PrintedRow& row = work.any_row(work.any_table());
    const std::string line = stray_line(work);
    if (hides_addition(work, row)) return;
    row[work.any_value_at(row)].before = line;
    not_sure(row);
    if (work.medium.piped) return;
    if (is_bare_number(line) || line == "3/12") unreadable(row);
}

/// A row that has lost a value and takes the next line for it. Where nothing marks cells, a number
/// in that line is one of its values to everybody.
void shorten_before_line(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::string line = stray_line(work);
    if (work.medium.unmarked() && is_bare_number(line)) return;
    if (row.size() - first_value_at(row) < 2) return;
    const std::size_t at = work.number_of(table, row) + 1;
    if (has_value_for_several(table, at - 1)) return;
    take_value(work, row, work.any_value_at(row));
    const std::size_t open = at < table.rows.size() ? columns_from_above(table, at) : 0;
    insert_row(table, at, {{line, table.columns - std::min(open, table.columns - 1)}});
    table.rows[at].front().line = true;
}

/// A paragraph in front of the table or behind it.
void add_paragraph(Work& work) {
    PrintedTable& table = work.any_table();
    const std::size_t part = work.part_of(table);
    const bool behind = one_in(work.random, 2);
    const std::string line = stray_line(work);
    if (behind && !body_of(table).empty()) {
        PrintedRow& row = table.rows[body_of(table).back()];
        if (is_bare_number(line) && takes_what_follows(work, row)) return;
        not_sure(row);
    }
    work.insert(part + (behind ? 1 : 0), {line});
}

/// An empty line inside a row, or in a line that has one.
void tear_row(Work& work) {
    const bool paragraphs =
        !work.medium.piped && work.medium.blanks == Medium::Blanks::perhaps_seen;
    if (work.medium.places || paragraphs) return;  // there it is a blank cell
    PrintedRow& row = work.any_row(work.any_table());
    if (hides_addition(work, row)) return;
    row[work.any_value_at(row)].before = " ";
    not_sure(row);
}

/// The table goes on below a page's end: in itself or as another, its head again or not.
void break_page(Work& work) {
    PrintedTable& table = work.any_table();
    if (table.table->layout == Layout::single_row || !work.out.official_heads) return;
    const auto body = body_of(table);
    const std::size_t at = any_of(body, work.random);
    const bool blocks = table.table->layout == Layout::blocks;
    if (at == body.front() || (blocks && table.rows[at - 1].size() < 3)) return;
    if (has_value_for_several(table, at - 1)) return;
    const bool head = one_in(work.random, 2), apart = one_in(work.random, 2);
    constexpr const char* behind[] = {"", "", "（续）"};
    const std::string again = any_of(behind, work.random);
    const bool words = one_in(work.random, 2);
    std::vector<PrintedRow> top(table.rows.begin(), table.rows.begin() + (blocks ? 2 : 3));
    if (blocks) {
        std::size_t caption = at;
        while (table.rows[caption].size() > 1) --caption;
        top.assign(table.rows.begin() + static_cast<std::ptrdiff_t>(caption),
                   table.rows.begin() + static_cast<std::ptrdiff_t>(caption) + 2);
    }
    std::vector<PrintedRow> rest = split_off(table.rows, at, [&](const std::string& text) {
        return words ? text + again : std::string();
    });
    if (head) rest.insert(rest.begin(), top.begin(), top.end());
    if (!head && apart)
        for (PrintedRow& row : rest) not_sure(row);
    if (!words)
        for (PrintedRow& row : rest)
            if (has_values(row) && row[label_at(row)].text.ends_with("其他")) not_sure(row);
    if (!apart) {
        table.rows.insert(table.rows.end(), rest.begin(), rest.end());
        return;
    }
    PrintedTable next = table;
    next.rows = rest;
    const std::size_t part = work.part_of(table);
    work.insert(part + 1, {"", std::move(next)});
    if (one_in(work.random, 2)) work.insert(part + 1, {stray_line(work)});
}

/// `规章 | 0 | 0 | 0 | ||`
void miscount_pipes(Work& work) {
    if (!work.medium.filled) return;
    PrintedRow& row = work.any_row(work.any_table());
    row.front().fillers = static_cast<int>(draw(work.random, -2, 2));
    not_sure(row);
    const bool blank = row.back().text.empty() && !is_blank(row);
    if (blank) unreadable(row);
}

/// `| | 规章 | 0 | 0 | 0 |`, or without the first pipe where the others have one
void miscount_openers(Work& work) {
    if (!work.medium.piped) return;
    PrintedRow& row = work.any_row(work.any_table());
    if (!is_readable(row)) return;  // makes up for what it has lost
    row.front().openers = one_in(work.random, 2) ? 1 : -1;
    not_sure(row);
}

}  // namespace govinfo::test
