#include "property/damages.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace govinfo::test {
namespace {

void add_columns(Work& work, PrintedTable& table, const Head& head) {
    set_head(table, head, [&work] { return work.value(); });
}

}  // namespace

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

/// 商业企业 in two rows of the head, 商业 above 企业.
void tear_head(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table || !std::exchange(work.out.official_heads, false)) return;
    PrintedRow below;
    for (PrintedCell& cell : table->rows[2]) {
        const std::size_t middle = cell.text.size() / 6 * 3;  // of as many characters of 3 bytes
        if (middle == 0 || cell.text.size() % 3 != 0 || one_in(work.random, 2)) {
            ++cell.rows;
        } else {
            below.push_back({cell.text.substr(middle)});
            cell.text.erase(middle);
        }
    }
    if (below.empty()) return;
    ++table->rows[0][0].rows;
    ++table->rows[1].front().rows;
    ++table->rows[1].back().rows;
    table->rows.insert(table->rows.begin() + 3, below);
    not_sure(*table);
}

/// 数据1 | 数据2 | … in place of some labels, as converters write where they lose them.
void number_head(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    constexpr const char* words[] = {"数据", "列", "Column ", "字段"};
    const std::string word = any_of(words, work.random);
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    int number = 0;
    for (HeadBand& band : head.bands)
        for (HeadColumn& column : band.columns) {
            ++number;
            if (one_in(work.random, 2)) column.label = word + std::to_string(number);
        }
    add_columns(work, *table, head);
    for_each_row(*table, head, [](PrintedRow& row) { not_sure(row); });
}

/// The head of another table between the rows of one.
void interrupt_by_head(Work& work) {
    PrintedTable* table = work.any_table(Layout::grid);
    if (!table) return;
    const auto body = body_of(*table);
    const std::size_t at = any_of(body, work.random);
    if (at == body.front() || has_value_for_several(*table, at - 1)) return;
    if (takes_what_follows(work, table->rows[at - 1])) return;
    const std::size_t open = columns_from_above(*table, at);
    PrintedRow row;
    for (const char* label : {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"})
        row.push_back({label});
    row.back().columns = table->columns - std::min(table->columns - 1, open + row.size() - 1);
    for (std::size_t i = 0; i < table->rows.size(); ++i) not_sure(table->rows[i]);
    insert_row(*table, at, std::move(row));
}

}  // namespace govinfo::test
