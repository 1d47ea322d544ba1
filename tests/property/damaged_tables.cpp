#include "property/damages.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "property/plain_report.hpp"

namespace govinfo::test {

/// A block of the other form in place of one, or beside it. What it says is not what this form
/// asks.
void mix_forms(Work& work) {
    PrintedTable* table = work.any_table(Layout::blocks);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    const std::string id = work.form.id() == "2019" ? "2021" : "2019";
    const Report other = to_report(consistent_report(id, work.random));
    PrintedTable strange = printed_tables(other, {}).front();
    for (PrintedRow& row : strange.rows)
        for (PrintedCell& cell : row)
            if (cell.value) cell.text = work.number();
    unreadable(strange);
    const auto captions = [](const PrintedTable& of) {
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < of.rows.size(); ++i)
            if (of.rows[i].size() == 1) rows.push_back(i);
        rows.push_back(of.rows.size());
        return rows;
    };
    const auto theirs = captions(strange), ours = captions(*table);
    const auto from = static_cast<std::size_t>(
        draw(work.random, 0, static_cast<std::int64_t>(theirs.size()) - 2));
    const auto begin = strange.rows.begin();
    const std::vector<PrintedRow> block(begin + static_cast<std::ptrdiff_t>(theirs[from]),
                                        begin + static_cast<std::ptrdiff_t>(theirs[from + 1]));
    not_sure(*table);
    std::size_t at = 0;
    while (at + 1 < ours.size() && table->rows[ours[at]].front().text != block.front().front().text)
        ++at;
    const auto where = table->rows.begin() + static_cast<std::ptrdiff_t>(ours[at]);
    if (at + 1 < ours.size()) {
        const auto end = table->rows.begin() + static_cast<std::ptrdiff_t>(ours[at + 1]);
        if (one_in(work.random, 3)) {  // both: which of two numbers of decisions nobody can say
            for (auto row = where; row != end; ++row)
                for (PrintedCell& cell : *row)
                    if (cell.cell && work.form.cell(*cell.cell).column->key == "decisions" &&
                        std::any_of(block.begin(), block.end(), [&](const PrintedRow& each) {
                            return each.front().text == row->front().text;
                        }))
                        cell.cell.reset();
            table->rows.insert(end, block.begin(), block.end());
        } else {
            table->rows.insert(table->rows.erase(where, end), block.begin(), block.end());
        }
    } else {
        table->rows.insert(where, block.begin(), block.end());
    }
}

/// Rows and columns exchanged: applicants at the left, outcomes at the top.
void transpose(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    const auto columns = table->table->blocks[0].columns;
    std::vector<PrintedRow> rows(1 + columns.size());
    rows[0].push_back({"申请人情况"});
    for (std::size_t i = 0; i < columns.size(); ++i)
        rows[1 + i].push_back({std::string(columns[i].label)});
    for (const std::size_t at : body_of(*table)) {
        const PrintedRow& row = table->rows[at];
        rows[0].push_back({row[label_at(row)].text});
        const std::size_t first = first_value_at(row);
        for (std::size_t i = first; i < row.size() && i - first < columns.size(); ++i) {
            rows[1 + i - first].push_back(row[i]);
            rows[1 + i - first].back().sure = false;
        }
    }
    table->rows = rows;
    table->columns = rows[0].size();
    table->label_columns = 1;
}

/// 行政复议, 未经复议直接起诉, 复议后起诉 one below the other.
void stack_proceedings(Work& work) {
    PrintedTable* table = work.any_table(Layout::single_row);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    const std::vector<HeadBand> bands = heads_of(*table).front().bands;
    const PrintedRow values = table->rows.back();
    if (values.size() != 15) return;
    table->rows = {{{one_in(work.random, 2) ? "类别" : ""}}};
    for (const HeadColumn& each : bands[0].columns) table->rows[0].push_back({each.label});
    for (const HeadBand& band : bands) {
        table->rows.push_back({{band.label}});
        for (const HeadColumn& each : band.columns)
            table->rows.back().push_back(values[each.value]);
    }
    table->columns = 6;
    table->label_columns = 1;
    not_sure(*table);
}

/// 行政复议 in a table of its own, 行政诉讼 in the next.
void part_proceedings(Work& work) {
    PrintedTable* table = work.any_table(Layout::single_row);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    const PrintedRow values = table->rows.back();
    if (values.size() != 15) return;
    PrintedTable second = *table;
    second.rows = {{table->rows[0][1]},
                   {table->rows[1].begin() + 5, table->rows[1].end()},
                   table->rows[2],
                   {values.begin() + 5, values.end()}};
    second.columns = 10;
    PrintedTable first = *table;
    first.rows = {{table->rows[0][0]},
                  {table->rows[1].begin(), table->rows[1].begin() + 5},
                  {values.begin(), values.begin() + 5}};
    for (PrintedCell& cell : first.rows[1]) cell.rows = 1;
    first.columns = 5;
    not_sure(first);
    not_sure(second);
    const std::size_t part = work.part_of(*table);
    *table = first;
    work.insert(part + 1, {"", second});
}

void lose_heading(Work& work) {
    PrintedTable& table = work.any_table();
    for (std::size_t part = work.part_of(table); part > 0; --part) {
        PrintedPart& each = work.out.printed.parts[part - 1];
        if (each.table) return;
        if (each.paragraph.find("、") == each.paragraph.npos) continue;
        each.paragraph = "见下表：";
        not_sure(table);
        return;
    }
}

/// Each under the other's heading, but not below another year.
void exchange_tables(Work& work) {
    if (work.tables().size() > work.form.tables().size()) return;
    PrintedTable &left = work.any_table(), &right = work.any_table();
    if (left.table == right.table) return;  // two years: each is of the one that stands over it
    std::swap(left, right);
    not_sure(left);
    not_sure(right);
}

}  // namespace govinfo::test
