// What stands in a field of a register.
#pragma once

#include <cstddef>
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

/// Of what says_nothing() or says_pending() knows, in bytes.
inline constexpr std::size_t longest_nothing = 12;

/// Whether it says that nothing is there: /, —, 无, 不涉及, N/A.
[[nodiscard]] bool says_nothing(std::string_view text) noexcept;

/// Of the outcome of an application, whether it says that there is none yet: 在办.
[[nodiscard]] bool says_pending(std::string_view text) noexcept;

/// Of the end of a document, whether it says that there is none: 长期有效, 现行有效.
[[nodiscard]] bool says_no_end(std::string_view text);

/// Empty behind 9999-12-31.
[[nodiscard]] std::optional<Date> day_after(const Date& date);

/// Whole, also 3件.
[[nodiscard]] std::optional<Decimal> read_count(std::string_view text);

}  // namespace govinfo::detail
