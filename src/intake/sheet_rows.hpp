// Tables in workbooks, row by row.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "document/spreadsheet.hpp"
#include "source/budget.hpp"
#include "source/place.hpp"

namespace govinfo::detail {

/// Of an XLSX or ODS.
[[nodiscard]] Attempt<std::vector<Sheet>> sheets_of(std::string_view bytes, Budget& budget);

/// Its place is the number of a row.
[[nodiscard]] Error error_at_row(const Refusal& refusal);

/// Takes the rows of a sheet one after the other. A cell that is merged over others stands in the
/// first of them alone; one whose value a person cannot be sure of is `unseen_value`.
class SheetRows {
  public:
    explicit SheetRows(Sheet& sheet);

    /// `visit(fields, row)` for each row that holds something, until it declines.
    template <class Visit>
    void each(Visit visit) const {
        const std::vector<SheetCell>& cells = sheet_.cells;
        for (auto begin = cells.begin(); begin != cells.end();) {
            const auto end = std::find_if(begin, cells.end(), [begin](const SheetCell& cell) {
                return cell.row != begin->row;
            });
            std::vector<std::string_view> fields;
            for (auto cell = begin; cell != end; ++cell) {
                fields.resize(std::max<std::size_t>(fields.size(), cell->column));
                fields[cell->column - 1] = value(*cell);
            }
            if (!visit(fields, begin->row)) return;
            begin = end;
        }
    }

  private:
    [[nodiscard]] static std::string_view value(const SheetCell& cell) noexcept;

    const Sheet& sheet_;
};

}  // namespace govinfo::detail
