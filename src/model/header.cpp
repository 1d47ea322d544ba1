#include <govinfo/header.hpp>

namespace govinfo {
namespace {

constexpr std::string_view kind_names[] = {"unknown",
                                           "state_council_department",
                                           "provincial_government",
                                           "city_government",
                                           "county_government",
                                           "township",
                                           "department",
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

/// -1 when not all are ASCII digits.
int read_digits(std::string_view digits) noexcept {
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

void append_padded(std::string& out, int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    out.append(width - digits.size(), '0') += digits;
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
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(month, year);
}

std::optional<Date> Date::parse(std::string_view iso) noexcept {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const int year = read_digits(iso.substr(0, 4));
    const int month = read_digits(iso.substr(5, 2));
    const int day = read_digits(iso.substr(8, 2));
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const Date date = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
    return date.ok() ? std::optional(date) : std::nullopt;
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

}  // namespace govinfo
