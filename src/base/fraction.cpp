#include <govinfo/fraction.hpp>

#include <limits>

namespace govinfo {
namespace {

__extension__ using Int128 = __int128;

Int128 millionths(const Sum& sum) noexcept {
    return static_cast<Int128>(sum.units()) * Decimal::scale + sum.millionths();
}

Int128 size(Int128 value) noexcept {
    return value < 0 ? -value : value;
}

Int128 greatest_common_divisor(Int128 a, Int128 b) noexcept {
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace

std::optional<Fraction> Fraction::of(const Sum& dividend, const Sum& divisor) noexcept {
    Int128 above = millionths(dividend);
    Int128 below = millionths(divisor);
    if (below == 0) return std::nullopt;
    const Int128 common = greatest_common_divisor(size(above), size(below));
    above = (below < 0 ? -above : above) / common;
    below = size(below) / common;
    constexpr Int128 most = std::numeric_limits<std::int64_t>::max();
    if (size(above) > most || below > most) return std::nullopt;
    return Fraction(static_cast<std::int64_t>(above), static_cast<std::int64_t>(below));
}

std::string percent(const Fraction& fraction, int places) {
    Int128 scale = 100;
    for (int i = 0; i < places; ++i) scale *= 10;
    const Int128 below = fraction.denominator();
    Int128 rounded = (size(fraction.numerator()) * scale * 2 + below) / (below * 2);
    const bool negative = fraction.numerator() < 0 && rounded != 0;
    std::string digits;
    for (int i = 0; i <= places || rounded != 0; ++i) {
        if (i == places && places != 0) digits.insert(digits.begin(), '.');
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rounded % 10)));
        rounded /= 10;
    }
    if (negative) digits.insert(digits.begin(), '-');
    return digits;
}

}  // namespace govinfo
