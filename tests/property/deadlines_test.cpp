// The clock against one that goes through the days one by one, on random applications.
#include <govinfo/deadlines.hpp>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/tries.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using Random = std::mt19937;

int number(Random& random, int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
}

Date later(const Date& date, int days) {
    return date_of(day_number(date) + days).value();
}

/// A day up to so many after another, or none.
std::optional<Date> perhaps(Random& random, const std::optional<Date>& date, int days,
                            int percent) {
    if (!date || number(random, 1, 100) > percent) return std::nullopt;
    return later(*date, number(random, 0, days));
}

Request random_request(Random& random) {
    Request request;
    request.received = later({2019, 5, 15}, number(random, 0, 2600));
    request.correction_asked = perhaps(random, request.received, 35, 40);
    request.corrected = perhaps(random, request.correction_asked, 30, 80);
    request.third_party_asked = perhaps(random, request.received, 60, 50);
    request.third_party_answered = perhaps(random, request.third_party_asked, 30, 70);
    request.co_makers_asked = perhaps(random, request.received, 60, 30);
    request.co_makers_answered = perhaps(random, request.co_makers_asked, 30, 70);
    // After a restart: whether an earlier extension outlives it is an open question.
    request.extended = perhaps(random, request.corrected ? request.corrected : request.received, 60,
                               request.correction_asked && !request.corrected ? 0 : 50);
    return request;
}

/// Whether a day is one of those after `asked` on which others are still being asked.
struct Asking {
    Date asked;
    Date end;
};

/// Day by day: what is left of the term goes down by one on each working day that counts, and then
/// what happened on the day is looked at.
std::optional<Date> due_day_by_day(const Request& request, const WorkCalendar& calendar,
                                   bool& waiting) {
    int left = 20;
    Date start = *request.received;
    std::vector<Asking> askings;
    waiting = false;
    for (Date day = start;; day = later(day, 1)) {
        const auto works = calendar.is_working_day(day);
        if (!works) return std::nullopt;
        bool inside = false, open = false;
        for (const Asking& each : askings) inside |= each.asked < day && day <= each.end;
        if (*works && !inside && !waiting && day > start && left > 0) --left;
        if (waiting && request.corrected == day) {
            waiting = false;
            start = day;
            left = 20;
        }
        if (request.extended == day) left += 20;
        const std::pair<std::optional<Date>, std::optional<Date>> asked[] = {
            {request.third_party_asked, request.third_party_answered},
            {request.co_makers_asked, request.co_makers_answered}};
        for (const auto& [from, to] : asked) {
            if (from != day) continue;
            Date end = day;
            for (int comment = 15; comment > 0 && end != to;) {
                end = later(end, 1);
                if (calendar.is_working_day(end).value_or(true)) --comment;
            }
            askings.push_back({day, end});
        }
        if (request.correction_asked == day) waiting = true;
        for (const Asking& each : askings) open |= each.asked <= day && day < each.end;
        if (waiting && (!request.corrected || *request.corrected < day)) return std::nullopt;
        if (*works && left == 0 && !open && !waiting) return day;
    }
}

std::string text(const std::optional<Date>& date) {
    return date ? to_string(*date) : "none";
}

std::string story(const Deadline& deadline) {
    std::string out;
    for (const ClockEvent& each : deadline.events) out += message(each, Language::en) + "\n";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadlines)

BOOST_AUTO_TEST_CASE(a_clock_is_due_when_its_days_are_used_up) {
    Random random(20190515);
    const WorkCalendar calendar;
    const Date end = {2026, 12, 31};
    int restarted = 0, moved = 0, waiting_still = 0;
    for (int i = tries(10'000, 500); i > 0; --i) {
        const Request request = random_request(random);
        const Deadline found = deadline_of(request, end, calendar);
        bool waiting = false;
        const auto expected = due_day_by_day(request, calendar, waiting);
        BOOST_TEST_CONTEXT(text(request.received) << "\n" << story(found)) {
            if (waiting) {
                BOOST_TEST_REQUIRE((found.state == DeadlineState::awaiting_correction));
                ++waiting_still;
            } else if (!expected) {
                BOOST_TEST_REQUIRE((found.gap == ClockGap::calendar));
            } else {
                BOOST_TEST_REQUIRE(text(found.due) == text(expected));
                BOOST_TEST_REQUIRE((found.state == DeadlineState::overdue) == (*expected < end));
            }
        }
        for (const ClockEvent& each : found.events) {
            restarted += each.step == ClockStep::corrected;
            moved += each.due != found.events.front().due;
        }
    }
    BOOST_TEST(restarted > 50);
    BOOST_TEST(moved > 200);
    BOOST_TEST(waiting_still > 5);
}

/// On each day between receipt and answer the state is open, and the day after the due date the
/// first on which it is late.
BOOST_AUTO_TEST_CASE(an_answer_is_late_from_the_day_after_it_was_due) {
    Random random(33);
    const WorkCalendar calendar;
    for (int i = tries(2'000, 100); i > 0; --i) {
        Request request = random_request(random);
        const auto due = deadline_of(request, {2026, 12, 31}, calendar).due;
        if (!due) continue;
        for (const int days : {-3, -1, 0, 1, 2, 30}) {
            request.answered = later(*due, days);
            const Deadline found = deadline_of(request, later(*request.answered, 5), calendar);
            if (found.gap == ClockGap::wrong_order || found.due != due) continue;
            const DeadlineState expected =
                days > 0 ? DeadlineState::answered_late : DeadlineState::answered_in_time;
            BOOST_TEST_REQUIRE((found.state == expected));
            BOOST_TEST_REQUIRE(*found.days ==
                               *calendar.working_days_between(*request.answered, *due));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
