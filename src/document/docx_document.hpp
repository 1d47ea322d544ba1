// A word processor's file (Office Open XML) cut into pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/word_styles.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `bytes` is a DOCX as Word, WPS or LibreOffice write it. ErrorCode::damaged if the archive or the
/// XML is not whole, or a limit of the budget. Linear in the unpacked text.
[[nodiscard]] Attempt<Document> docx_document(std::string_view bytes, Budget& budget);

/// One that is unpacked, so that it can be read with another text, too.
struct DocxFile {
    std::string main;  ///< the name of the part in which the text stands
    std::vector<char> xml;
    Styles styles;
};

[[nodiscard]] Attempt<DocxFile> open_docx(std::string_view bytes, Budget& budget);
/// Of its text, or another one. Origins are places in that.
[[nodiscard]] Attempt<Document> docx_document(const DocxFile& file, std::vector<char> xml,
                                              Budget& budget, bool keeps_origins);
/// The text of a DOCX.
[[nodiscard]] Attempt<std::vector<char>> main_part(std::string_view bytes, Budget& budget);

}  // namespace govinfo::detail
