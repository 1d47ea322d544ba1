// Exact quotients: shares and rates, rounded only when they are printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <govinfo/decimal.hpp>

namespace govinfo {

/// A rational number in lowest terms.
class Fraction {
  public:
    constexpr Fraction() noexcept = default;
    /// `dividend` / `divisor`. Empty where the divisor is 0, and where the lowest terms do not fit
    /// 63 bits, which sums of a report's cells do.
    [[nodiscard]] static std::optional<Fraction> of(const Sum& dividend,
                                                    const Sum& divisor) noexcept;

    [[nodiscard]] constexpr std::int64_t numerator() const noexcept { return numerator_; }
    /// At least 1.
    [[nodiscard]] constexpr std::int64_t denominator() const noexcept { return denominator_; }

    friend constexpr bool operator==(const Fraction&, const Fraction&) noexcept = default;

  private:
    constexpr Fraction(std::int64_t numerator, std::int64_t denominator) noexcept
        : numerator_(numerator), denominator_(denominator) {}
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// Hundred times the fraction, to `places` digits after the point (at most 9), half away from zero:
/// 1/3 is `33.33`, -1/800 is `-0.13`. Never `-0.00`.
[[nodiscard]] std::string percent(const Fraction& fraction, int places = 2);

}  // namespace govinfo
