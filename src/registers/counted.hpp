// Which rows and columns of a form a register fills.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include <govinfo/form.hpp>
#include <govinfo/registers.hpp>

namespace govinfo::detail {

/// What a column of table two counts, whatever the form puts it beside.
enum class Counted : std::uint8_t {
    created,      ///< in the year
    published,    ///< in the year
    repealed,     ///< or expired, in the year
    in_force,     ///< when the year ended
    made_public,  ///< when the year ended
    decisions,    ///< of the year, as many as the record says
    amount,       ///< of the year, in money
};

struct CountedColumn {
    std::string_view key;
    RegisterKey from;
    Counted what;
};

inline constexpr CountedColumn counted_columns[] = {
    {"issued", RegisterKey::documents, Counted::created},
    {"made", RegisterKey::documents, Counted::created},
    {"published", RegisterKey::documents, Counted::published},
    {"repealed", RegisterKey::documents, Counted::repealed},
    {"in_force", RegisterKey::documents, Counted::in_force},
    {"public_total", RegisterKey::documents, Counted::made_public},
    {"decisions", RegisterKey::decisions, Counted::decisions},
    {"projects", RegisterKey::decisions, Counted::decisions},
    {"amount", RegisterKey::decisions, Counted::amount},
};

/// Empty where the register does not fill that column of table two.
[[nodiscard]] inline std::optional<Counted> counted_in(RegisterKey from,
                                                       const Column& column) noexcept {
    for (const CountedColumn& each : counted_columns)
        if (each.from == from && each.key == column.key) return each.what;
    return std::nullopt;
}

/// Whether records of the register have this row as their word: in table three the outcomes, else
/// every row that it fills.
[[nodiscard]] inline bool is_word(RegisterKey from, const Block& block, const Row& row) noexcept {
    if (row.role != RowRole::leaf) return false;
    if (from == RegisterKey::requests) return !row.under.empty();
    if (from == RegisterKey::proceedings) return true;
    return std::any_of(block.columns.begin(), block.columns.end(),
                       [from](const Column& column) { return counted_in(from, column); });
}

/// `visit(block, row, column)` for each cell that is no total and that the register fills.
template <class Visit>
void for_each_filled(const Form& form, RegisterKey from, Visit visit) {
    const std::string_view key = find_register(from).table;
    const bool in_table_two = from == RegisterKey::documents || from == RegisterKey::decisions;
    for (const Table& table : form.tables()) {
        if (table.key != key) continue;
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows)
                for (const Column& column : block.columns)
                    if (row.role == RowRole::leaf && !column.total &&
                        (!in_table_two || counted_in(from, column)))
                        visit(block, row, column);
    }
}

}  // namespace govinfo::detail
