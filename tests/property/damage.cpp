#include "property/damage.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "property/table_surgery.hpp"

namespace govinfo::test {
namespace {

using Parts = std::vector<PrintedPart>;

template <typename Container>
auto& any_of(Container& container, Random& random) {
    return container[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(std::size(container)) - 1))];
}

// ---- what a person reads -----------------------------------------------------------------------

void not_sure(PrintedRow& row) {
    for (PrintedCell& cell : row) cell.sure = false;
}
void not_sure(PrintedTable& table) {
    for (PrintedRow& row : table.rows) not_sure(row);
}
void unreadable(PrintedRow& row) {
    for (PrintedCell& cell : row) cell.cell.reset();
}
void unreadable(PrintedTable& table) {
    for (PrintedRow& row : table.rows) unreadable(row);
}

/// A blank that leaves no trace cannot be told from a value that was lost; a row of nothing but
/// blanks can.
void forget_blanks(PrintedRow& row, Medium::Blanks blanks) {
    std::size_t values = 0, empty = 0;
    for (const PrintedCell& cell : row) {
        values += cell.value ? 1 : 0;
        empty += cell.value && cell.text.empty() ? 1 : 0;
    }
    if (empty == 0 || blanks == Medium::Blanks::seen) return;
    not_sure(row);
    if (blanks == Medium::Blanks::lost && empty < values) unreadable(row);
}

// ---- a report being damaged --------------------------------------------------------------------

struct Work {
    const Form& form;
    const Medium& medium;
    Random& random;
    DamagedReport out = {};

    std::vector<PrintedTable*> tables() {
        std::vector<PrintedTable*> found;
        for (PrintedPart& part : out.printed.parts)
            if (part.table) found.push_back(&*part.table);
        return found;
    }
    PrintedTable& any_table() {
        const auto found = tables();
        return *any_of(found, random);
    }
    PrintedTable* any_table(Layout layout) {
        auto found = tables();
        found.erase(std::remove_if(
                        found.begin(), found.end(),
                        [&](const PrintedTable* table) { return table->table->layout != layout; }),
                    found.end());
        return found.empty() ? nullptr : any_of(found, random);
    }
    std::size_t part_of(const PrintedTable& table) const {
        const Parts& parts = out.printed.parts;
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const PrintedPart& each) {
            return each.table && &*each.table == &table;
        });
        return static_cast<std::size_t>(part - parts.begin());
    }
    void insert(std::size_t part, PrintedPart what) {
        Parts& parts = out.printed.parts;
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(part), std::move(what));
    }
    std::string number() {
        return std::to_string(one_in(random, 4) ? draw(random, 0, 20) : draw(random, 21, 9999));
    }
    PrintedCell value() { return {number(), 1, 1, true}; }
    std::string year(int later) const {
        return std::to_string((form.id() == "2019" ? 2020 : 2024) + later) + "年";
    }
    /// A row with values; one that is damaged already if there is one, now and then.
    PrintedRow& any_row(PrintedTable& table) {
        const auto body = body_of(table);
        std::vector<std::size_t> damaged;
        for (const std::size_t row : body)
            if (!table.rows[row].back().sure || !table.rows[row].back().cell)
                damaged.push_back(row);
        const bool again = !damaged.empty() && one_in(random, 2);
        return table.rows[any_of(again ? damaged : body, random)];
    }
    std::size_t number_of(const PrintedTable& table, const PrintedRow& row) const {
        return static_cast<std::size_t>(&row - table.rows.data());
    }
    std::size_t any_value_at(const PrintedRow& row) {
        return static_cast<std::size_t>(draw(random, static_cast<std::int64_t>(first_value_at(row)),
                                             static_cast<std::int64_t>(row.size()) - 1));
    }
};

bool is_blank(const PrintedRow& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const PrintedCell& cell) { return !cell.value || cell.text.empty(); });
}

/// Where a blank cell may leave no trace, what is added in a row with one fills its place.
bool hides_addition(const Work& work, const PrintedRow& row) {
    return work.medium.blanks != Medium::Blanks::seen &&
           std::any_of(row.begin(), row.end(),
                       [](const PrintedCell& cell) { return cell.value && cell.text.empty(); });
}

/// Whether anything can still be read in a row; if not, its values may be as many as they should be
/// again after another damage, and nobody would see that.
bool is_readable(const PrintedRow& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const PrintedCell& cell) { return cell.cell.has_value(); });
}

