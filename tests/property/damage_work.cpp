#include "property/damage_work.hpp"

namespace govinfo::test {

void not_sure(PrintedRow& row) {
    for (PrintedCell& cell : row) cell.sure = false;
}
void not_sure(PrintedTable& table) {
    for (PrintedRow& row : table.rows) not_sure(row);
}
void unreadable(PrintedRow& row) {
    for (PrintedCell& cell : row) {
        cell.cell.reset();
        cell.holds.clear();
    }
}
void unreadable(PrintedTable& table) {
    for (PrintedRow& row : table.rows) unreadable(row);
}

bool is_blank(const PrintedRow& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const PrintedCell& cell) { return !cell.value || cell.text.empty(); });
}

bool hides_addition(const Work& work, const PrintedRow& row) {
    return work.medium.blanks != Medium::Blanks::seen &&
           std::any_of(row.begin(), row.end(),
                       [](const PrintedCell& cell) { return cell.value && cell.text.empty(); });
}

bool is_readable(const PrintedRow& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const PrintedCell& cell) { return cell.cell.has_value(); });
}

bool has_value_for_several(const PrintedTable& table, std::size_t at) {
    for (std::size_t row = 0; row <= at; ++row)
        for (const PrintedCell& cell : table.rows[row])
            if (cell.value && cell.rows > 1 && row + cell.rows > at) return true;
    return false;
}

bool has_cell_too_many(const PrintedRow& row) {
    return !row.back().cell.has_value();
}

bool takes_what_follows(const Work& work, const PrintedRow& row) {
    const Medium& medium = work.medium;
    const bool runs_on = !medium.markup && !medium.filled && !medium.torn;
    return hides_addition(work, row) || (runs_on && has_values(row) && !is_readable(row));
}

void take_value(const Work& work, PrintedRow& row, std::size_t at) {
    if (row[at].hidden || has_cell_too_many(row)) return;
    if (row.front().openers > 0) return;  // that pipe makes up for it
    PrintedRow rest = row;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    if (!has_values(rest) || is_blank(rest) || !is_readable(row)) return;
    if (work.medium.filled) {
        for (std::size_t i = at; i + 1 < row.size(); ++i) row[i].text = row[i + 1].text;
        row.back().text.clear();
        return not_sure(row);
    }
    row = std::move(rest);
    unreadable(row);
}

void lose_value(Work& work, PrintedRow& row) {
    const std::size_t at = work.any_value_at(row);
    if (!work.medium.fixed) return take_value(work, row, at);
    row[at].text.clear();  // what stands in its column has not moved
    not_sure(row);
}

PrintedTable* table_with_head(Work& work) {
    if (!work.out.official_heads) return nullptr;
    work.out.official_heads = false;
    PrintedTable& table = work.any_table();
    return &table;
}

PrintedTable of_other_year(Work& work, const PrintedTable& table) {
    PrintedTable other = table;
    unreadable(other);
    for (PrintedRow& row : other.rows)
        for (PrintedCell& cell : row)
            if (cell.value) cell.text = work.number();
    return other;
}

bool is_bare_number(std::string_view text) {
    return text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace govinfo::test
