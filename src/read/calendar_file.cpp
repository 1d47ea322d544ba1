// Days of rest and of work that the notices do not have: of a province, of a year to come.
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include <govinfo/calendar.hpp>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "source/budget.hpp"
#include "source/lines.hpp"
#include "source/source.hpp"

namespace govinfo {
namespace {

using detail::trim;

constexpr int first_year = 2008, last_year = 2199;

/// A day or a year, and what the file says of it.
struct Entry {
    std::optional<Date> date;
    int year = 0;
    bool work = false;
};

std::optional<int> year_of(std::string_view digits) {
    int year = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, year);
    return error == std::errc() && stop == end ? std::optional(year) : std::nullopt;
}

/// Empty for a line of another shape.
std::optional<Entry> entry_of(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) return std::nullopt;
    const std::string_view when = trim(line.substr(0, tab)), rest = line.substr(tab + 1);
    const std::string_view what = trim(rest.substr(0, rest.find('\t')));
    const bool off = what == "off" || what == "休", work = what == "work" || what == "班";
    Entry entry;
    entry.work = work;
    if (off || work) entry.date = Date::parse(when);
    if (what == "complete" || what == "全年") entry.year = year_of(when).value_or(0);
    if (entry.date) entry.year = entry.date->year;
    return entry.year >= first_year && entry.year <= last_year ? std::optional(entry)
                                                               : std::nullopt;
}

}  // namespace

Result<WorkCalendar> WorkCalendar::read(std::string_view bytes) {
    detail::Budget budget{ReadOptions()};
    const auto source = detail::open_source(bytes, budget);
    if (!source) return source.error();
    WorkCalendar calendar;
    std::map<Date, bool> days;
    detail::Lines lines(source->text);
    for (std::string_view line; lines.next(line);) {
        const auto refused = [&](ErrorCode code) {
            return located(
                *source,
                {code, std::string(detail::excerpt(trim(line))),
                 detail::Place{static_cast<std::size_t>(line.data() - source->text.data())}});
        };
        if (trim(line).empty() || line.starts_with('#')) continue;
        const auto entry = entry_of(line);
        if (!entry) return refused(ErrorCode::invalid_value);
        if (!entry->date) {
            calendar.complete(entry->year);
        } else if (days.try_emplace(*entry->date, entry->work).first->second != entry->work) {
            return refused(ErrorCode::duplicate_key);
        }
    }
    for (const auto& [date, work] : days)
        calendar.reach(day_number(date)) = work ? Day::work : Day::off;
    return calendar;
}

}  // namespace govinfo
