// The values of a row with the cells that are theirs.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <govinfo/note.hpp>

#include "read/column_labels.hpp"

namespace govinfo::detail {

/// The values of a row with their cells, or why they cannot be told apart.
struct Placement {
    struct Placed {
        std::size_t slot;
        FoundValue value;
        std::size_t part = 0;  ///< which of the values in its cell, from 1 on; 0 = all there is
    };
    std::vector<Placed> values = {};
    std::optional<NoteCode> refused = {};
    bool in_one_cell = false;
};

[[nodiscard]] Placement refuse(NoteCode why);
[[nodiscard]] NoteCode short_or_long(const FoundRow& row, std::size_t columns);

/// The first as many values as there are columns, from one on.
[[nodiscard]] Placement in_order(const FoundRow& row, const Columns& columns, std::size_t first);

}  // namespace govinfo::detail
