// The numbers of rows, in a column of their own before the labels. Where nothing shows where a row
// ends, each stands behind the values of the row before.
#pragma once

#include "document/document.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {

/// Takes them from the values. A row of a numbered table that has none is doubtful.
void take_off_row_numbers(FoundTables& found, const Document& document);

}  // namespace govinfo::detail