/// Whether a value is for several rows, of which this is one. Without one of them, or with another
/// row between, nobody sees any more for how many it is.
bool has_value_for_several(const PrintedTable& table, std::size_t at) {
    for (std::size_t row = 0; row <= at; ++row)
        for (const PrintedCell& cell : table.rows[row])
            if (cell.value && cell.rows > 1 && row + cell.rows > at) return true;
    return false;
}

/// Whether a row looks whole again with a cell less: each value is read where it stands.
bool has_cell_too_many(const PrintedRow& row) {
    return !row.back().cell.has_value();
}

/// Where nothing shows where a row ends, one that has lost a value takes what follows for it.
bool takes_what_follows(const Work& work, const PrintedRow& row) {
    const Medium& medium = work.medium;
    const bool runs_on = !medium.markup && !medium.filled && !medium.torn;
    return hides_addition(work, row) || (runs_on && has_values(row) && !is_readable(row));
}

/// Takes a value out of a row, unless nothing but blanks would be left, which says nothing wrong,
/// or nobody has seen it. Filled up at its end, the row looks as one whose last cell is blank.
void take_value(const Work& work, PrintedRow& row, std::size_t at) {
    if (row[at].hidden || has_cell_too_many(row)) return;
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

bool has_body(const PrintedTable& table) {
    return !body_of(table).empty();
}

// ---- values ------------------------------------------------------------------------------------

void lose_value(Work& work, PrintedRow& row) {
    const std::size_t at = work.any_value_at(row);
    if (!work.medium.fixed) return take_value(work, row, at);
    row[at].text.clear();  // what stands in its column has not moved
    not_sure(row);
}

/// 1852 4943 0 → 1852 0
void lose_values(Work& work) {
    PrintedRow& row = work.any_row(work.any_table());
    for (std::int64_t i = draw(work.random, 1, 2); i > 0; --i) lose_value(work, row);
}

/// A value more than the row has columns, among them: where the last cell is blank nobody sees
/// that, and each value is what stands in its column.
void add_cell(const Work& work, PrintedRow& row, std::size_t at, PrintedCell cell) {
    if (!is_readable(row) || hides_addition(work, row)) return;
    const std::size_t first = first_value_at(row);
    std::vector<std::optional<CellIndex>> cells;
    for (std::size_t i = first; i < row.size(); ++i) cells.push_back(row[i].cell);
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), std::move(cell));
    if (!row.back().text.empty()) return unreadable(row);
    not_sure(row);
    for (std::size_t i = 0; i < cells.size(); ++i) row[first + i].cell = cells[i];
    row.back().cell.reset();
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
    if (row.size() - first < 2) return;
    const std::size_t at = work.any_value_at(row);
    if (at == first || row[at].text.empty() || row[at - 1].text.empty() || !is_readable(row) ||
        has_cell_too_many(row))
        return;
    row[at - 1].text += " " + row[at].text;
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
    unreadable(row);
}

// ---- rows --------------------------------------------------------------------------------------

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
        // Below different heads others of its values can be nobody's.
        const bool same_cells =
            std::equal(row.rbegin(), row.rbegin() + static_cast<std::ptrdiff_t>(values(row)),
                       other.rbegin(), other.rbegin() + static_cast<std::ptrdiff_t>(values(other)),
                       [](const PrintedCell& a, const PrintedCell& b) {
                           return a.cell.has_value() == b.cell.has_value();
                       });
        const bool alike = same_cells &&
                           other[label_at(other)].columns == row[label_at(row)].columns &&
                           other[label_at(other)].rows == 1 && row[label_at(row)].rows == 1;
        const auto& left = row.back().cell;
        const auto& right = other.back().cell;
        const bool split = has_value_for_several(table, work.number_of(table, row)) ||
                           has_value_for_several(table, i);
        if (!alike || split || !left || !right) continue;
        if (work.form.cell(*left).column->key == work.form.cell(*right).column->key)
            others.push_back(&other);
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

// ---- heads -------------------------------------------------------------------------------------

PrintedTable* table_with_head(Work& work) {
    if (!work.out.official_heads) return nullptr;
    work.out.official_heads = false;
    PrintedTable& table = work.any_table();
    return &table;
}

void add_columns(Work& work, PrintedTable& table, const Head& head) {
    set_head(table, head, [&work] { return work.value(); });
}

