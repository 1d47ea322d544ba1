// The pieces of text whose tables are set in columns by spaces, as converters of PDF print it.
#pragma once

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// The text must outlive the document. A label wrapped over lines is put together, and numbers on
/// any of its lines, or on the next, are its row's; the lines of a paragraph are joined.
/// ErrorCode::comparison if two reports stand side by side, or a limit of the budget. Linear.
[[nodiscard]] Attempt<Document> pieces_of(AlignedLines lines, Budget& budget);

}  // namespace govinfo::detail
