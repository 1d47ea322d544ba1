#include <govinfo/calendar.hpp>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

Date day(std::string_view iso) {
    return Date::parse(iso).value();
}

std::string text(const std::optional<Date>& date) {
    return date ? to_string(*date) : "unknown";
}

/// `work`, `off` or `unknown`.
std::string kind(const WorkCalendar& calendar, std::string_view iso) {
    const auto works = calendar.is_working_day(day(iso));
    return !works ? "unknown" : *works ? "work" : "off";
}

std::string after(const WorkCalendar& calendar, std::string_view iso, int count) {
    return text(calendar.add_working_days(day(iso), count));
}

WorkCalendar calendar_of(std::string_view bytes) {
    const auto calendar = WorkCalendar::read(bytes);
    BOOST_TEST_REQUIRE(calendar.has_value());
    return *calendar;
}

/// `invalid_value line 3: text`
std::string refusal(std::string_view bytes) {
    const auto calendar = WorkCalendar::read(bytes);
    if (calendar) return "read";
    const Error& error = calendar.error();
    return std::string(name(error.code)) + " line " + std::to_string(error.line) + ": " +
           error.detail;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(days_have_numbers_without_gaps) {
    BOOST_TEST(day_number({1970, 1, 1}) == 0);
    BOOST_TEST(day_number({1969, 12, 31}) == -1);
    BOOST_TEST(day_number({2000, 3, 1}) == 11017);
    BOOST_TEST(day_number({9999, 12, 31}) - day_number({1, 1, 1}) == 3652058);
    const std::int32_t first = day_number({1899, 12, 30}), last = day_number({2101, 1, 1});
    for (std::int32_t number = first; number <= last; ++number) {
        const auto date = date_of(number);
        BOOST_TEST_REQUIRE((date && date->ok()));
        BOOST_TEST_REQUIRE(day_number(*date) == number);
        BOOST_TEST_REQUIRE((number == first || *date_of(number - 1) < *date));
    }
    BOOST_TEST(!date_of(day_number({1, 1, 1}) - 1).has_value());
    BOOST_TEST(!date_of(day_number({9999, 12, 31}) + 1).has_value());
    BOOST_TEST(!date_of(INT32_MIN).has_value());
    BOOST_TEST(!date_of(INT32_MAX).has_value());
}

BOOST_AUTO_TEST_CASE(years_have_their_working_days) {
    const WorkCalendar calendar;
    std::string years;
    for (std::int16_t year = 2019; year <= 2026; ++year) {
        const Date before = *date_of(day_number({year, 1, 1}) - 1);
        if (year > 2019)
            years += std::to_string(*calendar.working_days_between(before, {year, 12, 31})) + ' ';
    }
    BOOST_TEST(years == "249 250 249 249 251 248 248 ");
    // 1 January 2019 was a day of rest.
    BOOST_TEST(calendar.working_days_between({2019, 1, 1}, {2019, 12, 31}).value() == 250);
}

/// Against the list of single days, on every day of eight years.
BOOST_AUTO_TEST_CASE(every_day_is_as_the_notices_say) {
    std::ifstream file(GOVINFO_SOURCE_DIR "/tests/data/deadlines/days.tsv");
    std::map<std::string, std::string> noticed;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream fields(line);
        std::string date;
        fields >> date >> noticed[date];
    }
    BOOST_TEST_REQUIRE(noticed.size() > 250u);
    const WorkCalendar calendar;
    const std::int32_t first = day_number({2019, 1, 1}), last = day_number({2026, 12, 31});
    for (std::int32_t number = first; number <= last; ++number) {
        const std::string iso = to_string(*date_of(number));
        const bool weekend = (number + 3) % 7 > 4;  // 1 January 1970 was a Thursday
        const auto found = noticed.find(iso);
        const std::string expected = found != noticed.end() ? found->second
                                     : weekend              ? "off"
                                                            : "work";
        BOOST_TEST_CONTEXT(iso) {
            BOOST_TEST(kind(calendar, iso) == expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(terms_end_behind_days_of_rest) {
    const WorkCalendar calendar;
    BOOST_TEST(after(calendar, "2020-01-17", 20) == "2020-02-21");
    BOOST_TEST(after(calendar, "2021-09-30", 20) == "2021-11-03");
    BOOST_TEST(after(calendar, "2023-09-28", 7) == "2023-10-13");
    BOOST_TEST(after(calendar, "2024-02-09", 20) == "2024-03-14");
    BOOST_TEST(after(calendar, "2025-01-27", 20) == "2025-03-03");
    BOOST_TEST(after(calendar, "2026-02-13", 7) == "2026-03-02");
    BOOST_TEST(after(calendar, "2026-09-18", 20) == "2026-10-22");
    BOOST_TEST(after(calendar, "2025-03-08", 0) == "2025-03-08");  // a Saturday, for no days
    BOOST_TEST(after(calendar, "2025-03-08", 1) == "2025-03-10");
}

BOOST_AUTO_TEST_CASE(nothing_is_guessed_beyond_the_notices) {
    const WorkCalendar calendar;
    BOOST_TEST(kind(calendar, "2018-12-28") == "unknown");
    BOOST_TEST(kind(calendar, "2019-01-02") == "work");
    BOOST_TEST(kind(calendar, "2026-12-31") == "work");
    BOOST_TEST(kind(calendar, "2027-01-04") == "unknown");
    BOOST_TEST(!calendar.is_working_day({2025, 2, 29}).has_value());
    BOOST_TEST(after(calendar, "2026-12-30", 1) == "2026-12-31");
    BOOST_TEST(after(calendar, "2026-12-30", 2) == "unknown");
    BOOST_TEST(after(calendar, "2018-12-31", 1) == "2019-01-02");
    BOOST_TEST(after(calendar, "2018-12-30", 1) == "unknown");
    BOOST_TEST(after(calendar, "9999-12-31", 1) == "unknown");
    BOOST_TEST(after(calendar, "2025-01-01", 1'000'000'000) == "unknown");
    BOOST_TEST(!calendar.working_days_between({2026, 12, 31}, {2027, 1, 1}).has_value());
    BOOST_TEST(!calendar.working_days_between({2027, 1, 1}, {2026, 12, 31}).has_value());
}

BOOST_AUTO_TEST_CASE(days_between_are_those_that_were_added) {
    const WorkCalendar calendar;
    for (const int count : {0, 1, 7, 15, 20, 40, 500}) {
        for (std::int32_t i = 0; i < 100; ++i) {
            const Date from = *date_of(day_number({2024, 1, 1}) + i * 3);
            const Date to = calendar.add_working_days(from, count).value();
            BOOST_TEST_REQUIRE(calendar.working_days_between(from, to).value() == count);
            BOOST_TEST_REQUIRE(calendar.working_days_between(to, from).value() == -count);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_province_begins_work_later) {
    const WorkCalendar calendar = calendar_of(
        "\xEF\xBB\xBF# 2020\r\n2020-02-03\toff\t延迟复工\r\n2020-02-04\t休\r\n\r\n"
        "2020-02-08\t班\n");
    BOOST_TEST(kind(calendar, "2020-02-03") == "off");
    BOOST_TEST(kind(calendar, "2020-02-04") == "off");
    BOOST_TEST(kind(calendar, "2020-02-05") == "work");
    BOOST_TEST(kind(calendar, "2020-02-08") == "work");
    BOOST_TEST(after(calendar, "2020-01-17", 20) == "2020-02-24");
    BOOST_TEST((calendar_of("# nothing\n") == WorkCalendar()));
}

BOOST_AUTO_TEST_CASE(a_year_is_known_when_the_file_says_so) {
    const WorkCalendar days = calendar_of("2027-01-01\toff\t元旦\n2027-01-03\twork\n");
    BOOST_TEST(kind(days, "2027-01-01") == "off");
    BOOST_TEST(kind(days, "2027-01-02") == "unknown");
    BOOST_TEST(kind(days, "2027-01-03") == "work");
    BOOST_TEST(kind(days, "2027-01-04") == "unknown");
    const WorkCalendar year = calendar_of("2027-01-01\toff\n2027-01-03\twork\n2027\tcomplete\n");
    BOOST_TEST(kind(year, "2027-01-02") == "off");
    BOOST_TEST(kind(year, "2027-01-03") == "work");
    BOOST_TEST(kind(year, "2027-01-04") == "work");
    BOOST_TEST(kind(year, "2028-01-03") == "unknown");
    BOOST_TEST(after(year, "2026-12-30", 2) == "2027-01-03");
    BOOST_TEST((calendar_of("2027-01-03\twork\n2027\t全年\n2027-01-01\toff\n") == year));
    const WorkCalendar before = calendar_of("2018\tcomplete\n2018-12-31\toff\n2018-12-29\twork\n");
    BOOST_TEST(after(before, "2018-12-28", 2) == "2019-01-02");
    const WorkCalendar apart = calendar_of("2199\tcomplete\n2008\tcomplete\n");
    BOOST_TEST(kind(apart, "2199-12-31") == "work");
    BOOST_TEST(kind(apart, "2008-01-01") == "work");
    BOOST_TEST(kind(apart, "2018-12-31") == "unknown");
}

BOOST_AUTO_TEST_CASE(other_lines_are_refused_with_their_line) {
    BOOST_TEST(refusal("2025-01-01\toff\n2025-02-30\toff\n") ==
               "invalid_value line 2: 2025-02-30\toff");
    BOOST_TEST(refusal("2025-01-01 off\n") == "invalid_value line 1: 2025-01-01 off");
    BOOST_TEST(refusal("2025-01-01\tholiday\n") == "invalid_value line 1: 2025-01-01\tholiday");
    BOOST_TEST(refusal("2025-01-01\tcomplete\n") == "invalid_value line 1: 2025-01-01\tcomplete");
    BOOST_TEST(refusal("2027\toff\n") == "invalid_value line 1: 2027\toff");
    BOOST_TEST(refusal("1999\tcomplete\n") == "invalid_value line 1: 1999\tcomplete");
    BOOST_TEST(refusal("99999999999\tcomplete\n") == "invalid_value line 1: 99999999999\tcomplete");
    BOOST_TEST(refusal("2200-01-01\twork\n") == "invalid_value line 1: 2200-01-01\twork");
    BOOST_TEST(refusal("2025-03-01\twork\n2025-03-01\twork\n2025-03-01\toff\n") ==
               "duplicate_key line 3: 2025-03-01\toff");
    BOOST_TEST(refusal(std::string_view("\0\1\2\0", 4)).starts_with("not_text"));
}

BOOST_AUTO_TEST_SUITE_END()
