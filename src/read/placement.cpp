#include "read/placement.hpp"

#include <algorithm>

#include "read/grid_placement.hpp"
#include "read/one_cell_placement.hpp"
#include "read/order_placement.hpp"

namespace govinfo::detail {
namespace {

bool has_misplaced(const FoundRow& row, const Document& document) {
    return std::any_of(row.values.begin(), row.values.end(), [&document](const FoundValue& value) {
        return document.pieces[value.piece].misplaced;
    });
}

}  // namespace

Placement place(const FoundRow& row, const FoundHeader& header, const HeaderColumns& columns,
                const Shape& shape, const Document& document) {
    if (goes_down(row, document) || has_misplaced(row, document)) {
        return refuse(NoteCode::row_misplaced);
    }
    if (auto placement = place_from_one_cell(row, columns.columns, document)) return *placement;
    return is_in_grid(row, columns.columns, document)
               ? place_in_grid(row, columns.columns, document)
               : place_by_order(row, header, columns.columns, shape, document);
}

}  // namespace govinfo::detail
