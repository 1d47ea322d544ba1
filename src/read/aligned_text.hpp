// Text whose tables are set in columns by spaces, as converters of PDF print it.
#pragma once

#include <string_view>

#include <govinfo/result.hpp>

#include "read/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `text` is UTF-8 and must outlive the document. A label wrapped over lines is put together, and
/// numbers on any of its lines, or on the next, are its row's; page numbers are left out; the lines
/// of a paragraph are joined. ErrorCode::comparison if two reports stand side by side, or a limit
/// of the budget. Linear.
[[nodiscard]] Result<Document> aligned_document(std::string_view text, Budget& budget);

}  // namespace govinfo::detail
