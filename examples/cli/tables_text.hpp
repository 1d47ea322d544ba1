// The tables of a report as they were read.
#pragma once

#include <string>

#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Every table with the rows and columns of its form and what was read in each cell. Signs behind a
/// value, explained at the end, tell cells that fail a rule, were repaired or hold no number; of a
/// failed sum its total is marked, of other relations all their cells. Not wider than 100 columns
/// unless the numbers alone are.
[[nodiscard]] std::string tables_text(const Explanation& explanation, const ReadResult& result,
                                      const Console& console);

}  // namespace govinfo::cli
