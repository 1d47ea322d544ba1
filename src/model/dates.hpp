// Dates as reports print them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/header.hpp>

namespace govinfo::detail {

/// A year or date in a text, and the bytes that say it.
struct FoundYear {
    int year;
    std::size_t begin, end;
};
struct FoundDate {
    Date date;
    std::size_t begin, end;
};

/// The first year from `from` on that 年 follows: 2020年, 2020 年度, 二〇二〇年.
[[nodiscard]] std::optional<FoundYear> find_year(std::string_view text, std::size_t from = 0);

/// The first day from `from` on: 2021年1月6日, 2021-01-06, 2021/1/6, 2021.1.6, 二〇二一年一月六日.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text, std::size_t from = 0);

/// 自2020年1月1日起至2020年12月31日止; the second year may be left out.
[[nodiscard]] std::optional<Period> find_period(std::string_view text);

/// The period that the beginning of a report says it covers: 统计期限, 数据统计, 涵盖 and the like.
[[nodiscard]] std::optional<Period> stated_period(std::string_view front);

/// 2021年1月6日
[[nodiscard]] std::string printed_date(const Date& date);
/// 统计期限：2020年1月1日至2020年12月31日
[[nodiscard]] std::string printed_period(const Period& period);

}  // namespace govinfo::detail
