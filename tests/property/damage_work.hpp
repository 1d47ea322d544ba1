// A report while it is being damaged, and what all damages do to what a person reads there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "property/damage.hpp"
#include "property/table_surgery.hpp"

namespace govinfo::test {

template <typename Container>
auto& any_of(Container& container, Random& random) {
    return container[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(std::size(container)) - 1))];
}

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
        const std::vector<PrintedPart>& parts = out.printed.parts;
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const PrintedPart& each) {
            return each.table && &*each.table == &table;
        });
        return static_cast<std::size_t>(part - parts.begin());
    }
    void insert(std::size_t part, PrintedPart what) {
        std::vector<PrintedPart>& parts = out.printed.parts;
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

// ---- what a person reads -----------------------------------------------------------------------

void not_sure(PrintedRow& row);
void not_sure(PrintedTable& table);
void unreadable(PrintedRow& row);
void unreadable(PrintedTable& table);

[[nodiscard]] bool is_blank(const PrintedRow& row);
/// Where a blank cell may leave no trace, what is added in a row with one fills its place.
[[nodiscard]] bool hides_addition(const Work& work, const PrintedRow& row);
/// Whether anything can still be read in a row; if not, its values may be as many as they should be
/// again after another damage, and nobody would see that.
[[nodiscard]] bool is_readable(const PrintedRow& row);
/// Whether a value is for several rows, of which this is one. Without one of them, or with another
/// row between, nobody sees any more for how many it is.
[[nodiscard]] bool has_value_for_several(const PrintedTable& table, std::size_t at);
/// Whether a row looks whole again with a cell less: each value is read where it stands.
[[nodiscard]] bool has_cell_too_many(const PrintedRow& row);
/// Where nothing shows where a row ends, one that has lost a value takes what follows for it.
[[nodiscard]] bool takes_what_follows(const Work& work, const PrintedRow& row);
/// Takes a value out of a row, unless nothing but blanks would be left, which says nothing wrong,
/// or nobody has seen it. Filled up at its end, the row looks as one whose last cell is blank.
void take_value(const Work& work, PrintedRow& row, std::size_t at);
void lose_value(Work& work, PrintedRow& row);
[[nodiscard]] PrintedTable* table_with_head(Work& work);
/// The same table with other numbers; nobody asks for those.
[[nodiscard]] PrintedTable of_other_year(Work& work, const PrintedTable& table);
[[nodiscard]] bool is_bare_number(std::string_view text);

}  // namespace govinfo::test
