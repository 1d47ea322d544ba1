// The units in which sums of money are printed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace govinfo::detail {

/// What amounts, or counts, are printed in.
struct Unit {
    std::string_view name;
    std::int64_t factor;  ///< how many 元, or pieces, one is
};

[[nodiscard]] std::span<const Unit> money_units() noexcept;

/// So many 元 are one of the unit; 0 for a unit that is none of money.
[[nodiscard]] std::int64_t yuan_in(std::string_view unit) noexcept;

/// Whether it is one of those, or of other money: 美元, 角.
[[nodiscard]] bool is_money(std::string_view unit) noexcept;

}  // namespace govinfo::detail
