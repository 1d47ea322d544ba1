#include "read/grid_placement.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "read/row_shapes.hpp"

namespace govinfo::detail {
namespace {

/// The value that begins under a column, and does not go from its middle into the next, or the
/// blank cell that stands there too, and does not end in its middle.
const FoundValue* value_under(const Grid& column, const FoundRow& row, const Document& document) {
    const FoundValue* blank = nullptr;
    for (const FoundValue& value : row.values) {
        const Grid& grid = document.pieces[value.piece].grid;
        const bool begins =
            grid.column >= column.column && grid.column < column.column + column.columns;
        const bool straddles = grid.column > column.column &&
                               grid.column + grid.columns > column.column + column.columns;
        if (begins && is_printed(value)) return straddles ? nullptr : &value;
        const bool ends_inside = grid.column < column.column &&
                                 grid.column + grid.columns < column.column + column.columns;
        const bool covers = grid.column <= column.column && !ends_inside &&
                            column.column < grid.column + grid.columns;
        if ((begins || covers) && !is_printed(value)) blank = &value;
    }
    return blank;
}

/// Each printed value under one column, and none beside them; else nothing. Cells as many as the
/// columns, or fewer, go no further than these.
std::optional<Placement> place_under(const FoundRow& row, const Columns& columns,
                                     const Document& document) {
    const Grid& end = document.pieces[row.values.back().piece].grid;
    const Grid& header_end = columns.back().grid;
    if (row.values.size() <= columns.size() &&
        end.column + end.columns > header_end.column + header_end.columns) {
        return std::nullopt;
    }
    Placement placement;
    std::size_t printed = 0;
    for (const HeaderColumn& column : columns) {
        const FoundValue* value = value_under(column.grid, row, document);
        if (!value) return std::nullopt;
        printed += is_printed(*value) ? 1 : 0;
        if (column.slot) placement.values.push_back({*column.slot, *value});
    }
    if (printed != count_printed(row)) return std::nullopt;
    return placement;
}

/// Whether a column without a label stands among those of a header.
bool has_gap(const Columns& columns) {
    return std::adjacent_find(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
               return a.grid.column + a.grid.columns < b.grid.column;
           }) != columns.end();
}

/// As many cells as columns, none of which stands further than one column from its own, and the
/// last ends with the header: one of them, or the label before them, is a column wider than there.
/// Where the header has a gap, each of them can stand under the label of another:
///
///                    自然人 | 商业企业 | … | 其他 |      | 总计
///    （六）其他处理 |       | 1        | … | 5    | 6    | 21
bool stand_about_under(const FoundRow& row, const Columns& columns, const Document& document) {
    if (row.values.size() != columns.size() || has_gap(columns)) return false;
    const Grid &last = document.pieces[row.values.back().piece].grid, &header = columns.back().grid;
    if (last.column + last.columns != header.column + header.columns) return false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::uint32_t here = document.pieces[row.values[i].piece].grid.column;
        const std::uint32_t there = columns[i].grid.column;
        if (std::max(here, there) - std::min(here, there) > 1) return false;
    }
    return true;
}

}  // namespace

Placement place_in_grid(const FoundRow& row, const Columns& columns, const Document& document) {
    const std::size_t cells = cells_in(row);
    const bool beside_label =
        row.row && document.pieces[row.values.front().piece].before == Break::space;
    if (beside_label) return refuse(NoteCode::row_misplaced);  // in one cell
    if (auto placement = place_under(row, columns, document)) {
        return placement->values.empty() ? refuse(NoteCode::columns_unknown) : *placement;
    }
    if (stand_about_under(row, columns, document) && all_known(columns)) {
        return in_order(row, columns, 0);
    }
    const bool label_lost = columns.size() < cells && all_known(columns) &&
                            in_official_order(columns) && row.values.size() == cells &&
                            count_printed(row) == cells;
    const bool in_its_place =
        label_lost && std::all_of(columns.begin(), columns.end(), [&](const HeaderColumn& column) {
            const FoundValue& value = row.values[*column.slot];
            return value_under(column.grid, row, document) == &value;
        });
    if (in_its_place) return in_order(row, official_order(cells), 0);
    const NoteCode why = short_or_long(row, columns.size());
    return refuse(count_printed(row) == columns.size() ? NoteCode::row_misplaced : why);
}

bool is_in_grid(const FoundRow& row, const Columns& columns, const Document& document) {
    if (columns.empty() || columns.front().grid.table == 0) return false;
    return document.pieces[row.values.back().piece].grid.table == columns.front().grid.table;
}

bool goes_down(const FoundRow& row, const Document& document) {
    if (!row.row) return false;
    const Grid& label = document.pieces[row.label].grid;
    return std::any_of(row.values.begin(), row.values.end(), [&](const FoundValue& value) {
        const Grid& grid = document.pieces[value.piece].grid;
        return grid.table == label.table && grid.rows > label.rows;
    });
}

}  // namespace govinfo::detail
