// How wrong values came about: slips of the pen, and how likely they are.
#pragma once

#include <govinfo/diagnose.hpp>

namespace govinfo::detail {

/// Says of each correction what slip explains it.
void find_slips(Answer& answer, const Report& report);

/// The likelier, the smaller.
[[nodiscard]] unsigned cost(const Answer& answer, const Report& report);

}  // namespace govinfo::detail
