#include <govinfo/calendar.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdlib>

#include "model/noticed_days.hpp"

namespace govinfo {
namespace {

using std::chrono::sys_days;

constexpr sys_days days_of(const Date& date) {
    return std::chrono::year(date.year) / date.month / date.day;
}

constexpr std::int32_t number_of(const Date& date) {
    return static_cast<std::int32_t>(days_of(date).time_since_epoch().count());
}

/// Monday to Friday.
constexpr bool is_weekday(std::int32_t number) {
    const std::chrono::weekday day{sys_days(std::chrono::days(number))};
    return day.iso_encoding() <= 5;
}

constexpr std::int32_t first_known = number_of({2019, 1, 1});
constexpr std::int32_t last_known = number_of({2026, 12, 31});

/// Whether each of the days known is a working day.
constexpr auto known_days = [] {
    std::array<bool, last_known - first_known + 1> days{};
    const auto day = [&](std::int32_t number) -> bool& {
        return days[static_cast<std::size_t>(number - first_known)];
    };
    for (std::int32_t i = first_known; i <= last_known; ++i) day(i) = is_weekday(i);
    for (const auto& [from, to, work] : detail::noticed_days)
        for (std::int32_t i = number_of(from); i <= number_of(to); ++i) day(i) = work;
    return days;
}();

}  // namespace

std::int32_t day_number(const Date& date) noexcept {
    return number_of(date);
}

std::optional<Date> date_of(std::int32_t day_number) noexcept {
    constexpr std::int32_t first = number_of({1, 1, 1}), last = number_of({9999, 12, 31});
    if (day_number < first || day_number > last) return std::nullopt;
    const std::chrono::year_month_day day{sys_days(std::chrono::days(day_number))};
    return Date{static_cast<std::int16_t>(static_cast<int>(day.year())),
                static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
                static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

WorkCalendar::WorkCalendar() : first_(first_known) {
    days_.reserve(known_days.size());
    for (const bool work : known_days) days_.push_back(work ? Day::work : Day::off);
}

WorkCalendar::Day WorkCalendar::at(std::int32_t day_number) const noexcept {
    const auto index = static_cast<std::size_t>(day_number - first_);
    return day_number >= first_ && index < days_.size() ? days_[index] : Day::unknown;
}

/// The day, which the calendar grows to hold.
WorkCalendar::Day& WorkCalendar::reach(std::int32_t day_number) {
    if (day_number < first_) {
        days_.insert(days_.begin(), static_cast<std::size_t>(first_ - day_number), Day::unknown);
        first_ = day_number;
    }
    const auto index = static_cast<std::size_t>(day_number - first_);
    if (index >= days_.size()) days_.resize(index + 1, Day::unknown);
    return days_[index];
}

void WorkCalendar::complete(int year) {
    const auto of_year = static_cast<std::int16_t>(year);
    for (std::int32_t i = number_of({of_year, 12, 31}); i >= number_of({of_year, 1, 1}); --i)
        reach(i) = is_weekday(i) ? Day::work : Day::off;
}

std::optional<bool> WorkCalendar::is_working_day(const Date& date) const noexcept {
    if (!date.ok()) return std::nullopt;
    const Day day = at(number_of(date));
    return day == Day::unknown ? std::nullopt : std::optional(day == Day::work);
}

std::optional<Date> WorkCalendar::add_working_days(const Date& day, int count) const noexcept {
    std::int32_t number = number_of(day);
    while (count > 0) {
        const Day next = at(++number);
        if (next == Day::unknown) return std::nullopt;
        if (next == Day::work) --count;
    }
    return date_of(number);
}

std::optional<int> WorkCalendar::working_days_between(const Date& from,
                                                      const Date& to) const noexcept {
    if (to < from) {
        const auto days = working_days_between(to, from);
        return days ? std::optional(-*days) : std::nullopt;
    }
    int count = 0;
    for (std::int32_t number = number_of(from); number < number_of(to);) {
        const Day next = at(++number);
        if (next == Day::unknown) return std::nullopt;
        if (next == Day::work) ++count;
    }
    return count;
}

}  // namespace govinfo
