#include "read/column_labels.hpp"

#include <algorithm>

namespace govinfo::detail {

bool all_known(const Columns& columns) {
    return std::all_of(columns.begin(), columns.end(), is_known);
}

Columns official_order(std::size_t cells) {
    Columns columns;
    for (std::size_t i = 0; i < cells; ++i) columns.push_back({i, {}});
    return columns;
}

bool in_official_order(const Columns& columns) {
    std::optional<std::size_t> last;
    for (const HeaderColumn& column : columns) {
        if (!column.slot) continue;
        if (last && *last >= *column.slot) return false;
        last = column.slot;
    }
    return true;
}

std::optional<std::size_t> ColumnLabels::column(const HeaderEntry& entry) {
    if (!is(entry, LabelKind::column)) return std::nullopt;
    std::optional<std::size_t> first;
    const LabelMatch& match = labelled_.matches[entry.piece];
    for (std::size_t k = match.first; k < match.last; ++k) {
        const LabelMeaning& meaning = labelled_.labels.meanings()[k];
        if (meaning.kind != LabelKind::column || meaning.block != &block_) continue;
        if (!met_[meaning.index]) {
            met_[meaning.index] = true;
            return meaning.index;
        }
        if (!first) first = meaning.index;
    }
    return first;
}

std::size_t leaf_number(const Block& block, std::size_t row) {
    return static_cast<std::size_t>(
        std::count_if(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(row),
                      [](const Row& each) { return each.role != RowRole::heading; }));
}

}  // namespace govinfo::detail
