#include "read/columns.hpp"

#include <cstddef>
#include <string>

#include "document/values.hpp"
#include "read/grid_header.hpp"
#include "read/header_blanks.hpp"
#include "read/header_letters.hpp"
#include "read/header_levels.hpp"
#include "read/header_years.hpp"
#include "read/side_by_side.hpp"

namespace govinfo::detail {

namespace {

HeaderColumns columns_as_labelled(const FoundHeader& header, const FoundRow& row,
                                  const Labelled& labelled, std::optional<int> year) {
    const ColumnLabels column_labels(*row.block, labelled);
    HeaderColumns found = columns_in_grid(header, row, labelled.document, column_labels, year);
    if (!found.columns.empty()) return found;
    found.columns = row.row ? columns_in_levels(header, *row.block, column_labels)
                            : columns_side_by_side(header, *row.block, column_labels);
    tell_years(found, std::vector<int>(found.columns.size()), year);
    return found;
}

/// No column that nothing names stands among the words.
bool is_torn(const FoundHeader& header, const FoundRow& row, const Labelled& labelled) {
    bool any_words = false;  // beside labels
    std::vector<std::string> words;
    for (const HeaderEntry& entry : header.entries) {
        any_words |= !entry.meaning;
        const std::size_t pieces = labelled.matches[entry.piece].pieces;
        words.push_back(text_of(labelled.document, entry.piece, pieces));
    }
    return any_words && unnamed_in(header) == 0 && is_torn_header(words, *row.table, *row.block);
}

}  // namespace

HeaderColumns columns_of(const FoundHeader& header, const FoundRow& row, const Labelled& labelled,
                         std::optional<int> year) {
    HeaderColumns found = columns_as_labelled(header, row, labelled, year);
    if (all_known(found.columns) || !is_torn(header, row, labelled)) return found;
    const std::size_t cells = cells_in(row);
    if (found.columns.front().grid.table == 0) found.columns = official_order(cells);
    if (found.columns.size() != cells) return found;
    for (std::size_t i = 0; i < cells; ++i) found.columns[i].slot = i;
    found.torn = true;
    return found;
}

}  // namespace govinfo::detail
