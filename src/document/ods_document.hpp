// A spreadsheet of LibreOffice or WPS (OpenDocument) cut into pieces.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/spreadsheet.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `bytes` is an ODS. What its sheets show, as spreadsheet_document() cuts it: of each cell the text
/// that was saved as what it shows. ErrorCode::damaged if the archive or the XML is not whole, or a
/// limit of the budget. Linear in the unpacked text and in what it says is repeated.
[[nodiscard]] Attempt<Document> ods_document(std::string_view bytes, Budget& budget);

/// The sheets that are shown, as xlsx_sheets() has them.
[[nodiscard]] Attempt<std::vector<Sheet>> ods_sheets(std::string_view bytes, Budget& budget);

}  // namespace govinfo::detail
