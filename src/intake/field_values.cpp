#include "intake/field_values.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string>

#include <govinfo/cell.hpp>

#include "base/unicode.hpp"
#include "intake/units.hpp"
#include "registers/column_words.hpp"

namespace govinfo::detail {
namespace {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Takes digits off a text, at most so many; empty if there are none.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
    int value = 0;
    std::size_t size = 0;
    for (; size < most && size < text.size() && is_digit(text[size]); ++size)
        value = value * 10 + (text[size] - '0');
    if (size == 0) return std::nullopt;
    text.remove_prefix(size);
    return value;
}

bool take(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

/// Whether it is nothing, or a time of day: 10:20, T10:20:30.5Z
bool is_time(std::string_view text) {
    if (text.empty()) return true;
    if (text.front() != ' ' && text.front() != 'T') return false;
    text = trim(text.substr(1));
    return text.find(':') != text.npos && text.find_first_not_of("0123456789:.+-Z") == text.npos;
}

std::optional<Date> date_of(std::optional<int> year, std::optional<int> month,
                            std::optional<int> day) {
    constexpr int latest_year = 9999;
    if (!year || !month || !day || *year < earliest_year || *year > latest_year)
        return std::nullopt;
    const Date date = {static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                       static_cast<std::uint8_t>(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// Days since 1899-12-30, by the civil calendar.
std::optional<Date> date_of_serial(int serial) {
    // After Howard Hinnant's days_from_civil, turned round; day 0 is 0000-03-01.
    constexpr int days_to_1899_12_30 = 693899, days_in_400_years = 146097;
    const int days = serial + days_to_1899_12_30;
    const int era = days / days_in_400_years, of_era = days % days_in_400_years;
    const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted = (5 * of_year + 2) / 153;
    const int day = of_year - (153 * shifted + 2) / 5 + 1;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return date_of(year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

std::optional<Date> read_folded(std::string_view text, bool serials) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 8 && is_time(text.substr(8))) {
        const std::optional<int> year = take_number(text, 4), month = take_number(text, 2);
        return date_of(year, month, take_number(text, 2));
    }
    if (digits == 5 && serials && (digits == text.size() || text[digits] == '.'))
        return date_of_serial(*take_number(text, digits));
    if (digits != 4) return std::nullopt;
    const std::optional<int> year = take_number(text, 4);
    constexpr std::string_view separators[] = {"-", "/", ".", "年"};
    for (const std::string_view separator : separators) {
        if (!take(text, separator)) continue;
        const bool in_words = separator == "年";
        const std::optional<int> month = take_number(text, 2);
        if (!take(text, in_words ? "月" : separator)) return std::nullopt;
        const std::optional<int> day = take_number(text, 2);
        if (in_words && !take(text, "日") && !take(text, "号")) return std::nullopt;
        return is_time(text) ? date_of(year, month, day) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Date> read_any_shape(std::string_view text, bool serials) {
    const std::string plain = to_nfkc(text);
    return read_folded(trim(plain), serials);
}

constexpr std::string_view nothing[] = {"/",      "／",   "//",   "\\",   "-",      "－",
                                        "--",     "---",  "–",    "—",    "——",     "−",
                                        "无",     "暂无", "无需", "没有", "不涉及", "未涉及",
                                        "不适用", "N/A",  "n/a",  "NULL", "null",   "None"};

// By the first byte: few fields begin so.
constexpr auto may_say_nothing = [] {
    std::array<bool, 256> may = {};
    for (const std::string_view word : nothing)
        may[static_cast<unsigned char>(word.front())] = true;
    return may;
}();

}  // namespace

std::optional<Date> read_date(std::string_view text, bool serials) {
    const auto iso = Date::parse(text);
    return iso && iso->year >= earliest_year ? iso : read_any_shape(text, serials);
}

std::optional<Decimal> read_amount(std::string_view text, std::int64_t unit) {
    ParsedCell cell = parse_cell(CellKind::money, text);
    const Unit* said = unit_at_end(FieldKind::amount, cell.unit);
    if (cell.state == CellState::text) {
        const std::string folded = fold(text);
        said = unit_at_end(FieldKind::amount, folded);
        if (said == nullptr) return std::nullopt;
        cell = parse_cell(CellKind::money, before_unit(folded, *said));
        if (!cell.unit.empty()) return std::nullopt;  // two of them
    }
    if (cell.state != CellState::number || cell.amended || cell.expired) return std::nullopt;
    const std::int64_t factor = said != nullptr ? said->factor : std::max<std::int64_t>(unit, 1);
    const std::int64_t millionths = cell.number->millionths();
    const std::int64_t most = Decimal::max_millionths / factor;
    if (millionths > most || millionths < -most) return std::nullopt;
    return Decimal::from_millionths(millionths * factor);
}

std::optional<Decimal> read_count(std::string_view text) {
    const ParsedCell cell = parse_cell(CellKind::count, text);
    const bool plain = cell.unit.empty() || cell.unit == "件" || cell.unit == "页";
    if (cell.state != CellState::number || cell.amended || cell.expired || !plain)
        return std::nullopt;
    return cell.number;
}

bool says_nothing(std::string_view text) noexcept {
    if (text.empty() || !may_say_nothing[static_cast<unsigned char>(text.front())]) return false;
    return std::find(std::begin(nothing), std::end(nothing), text) != std::end(nothing);
}

bool says_pending(std::string_view text) noexcept {
    constexpr std::string_view words[] = {"在办",   "办理中", "正在办理", "处理中", "未办结",
                                          "未答复", "待答复", "尚未答复", "未结",   "待办"};
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool says_no_end(std::string_view text) {
    constexpr std::string_view words[] = {"有效",     "现行有效", "继续有效",   "长期有效", "长期",
                                          "永久有效", "永久",     "无固定期限", "至今"};
    const std::string key = word_key(text);
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

std::optional<Date> day_after(const Date& date) {
    using namespace std::chrono;
    const year_month_day next = sys_days(year(date.year) / date.month / date.day) + days(1);
    return date_of(static_cast<int>(next.year()),
                   static_cast<int>(static_cast<unsigned>(next.month())),
                   static_cast<int>(static_cast<unsigned>(next.day())));
}

}  // namespace govinfo::detail
