// A word processor's file (Office Open XML) cut into pieces.
#pragma once

#include <string_view>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `bytes` is a DOCX as Word, WPS or LibreOffice write it. ErrorCode::damaged if the archive or the
/// XML is not whole, or a limit of the budget. Linear in the unpacked text.
[[nodiscard]] Attempt<Document> docx_document(std::string_view bytes, Budget& budget);

}  // namespace govinfo::detail
