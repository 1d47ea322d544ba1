// The units in which sums of money are printed.
#pragma once

#include <cstdint>
#include <string_view>

namespace govinfo::detail {

/// So many 元 are one of the unit; 0 for a unit that is none of money.
[[nodiscard]] std::int64_t yuan_in(std::string_view unit) noexcept;

}  // namespace govinfo::detail
