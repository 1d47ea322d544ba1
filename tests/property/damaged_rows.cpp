#include "property/damages.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace govinfo::test {

void lose_row(Work& work) {
    PrintedTable& table = work.any_table();
    if (table.table->layout == Layout::single_row && !work.out.official_heads) return;
    PrintedRow& row = work.any_row(table);
    const std::size_t at = work.number_of(table, row);
    if (!is_readable(row)) return;  // another row may be so because of this one
    if (!has_value_for_several(table, at)) erase_row(table, at);
}

/// Below its twin, without the labels of the groups that begin with it.
void double_row(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::size_t at = work.number_of(table, row);
    PrintedRow twin(row.begin() + static_cast<std::ptrdiff_t>(label_at(row)), row.end());
    const bool same = one_in(work.random, 4);
    not_sure(row);
    not_sure(twin);
    if (!same)
        for (PrintedCell& cell : twin)
            if (cell.value) cell.text = work.number();
    insert_row(table, at + 1, std::move(twin));
}

/// A row that the form does not have.
void add_row(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    if (first_value_at(row) == 0) return;
    constexpr const char* labels[] = {"小计",           "其中：网络申请", "9.其他",
                                      "（八）主动撤回", "合计（件）",     "行政确认",
                                      "4.其他情形",     "备注",           "五、上年同期"};
    PrintedRow added(row.begin() + static_cast<std::ptrdiff_t>(label_at(row)), row.end());
    added.front().text = any_of(labels, work.random);
    added.front().rows = 1;
    for (PrintedCell& cell : added)
        if (cell.value) cell.text = work.number();
    unreadable(added);
    not_sure(row);
    const std::size_t at = work.number_of(table, row) + 1;
    if (added.front().text.ends_with(".其他"))
        for (PrintedRow& each : table.rows)
            if (has_values(each) && each[label_at(each)].text.ends_with("其他")) not_sure(each);
    insert_row(table, at, std::move(added));
}

void add_blank_row(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    if (first_value_at(row) == 0) return;
    not_sure(row);
    PrintedRow blank(row.begin() + static_cast<std::ptrdiff_t>(label_at(row)), row.end());
    for (PrintedCell& cell : blank) {
        cell.text.clear();
        cell.rows = 1;
        cell.value = false;
    }
    unreadable(blank);
    insert_row(table, work.number_of(table, row) + 1, std::move(blank));
}

/// The cell is blank, or gone.
void lose_label(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::size_t at = work.number_of(table, row);
    if (first_value_at(row) == 0) return;
    const std::size_t label = label_at(row);
    if (row[label].rows > 1) return;
    if (at > 0 && takes_what_follows(work, table.rows[at - 1])) return;
    if (work.medium.fixed || one_in(work.random, 2))
        row[label].text.clear();
    else
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(label));
    unreadable(row);
    if (at > 0) not_sure(table.rows[at - 1]);
}

/// 二、上年结转政府信息公申请数量, or with a sign for the lost character
void break_label(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    if (first_value_at(row) == 0) return;
    std::string& text = row[label_at(row)].text;
    const std::size_t length = text.size() / 3;
    if (length < 5) return;
    std::size_t at = text.size() / 2;
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
    if (at + 3 > text.size() || (text[at] & 0xF0) != 0xE0) return;
    constexpr const char* signs[] = {"", "", "□", "?", "\xEF\xBF\xBD", "\n"};
    text.replace(at, 3, any_of(signs, work.random));
    text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
    not_sure(row);
}

/// Labels of rows change places, and with them what the values mean.
void exchange_labels(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    if (first_value_at(row) == 0) return;
    std::vector<PrintedRow*> others;
    for (const std::size_t i : body_of(table)) {
        PrintedRow& other = table.rows[i];
        if (&other == &row || first_value_at(other) == 0) continue;
        const auto values = [](const PrintedRow& each) {
            return each.size() - first_value_at(each);
        };
        // Below different heads, or such as changed places, values mean something else.
        const auto column = [&](const PrintedCell& each) {
            return each.cell ? work.form.cell(*each.cell).column->key : std::string_view();
        };
        const bool same_cells = std::equal(
            row.rbegin(), row.rbegin() + static_cast<std::ptrdiff_t>(values(row)), other.rbegin(),
            other.rbegin() + static_cast<std::ptrdiff_t>(values(other)),
            [&](const PrintedCell& a, const PrintedCell& b) { return column(a) == column(b); });
        const bool alike = same_cells &&
                           other[label_at(other)].columns == row[label_at(row)].columns &&
                           other[label_at(other)].rows == 1 && row[label_at(row)].rows == 1;
        const bool split = has_value_for_several(table, work.number_of(table, row)) ||
                           has_value_for_several(table, i);
        if (alike && !split && row.back().cell) others.push_back(&other);
    }
    if (others.empty()) return;
    PrintedRow& other = *any_of(others, work.random);
    std::swap(row[label_at(row)].text, other[label_at(other)].text);
    for (std::size_t i = first_value_at(row), k = first_value_at(other); i < row.size(); ++i, ++k)
        std::swap(row[i].cell, other[k].cell);
    for (PrintedRow* each : {&row, &other}) {
        not_sure(*each);
        if ((*each)[label_at(*each)].text.ends_with(".其他")) unreadable(*each);
    }
}

/// Of a label over several rows only.
void lose_group_label(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table) return;
    for (const std::size_t i : body_of(*table)) {
        for (PrintedCell& cell : table->rows[i]) {
            if (cell.rows < 2 || cell.rows > 10 || !one_in(work.random, 3)) continue;
            if (takes_what_follows(work, table->rows[i - 1])) continue;
            cell.text.clear();
            for (std::size_t k = i; k < std::min(i + cell.rows, table->rows.size()); ++k)
                not_sure(table->rows[k]);
            return;
        }
    }
}

}  // namespace govinfo::test
