// Working days: the days between two dates, and those on which offices in China work.
//
//   const WorkCalendar calendar;
//   calendar.add_working_days(Date{2025, 1, 27}, 20);  // 2025-03-03, behind the Spring Festival
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/header.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// Days since 1970-01-01, negative before it. Requires date.ok().
[[nodiscard]] std::int32_t day_number(const Date& date) noexcept;
/// Its inverse; empty outside the years 1 to 9999.
[[nodiscard]] std::optional<Date> date_of(std::int32_t day_number) noexcept;

/// Which days are working days. Of a day that it does not know it says so: nothing is taken for a
/// working day because it is a Monday.
class WorkCalendar {
  public:
    /// 2019-01-01 to 2026-12-31: Monday to Friday, but for the days that the notices of the General
    /// Office of the State Council on days of rest (国办发明电) take and give.
    WorkCalendar();

    /// Adds to those days, or replaces them, what a text in UTF-8 or GB18030 says, a line for each:
    ///
    ///     2020-02-03  off       a day, `off` or `work`, and what else stands behind them
    ///     2027        complete  Monday to Friday, but for what else the text says of that year
    ///
    /// with a tab between; 休, 班 and 全年 are read as well. Empty lines and those that begin with #
    /// are passed. Of a year that is not known, single days may be given: the rest stays unknown.
    /// Lines of another shape, days that do not exist, years outside 2008 to 2199 and a day that
    /// stands twice with two answers are refused with their line. Linear.
    [[nodiscard]] static Result<WorkCalendar> read(std::string_view bytes);

    /// Empty for a day that is not known.
    [[nodiscard]] std::optional<bool> is_working_day(const Date& date) const noexcept;
    /// The working day that is the `count`th after the day, which itself does not count; the day for
    /// 0. Empty where a day on the way is not known. Requires day.ok() and count >= 0. Linear in
    /// the days on the way.
    [[nodiscard]] std::optional<Date> add_working_days(const Date& day, int count) const noexcept;
    /// Working days after `from`, up to and including `to`; negative where `to` comes first. Empty
    /// where one of these days is not known. Requires both ok(). Linear in the days between.
    [[nodiscard]] std::optional<int> working_days_between(const Date& from,
                                                          const Date& to) const noexcept;

    friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;

  private:
    enum class Day : std::uint8_t { unknown, off, work };

    [[nodiscard]] Day at(std::int32_t day_number) const noexcept;
    Day& reach(std::int32_t day_number);
    void complete(int year);

    std::int32_t first_;     ///< the day number of days_[0]
    std::vector<Day> days_;  ///< one behind the other
};

}  // namespace govinfo
