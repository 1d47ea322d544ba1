#include "property/damages.hpp"

#include <utility>
#include <vector>

namespace govinfo::test {
namespace {

/// A value more than the row has columns, among them: where the last cell is blank nobody sees
/// that, and each value is what stands in its column.
void add_cell(const Work& work, PrintedRow& row, std::size_t at, PrintedCell cell) {
    if (!is_readable(row) || hides_addition(work, row)) return;
    if (std::any_of(row.begin(), row.end(), [](const PrintedCell& each) { return each.hidden; }))
        return;  // it stands in no column
    const std::size_t first = first_value_at(row);
    std::vector<std::optional<CellIndex>> cells;
    for (std::size_t i = first; i < row.size(); ++i) cells.push_back(row[i].cell);
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), std::move(cell));
    if (!row.back().text.empty()) return unreadable(row);
    not_sure(row);
    for (std::size_t i = 0; i < cells.size(); ++i) row[first + i].cell = cells[i];
    row.back().cell.reset();
}

}  // namespace

/// 1852 4943 0 → 1852 0
void lose_values(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    for (std::int64_t i = draw(work.random, 1, 2); i > 0; --i) lose_value(work, row);
}

/// 1852 4943 0 → 1852 4943 4943 0
void double_value(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    const std::size_t at = work.any_value_at(row);
    add_cell(work, row, at, row[at]);
}

/// 1852 4943 0 → 1852 4943 17 0, or a word
void add_value(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    constexpr const char* words[] = {"已核", "见附件", "备注", "无", "件", "*"};
    PrintedCell added = work.value();
    const bool word = one_in(work.random, 3);
    if (word) added.text = any_of(words, work.random);
    const std::size_t at = first_value_at(row);
    const auto where = static_cast<std::size_t>(
        draw(work.random, static_cast<std::int64_t>(at), static_cast<std::int64_t>(row.size())));
    if (!word || where < row.size()) return add_cell(work, row, where, added);
    if (!is_readable(row)) return;
    row.push_back(added);  // a remark behind the row
    not_sure(row);
}

/// 1852 | 4943 | 0 → 1852 4943 | 0
void join_values(Work& work) {
    if (work.medium.spaced) return;  // as before
    PrintedRow& row = work.any_row(work.any_table());
    const std::size_t first = first_value_at(row);
    if (row.size() - first < 3) return;  // else see join_row
    const std::size_t at = work.any_value_at(row);
    if (at == first || row[at].text.empty() || row[at - 1].text.empty() || !is_readable(row) ||
        row[at].hidden || row[at - 1].hidden || has_cell_too_many(row))
        return;
    row[at - 1].text += " " + row[at].text;
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
    unreadable(row);
}

/// 1852 | 4943 | 0 → 1852 4943 0, which is the row, unless one is lost or stands there twice
void join_row(Work& work) {
    if (work.medium.spaced) return;  // as before
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::size_t first = first_value_at(row), count = row.size() - first;
    if (has_value_for_several(table, work.number_of(table, row))) return;
    if (count < 2 || std::any_of(row.begin() + static_cast<std::ptrdiff_t>(first), row.end(),
                                 [](const PrintedCell& cell) {
                                     return cell.text.empty() || cell.hidden || !cell.cell ||
                                            cell.extra != Extra::none;
                                 }))
        return;
    PrintedCell whole = row[first];
    whole.holds.assign(row.begin() + static_cast<std::ptrdiff_t>(first), row.end());
    whole.cell.reset();
    whole.columns = one_in(work.random, 2) ? count : 1;
    std::vector<std::string> texts;
    for (const PrintedCell& cell : whole.holds) texts.push_back(cell.text);
    const std::int64_t change = count > 2 ? draw(work.random, 0, 3) : 0;
    const auto at = texts.begin() + draw(work.random, 0, static_cast<std::int64_t>(count) - 1);
    if (change == 1) texts.erase(at);
    if (change == 2) texts.insert(at, 1, *at);
    whole.text.clear();
    for (const std::string& text : texts) whole.text += (whole.text.empty() ? "" : " ") + text;
    row.resize(first);
    row.push_back(whole);
    not_sure(row);
    if (change == 1 || change == 2) unreadable(row);
}

/// 行政许可 12 in one cell
void join_label(Work& work) {
    if (work.medium.spaced) return;  // as before
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    if (has_value_for_several(table, work.number_of(table, row))) return;
    const std::size_t first = first_value_at(row);
    if (first == 0 || row[first].text.empty() || row[label_at(row)].rows > 1) return;
    PrintedCell& label = row[label_at(row)];
    constexpr const char* between[] = {" ", "：", "  "};
    label.text += any_of(between, work.random) + row[first].text;
    label.holds.push_back(row[first]);
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(first));
    not_sure(row);
    if (work.medium.markup) unreadable(row);
}

/// 0 over all columns, or over some.
void merge_values(Work& work) {
    const bool filled = work.medium.places || work.medium.filled;
    if (filled && !work.medium.markup) return;  // as the rest blank
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::size_t first = first_value_at(row);
    if (row.size() - first < 2 || !is_readable(row)) return;
    if (has_value_for_several(table, work.number_of(table, row))) return;
    const std::size_t from =
        one_in(work.random, 2)
            ? first
            : static_cast<std::size_t>(draw(work.random, static_cast<std::int64_t>(first),
                                            static_cast<std::int64_t>(row.size()) - 2));
    if (row[from].text.empty()) row[from].text = work.number();
    const bool all = work.medium.markup && from == first && one_in(work.random, 2);
    const std::size_t end = all ? row.size() : from + 2;
    std::size_t columns = 0;
    for (std::size_t i = from; i < end; ++i) columns += row[i].columns;
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(from) + 1,
              row.begin() + static_cast<std::ptrdiff_t>(end));
    row[from].columns = columns;
    unreadable(row);
}

/// One value for two rows.
void merge_down(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table || (work.medium.places && !work.medium.markup)) return;
    PrintedRow& row = work.any_row(*table);
    const std::size_t at = work.number_of(*table, row);
    const std::size_t values = row.size() - first_value_at(row);
    if (at + 1 >= table->rows.size() || row.back().rows != 1) return;
    PrintedRow& next = table->rows[at + 1];
    if (!has_values(next) || next.size() - first_value_at(next) != values) return;
    const std::size_t back =
        static_cast<std::size_t>(draw(work.random, 1, static_cast<std::int64_t>(values)));
    PrintedCell& cell = row[row.size() - back];
    if (next.size() - back < first_value_at(next) || cell.columns != 1) return;
    ++cell.rows;
    not_sure(row);
    not_sure(next);
    if (work.medium.markup)
        cell.cell.reset();
    else
        unreadable(next);
    next.erase(next.end() - static_cast<std::ptrdiff_t>(back));
}

}  // namespace govinfo::test
