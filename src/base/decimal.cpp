#include <govinfo/decimal.hpp>

#include <charconv>
#include <limits>

#include "base/digits.hpp"

namespace govinfo {
namespace {

constexpr std::size_t integer_digits = 12;
constexpr std::size_t fraction_digits = 6;

bool all_digits(std::string_view text) noexcept {
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
    }
    return !text.empty();
}

/// Appends digits to a number that has room for them.
std::int64_t append_digits(std::int64_t number, std::string_view digits) noexcept {
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

/// Empty on overflow.
std::optional<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b) noexcept {
    using Limits = std::numeric_limits<std::int64_t>;
    if (b >= 0 ? a < Limits::min() + b : a > Limits::max() + b) return std::nullopt;
    return a - b;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view digits) noexcept {
    const bool negative = digits.starts_with('-');
    if (negative) digits.remove_prefix(1);

    const std::size_t point = digits.find('.');
    std::string_view whole = digits.substr(0, point);
    std::string_view fraction;
    if (!all_digits(whole)) return std::nullopt;
    if (point != digits.npos) {
        fraction = digits.substr(point + 1);
        if (!all_digits(fraction)) return std::nullopt;
    }

    while (whole.starts_with('0')) whole.remove_prefix(1);
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (whole.size() > integer_digits || fraction.size() > fraction_digits) return std::nullopt;

    std::int64_t millionths = append_digits(append_digits(0, whole), fraction);
    for (std::size_t i = fraction.size(); i < fraction_digits; ++i) millionths *= 10;
    return Decimal(negative ? -millionths : millionths);
}

std::string to_string(Decimal value) {
    return to_string(Sum(value));
}

std::optional<Decimal> Sum::to_decimal() const noexcept {
    constexpr std::int64_t limit = Decimal::max_millionths / Decimal::scale + 1;
    if (units_ < -limit || units_ >= limit) return std::nullopt;
    return Decimal::from_millionths(units_ * Decimal::scale + millionths_);
}

Sum operator-(const Sum& left, const Sum& right) noexcept {
    using Limits = std::numeric_limits<std::int64_t>;
    std::int32_t millionths = left.millionths() - right.millionths();
    std::int64_t borrow = 0;
    if (millionths < 0) {
        millionths += static_cast<std::int32_t>(Decimal::scale);
        borrow = 1;
    }
    auto units = checked_subtract(left.units(), right.units());
    if (units) units = checked_subtract(*units, borrow);
    if (!units) return Sum(left < right ? Limits::min() : Limits::max(), 0);
    return Sum(*units, millionths);
}

char* detail::write_digits(char* to, const Sum& value) noexcept {
    std::uint64_t units = static_cast<std::uint64_t>(value.units());
    std::int64_t millionths = value.millionths();
    if (value.units() < 0) {  // kept rounded down: -0.5 is -1 and 500000 millionths
        *to++ = '-';
        units = 0 - units;
        if (millionths != 0) {
            --units;
            millionths = Decimal::scale - millionths;
        }
    }
    to = std::to_chars(to, to + std::numeric_limits<std::uint64_t>::digits10 + 1, units).ptr;
    if (millionths != 0) {
        *to++ = '.';
        for (std::int64_t place = Decimal::scale / 10; millionths != 0; place /= 10) {
            *to++ = static_cast<char>('0' + millionths / place);
            millionths %= place;
        }
    }
    return to;
}

std::string to_string(const Sum& value) {
    char buffer[detail::most_digits];
    return std::string(buffer, detail::write_digits(buffer, value));
}

}  // namespace govinfo
