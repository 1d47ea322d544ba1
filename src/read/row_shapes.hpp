// What the rows of a table have in common, blank cells included.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "read/tables.hpp"

namespace govinfo::detail {

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

/// How many cells a row ought to have, blank ones included: as many as most of its kind.
[[nodiscard]] std::optional<std::size_t> width_of(const FoundRow& row, const Shape& shape);
[[nodiscard]] bool is_wider_than_its_kind(const FoundRow& row, const Shape& shape);

/// Where in its grid a row ends.
[[nodiscard]] Shape::End end_of(const FoundRow& row, const Document& document);

[[nodiscard]] inline bool is_printed(const FoundValue& value) {
    return !value.blank;
}
[[nodiscard]] std::size_t count_printed(const FoundRow& row);
/// Blank cells before the first printed value, and behind the last.
[[nodiscard]] std::size_t blanks_before(const FoundRow& row);
[[nodiscard]] std::size_t blanks_after(const FoundRow& row);

}  // namespace govinfo::detail
