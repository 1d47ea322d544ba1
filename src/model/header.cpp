#include <govinfo/header.hpp>

#include <algorithm>
#include <iterator>

namespace govinfo {
namespace {

constexpr std::string_view kind_names[] = {"unknown",
                                           "state_council_department",
                                           "provincial_government",
                                           "city_government",
                                           "county_government",
                                           "township",
                                           "subdistrict",
                                           "development_zone",
                                           "department",
                                           "vertical_body",
                                           "office",
                                           "other"};
constexpr std::string_view scope_names[] = {"unknown", "organ", "area"};

template <class Enum, std::size_t Size>
std::optional<Enum> find_name(const std::string_view (&names)[Size],
                              std::string_view wanted) noexcept {
    for (std::size_t i = 0; i < Size; ++i) {
        if (names[i] == wanted) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

int days_in(int month, int year) noexcept {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool is_day(int year, int month, int day) noexcept {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(month, year);
}

/// -1 when not all are ASCII digits.
template <int count>
int read_digits(const char* digits) noexcept {
    int number = 0;
    for (int i = 0; i < count; ++i) {
        if (digits[i] < '0' || digits[i] > '9') return -1;
        number = number * 10 + (digits[i] - '0');
    }
    return number;
}

void append_padded(std::string& out, int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    out.append(width - digits.size(), '0') += digits;
}

/// Digits of GB 32100: those and the letters but I, O, S, V and Z, which look like others.
constexpr std::string_view credit_digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The first two digits of GB/T 2260.
constexpr std::string_view provinces[] = {"11", "12", "13", "14", "15", "21", "22", "23", "31",
                                          "32", "33", "34", "35", "36", "37", "41", "42", "43",
                                          "44", "45", "46", "50", "51", "52", "53", "54", "61",
                                          "62", "63", "64", "65", "71", "81", "82"};

bool consists_of(std::string_view text, std::string_view characters) noexcept {
    return text.find_first_not_of(characters) == text.npos;
}

}  // namespace

std::string_view name(OrganKind kind) noexcept {
    return kind_names[static_cast<std::size_t>(kind)];
}

std::string_view name(Scope scope) noexcept {
    return scope_names[static_cast<std::size_t>(scope)];
}

std::optional<OrganKind> parse_organ_kind(std::string_view name) noexcept {
    return find_name<OrganKind>(kind_names, name);
}

std::optional<Scope> parse_scope(std::string_view name) noexcept {
    return find_name<Scope>(scope_names, name);
}

bool Date::ok() const noexcept {
    return is_day(year, month, day);
}

std::optional<Date> Date::parse(std::string_view iso) noexcept {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const int year = read_digits<4>(iso.data());
    const int month = read_digits<2>(iso.data() + 5);
    const int day = read_digits<2>(iso.data() + 8);
    if (!is_day(year, month, day)) return std::nullopt;
    return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day)};
}

std::string to_string(const Date& date) {
    std::string out;
    append_padded(out, date.year, 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
    return out;
}

bool is_credit_code(std::string_view code) noexcept {
    if (code.size() != 18 || !consists_of(code, credit_digits)) return false;
    if (!consists_of(code.substr(2, 6), "0123456789")) return false;
    std::size_t sum = 0, weight = 1;  // of which 31 is 0, with the check character's own 1
    for (std::size_t i = 0; i + 1 < code.size(); ++i, weight = weight * 3 % 31)
        sum += credit_digits.find(code[i]) * weight;
    return (sum + credit_digits.find(code.back())) % 31 == 0;
}

bool is_region_code(std::string_view code) noexcept {
    if (code.size() != 6 && code.size() != 9 && code.size() != 12) return false;
    const auto* const province =
        std::find(std::begin(provinces), std::end(provinces), code.substr(0, 2));
    return province != std::end(provinces) && consists_of(code, "0123456789");
}

bool is_sha256(std::string_view digest) noexcept {
    return digest.size() == 64 && consists_of(digest, "0123456789abcdef");
}

}  // namespace govinfo
