// What stands in a field of a register.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <govinfo/decimal.hpp>
#include <govinfo/header.hpp>

namespace govinfo::detail {

/// 2025-03-01, 2025/3/1, 2025.3.1, 20250301, 2025年3月1日, each with a time of day behind it;
/// `serials`: 45717 too. From 1949 to 9999.
[[nodiscard]] std::optional<Date> read_date(std::string_view text, bool serials);

/// Whole or decimal, also 1,234.50; in 元. The text may say its unit, such as 12元; else it has that
/// of so many 元, 0 for none said.
[[nodiscard]] std::optional<Decimal> read_amount(std::string_view text, std::int64_t unit);

/// Whole, also 3件.
[[nodiscard]] std::optional<Decimal> read_count(std::string_view text);

}  // namespace govinfo::detail