/// 社会公益组织 before 商业企业, 总计 before 自然人, 行政诉讼 before 行政复议, each with its
/// values.
void move_columns(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    Head head = any_of(static_cast<const std::vector<Head>&>(heads_of(*table)), work.random);
    const auto exchange = [&work](auto& list) {
        if (list.size() > 1) std::swap(any_of(list, work.random), any_of(list, work.random));
    };
    if (one_in(work.random, 2)) exchange(head.bands);
    if (one_in(work.random, 2)) exchange(any_of(head.bands, work.random).columns);
    add_columns(work, *table, head);
    for_each_row(*table, head, [](PrintedRow& row) { not_sure(row); });
}

void move_proceedings(Work& work) {
    PrintedTable* table = work.any_table(Layout::single_row);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    Head head = heads_of(*table).front();
    std::swap(head.bands[0], head.bands[2]);  // 行政诉讼 first, its own two exchanged
    if (one_in(work.random, 2)) std::swap(head.bands[0], head.bands[1]);
    add_columns(work, *table, head);
    not_sure(*table);
}

void add_column(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    constexpr const char* labels[] = {"备注",   "其他组织", "外国人",     "同比",
                                      "上年数", "增长率",   "个体工商户", ""};
    const char* label = any_of(labels, work.random);
    // Without one, what is added stands where a blank cell leaves none.
    if (work.medium.unmarked() && work.medium.blanks != Medium::Blanks::seen && *label == '\0')
        label = labels[0];
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    HeadBand& band = any_of(head.bands, work.random);
    const auto at = draw(work.random, 0, static_cast<std::int64_t>(band.columns.size()));
    band.columns.insert(band.columns.begin() + at, {label, HeadColumn::added});
    constexpr const char* words[] = {"", "无", "见附件", "—", "+5%"};
    const bool wordy = !work.medium.unmarked() && one_in(work.random, 4);
    set_head(*table, head, [&] {
        PrintedCell cell = work.value();
        if (wordy) cell.text = any_of(words, work.random);
        return cell;
    });
    for_each_row(*table, head, [](PrintedRow& row) { not_sure(row); });
}

/// 1 | 一、本年新收政府信息公开申请数量 | …
void number_rows(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    int number = 0;
    table->rows.front().insert(table->rows.front().begin(), {"序号", 1, 3});
    for (const std::size_t i : body_of(*table))
        table->rows[i].insert(table->rows[i].begin(), {std::to_string(++number)});
    ++table->columns;
    ++table->label_columns;
    not_sure(*table);
    if (!one_in(work.random, 2)) return;
    PrintedRow& row = work.any_row(*table);  // where the next number can fill what it has lost
    if (one_in(work.random, 2)) row[work.any_value_at(row)].text.clear();
    lose_value(work, row);
}

/// A blank head cell; those that are left say enough to a person.
void lose_head_label(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    any_of(any_of(head.bands, work.random).columns, work.random).label.clear();
    add_columns(work, *table, head);
    for_each_row(*table, head, [](PrintedRow& row) { not_sure(row); });
}

/// 自然人 商业企业 商业企业 社会公益组织: which of two is which nobody can say.
void double_head_label(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    auto& columns = any_of(head.bands, work.random).columns;
    HeadColumn &from = any_of(columns, work.random), &to = any_of(columns, work.random);
    if (&from == &to) return;
    to.label = from.label;
    const std::size_t left = from.value, right = to.value;
    add_columns(work, *table, head);
    for_each_row(*table, head, [&](PrintedRow& row) {
        not_sure(row);
        if (is_blank(row)) return;  // in each column
        const std::size_t first = first_value_at(row);
        for (const std::size_t value : {left, right})
            if (first + value < row.size()) row[first + value].cell.reset();
    });
}

/// 自然人 where 商业企业 should be, the values as they were: they mean what stands over them.
void exchange_head_labels(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    HeadColumn& left = any_of(any_of(head.bands, work.random).columns, work.random);
    HeadColumn& right = any_of(any_of(head.bands, work.random).columns, work.random);
    const std::size_t from = left.value, to = right.value;
    const bool same_words = left.label == right.label;
    std::swap(left.label, right.label);
    add_columns(work, *table, head);
    for_each_row(*table, head, [&](PrintedRow& row) {
        const std::size_t first = first_value_at(row);
        if (same_words || first + std::max(from, to) >= row.size()) return;
        not_sure(row);
        std::swap(row[first + from].cell, row[first + to].cell);
        // Between groups of table four: what stands twice in one of them is nobody's.
        for (const HeadBand& band : head.bands)
            for (const HeadColumn& each : band.columns) {
                const auto same = std::count_if(
                    band.columns.begin(), band.columns.end(),
                    [&](const HeadColumn& other) { return other.label == each.label; });
                if (same > 1) row[first + each.value].cell.reset();
            }
    });
}

