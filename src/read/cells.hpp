// The cells of a report, from the rows that a document prints.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <govinfo/note.hpp>
#include <govinfo/report.hpp>

#include "document/document.hpp"
#include "read/labels.hpp"
#include "read/recognise.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {

/// Sets the cells of the report, of which `year` is known, and says where each stood and what had to
/// be done to read it. A row whose values cannot be told apart is left absent, with a note on each
/// of its cells. Returns how many cells were read.
std::size_t fill_cells(const FoundTables& found, const Labelled& labelled, std::optional<int> year,
                       Recognised& result);

/// Where rows of every table have twice as many numbers as columns, the document compares two
/// years, side by side: the first such row, or null.
[[nodiscard]] const FoundRow* find_comparison(const FoundTables& found);

}  // namespace govinfo::detail
