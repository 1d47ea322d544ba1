// Changes to printed tables: rows in and out, columns moved, heads taken apart and put together.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "property/printed_tables.hpp"

namespace govinfo::test {

using PrintedRow = std::vector<PrintedCell>;

/// Whether values are printed in a row.
[[nodiscard]] bool has_values(const PrintedRow& row);
/// Of the row's label, or of the first value where it has none; and of its first value.
[[nodiscard]] std::size_t label_at(const PrintedRow& row);
[[nodiscard]] std::size_t first_value_at(const PrintedRow& row);
/// The rows with values, by number.
[[nodiscard]] std::vector<std::size_t> body_of(const PrintedTable& table);

/// Cells that span the place grow and shrink; one that begins in an erased row goes to the next.
void erase_row(PrintedTable& table, std::size_t at);
void insert_row(PrintedTable& table, std::size_t at, PrintedRow row);
/// How many columns cells from above take in a row.
[[nodiscard]] std::size_t columns_from_above(const PrintedTable& table, std::size_t row);
/// The rows from `at` on; cells that begin before are cut, and stand again as `again` has them.
[[nodiscard]] std::vector<PrintedRow> split_off(
    std::vector<PrintedRow>& rows, std::size_t at,
    const std::function<std::string(const std::string&)>& again);

/// A column, and which value of each row is its; `added` = a column that the table does not have.
struct HeadColumn {
    static constexpr std::size_t added = static_cast<std::size_t>(-1);
    std::string label;
    std::size_t value;
};

/// Columns side by side under a common label, or one column alone.
struct HeadBand {
    std::string over;  ///< 行政诉讼, over the bands that have it; of table four alone
    std::string label;
    std::vector<HeadColumn> columns;
};

/// Of a table whose columns have not been changed. Table two has one head for each of its blocks.
struct Head {
    std::size_t row;  ///< where its lowest row stands
    std::vector<HeadBand> bands;
};

[[nodiscard]] std::vector<Head> heads_of(const PrintedTable& table);

/// Puts the head, and the values of the rows under it, into the order of the bands; a value of an
/// added column is what `added` gives.
void set_head(PrintedTable& table, const Head& head, const std::function<PrintedCell()>& added);

/// Calls for each row with values that stands under the head.
void for_each_row(PrintedTable& table, const Head& head,
                  const std::function<void(PrintedRow&)>& change);

}  // namespace govinfo::test