/// 其他 and 总计 of two levels, or the labels over bands.
void exchange_bands(Work& work) {
    PrintedTable* table = work.any_table(Layout::single_row);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    std::swap(table->rows[0][0].text, table->rows[0][1].text);
    unreadable(*table);
}

// ---- two years ---------------------------------------------------------------------------------

constexpr std::array<const char*, 4> year_words = {"", "度", "度数据", "情况"};

/// The same table with other numbers; nobody asks for those.
PrintedTable of_other_year(Work& work, const PrintedTable& table) {
    PrintedTable other = table;
    unreadable(other);
    for (PrintedRow& row : other.rows)
        for (PrintedCell& cell : row)
            if (cell.value) cell.text = work.number();
    return other;
}

bool same_text(const PrintedRow& left, const PrintedRow& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const auto& a, const auto& b) { return a.text == b.text; });
}

/// One table after the other, with the years over them or without.
void add_table_of_other_year(Work& work) {
    PrintedTable& table = work.any_table();
    const std::size_t part = work.part_of(table);
    const bool before = one_in(work.random, 2), dated = one_in(work.random, 2);
    PrintedTable other = of_other_year(work, table);
    not_sure(table);
    if (!dated)  // what is the same in both is so in this year too
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (!same_text(table.rows[i], other.rows[i])) unreadable(table.rows[i]);
    const std::string words = any_of(year_words, work.random);
    if (before) {
        if (dated) work.insert(part, {work.year(0) + words});
        work.insert(part, {"", std::move(other)});
        if (dated) work.insert(part, {work.year(-1) + words});
    } else {
        if (dated) work.insert(part, {work.year(0) + words});
        const std::size_t behind = part + (dated ? 2 : 1);
        work.insert(behind, {"", std::move(other)});
        if (dated) work.insert(behind, {work.year(-1) + words});
    }
}

/// 2023年 | 2024年 over the columns twice, or the columns twice without a word.
void set_years_side_by_side(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    const bool own_first = one_in(work.random, 2), dated = one_in(work.random, 2);
    const bool twice = table->table->layout == Layout::blocks;
    const PrintedTable other = of_other_year(work, *table);
    PrintedTable both = *table;
    both.rows.clear();
    const std::size_t width = table->columns - table->label_columns;
    both.columns = table->label_columns + 2 * width;
    const std::string words = any_of(year_words, work.random);
    std::array<std::string, 2> years = {work.year(own_first ? 0 : -1) + words,
                                        work.year(own_first ? -1 : 0) + words};
    if (one_in(work.random, 4))
        years = {own_first ? "本年度" : "上年度", own_first ? "上年度" : "本年度"};
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        PrintedRow own = table->rows[i], old = other.rows[i];
        std::size_t labels = 0;
        const bool caption = twice && own.size() == 1;
        if (has_values(own)) {
            labels = first_value_at(own);
        } else if (twice || (table->label_columns > 0 && i == 0)) {
            labels = 1;
        }
        PrintedRow row(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(labels));
        own.erase(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(labels));
        old.erase(old.begin(), old.begin() + static_cast<std::ptrdiff_t>(labels));
        if (caption) row.front().columns = both.columns;
        const bool head = twice ? !caption && !has_values(table->rows[i]) : i == 0;
        if (head && dated) {
            PrintedRow band = row;
            if (!band.empty()) ++band.front().rows;
            for (const std::string& year : years) band.push_back({year, width});
            both.rows.push_back(band);
            row.clear();
        }
        const PrintedRow &first = own_first ? own : old, &second = own_first ? old : own;
        row.insert(row.end(), first.begin(), first.end());
        row.insert(row.end(), second.begin(), second.end());
        both.rows.push_back(row);
    }
    if (!dated) unreadable(both);
    not_sure(both);
    *table = both;
}

