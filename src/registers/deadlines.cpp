#include <govinfo/deadlines.hpp>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "registers/request_dates.hpp"

namespace govinfo {
namespace {

constexpr int answer_days = 20, extension_days = 20, comment_days = 15, notice_days = 7;
constexpr int payment_days = 20;
constexpr Date in_force = {2019, 5, 15};  // of the Regulations
constexpr Date never = {9999, 12, 31};

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != text.npos; });
}

/// What a correction was asked for: restarts the clock only where it is the information (s.30).
enum class Ground : std::uint8_t { information, applicant, unclear };

Ground ground_of(std::string_view words) {
    if (words.empty()) return Ground::information;  // s.30 knows no other
    const bool information = contains_any(
        words, {"不明确", "申请内容", "信息内容", "描述", "文号", "特征", "信息名称", "文件名称",
                "形式要求", "三十条", "第30条", "unclear", "content", "description", "s.30"});
    const bool applicant =
        contains_any(words, {"身份", "证明", "证件", "联系", "委托", "授权", "代理", "签名", "盖章",
                             "identity", "contact", "mandate"});
    if (information == applicant) return Ground::unclear;
    return information ? Ground::information : Ground::applicant;
}

/// Where the articles, or the register, can be read in two ways.
enum class Strictness : std::uint8_t { strict, lenient };

/// The time of those who are asked, from the day after `asked` to `end`.
struct Stop {
    Date asked;
    Date end;
    bool open;  ///< neither answered nor run out on the day asked about
};

/// Goes through what happened, in its order, as one reading has it.
class Course {
  public:
    Course(const Request& request, Date receipt, Date on, const WorkCalendar& calendar,
           Strictness strictness)
        : request_(request),
          on_(on),
          calendar_(calendar),
          lenient_(strictness == Strictness::lenient) {
        start_ = receipt;
        count();
        add({.step = ClockStep::received, .date = receipt, .due = due_});
        run();
    }

    [[nodiscard]] const std::optional<Date>& due() const noexcept { return due_; }
    [[nodiscard]] const std::vector<ClockEvent>& events() const noexcept { return events_; }
    /// What the two readings differ in.
    [[nodiscard]] ClockGap question() const noexcept { return question_; }
    /// Whether an answer on that day, not before the last event, is in time; empty where the
    /// calendar does not tell.
    [[nodiscard]] std::optional<bool> allows(Date day) const {
        if (waits_ || (pays_ && lenient_)) return true;
        if (due_) return day <= *due_;
        return day <= reached_ ? std::optional(true) : std::nullopt;
    }
    /// Whether it is the applicant's turn.
    [[nodiscard]] bool waits() const noexcept { return waits_ || pays_; }
    /// Where it is the applicant's turn, or an answer is not due yet.
    [[nodiscard]] DeadlineState open_state() const {
        if (waits()) {
            const auto& until = waits_ ? request_.correction_due : pay_until_;
            if (until && on_ > *until) return DeadlineState::given_up;
            return waits_ ? DeadlineState::awaiting_correction : DeadlineState::awaiting_payment;
        }
        const bool stopped = std::any_of(stops_.begin(), stops_.end(), [this](const Stop& stop) {
            return stop.open && on_ <= stop.end;
        });
        return stopped ? DeadlineState::stopped : DeadlineState::running;
    }

  private:
    /// What happened until the day asked about.
    [[nodiscard]] std::optional<Date> happened(const std::optional<Date>& date) const {
        return date && *date <= on_ ? date : std::nullopt;
    }

    void add(ClockEvent event) { events_.push_back(event); }

    void run() {
        struct Happening {
            Date date;
            void (Course::*take)(Date);
        };
        const std::pair<std::optional<Date>, void (Course::*)(Date)> all[] = {
            {request_.corrected, &Course::take_correction},
            {request_.extended, &Course::take_extension},
            {request_.third_party_asked, &Course::take_third_party},
            {request_.co_makers_asked, &Course::take_co_makers},
            {request_.correction_asked, &Course::take_correction_notice},
            {request_.fee_noticed, &Course::take_fee_notice},
            {request_.fee_paid, &Course::take_payment},
        };
        std::vector<Happening> happenings;
        for (const auto& [date, take] : all)
            if (happened(date)) happenings.push_back({*date, take});
        // On one day the notice of an extension counts before the asking of others.
        std::stable_sort(
            happenings.begin(), happenings.end(),
            [](const Happening& left, const Happening& right) { return left.date < right.date; });
        for (const Happening& each : happenings) (this->*each.take)(each.date);
        if (request_.deferred_to) defer(*request_.deferred_to);
    }

    /// The last day of the term: the one on which as many working days as it has are counted, or,
    /// where others were asked on that day, the first working day on which they have answered.
    void count() {
        due_.reset();
        reached_ = start_;
        const auto in_stop = [this](auto holds) {
            return std::any_of(stops_.begin(), stops_.end(), holds);
        };
        for (int counted = 0; const auto next = calendar_.add_working_days(reached_, 1);) {
            const Date day = reached_ = *next;
            const bool stopped =
                in_stop([day](const Stop& s) { return s.asked < day && day <= s.end; });
            if (counted < limit_ && !stopped) ++counted;
            const bool asking =
                in_stop([day](const Stop& s) { return s.asked <= day && day < s.end; });
            if (counted == limit_ && !asking) {
                due_ = day;
                return;
            }
        }
    }

    /// Whether the term has not run out by then.
    [[nodiscard]] bool runs(Date date) const { return waits_ || !due_ || date <= *due_; }

    void restart(Date from) {
        start_ = from;
        waits_ = false;
        if (limit_ > answer_days) question_ = ClockGap::earlier_extension;
        if (!lenient_) limit_ = answer_days;
        count();
    }

