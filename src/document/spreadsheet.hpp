// A sheet of a workbook as it is stored, and the pieces that a person sees of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// What no spreadsheet goes beyond.
inline constexpr std::uint32_t most_sheet_rows = 1'048'576, most_sheet_columns = 16'384;

/// Rows and columns count from 1.
struct SheetCell {
    std::uint32_t row, column;
    std::string text = {};  ///< lines apart by line feeds
    Sight sight = Sight::plain;
    bool framed = false;  ///< a line is drawn on one of its sides
};

/// Cells merged into their first one, which alone shows.
struct MergedCells {
    std::uint32_t row, column;
    std::uint32_t rows, columns;  ///< at least 1
};

/// Rows or columns from `first` to `last`.
struct IndexRange {
    std::uint32_t first, last;
};

struct Sheet {
    std::uint32_t number;  ///< among the sheets of the workbook, hidden ones included
    std::vector<SheetCell> cells =
        {};  ///< those with text or a frame; of one place, the last counts
    std::vector<MergedCells> merged = {};
    std::vector<IndexRange> hidden_rows = {}, hidden_columns = {};
    /// So small that nothing shows in them; but words go on over blank cells beside.
    std::vector<IndexRange> low_rows = {}, narrow_columns = {};
};

/// What of its cells is read.
enum class CellValues : std::uint8_t {
    shown,   ///< as its format prints it
    stored,  ///< a number by its digits, a date as 2025-03-01
};

/// That has a cell; 0 if none has.
[[nodiscard]] std::uint32_t last_row(const Sheet& sheet);

/// Sheets in their order. The grid of a piece is its sheet, row and column, so that a person finds
/// the cell; its place is its row, counted over all sheets. A line alone in its row, or merged over
/// the width of what stands around it, is a paragraph; the others are rows of a table, with the
/// blank cells that are in them. What is hidden is left out. Linear in the cells and the area of
/// what is merged, for both of which the budget pays.
[[nodiscard]] Attempt<Document> spreadsheet_document(std::vector<Sheet> sheets, Budget& budget);

}  // namespace govinfo::detail
