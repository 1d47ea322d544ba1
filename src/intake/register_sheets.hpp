// Registers in workbooks.
#pragma once

#include <string_view>

#include "intake/record_rows.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// Each sheet with a head, one after the other. A cell that is merged over others stands in the
/// first of them alone; one whose value a person cannot be sure of is none that can be read.
[[nodiscard]] std::optional<Refusal> read_sheets(std::string_view bytes, RecordRows& rows,
                                                 Budget& budget);

}  // namespace govinfo::detail
