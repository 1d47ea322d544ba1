// How wrong values came about: slips of the pen, and how likely they are.
#pragma once

#include <govinfo/diagnose.hpp>

namespace govinfo::detail {

/// Says of each correction what slip explains it.
void find_slips(Answer& answer, const Report& report);

/// The likelier, the smaller.
[[nodiscard]] unsigned cost(const Answer& answer, const Report& report);

/// How the one number came to be written for the other, as far as their digits tell: none, sign,
/// swapped_digits, factor_of_ten, doubled_digit or dropped_digit.
[[nodiscard]] Slip typing_slip(Decimal value, Decimal proposed);

}  // namespace govinfo::detail