/// Each column split by the years, whose names stand under its label.
void split_columns_by_year(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    const bool own_first = one_in(work.random, 2);
    const std::array<std::string, 2> years = {work.year(own_first ? 0 : -1),
                                              work.year(own_first ? -1 : 0)};
    const std::size_t width = table->columns - table->label_columns;
    table->columns += width;
    ++table->rows[0][0].rows;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = i == 0 ? 1 : 0; k < table->rows[i].size(); ++k)
            table->rows[i][k].columns *= 2;
    PrintedRow low;
    for (std::size_t i = 0; i < width; ++i)
        for (const std::string& year : years) low.push_back({year});
    table->rows.insert(table->rows.begin() + 3, low);
    for (const std::size_t i : body_of(*table)) {
        PrintedRow& row = table->rows[i];
        for (std::size_t at = first_value_at(row); at < row.size(); at += 2) {
            PrintedCell old = work.value();
            row.insert(row.begin() + static_cast<std::ptrdiff_t>(own_first ? at + 1 : at), old);
        }
    }
    not_sure(*table);
}

/// 2023年 | 15 values, then 2024年 | 15 values
void add_row_of_other_year(Work& work) {
    PrintedTable* table = work.any_table(Layout::single_row);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    const bool own_first = one_in(work.random, 2), dated = one_in(work.random, 2);
    PrintedRow own = table->rows.back(), old = own;
    for (PrintedCell& cell : old) {
        cell.text = work.number();
        cell.cell.reset();
    }
    if (dated) {
        own.insert(own.begin(), {work.year(0)});
        old.insert(old.begin(), {work.year(-1)});
        table->rows.front().insert(table->rows.front().begin(), {"年度", 1, 3});
        ++table->columns;
        table->label_columns = 1;
    }
    table->rows.back() = own_first ? own : old;
    table->rows.push_back(own_first ? old : own);
    not_sure(*table);
    if (!dated) unreadable(*table);
}

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

// ---- other shapes ----

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

