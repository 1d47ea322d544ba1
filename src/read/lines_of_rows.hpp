// Lines that hold rows of a table, label and values apart by blanks alone.
#pragma once

#include "document/document.hpp"
#include "read/labels.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// Cuts them where a label or its values end. Other pieces stay as they are. Linear.
void cut_lines_of_rows(Document& document, const Labels& labels, Budget& budget);

}  // namespace govinfo::detail
