// Sums of money in the units of the document that they are put back into.
#pragma once

#include <govinfo/report.hpp>

#include "read/recognise.hpp"

namespace govinfo::detail {

/// The report with each sum of money as the document prints it:
///
///    7           under （单位：元）        70000
///    0.00005     under （单位：元）        0.5
///    0.00005     under （单位：亿元）      0.5元, for which 亿元 have no digits
///
/// A sum without a unit is in that of the form, else in that of the document.
[[nodiscard]] Report in_units_of(const Recognised& document, const Report& report);

}  // namespace govinfo::detail