/// The rows of the head are gone; a person knows their order.
void lose_head(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    not_sure(*table);
    const auto heads = heads_of(*table);
    if (table->table->layout == Layout::blocks) {
        erase_row(*table, any_of(heads, work.random).row);
        return;
    }
    for (std::size_t i = 0; i < 3; ++i) erase_row(*table, 0);
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

/// 0 over all columns, or over some.
void merge_values(Work& work) {
    const bool filled = work.medium.places || work.medium.filled;
    if (filled && !work.medium.markup) return;  // as the rest blank
    PrintedRow& row = work.any_row(work.any_table());
    const std::size_t first = first_value_at(row);
    if (row.size() - first < 2 || !is_readable(row)) return;
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
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(first));
    unreadable(row);
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

/// Last year's report behind this year's.
void append_report(Work& work) {
    PrintedReport other = work.out.printed;
    for (PrintedPart& part : other.parts)
        if (part.table) part.table = of_other_year(work, *part.table);
    std::string title = other.title;
    const std::string own = work.year(0);
    if (const std::size_t at = title.find(own); at != title.npos)
        title.replace(at, own.size(), work.year(-1));
    for (PrintedTable* table : work.tables()) not_sure(*table);
    work.out.printed.parts.push_back({title});
    work.out.printed.parts.insert(work.out.printed.parts.end(), other.parts.begin(),
                                  other.parts.end());
}

// ---- pages and lines ---------------------------------------------------------------------------

bool is_bare_number(std::string_view text) {
    return text.find_first_not_of("0123456789") == text.npos;
}

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

// ---- markup ------------------------------------------------------------------------------------

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

// ---- all of them -------------------------------------------------------------------------------

struct Damage {
    std::string_view name;
    void (*apply)(Work&);
    enum class To { all, text, markup, page } to = To::all;  ///< which documents can have it
    /// Also pages that are drawn for the form's own tables can have it.
    static constexpr unsigned fixed = 1;
    /// It can change how many values stand in a row. Where only that says what they mean, two such
    /// damages can make up for each other, and nobody sees either.
    static constexpr unsigned counts = 2;
    unsigned traits = 0;
};

/// What changes heads comes first, for it takes them to be the form's; what breaks pages last.
constexpr Damage damages[] = {
    {"move_columns", move_columns},
    {"move_proceedings", move_proceedings},
    {"add_column", add_column, Damage::To::all, Damage::counts},
    {"number_rows", number_rows, Damage::To::all, Damage::counts},
    {"lose_head_label", lose_head_label, Damage::To::all, Damage::counts},
    {"double_head_label", double_head_label},
    {"exchange_head_labels", exchange_head_labels},
    {"exchange_bands", exchange_bands},
    {"years_side_by_side", set_years_side_by_side, Damage::To::all, Damage::counts},
    {"columns_by_year", split_columns_by_year, Damage::To::all, Damage::counts},
    {"row_of_other_year", add_row_of_other_year, Damage::To::all, Damage::counts},
    {"mix_forms", mix_forms},
    {"lose_head", lose_head},
    {"hide_column", hide_column, Damage::To::page},
    {"transpose", transpose, Damage::To::all, Damage::counts},
    {"stack_proceedings", stack_proceedings, Damage::To::all, Damage::counts},
    {"part_proceedings", part_proceedings, Damage::To::all, Damage::counts},
    {"add_row", add_row, Damage::To::all, Damage::counts},
    {"add_blank_row", add_blank_row},
    {"merge_down", merge_down, Damage::To::all, Damage::counts},
    {"merge_values", merge_values, Damage::To::all, Damage::counts},
    {"join_label", join_label, Damage::To::all, Damage::counts},
    {"lose_values", lose_values, Damage::To::all, Damage::fixed | Damage::counts},
    {"double_value", double_value, Damage::To::all, Damage::counts},
    {"add_value", add_value, Damage::To::all, Damage::counts},
    {"join_values", join_values, Damage::To::all, Damage::counts},
    {"lose_label", lose_label, Damage::To::all, Damage::fixed | Damage::counts},
    {"break_label", break_label, Damage::To::all, Damage::fixed},
    {"exchange_labels", exchange_labels, Damage::To::all, Damage::fixed},
    {"lose_group_label", lose_group_label},
    {"lose_row", lose_row, Damage::To::all, Damage::fixed},
    {"double_row", double_row, Damage::To::all, Damage::fixed | Damage::counts},
    {"miscount_pipes", miscount_pipes, Damage::To::text, Damage::counts},
    {"dress_value", dress_value, Damage::To::markup},
    {"hide_cell", hide_cell, Damage::To::page},
    {"hide_row", hide_row, Damage::To::markup},
    {"miscount_columns", miscount_columns, Damage::To::markup},
    {"miscount_rows", miscount_rows, Damage::To::markup},
    {"break_into_row", break_into_row, Damage::To::text, Damage::counts},
    {"tear_row", tear_row, Damage::To::text, Damage::counts},
    {"shorten_before_line", shorten_before_line, Damage::To::all, Damage::counts},
    {"add_line", add_line, Damage::To::all, Damage::fixed | Damage::counts},
    {"break_page", break_page},
    {"add_table_of_other_year", add_table_of_other_year},
    {"add_paragraph", add_paragraph, Damage::To::all, Damage::fixed | Damage::counts},
    {"lose_heading", lose_heading, Damage::To::all, Damage::fixed},
    {"exchange_tables", exchange_tables, Damage::To::all, Damage::fixed},
    {"append_report", append_report, Damage::To::all, Damage::fixed},
};

bool can_have(const Medium& medium, Damage::To what) {
    switch (what) {
        case Damage::To::text:
            return !medium.markup;
        case Damage::To::markup:
            return medium.markup;
        case Damage::To::page:
            return medium.hides_cells;
        case Damage::To::all:
            break;
    }
    return true;
}

void draw_values(Report& report, Random& random) {
    constexpr const char* prints[] = {"", "", "", "/", "见附件", "1,113", "２０", "3件", "—"};
    const bool odd = one_in(random, 3), blanks = one_in(random, 3);
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) == CellState::absent) continue;
        const CellKind kind = report.form().cell(cell).column->kind;
        std::string text = std::to_string(draw(random, one_in(random, 8) ? 0 : 1, 9999));
        if (one_in(random, 8)) text = "0";
        if (one_in(random, 40)) text = std::to_string(draw(random, 100'000, 999'999'999'999));
        if (odd && one_in(random, 15)) text = any_of(prints, random);
        if (blanks && one_in(random, 6)) text.clear();
        report.set(cell, parse_cell(kind, text));
    }
}

