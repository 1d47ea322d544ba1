// Which value of a row belongs in which of its cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <govinfo/note.hpp>

#include "read/labels.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {

/// A column of a header, and the cell of a row, or of rows side by side, that it means: none where
/// the form has no such column or the header does not tell which one it is.
struct HeaderColumn {
    std::optional<std::size_t> slot;
    Grid grid = {};
};

/// Those of a header for the rows of one block, in the order in which values stand under them.
struct HeaderColumns {
    std::vector<HeaderColumn> columns = {};
    bool twice = false;  ///< the same column stands there twice, and no year tells which is meant
};

/// Of a column that stands there for several years, the one of `year` is meant.
[[nodiscard]] HeaderColumns columns_of(const FoundHeader& header, const FoundRow& row,
                                       const Document& document, const Labels& labels,
                                       const std::vector<LabelMatch>& matches,
                                       std::optional<int> year);

/// On which side of the values a source writes blank cells for what it has merged, so that a row
/// can have more values than cells. Unknown where both are possible, or neither.
enum class Filler { unknown, none, leading, trailing };

/// What the rows of a table have in common: how many cells rows of a kind have, blank ones
/// included. Of one kind are rows with as many columns, below as many headings.
struct Shape {
    struct Width {
        std::size_t columns, depth;
        std::size_t values;
    };
    struct End {
        std::uint32_t table, column;
    };
    struct Below {
        std::size_t header, rows;
        std::size_t most;  ///< values printed in one of these
    };
    Filler filler = Filler::unknown;
    std::vector<Width> widths = {};
    std::vector<End> ends = {};     ///< of a grid, the column behind most of its rows
    std::vector<Below> below = {};  ///< what rows stand below each header
    std::size_t widest = 0;         ///< so many cells at least two rows have
    bool loses_cells = false;       ///< some row has fewer than columns
    bool has_strangers = false;     ///< more rows have words or more values than have as many
    bool is_numbered = false;       ///< most rows whose cells are all printed have more than these
    bool fills_up = false;          ///< some row has blank cells at its end beyond its columns
};

/// Where a table has but one row, its filler is that of other tables.
[[nodiscard]] Shape shape_of(const Table& table, const FoundTables& found,
                             const Document& document);

/// The values of a row with their cells, or why they cannot be told apart.
struct Placement {
    struct Placed {
        std::size_t slot;
        FoundValue value;
    };
    std::vector<Placed> values = {};
    std::optional<NoteCode> refused = {};
};

/// By the columns of the grid where header and row stand in one, else by the order of the values.
[[nodiscard]] Placement place(const FoundRow& row, const FoundHeader& header,
                              const HeaderColumns& columns, const Shape& shape,
                              const Document& document);

[[nodiscard]] std::size_t count_printed(const FoundRow& row);

}  // namespace govinfo::detail
