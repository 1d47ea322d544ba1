// When an application must be answered: the clock of ss.30 to 35 of the Regulations, with what stops,
// restarts and lengthens it. How each article is read, and on what that rests: docs/decisions/0046.
//
//   const Deadline deadline = deadline_of(request, Date{2025, 3, 31}, WorkCalendar());
//   if (deadline.state == DeadlineState::overdue)
//       for (const ClockEvent& each : deadline.events) puts(message(each, Language::zh).c_str());
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/calendar.hpp>
#include <govinfo/records.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// How an application stands on a day.
enum class DeadlineState : std::uint8_t {
    running,              ///< open, and not yet due
    stopped,              ///< open; others are asked, and `due` is the latest that it can be
    awaiting_correction,  ///< open; no answer is due before the correction has come in
    awaiting_payment,     ///< open; the applicant has time to pay
    given_up,             ///< open; not corrected or paid in time: taken for given up (ss.30, 42)
    overdue,              ///< open, and late
    answered_in_time,
    answered_late,
    not_assessable,  ///< `gap` says why
};
inline constexpr std::size_t deadline_states = 9;

/// What began, stopped or moved the clock, or might have.
enum class ClockStep : std::uint8_t {
    received,          ///< ss.31, 33: 20 working days from the day after
    corrected,         ///< s.30: they begin anew
    extended,          ///< s.33: up to 20 more, if the applicant is told while they run
    third_party,       ///< ss.32, 33: does not count, for up to 15 working days
    co_makers,         ///< ss.34, 33: likewise
    correction_asked,  ///< s.30: no term runs until the correction comes in
    other_correction,  ///< asked for who applies, not for what: moves nothing
    unclear_ground,    ///< the register does not tell which of the two
    fee_noticed,       ///< s.42: 20 working days to pay
    fee_paid,          ///< what that does to the clock is an open question
    deferred,          ///< s.35: put off to a day that the applicant was told
};

struct ClockEvent {
    ClockStep step;
    Date date;
    /// Of what takes time, its last day: that on which others answered or their 15 working days ran
    /// out, or until which the applicant may correct or pay.
    std::optional<Date> until = {};
    /// By when to answer, as it stands after this; empty where no term runs, or it is not known.
    std::optional<Date> due = {};
    /// That it came after the last day for it: that of the answer, and then it moves nothing; the
    /// seventh working day of a correction notice; the last day to correct or to pay.
    bool late = false;
    bool ran_out = false;  ///< those who were asked let their 15 working days pass
    friend bool operator==(const ClockEvent&, const ClockEvent&) = default;
};

/// Why a deadline cannot be told.
enum class ClockGap : std::uint8_t {
    none,
    no_receipt,        ///< neither the day of receipt nor a channel for which it is that of arrival
    not_yet_received,  ///< received after the day asked about
    former_law,        ///< received before 2019-05-15, when the Regulations of 2007 held
    no_such_day,       ///< a date that does not exist
    unreadable,        ///< `earlier` is there, but is no date
    shifted_row,       ///< a row with more fields than its head
    wrong_order,       ///< `earlier` is later than `later`, which must follow it
    missing,           ///< `earlier` is missing, although there is `later`
    calendar,          ///< the work calendar does not reach so far
    payment,           ///< it depends on what payment does to the clock
    ground,            ///< it depends on what the correction was asked for
    earlier_extension,  ///< it depends on whether an extension outlives a restart
};

struct Deadline {
    DeadlineState state = DeadlineState::not_assessable;
    /// By when to answer; where articles can be read in two ways, by the stricter. Empty where no
    /// term runs, or it is not known: `running` with ClockGap::calendar is due later than that ends.
    std::optional<Date> due = {};
    /// Working days from the day asked about, or from the answer, to `due`: negative where late.
    std::optional<int> days = {};
    std::vector<ClockEvent> events = {};  ///< up to the day asked about, in their order
    ClockGap gap = ClockGap::none;
    std::string_view earlier = {};  ///< a field of Request, by its key in the register
    std::string_view later = {};
};

/// How the application stands at the end of the day `on`: what the register says of later days has
/// not happened yet. Requires on.ok(). Never guesses: two days in the wrong order, a missing one, a
/// day that the calendar does not know make it not assessable. Linear in the days between.
[[nodiscard]] Deadline deadline_of(const Request& request, const Date& on,
                                   const WorkCalendar& calendar);

/// `answered_late`
[[nodiscard]] std::string_view name(DeadlineState state) noexcept;
/// 逾期答复
[[nodiscard]] Text label(DeadlineState state) noexcept;
/// `correction_asked`
[[nodiscard]] std::string_view name(ClockStep step) noexcept;
/// 《条例》第三十条
[[nodiscard]] Text article(ClockStep step) noexcept;
/// One line, no trailing period: what happened, and what it did to the clock.
[[nodiscard]] std::string message(const ClockEvent& event, Language language);
/// Why it cannot be told; empty where it can. One line, no trailing period.
[[nodiscard]] std::string reason(const Deadline& deadline, Language language);

}  // namespace govinfo
