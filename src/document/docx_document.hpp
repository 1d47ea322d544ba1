// A word processor's file (Office Open XML) cut into pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `bytes` is a DOCX as Word, WPS or LibreOffice write it. ErrorCode::damaged if the archive or the
/// XML is not whole, or a limit of the budget. Linear in the unpacked text. Origins, where they are
/// kept, are places in main_part().
[[nodiscard]] Attempt<Document> docx_document(std::string_view bytes, Budget& budget,
                                              bool keeps_origins = false);

/// A file of an archive.
struct ArchivePart {
    std::string name;
    std::vector<char> bytes;
};

/// That in which the text of a DOCX stands.
[[nodiscard]] Attempt<ArchivePart> main_part(std::string_view bytes, Budget& budget);

}  // namespace govinfo::detail