void add_sections(Report& report, Random& random) {
    constexpr const char* prose[] = {
        "", "本机关全年主动公开政府信息1136条。",
        "全年受理申请21件，均在法定期限内答复。\n予以公开3件，部分公开2件。",
        "一是组织领导有待加强；二是内容有待丰富。", "无。"};
    for (const SectionHeading& part : report.form().spec().sections)
        report.sections().push_back(
            {*parse_section_key(part.key), std::string(part.heading), any_of(prose, random)});
}

}  // namespace

Medium medium_of(const TextStyle& style) {
    using Blanks = Medium::Blanks;
    Medium medium;
    medium.piped = marks_cells(style.layout) || style.layout == TextLayout::report_on_line;
    switch (style.layout) {
        case TextLayout::lines:
        case TextLayout::columns_squeezed:
            medium.blanks = Blanks::lost;
            medium.spaced = style.layout == TextLayout::columns_squeezed;
            break;
        case TextLayout::paragraphs:
            medium.blanks = style.lost_blanks ? Blanks::lost : Blanks::perhaps_seen;
            break;
        case TextLayout::columns:
        case TextLayout::aligned:
            medium.places = true;
            medium.spaced = true;
            medium.fixed = style.layout == TextLayout::columns;
            medium.blanks = Blanks::perhaps_seen;
            break;
        case TextLayout::markdown:
        case TextLayout::grid_pipes:
        case TextLayout::leading_grid:
            medium.places = medium.torn = true;
            break;
        case TextLayout::tabbed_rows:
        case TextLayout::tabbed_cells:
            medium.places = true;
            break;
        case TextLayout::bare_pipe_rows:
        case TextLayout::alternate_lines:
        case TextLayout::table_on_line:
        case TextLayout::report_on_line:
            medium.blanks = Blanks::perhaps_seen;
            break;
        default:
            medium.filled = true;
            medium.blanks = Blanks::perhaps_seen;
    }
    return medium;
}

DamagedReport damaged_report(const Form& form, const Medium& medium, const Spelling& spelling,
                             const std::string& only, Random& random) {
    Report report = to_report(consistent_report(std::string(form.id()), random));
    add_sections(report, random);
    if (!one_in(random, 4)) draw_values(report, random);
    Work work{form, medium, random};
    work.out.printed = printed_report(report, spelling);
    std::vector<const Damage*> possible;
    for (const Damage& each : damages)
        if ((each.traits & Damage::fixed || !medium.fixed) && can_have(medium, each.to) &&
            each.name.starts_with(only))
            possible.push_back(&each);
    std::vector<const Damage*> chosen;
    const std::int64_t count = one_in(random, 2) ? 1 : draw(random, 2, 3);
    bool counted = false;
    for (std::int64_t i = 0; i < count && !possible.empty(); ++i) {
        const Damage* each = any_of(possible, random);
        const bool counts = medium.unmarked() && each->traits & Damage::counts;
        if (counts && std::exchange(counted, true)) continue;
        chosen.push_back(each);
    }
    std::sort(chosen.begin(), chosen.end());
    for (const Damage* each : chosen) {
        const auto tables = work.tables();
        if (!std::all_of(tables.begin(), tables.end(),
                         [](const PrintedTable* table) { return has_body(*table); }))
            break;
        each->apply(work);
        work.out.damages.append(work.out.damages.empty() ? "" : "+").append(each->name);
    }
    return std::move(work.out);
}

std::vector<std::optional<Reading>> readings(const Form& form, const PrintedReport& printed,
                                             const Medium& medium) {
    std::vector<std::optional<Reading>> out(form.cells().size());
    std::vector<bool> met(out.size());
    for (const PrintedPart& part : printed.parts) {
        if (!part.table) continue;
        for (PrintedRow row : part.table->rows) {
            forget_blanks(row, medium.blanks);
            for (const PrintedCell& cell : row) {
                if (!cell.value || !cell.cell || cell.hidden) continue;
                const auto index = static_cast<std::size_t>(*cell.cell);
                Reading reading{parse_cell(form.cell(*cell.cell).column->kind, cell.text),
                                cell.sure};
                const bool other =
                    met[index] && (!out[index] || out[index]->cell.raw != reading.cell.raw ||
                                   out[index]->cell.state != reading.cell.state ||
                                   out[index]->cell.number != reading.cell.number);
                met[index] = true;
                if (other)
                    out[index].reset();
                else
                    out[index] = reading;
            }
        }
    }
    return out;
}

}  // namespace govinfo::test
