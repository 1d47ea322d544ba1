#include "read/columns.hpp"

#include "read/grid_header.hpp"
#include "read/header_levels.hpp"
#include "read/header_years.hpp"
#include "read/side_by_side.hpp"

namespace govinfo::detail {

HeaderColumns columns_of(const FoundHeader& header, const FoundRow& row, const Labelled& labelled,
                         std::optional<int> year) {
    const ColumnLabels column_labels(*row.block, labelled);
    HeaderColumns found = columns_in_grid(header, row, labelled.document, column_labels, year);
    if (!found.columns.empty()) return found;
    found.columns = row.row ? columns_in_levels(header, *row.block, column_labels)
                            : columns_side_by_side(header, *row.block, column_labels);
    tell_years(found, std::vector<int>(found.columns.size()), year);
    return found;
}

}  // namespace govinfo::detail
