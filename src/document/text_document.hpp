// Plain text, as published or as extracted from a document, cut into pieces.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `text` is UTF-8 and must outlive the document. Cells are told by tabs, by pipes, or by blank
/// lines around each; where spaces alone tell them, it is handed over as lines. The only errors are the limits of the budget. Linear.
[[nodiscard]] Attempt<Document> text_document(std::string_view text, Budget& budget);

}  // namespace govinfo::detail
