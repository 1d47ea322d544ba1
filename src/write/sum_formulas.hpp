// The totals of a table as formulas of a spreadsheet, from the rules by which the form defines them.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <govinfo/report.hpp>

namespace govinfo::detail {

/// Where the numbers of a table stand on a sheet; rows and columns count from 0.
struct SheetPlace {
    std::size_t row, column;
    friend auto operator<=>(const SheetPlace&, const SheetPlace&) = default;
};
using SheetPlaces = std::map<CellIndex, SheetPlace>;

/// B12
[[nodiscard]] std::string place_name(SheetPlace place);

/// SUM(D9:I9), SUM(D9:D29) or D9+F9 of each total whose number is what the formula gives, and whose
/// parts are all numbers with a place: a program that computes anew changes nothing.
[[nodiscard]] std::map<CellIndex, std::string> sum_formulas(const Report& report,
                                                            const SheetPlaces& places);

}  // namespace govinfo::detail
