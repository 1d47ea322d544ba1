#include "property/damages.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace govinfo::test {
namespace {

constexpr std::array<const char*, 4> year_words = {"", "度", "度数据", "情况"};

bool same_text(const PrintedRow& left, const PrintedRow& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const auto& a, const auto& b) { return a.text == b.text; });
}

}  // namespace

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

}  // namespace govinfo::test
