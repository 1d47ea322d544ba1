// Reports as spreadsheets, laid out as offices fill them.
#pragma once

#include <string>

#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"

namespace govinfo::test {

struct SheetStyle {
    bool ods = false;
    bool frames = false;   ///< around the cells of tables
    bool sheets = false;   ///< one for each section
    bool moved = false;    ///< nothing stands in the first row and column
    bool gaps = false;     ///< empty rows around tables
    bool wide = false;     ///< text is merged over the columns of the tables
    bool joined = false;   ///< paragraphs that follow on each other stand in one cell
    bool shared = false;   ///< XLSX: texts are shared
    bool formats = false;  ///< numbers have some, and what they print is kept in the report
    bool formulas = false;
    bool hidden = false;  ///< rows, columns and a sheet of other numbers are
    bool beside = false;  ///< sums stand beside the tables
};

[[nodiscard]] SheetStyle any_sheet_style(Random& random);
[[nodiscard]] std::string describe(const SheetStyle& style);

/// Texts of values become what is shown: 1113 under #,##0 is 1,113.
[[nodiscard]] std::string sheet_file(PrintedReport& report, const SheetStyle& style,
                                     Random& random);

}  // namespace govinfo::test
