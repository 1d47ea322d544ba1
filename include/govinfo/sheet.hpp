// A table as the official form prints it: rows of cells with their spans. Every writer, page and
// console prints this one thing.
//
//   ┌───────────────────────────┬──────────────────────────────────┐
//   │ （本列数据的勾稽关系为…） │            申请人情况            │   3×3 │ 1×7
//   │                           ├────────┬────────────────┬────────┤
//   │                           │        │ 法人或其他组织 │        │   2×1 │ 1×5 │ 2×1
//   │                           │ 自然人 ├────────────────┤  总计  │
//   │                           │        │ 商业企业 …     │        │   1×1 …
//   ├───────────────────────────┼────────┼────────────────┼────────┤
//   │ 一、本年新收…             │     26 │              0 │     26 │   1×3 │ 1×1 …
//   ├────┬──────────┬───────────┼────────┼────────────────┼────────┤
//   │ 三 │ （三）不 │ 1.属于…   │      0 │              0 │      0 │   22×1 │ 8×1 │ 1×1 │ 1×1 …
//
//   for (const Table& table : report.form().tables()) {
//       const Sheet printed = sheet(report, table);
//       for (const SheetRow& row : printed.rows())
//           for (const SheetCell& cell : row)
//               print(cell.text.str(), cell.row_span, cell.column_span);
//   }
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <govinfo/explain.hpp>
#include <govinfo/printed_text.hpp>
#include <govinfo/read.hpp>
#include <govinfo/report.hpp>

namespace govinfo {

enum class SheetRole : std::uint8_t {
    header,  ///< above values: captions of blocks, the corner, columns
    label,   ///< left of values: headings and rows
    value,
};

/// Covers `row_span` × `column_span` places of the grid, from its own row and `column` on.
struct SheetCell {
    SheetRole role;
    CellState state = CellState::absent;           ///< of a value
    bool repaired = false;                         ///< of a value: read from something else
    std::optional<CellIndex> cell = std::nullopt;  ///< of a value
    std::uint16_t column = 0;                      ///< from 0
    std::uint16_t row_span = 1;
    std::uint16_t column_span = 1;
    /// Of a value what is printed: what it was read from (251000元) or its digits, `/`, its words;
    /// nothing where it is blank or absent. Else the label of the official form.
    PrintedText text;
    std::vector<std::size_t> failures = {};  ///< see mark()
};

/// In the order of their columns; places covered from above have no cell.
using SheetRow = std::span<const SheetCell>;

struct Sheet {
    const Table* table;
    std::size_t columns;                ///< of the grid
    std::size_t label_columns;          ///< the first ones; 0 where no row has a label at its left
    bool found;                         ///< whether any cell of the table is not absent
    std::vector<SheetCell> cells;       ///< row by row
    std::vector<std::size_t> row_ends;  ///< how many cells there are up to the end of each row

    /// Point into `cells`.
    [[nodiscard]] std::vector<SheetRow> rows() const&;
    std::vector<SheetRow> rows() && = delete;
};

enum class SheetShape : std::uint8_t {
    official,
    stacked,  ///< rows that the form has side by side (table four) under each other: narrower
};

/// `table` must be one of the report's form. Points into the report: valid as long as that is and
/// does not change. Complete also where cells or the whole table are absent. Of a heading that may be printed as one row (（六）其他处理) that row is there if it has
/// cells, and the rows under it if they have cells or it has none. Linear in the form.
[[nodiscard]] Sheet sheet(const Report& report, const Table& table,
                          SheetShape shape = SheetShape::official);
/// A row that was not read is one value over all its columns: absent, with the words that stand
/// there.
[[nodiscard]] Sheet sheet(const ReadResult& read, const Table& table,
                          SheetShape shape = SheetShape::official);

/// Writes into each value which of `explanation.failures` point at it, as indices: of a failed sum
/// its total, of other rules all their cells or, where these are more than four, those that are not
/// 0. `explanation` must be of the same report.
void mark(Sheet& sheet, const Explanation& explanation);

}  // namespace govinfo
