#include "read/placed_values.hpp"

#include "read/row_shapes.hpp"

namespace govinfo::detail {

NoteCode short_or_long(const FoundRow& row, std::size_t columns) {
    return count_printed(row) > columns ? NoteCode::row_long : NoteCode::row_short;
}

Placement refuse(NoteCode why) {
    Placement placement;
    placement.refused = why;
    return placement;
}

Placement in_order(const FoundRow& row, const Columns& columns, std::size_t first) {
    Placement placement;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].slot) placement.values.push_back({*columns[i].slot, row.values[first + i]});
    }
    return placement;
}

}  // namespace govinfo::detail
