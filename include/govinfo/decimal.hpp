// Exact numbers: Decimal for what stands in a cell, Sum for what cells add up to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/cxx20.hpp>

namespace govinfo {

/// A signed decimal with at most 12 integer and 6 fractional digits, kept as a count of millionths.
/// Regular, totally ordered, never rounded, never converted to floating point.
class Decimal {
  public:
    static constexpr std::int64_t scale = 1'000'000;
    static constexpr std::int64_t max_millionths = 999'999'999'999'999'999;

    constexpr Decimal() noexcept = default;

    /// Empty when the value has more than 12 integer digits.
    [[nodiscard]] static constexpr std::optional<Decimal> from_count(std::int64_t count) noexcept {
        constexpr std::int64_t limit = max_millionths / scale;
        if (count < -limit || count > limit) return std::nullopt;
        return Decimal(count * scale);
    }
    [[nodiscard]] static constexpr std::optional<Decimal> from_millionths(
        std::int64_t millionths) noexcept {
        if (millionths < -max_millionths || millionths > max_millionths) return std::nullopt;
        return Decimal(millionths);
    }
    /// Reads `-?[0-9]+(\.[0-9]+)?`, ASCII only, whatever the locale. Leading and trailing zeros
    /// count as digits only where they matter: `007` and `1.50000000` are read. Empty for anything
    /// else and for a number that does not fit.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view digits) noexcept;

    [[nodiscard]] constexpr std::int64_t millionths() const noexcept { return millionths_; }
    [[nodiscard]] constexpr bool is_whole() const noexcept { return millionths_ % scale == 0; }
    /// Requires is_whole().
    [[nodiscard]] constexpr std::int64_t count() const noexcept { return millionths_ / scale; }

    friend constexpr auto operator<=>(const Decimal&, const Decimal&) noexcept = default;

  private:
    constexpr explicit Decimal(std::int64_t millionths) noexcept : millionths_(millionths) {}
    std::int64_t millionths_ = 0;
};

/// Shortest exact digits: `-0.5`, `12`, `1.5`; never an exponent, never `-0`.
[[nodiscard]] std::string to_string(Decimal value);

/// An exact sum of decimals, wide enough for any report (9 * 10^18 units). Kept as whole units
/// rounded down, plus 0 to 999999 millionths.
class Sum {
  public:
    constexpr Sum() noexcept = default;
    constexpr Sum(Decimal value) noexcept
        : units_(floor_units(value.millionths())),
          millionths_(static_cast<std::int32_t>(value.millionths() - units_ * Decimal::scale)) {}
    /// `units` rounded down, `0 <= millionths < 1000000`.
    constexpr Sum(std::int64_t units, std::int32_t millionths) noexcept
        : units_(units), millionths_(millionths) {}

    [[nodiscard]] constexpr std::int64_t units() const noexcept { return units_; }
    [[nodiscard]] constexpr std::int32_t millionths() const noexcept { return millionths_; }
    /// Empty when it has more than 12 integer digits.
    [[nodiscard]] std::optional<Decimal> to_decimal() const noexcept;

    friend constexpr auto operator<=>(const Sum&, const Sum&) noexcept = default;

  private:
    static constexpr std::int64_t floor_units(std::int64_t millionths) noexcept {
        const std::int64_t units = millionths / Decimal::scale;
        return millionths % Decimal::scale < 0 ? units - 1 : units;
    }
    std::int64_t units_ = 0;
    std::int32_t millionths_ = 0;
};

/// Stops at the largest or smallest Sum instead of overflowing, which no report comes near.
[[nodiscard]] Sum operator-(const Sum& left, const Sum& right) noexcept;
[[nodiscard]] std::string to_string(const Sum& value);

}  // namespace govinfo
