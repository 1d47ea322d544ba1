// What the clock of an application is said to have done.
#include <govinfo/deadlines.hpp>

#include <cstddef>
#include <iterator>

#include <govinfo/registers.hpp>

namespace govinfo {
namespace {

struct StateWords {
    std::string_view name;
    Text label;
};

constexpr StateWords states[] = {
    {"running", {"在办", "running"}},
    {"stopped", {"征求意见中", "others are asked"}},
    {"awaiting_correction", {"待补正", "awaiting correction"}},
    {"awaiting_payment", {"待缴费", "awaiting payment"}},
    {"given_up", {"视为放弃", "given up"}},
    {"overdue", {"逾期未答复", "overdue"}},
    {"answered_in_time", {"按期答复", "answered in time"}},
    {"answered_late", {"逾期答复", "answered late"}},
    {"not_assessable", {"无法判断", "not assessable"}},
};

/// In the words, {0} is the day of the event, {1} `until`, {2} `due`.
struct StepWords {
    std::string_view name;
    Text article;
    Text words;
    Text late;     ///< where it came too late; empty where it cannot
    Text ran_out;  ///< where those who were asked let their time pass
};

// clang-format off
constexpr StepWords steps[] = {
    {"received",
     {"《条例》第三十一条、第三十三条", "Regulations s.31, s.33"},
     {"{0} 收到，自次日起20个工作日内答复，至 {2}",
      "received on {0}: 20 working days from the day after, until {2}"}, {}, {}},
    {"corrected",
     {"《条例》第三十条", "Regulations s.30"},
     {"{0} 收到补正，答复期限重新计算，至 {2}",
      "corrected on {0}: the 20 working days begin anew, until {2}"},
     {"{0} 收到补正（晚于补正期限 {1}），仍予办理的，答复期限重新计算，至 {2}",
      "corrected on {0}, after the term that ended on {1}; if it is taken up nevertheless, the 20 working days begin anew, until {2}"}, {}},
    {"extended",
     {"《条例》第三十三条第二款", "Regulations s.33 para 2"},
     {"{0} 告知延期，最长延长20个工作日，至 {2}",
      "extended on {0}: up to 20 working days more, until {2}"},
     {"{0} 告知延期，已过答复期限 {2}，不予延长",
      "extended on {0}, after it was due on {2}: no extension"}, {}},
    {"third_party",
     {"《条例》第三十二条、第三十三条第三款", "Regulations s.32, s.33 para 3"},
     {"{0} 征求第三方意见，次日至 {1} 不计入期限，至 {2}",
      "third party asked on {0}: the days after, up to {1}, do not count, until {2}"},
     {"{0} 征求第三方意见，已过答复期限 {2}，不予扣除",
      "third party asked on {0}, after it was due on {2}: no day is left out"},
     {"{0} 征求第三方意见，满15个工作日未提出意见，次日至 {1} 不计入期限，至 {2}",
      "third party asked on {0} and silent for 15 working days: the days after, up to {1}, do not count, until {2}"}},
    {"co_makers",
     {"《条例》第三十四条、第三十三条第三款", "Regulations s.34, s.33 para 3"},
     {"{0} 征求其他机关意见，次日至 {1} 不计入期限，至 {2}",
      "other organs asked on {0}: the days after, up to {1}, do not count, until {2}"},
     {"{0} 征求其他机关意见，已过答复期限 {2}，不予扣除",
      "other organs asked on {0}, after it was due on {2}: no day is left out"},
     {"{0} 征求其他机关意见，满15个工作日未提出意见，次日至 {1} 不计入期限，至 {2}",
      "other organs asked on {0} and silent for 15 working days: the days after, up to {1}, do not count, until {2}"}},
    {"correction_asked",
     {"《条例》第三十条", "Regulations s.30"},
     {"{0} 通知补正（补正期限 {1}），收到补正前不计算答复期限",
      "correction asked for on {0}, by {1}: no term runs before it comes in"},
     {"{0} 通知补正（补正期限 {1}），晚于收到申请后7个工作日",
      "correction asked for on {0}, by {1}, more than seven working days after receipt"}, {}},
    {"other_correction",
     {"《条例》第二十九条、第三十条", "Regulations s.29, s.30"},
     {"{0} 通知补正身份证明、联系方式或委托手续，不属于第三十条的内容不明确，期限不重新计算，至 {2}",
      "correction of who applies asked for on {0}: s.30 is on what is applied for, and the term goes on, until {2}"}, {}, {}},
    {"unclear_ground",
     {"《条例》第三十条", "Regulations s.30"},
     {"{0} 通知补正，补正事由不明，是否重新计算无法判断，先按不重新计算，至 {2}",
      "correction asked for on {0} on a ground that is not understood: taken as one that restarts nothing, until {2}"}, {}, {}},
    {"fee_noticed",
     {"《条例》第四十二条；国办函〔2020〕109号", "Regulations s.42; 国办函〔2020〕109号"},
     {"{0} 通知缴费，自次日起20个工作日内缴纳，至 {1}",
      "told to pay on {0}: 20 working days from the day after, until {1}"},
     {"{0} 通知缴费，已过答复期限 {2}", "told to pay on {0}, after it was due on {2}"}, {}},
    {"fee_paid",
     {"《条例》第四十二条；国办函〔2020〕109号", "Regulations s.42; 国办函〔2020〕109号"},
     {"{0} 缴费；缴费后期限如何计算未见规定，先按不中断，至 {2}",
      "paid on {0}; what payment does to the term is open: taken as if it went on, until {2}"},
     {"{0} 缴费，晚于缴费期限 {1}；期限先按不中断，至 {2}",
      "paid on {0}, after the term that ended on {1}; the term is taken as if it went on, until {2}"}, {}},
    {"deferred",
     {"《条例》第三十五条", "Regulations s.35"},
     {"告知延迟至 {0} 答复，至 {2}", "put off to {0}, until {2}"}, {}, {}},
};
// clang-format on

constexpr Text gaps[] = {
    {},
    {"缺少收到申请的日期；除当面提交和须签收的邮寄外，以确认之日为准（《条例》第三十一条），请补填",
     "the day of receipt is missing; but for applications made in person or by signed post it is "
     "that of confirmation (Regulations s.31): add it"},
    {"该日尚未收到申请", "it had not been received by that day"},
    {"2019年5月15日以前收到的申请适用2007年的《条例》",
     "before 2019-05-15 the Regulations of 2007 held"},
    {"{0}不是存在的日期，请更正", "{0} is no day of the calendar: correct it"},
    {"{0}无法读作日期，请更正", "{0} cannot be read as a date: correct it"},
    {"该行栏数多于表头，各栏可能错位，请更正",
     "the row has more fields than its head and may be shifted: correct it"},
    {"{1}早于{0}，请核对", "{1} is before {0}: check both"},
    {"有{1}而没有{0}，请补填", "there is {1}, but no {0}: add it"},
    {"超出工作日历的范围，请补充工作日历",
     "the work calendar does not reach so far: add days to it"},
    {"取决于缴费后期限如何计算，未见规定",
     "it depends on what payment does to the term, which no text that was read says"},
    {"取决于补正事由，请写明是申请内容还是身份、联系方式等",
     "it depends on what the correction was asked for: say whether what is applied for, or who "
     "applies"},
    {"补正以前告知的延期是否继续有效，未见规定",
     "it depends on whether an extension of before outlives the correction, which no text says"},
};
static_assert(std::size(states) == deadline_states);
static_assert(std::size(steps) == static_cast<std::size_t>(ClockStep::deferred) + 1);
static_assert(std::size(gaps) == static_cast<std::size_t>(ClockGap::earlier_extension) + 1);

const StepWords& words_of(ClockStep step) noexcept {
    return steps[static_cast<std::size_t>(step)];
}

/// Of a column of the register; itself where there is none of that key.
std::string label_of(std::string_view key, Language language) {
    for (const RegisterColumn& each : find_register(RegisterKey::requests).columns)
        if (each.key == key) return fill({"“{0}”", "{0}"}, language, {each.label.in(language)});
    return std::string(key);
}

std::string in_words(const std::optional<Date>& date, Language language) {
    return date ? to_string(*date) : fill({"不详", "a day not known"}, language);
}

}  // namespace

std::string_view name(DeadlineState state) noexcept {
    return states[static_cast<std::size_t>(state)].name;
}

Text label(DeadlineState state) noexcept {
    return states[static_cast<std::size_t>(state)].label;
}

std::string_view name(ClockStep step) noexcept {
    return words_of(step).name;
}

Text article(ClockStep step) noexcept {
    return words_of(step).article;
}

std::string message(const ClockEvent& event, Language language) {
    const StepWords& words = words_of(event.step);
    const bool late = event.late && !words.late.en.empty();
    const Text pattern = late ? words.late : event.ran_out ? words.ran_out : words.words;
    return fill(
        pattern, language,
        {to_string(event.date), in_words(event.until, language), in_words(event.due, language)});
}

std::string reason(const Deadline& deadline, Language language) {
    if (deadline.gap == ClockGap::none) return {};
    return fill(gaps[static_cast<std::size_t>(deadline.gap)], language,
                {label_of(deadline.earlier, language), label_of(deadline.later, language)});
}

}  // namespace govinfo
