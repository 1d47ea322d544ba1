#include "model/dates.hpp"

#include <string_view>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

// Bytes between the ends of a period.
constexpr std::size_t longest_gap = 24;

/// 0 to 9; -1 for anything else.
int digit_value(char32_t code) noexcept {
    if (code < 0x80) return code >= '0' && code <= '9' ? static_cast<int>(code - '0') : -1;
    if (code >= U'０' && code <= U'９') return static_cast<int>(code - U'０');
    switch (code) {
        case U'〇':
        case U'○':
        case U'Ｏ':
        case U'零':
            return 0;
        case U'一':
            return 1;
        case U'二':
            return 2;
        case U'三':
            return 3;
        case U'四':
            return 4;
        case U'五':
            return 5;
        case U'六':
            return 6;
        case U'七':
            return 7;
        case U'八':
            return 8;
        case U'九':
            return 9;
        default:
            return -1;
    }
}

/// Reads a text from left to right.
class Cursor {
  public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }

    bool take(std::string_view word) {
        skip_spaces();
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    /// Exactly four digits, and not the end of more.
    std::optional<int> take_year() {
        int year = 0, digits = 0;
        for (int digit; digits < 5 && (digit = take_digit()) >= 0; ++digits)
            year = year * 10 + digit;
        return digits == 4 && year >= earliest_year && year < 2200 ? std::optional(year)
                                                                   : std::nullopt;
    }

    /// Up to two digits, or 十 二十 十二 二十一.
    std::optional<int> take_count() {
        skip_spaces();
        int value = take_digit();
        const bool tens = take("十");
        const int units = tens || value >= 0 ? take_digit() : -1;
        if (tens) return (value < 0 ? 1 : value) * 10 + (units < 0 ? 0 : units);
        if (value < 0) return std::nullopt;
        return units < 0 ? value : value * 10 + units;
    }

  private:
    void skip_spaces() {
        while (at_ < text_.size()) {
            const CodePoint next = decode(text_.substr(at_));
            if (!is_space(next.code)) break;
            at_ += next.size;
        }
    }

    int take_digit() {
        if (at_ == text_.size()) return -1;
        const CodePoint next = decode(text_.substr(at_));
        const int value = digit_value(next.code);
        if (value >= 0) at_ += next.size;
        return value;
    }

    std::string_view text_;
    std::size_t at_;
};

std::optional<Date> take_month_and_day(Cursor& cursor, int year, std::string_view separator) {
    const auto month = cursor.take_count();
    if (!month || !cursor.take(separator == "年" ? "月" : separator)) return std::nullopt;
    const auto day = cursor.take_count();
    if (!day || (separator == "年" && !cursor.take("日"))) return std::nullopt;
    const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(*month),
                    static_cast<std::uint8_t>(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

bool take_range_sign(Cursor& cursor) {
    for (const std::string_view sign : {"至", "到", "-", "–", "—", "－", "~", "～"}) {
        if (!cursor.take(sign)) continue;
        while (cursor.take(sign)) continue;  // ——
        return true;
    }
    return false;
}

/// Calls `read` at the beginning of each run of digits, until it returns something. What it reads
/// is short, so the whole is linear.
template <class Read>
auto find_at_digits(std::string_view text, std::size_t from, Read read) -> decltype(read(from)) {
    bool in_digits = false;
    for (std::size_t at = from; at < text.size();) {
        const CodePoint next = decode(text.substr(at));
        const bool digit = digit_value(next.code) >= 0;
        if (digit && !in_digits) {
            if (auto found = read(at)) return found;
        }
        in_digits = digit;
        at += next.size;
    }
    return std::nullopt;
}

}  // namespace

std::optional<FoundYear> find_year(std::string_view text, std::size_t from) {
    if (text.find("年", from) == text.npos) return std::nullopt;  // soon told for most text
    return find_at_digits(text, from, [text](std::size_t at) -> std::optional<FoundYear> {
        Cursor cursor(text, at);
        const auto year = cursor.take_year();
        if (!year || !cursor.take("年")) return std::nullopt;
        cursor.take("度");
        return FoundYear{*year, at, cursor.at()};
    });
}

std::optional<FoundDate> find_date(std::string_view text, std::size_t from) {
    return find_at_digits(text, from, [text](std::size_t at) -> std::optional<FoundDate> {
        Cursor cursor(text, at);
        const auto year = cursor.take_year();
        if (!year) return std::nullopt;
        for (const std::string_view separator : {"年", "-", "/", "."}) {
            if (!cursor.take(separator)) continue;
            const auto date = take_month_and_day(cursor, *year, separator);
            if (!date) return std::nullopt;
            return FoundDate{*date, at, cursor.at()};
        }
        return std::nullopt;
    });
}

std::optional<Period> find_period(std::string_view text) {
    std::size_t from = 0;
    while (const auto begin = find_date(text, from)) {
        from = begin->end;
        Cursor cursor(text, from);
        const bool starts = cursor.take("起");
        if (!take_range_sign(cursor) && !starts) continue;
        std::optional<Date> end = take_month_and_day(cursor, begin->date.year, "年");
        if (!end) {
            const auto full = find_date(text, from);
            if (full && full->begin <= from + longest_gap) end = full->date;
        }
        if (end && begin->date <= *end) return Period{begin->date, *end};
    }
    return std::nullopt;
}

std::optional<Period> stated_period(std::string_view front) {
    for (const std::string_view word : {"统计", "期限", "涵盖", "統計"}) {
        for (std::size_t at = 0; (at = front.find(word, at)) != front.npos; at += word.size()) {
            if (auto period = find_period(front.substr(at, 240))) return period;
        }
    }
    return std::nullopt;
}

std::string printed_date(const Date& date) {
    return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
           std::to_string(date.day) + "日";
}

std::string printed_period(const Period& period) {
    return "统计期限：" + printed_date(period.from) + "至" + printed_date(period.to);
}

}  // namespace govinfo::detail
