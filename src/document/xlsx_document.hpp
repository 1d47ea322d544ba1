// A workbook of Excel or WPS (Office Open XML) cut into pieces.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/spreadsheet.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `bytes` is an XLSX. What its sheets show, as spreadsheet_document() cuts it: formulas by the
/// values that were saved with them, numbers as their formats print them. ErrorCode::damaged if the
/// archive, its XML or a reference within is not whole, or a limit of the budget. Linear in the
/// unpacked text.
[[nodiscard]] Attempt<Document> xlsx_document(std::string_view bytes, Budget& budget);

/// The sheets that are shown, with what is stored in their cells: numbers by their digits, dates as
/// 2025-03-01, texts as they are.
[[nodiscard]] Attempt<std::vector<Sheet>> xlsx_sheets(std::string_view bytes, Budget& budget);

/// A sheet that is shown.
struct SheetPart {
    std::uint32_t number;  ///< as in GridPosition
    std::string name;      ///< in the archive
    std::vector<char> xml;
};

[[nodiscard]] Attempt<std::vector<SheetPart>> sheet_parts(std::string_view bytes, Budget& budget);

}  // namespace govinfo::detail
