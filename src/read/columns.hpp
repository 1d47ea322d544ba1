// Which value of a row belongs in which of its cells.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "read/labels.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {

/// The cells of a row, or of rows side by side, in the order in which a header prints them; empty
/// for a column that the form does not have.
using Slots = std::vector<std::optional<std::size_t>>;

[[nodiscard]] Slots slots_of(const FoundHeader& header, const FoundRow& row,
                             const Document& document, const Labels& labels,
                             const std::vector<LabelMatch>& matches);

/// On which side of the values a source writes blank cells for what it has merged, so that a row
/// can have more values than cells. Unknown where both are possible, or neither.
enum class Filler { unknown, leading, trailing };

/// What the rows of a table have in common.
struct Shape {
    Filler filler = Filler::unknown;
    /// Rows that have as many cells, blank ones included, as most of their kind: none was lost.
    std::vector<const FoundRow*> regular = {};
};

[[nodiscard]] Shape shape_of(const Table& table, const FoundTables& found);

/// A value for each slot. Slots of unknown columns are kept, so that nothing moves.
struct Placement {
    Slots slots;
    std::vector<FoundValue> values;
};

/// By the order of the values. Empty where they cannot be told apart.
[[nodiscard]] std::optional<Placement> place(const FoundRow& row, const Slots& printed,
                                             const Shape& shape);

/// By the columns of the grid in which header and row stand. Empty where there is none, or where
/// the two do not fit each other.
[[nodiscard]] std::optional<Placement> place_in_grid(const FoundHeader& header, const FoundRow& row,
                                                     const Document& document, const Labels& labels,
                                                     const std::vector<LabelMatch>& matches);

/// Whether both put the same value into each cell.
[[nodiscard]] bool agree(const Placement& left, const Placement& right);

[[nodiscard]] std::size_t count_printed(const FoundRow& row);

}  // namespace govinfo::detail
