#include "read/grid_header.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "read/header_years.hpp"

namespace govinfo::detail {
namespace {

class GridHeader {
  public:
    GridHeader(const FoundHeader& header, const Document& document)
        : document_(document), blanks_(header.blanks) {
        for (const HeaderEntry& entry : header.entries) {
            const Grid& grid = grid_of(entry);
            if (grid.table == 0 || grid.table != grid_of(header.entries.front()).table) {
                entries_.clear();
                return;
            }
            entries_.push_back(&entry);
        }
        std::stable_sort(entries_.begin(), entries_.end(), [this](const auto* a, const auto* b) {
            return grid_of(*a).column < grid_of(*b).column;
        });
    }

    HeaderColumns columns(const FoundRow& row, ColumnLabels labels, std::optional<int> year) const {
        HeaderColumns found;
        std::vector<int> years;
        for (const HeaderEntry* entry : entries_) {
            if (!is_leaf(*entry)) continue;
            std::optional<std::size_t> slot = labels.column(*entry);
            if (slot && !row.row) {
                const auto over = row_over(*entry, *row.block);
                slot =
                    over ? std::optional(*over * row.block->columns.size() + *slot) : std::nullopt;
            }
            found.columns.push_back({slot, grid_of(*entry)});
            years.push_back(year_over(*entry));
        }
        tell_years(found, years, year);
        add_unnamed(found.columns, row);
        return found;
    }

  private:
    const Grid& grid_of(const HeaderEntry& entry) const {
        return document_.pieces[entry.piece].grid;
    }

    /// A blank cell over values is a column too. It has lost its label if the form has so many
    /// columns, and the others stand where they do there:
    ///
    ///    自然人 |          | 科研机构 | …
    void add_unnamed(Columns& columns, const FoundRow& row) const {
        if (columns.empty()) return;
        const Grid label = row.row ? document_.pieces[row.label].grid : Grid{};
        for (const std::size_t blank : blanks_) {
            const Grid& grid = document_.pieces[blank].grid;
            if (grid.table != columns.front().grid.table) continue;
            if (grid.column < label.column + label.columns) continue;
            const bool named =
                std::any_of(columns.begin(), columns.end(), [&grid](const HeaderColumn& other) {
                    return other.grid.column < grid.column + grid.columns &&
                           grid.column < other.grid.column + other.grid.columns;
                });
            if (!named) columns.push_back({std::nullopt, grid});
        }
        std::stable_sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
            return a.grid.column < b.grid.column;
        });
        if (columns.size() != cells_in(row) || all_known(columns)) return;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const HeaderColumn& column = columns[i];
            if (column.slot ? *column.slot != i : !is_blank(column)) return;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i].slot = i;
    }
    bool is_blank(const HeaderColumn& column) const {
        return std::any_of(blanks_.begin(), blanks_.end(), [&](std::size_t blank) {
            const Grid& grid = document_.pieces[blank].grid;
            return grid.row == column.grid.row && grid.column == column.grid.column;
        });
    }

    bool is_over(const HeaderEntry& upper, const HeaderEntry& lower) const {
        const Grid &above = grid_of(upper), &below = grid_of(lower);
        return above.row < below.row && above.column <= below.column &&
               below.column < above.column + above.columns;
    }
    bool is_leaf(const HeaderEntry& entry) const {
        if (entry.meaning && entry.meaning->kind != LabelKind::column) return false;
        return std::none_of(entries_.begin(), entries_.end(),
                            [&](const HeaderEntry* other) { return is_over(entry, *other); });
    }
    /// The leaf row, of those side by side, in whose columns an entry stands.
    std::optional<std::size_t> row_over(const HeaderEntry& entry, const Block& block) const {
        std::optional<std::size_t> row;
        for (const HeaderEntry* over : entries_) {
            if (!is(*over, LabelKind::row) || !is_over(*over, entry)) continue;
            if (block.rows[over->meaning->index].role == RowRole::heading) continue;
            if (row) return std::nullopt;
            row = leaf_number(block, over->meaning->index);
        }
        return row;
    }
    int year_over(const HeaderEntry& entry) const {
        for (const HeaderEntry* over : entries_) {
            if (over->meaning || !is_over(*over, entry)) continue;
            if (const int year = year_in(document_.pieces[over->piece].text)) return year;
        }
        return 0;
    }

    const Document& document_;
    const std::vector<std::size_t>& blanks_;
    std::vector<const HeaderEntry*> entries_;  // from left to right
};

}  // namespace

HeaderColumns columns_in_grid(const FoundHeader& header, const FoundRow& row,
                              const Document& document, const ColumnLabels& labels,
                              std::optional<int> year) {
    return GridHeader(header, document).columns(row, labels, year);
}

}  // namespace govinfo::detail
