// Plain text, as published or as extracted from a document, cut into pieces.
#pragma once

#include <cstddef>
#include <string_view>

#include <govinfo/result.hpp>

#include "read/document.hpp"

namespace govinfo::detail {

/// `text` is UTF-8 and must outlive the document; it begins at byte `offset` of the input. Cells
/// are told by tabs, by pipes, or by blank lines around each. Only ErrorCode::too_large. Linear.
[[nodiscard]] Result<Document> text_document(std::string_view text, std::size_t offset);

}  // namespace govinfo::detail