    void take_correction_notice(Date date) {
        const Ground ground = ground_of(request_.correction_ground);
        if (ground == Ground::applicant)
            return add({.step = ClockStep::other_correction, .date = date, .due = due_});
        if (ground == Ground::unclear) {
            add({.step = ClockStep::unclear_ground, .date = date, .due = due_});
            question_ = ClockGap::ground;
            if (!lenient_) return;
        }
        const auto last = calendar_.add_working_days(start_, notice_days);
        const bool in_time = runs(date);
        if (in_time) {
            waits_ = true;
            due_.reset();
        }
        add({.step = ClockStep::correction_asked,
             .date = date,
             .until = request_.correction_due,
             .due = due_,
             .late = last && date > *last});
    }

    void take_correction(Date date) {
        if (!waits_) return;
        restart(date);
        const auto& until = request_.correction_due;
        add({.step = ClockStep::corrected,
             .date = date,
             .until = until,
             .due = due_,
             .late = until && date > *until});
    }

    void take_extension(Date date) {
        const bool in_time = runs(date);
        if (in_time) limit_ += extension_days;
        if (in_time && !waits_) count();
        add({.step = ClockStep::extended, .date = date, .due = due_, .late = !in_time});
    }

    void take_third_party(Date date) {
        ask(ClockStep::third_party, date, request_.third_party_answered);
    }
    void take_co_makers(Date date) { ask(ClockStep::co_makers, date, request_.co_makers_answered); }

    void ask(ClockStep step, Date date, const std::optional<Date>& answer) {
        const Date last = calendar_.add_working_days(date, comment_days).value_or(never);
        const auto comment = happened(answer);
        const Date end = std::min(comment.value_or(never), last);
        const bool in_time = runs(date);
        if (in_time) stops_.push_back({date, end, !comment});
        if (in_time && !waits_) count();
        add({.step = step,
             .date = date,
             .until = end == never ? std::nullopt : std::optional(end),
             .due = due_,
             .late = !in_time,
             .ran_out = comment ? *comment > last : on_ > last});
    }

    void take_fee_notice(Date date) {
        const bool in_time = runs(date) && !waits_;
        const auto last = calendar_.add_working_days(date, payment_days);
        if (in_time) {
            pays_ = true;
            pay_until_ = last;
            question_ = ClockGap::payment;
        }
        add({.step = ClockStep::fee_noticed,
             .date = date,
             .until = last,
             .due = due_,
             .late = !in_time});
    }

    void take_payment(Date date) {
        if (!pays_) return;
        pays_ = false;
        if (lenient_) restart(date);
        add({.step = ClockStep::fee_paid,
             .date = date,
             .until = pay_until_,
             .due = due_,
             .late = pay_until_ && date > *pay_until_});
    }

    void defer(Date date) {
        if (due_ && date > *due_) due_ = date;
        add({.step = ClockStep::deferred, .date = date, .due = due_});
    }

    const Request& request_;
    Date on_;
    const WorkCalendar& calendar_;
    bool lenient_;
    Date start_;
    int limit_ = answer_days;
    std::vector<Stop> stops_;
    std::optional<Date> due_;
    Date reached_;        ///< the last working day that was looked at
    bool waits_ = false;  ///< for a correction
    bool pays_ = false;   ///< the applicant has been told to pay, and has not
    std::optional<Date> pay_until_;
    ClockGap question_ = ClockGap::none;
    std::vector<ClockEvent> events_;
};

/// As both readings have it; not assessable where they differ.
void judge(const Course& strict, const Course& lenient, const std::optional<Date>& answer, Date on,
           Deadline& out) {
    const Date day = answer.value_or(on);
    const auto in_time = strict.allows(day), perhaps = lenient.allows(day);
    if (!answer && strict.waits() && lenient.waits()) {
        out.state = strict.open_state();
    } else if (in_time.value_or(false)) {
        out.state = answer ? DeadlineState::answered_in_time : strict.open_state();
    } else if (!perhaps.value_or(true)) {
        out.state = answer ? DeadlineState::answered_late : DeadlineState::overdue;
    } else {
        out.gap = in_time && perhaps ? strict.question() : ClockGap::calendar;
    }
}

}  // namespace

Deadline deadline_of(const Request& request, const Date& on, const WorkCalendar& calendar) {
    Deadline out;
    const auto receipt = detail::receipt_of(request);
    const auto told = [&out](ClockGap gap) { return out.gap = gap, out; };
    if (receipt && receipt->ok() && *receipt > on) return told(ClockGap::not_yet_received);
    if (const auto wrong = detail::fault_of_dates(request, receipt)) {
        out.earlier = wrong->earlier;
        out.later = wrong->later;
        return told(wrong->gap);
    }
    if (!receipt) return told(ClockGap::no_receipt);
    if (*receipt < in_force) return told(ClockGap::former_law);
    const auto course = [&](Strictness strictness) {
        return Course(request, *receipt, on, calendar, strictness);
    };
    const Course strict = course(Strictness::strict);
    const Course lenient =
        strict.question() == ClockGap::none ? strict : course(Strictness::lenient);
    const auto answer =
        request.answered && *request.answered <= on ? request.answered : std::nullopt;
    judge(strict, lenient, answer, on, out);
    out.events = strict.events();
    if (out.state == DeadlineState::not_assessable || strict.waits()) return out;
    out.due = strict.due();
    if (out.due)
        out.days = calendar.working_days_between(answer.value_or(on), *out.due);
    else
        out.gap = ClockGap::calendar;
    return out;
}

}  // namespace govinfo
