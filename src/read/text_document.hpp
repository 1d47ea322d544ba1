// Plain text, as published or as extracted from a document, cut into pieces.
#pragma once

#include <cstddef>
#include <string_view>

#include <govinfo/result.hpp>

#include "read/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `text` is UTF-8 and must outlive the document. Cells are told by tabs, by pipes, or by blank
/// lines around each. The only errors are the limits of the budget. Linear.
[[nodiscard]] Result<Document> text_document(std::string_view text, Budget& budget);

}  // namespace govinfo::detail
