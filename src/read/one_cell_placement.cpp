// Converters that lose what keeps cells apart, and clerks who paste a row into one:
//
//    一、本年新收 | 705 3 0 0 5 0 713 |           seven columns, seven values
//    二、上年结转 | 1 0 0 0 0 1 |                 six: nobody can say which one is missing
#include "read/one_cell_placement.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "read/row_shapes.hpp"

namespace govinfo::detail {
namespace {

std::size_t count_values(const FoundValue& cell, const Document& document) {
    const std::string text = text_of(document, cell.piece, cell.pieces);
    std::string_view rest = text;
    std::size_t values = 0;
    for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
        values += is_value(word) ? 1 : 0;
    }
    return values;
}

/// The values of a cell, each with the line on which it stands; none if words stand among them.
std::vector<Placement::Placed> values_in(const FoundValue& cell, const Document& document) {
    std::vector<Placement::Placed> values;
    for (std::size_t piece = cell.piece; piece < cell.piece + cell.pieces; ++piece) {
        const std::string_view line = document.pieces[piece].text;
        const std::size_t parts = several_values(line).size();
        if (parts == 0 && !is_value(line)) return {};
        for (std::size_t part = parts > 0 ? 1 : 0; part <= parts; ++part) {
            values.push_back({values.size(), {piece, 1, false}, part});
        }
    }
    return values;
}

bool is_plain(const FoundValue& cell, const Document& document) {
    const auto first = document.pieces.begin() + static_cast<std::ptrdiff_t>(cell.piece);
    return std::all_of(first, first + static_cast<std::ptrdiff_t>(cell.pieces),
                       [](const Piece& piece) { return piece.sight == Sight::plain; });
}

}  // namespace

std::optional<Placement> place_from_one_cell(const FoundRow& row, const Columns& printed,
                                             const Document& document) {
    const std::size_t cells = cells_in(row);
    if (cells < 2 || count_printed(row) != 1) return std::nullopt;
    const FoundValue& cell = row.values[blanks_before(row)];
    if (!is_plain(cell, document) || count_values(cell, document) < 2) return std::nullopt;
    Placement placement{values_in(cell, document)};
    const std::size_t count = placement.values.size();
    if (!all_known(printed)) return refuse(NoteCode::columns_unknown);
    const bool label_lost = printed.size() < cells && in_official_order(printed);
    const Columns columns = label_lost ? official_order(cells) : printed;
    if (count != cells || columns.size() != cells) return refuse(NoteCode::row_joined);
    for (std::size_t i = 0; i < count; ++i) placement.values[i].slot = *columns[i].slot;
    placement.in_one_cell = true;
    return placement;
}

}  // namespace govinfo::detail
