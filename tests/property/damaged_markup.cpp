#include "property/damages.hpp"

#include <utility>

namespace govinfo::test {

/// What stands in a cell beside its value.
void dress_value(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    PrintedCell& cell = row[work.any_value_at(row)];
    if (cell.extra != Extra::none) return;
    cell.extra = static_cast<Extra>(draw(work.random, 1, 6));
    cell.also =
        cell.extra == Extra::raised ? std::to_string(draw(work.random, 1, 3)) : work.number();
    if (cell.text.empty() || !is_bare_number(cell.text)) cell.text = work.number();
    cell.sure = false;
    if (cell.extra >= Extra::beside) cell.cell.reset();
}

/// A row of other numbers that is not shown.
void hide_row(Work& work) {
    PrintedTable& table = work.any_table();
    PrintedRow& row = work.any_row(table);
    const std::size_t at = work.number_of(table, row);
    PrintedRow twin(row.begin() + static_cast<std::ptrdiff_t>(label_at(row)), row.end());
    for (PrintedCell& cell : twin) {
        if (cell.value) cell.text = work.number();
        cell.hidden = true;
    }
    unreadable(twin);
    insert_row(table, at + 1, std::move(twin));
}

/// A cell that is not shown, in front of one that is.
void hide_cell(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    const std::size_t at = work.any_value_at(row);
    if (at == 0) return;  // that hides the row
    PrintedCell cell = work.value();
    cell.hidden = true;
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), cell);
    not_sure(row);
}

/// A whole column that is not shown; not the first of its head, which would hide its row.
void hide_column(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    auto& columns = any_of(head.bands, work.random).columns;
    const auto at = draw(work.random, 1, static_cast<std::int64_t>(columns.size()));
    columns.insert(columns.begin() + at, {"隐藏", HeadColumn::added});
    set_head(*table, head, [&work] {
        PrintedCell cell = work.value();
        cell.hidden = true;
        return cell;
    });
    for (PrintedRow& row : table->rows)
        for (PrintedCell& cell : row)
            if (cell.text == "隐藏") cell.hidden = true;
    not_sure(*table);
}

/// A label or a value spans a column too many or too few, so that the row does not fit its head.
void miscount_columns(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table) return;
    PrintedRow& row = work.any_row(*table);
    if (std::any_of(row.begin(), row.end(), [](const PrintedCell& each) { return each.hidden; }))
        return;  // its head has a column more, which makes up for it
    PrintedCell& cell =
        row[static_cast<std::size_t>(draw(work.random, static_cast<std::int64_t>(label_at(row)),
                                          static_cast<std::int64_t>(row.size()) - 2))];
    if (cell.rows > 1 || cell.hidden || !is_readable(row)) return;
    if (has_value_for_several(*table, work.number_of(*table, row))) return;  // makes up for it
    cell.columns += cell.columns > 1 && one_in(work.random, 2) ? static_cast<std::size_t>(-1) : 1;
    unreadable(row);
}

/// A label of a group spans a row too many or too few.
void miscount_rows(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table) return;
    for (const std::size_t i : body_of(*table))
        if (!is_readable(table->rows[i])) return;  // two can make up for each other
    for (const std::size_t i : body_of(*table)) {
        for (PrintedCell& cell : table->rows[i]) {
            if (cell.rows < 3 || cell.rows > 10 || !one_in(work.random, 3)) continue;
            const bool more = one_in(work.random, 2);
            const std::size_t other = i + cell.rows - (more ? 0 : 1);
            if (other >= table->rows.size()) continue;
            cell.rows += more ? 1 : static_cast<std::size_t>(-1);
            unreadable(table->rows[other]);
            return;
        }
    }
}

}  // namespace govinfo::test
