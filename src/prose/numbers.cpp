#include "prose/numbers.hpp"

#include <array>
#include <utility>

#include "prose/plain_text.hpp"

namespace govinfo::detail {
namespace {

constexpr std::int64_t most = 999'999'999'999;  // what a Decimal holds

constexpr bool is_digit(char32_t c) noexcept {
    return c >= U'0' && c <= U'9';
}

constexpr std::u32string_view chinese_digits = U"零一二三四五六七八九";

/// By its last eight bits, for most characters are told by these to be no sign of a number.
constexpr std::array<bool, 256> may_be_sign = [] {
    std::array<bool, 256> out = {};
    for (const std::u32string_view signs :
         {std::u32string_view(U"0123456789〇两十"), chinese_digits})
        for (const char32_t c : signs) out[c & 0xFF] = true;
    return out;
}();

/// 0 to 9 for 〇 to 九 and 两, else -1.
constexpr int chinese_digit(char32_t c) noexcept {
    if (!may_be_sign[c & 0xFF]) return -1;
    if (c == U'〇') return 0;
    if (c == U'两') return 2;
    const std::size_t at = chinese_digits.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// Whether a number may begin with it.
constexpr bool is_sign_of_number(char32_t c) noexcept {
    return may_be_sign[c & 0xFF] && (is_digit(c) || chinese_digit(c) >= 0 || c == U'十');
}

std::int64_t chinese_power(char32_t c) noexcept {
    switch (c) {
        case U'十':
            return 10;
        case U'百':
            return 100;
        case U'千':
            return 1000;
        case U'万':
            return 10'000;
        case U'亿':
            return 100'000'000;
        default:
            return 0;
    }
}

struct Read {
    Decimal value;
    std::size_t end;
};

/// 3646, 3,646, 33.9, 1.2亿.
std::optional<Read> read_digits(std::u32string_view text, std::size_t at) {
    std::array<char, 40> digits;
    std::size_t size = 0;
    std::size_t end = at;
    const auto group = [&](std::size_t from) {  // ",646"
        if (from + 3 >= text.size() || text[from] != U',') return false;
        const bool three =
            is_digit(text[from + 1]) && is_digit(text[from + 2]) && is_digit(text[from + 3]);
        return three && (from + 4 == text.size() || !is_digit(text[from + 4]));
    };
    for (; end < text.size() && size <= 20; ++end) {
        if (is_digit(text[end]))
            digits[size++] = static_cast<char>(text[end]);
        else if (!(end - at <= 3 || size > 3) || !group(end))
            break;
    }
    if (end + 1 < text.size() && text[end] == U'.' && is_digit(text[end + 1])) {
        digits[size++] = '.';
        for (++end; end < text.size() && is_digit(text[end]) && size <= 30; ++end)
            digits[size++] = static_cast<char>(text[end]);
    }
    auto value = Decimal::parse({digits.data(), size});
    if (!value) return std::nullopt;
    if (end < text.size() && (text[end] == U'万' || text[end] == U'亿')) {
        const std::int64_t power = chinese_power(text[end]);
        if (value->millionths() > Decimal::max_millionths / power) return std::nullopt;
        const bool unit = text[end] == U'万' && end + 1 < text.size() && text[end + 1] == U'元';
        if (!unit) {  // 万元 is a unit
            value = Decimal::from_millionths(value->millionths() * power);
            ++end;
        }
    }
    return Read{*value, end};
}

/// 十二, 一百零五, 两千三百, 三万.
std::optional<Read> read_chinese(std::u32string_view text, std::size_t at) {
    std::int64_t total = 0, section = 0, digit = -1, last_power = 1;
    std::size_t end = at;
    bool zero = false;
    for (; end < text.size(); ++end) {
        const std::int64_t power = chinese_power(text[end]);
        if (power == 0) {
            const int next = chinese_digit(text[end]);
            if (next < 0) break;
            if (digit > 0) return std::nullopt;  // 二〇二四 is a year, 三四 is some
            zero = zero || next == 0;
            digit = next;
            continue;
        }
        if (power < 10'000) {
            section += (digit > 0 ? digit : 1) * power;
        } else {
            total = (total + section + (digit > 0 ? digit : 0)) * power;
            section = 0;
        }
        digit = -1;
        last_power = power;
        if (total + section > most / 10) return std::nullopt;
    }
    if (digit > 0 && last_power >= 100 && !zero) return std::nullopt;  // 二百五 is 250 or 205
    const auto value = Decimal::from_count(total + section + (digit > 0 ? digit : 0));
    if (!value) return std::nullopt;
    return Read{*value, end};
}

struct Unit {
    std::u32string_view word;
    Measure measure;
};
constexpr Unit units[] = {
    {U"件", Measure::cases}, {U"宗", Measure::cases},        {U"份", Measure::cases},
    {U"条", Measure::cases}, {U"起", Measure::cases},        {U"项", Measure::cases},
    {U"次", Measure::cases}, {U"个百分点", Measure::points}, {U"个", Measure::cases},
    {U"部", Measure::cases}, {U"%", Measure::percent},       {U"万元", Measure::ten_thousand_yuan},
    {U"元", Measure::yuan},
};

struct Modifier {
    std::u32string_view word;
    Precision precision;
};
constexpr Modifier before_number[] = {{U"超过", Precision::at_least}, {U"逾", Precision::at_least},
                                      {U"近", Precision::about},      {U"约", Precision::about},
                                      {U"大约", Precision::about},    {U"不到", Precision::about}};
constexpr Modifier behind_number[] = {
    {U"余", Precision::at_least}, {U"多", Precision::at_least}, {U"来", Precision::about}};
constexpr Modifier behind_unit[] = {{U"以上", Precision::at_least}, {U"左右", Precision::about}};

constexpr std::u32string_view percent_of = U"百分之";

bool stands_at(std::u32string_view text, std::size_t at, std::u32string_view word) noexcept {
    return at < text.size() && text[at] == word.front() && text.substr(at).starts_with(word);
}

bool stands_before(std::u32string_view text, std::size_t at, std::u32string_view word) noexcept {
    return at != 0 && text[at - 1] == word.back() && text.substr(0, at).ends_with(word);
}

/// 3部门, 一部分 are no count of 规章3部.
bool is_department(std::u32string_view text, std::size_t at) noexcept {
    constexpr std::u32string_view next = U"门分委队级长";
    return at + 1 < text.size() && next.find(text[at + 1]) != next.npos;
}

/// What a number that begins at `at` counts; empty if it is no quantity.
std::optional<Quantity> quantity(std::u32string_view text, std::size_t at) {
    const bool share = stands_before(text, at, percent_of);
    const auto read = is_digit(text[at]) ? read_digits(text, at) : read_chinese(text, at);
    if (!read) return std::nullopt;
    Quantity out = {at, read->end, read->value, Precision::exact, Measure::percent};
    if (share) {
        out.begin -= percent_of.size();
        return out;
    }
    for (const Modifier& each : behind_number)
        if (stands_at(text, out.end, each.word)) {
            out.precision = each.precision;
            out.end += each.word.size();
            break;
        }
    if (out.end < text.size() && text[out.end] == U'万' && out.precision != Precision::exact)
        return std::nullopt;  // 十多万
    for (const Unit& unit : units) {
        if (!stands_at(text, out.end, unit.word)) continue;
        if (unit.word == U"部" && is_department(text, out.end)) return std::nullopt;
        out.end += unit.word.size();
        if (stands_at(text, out.end, U"/")) return std::nullopt;  // 100元/件 is a rate
        out.measure = unit.measure;
        for (const Modifier& each : behind_unit)
            if (stands_at(text, out.end, each.word)) out.precision = each.precision;
        for (const Modifier& each : before_number)
            if (stands_before(text, at, each.word)) {
                out.precision = each.precision;
                out.begin = at - each.word.size();
            }
        return out;
    }
    return std::nullopt;
}

/// Whether a number may begin here: not inside a word, a version, an article or another number.
bool may_begin(std::u32string_view text, std::size_t at) {
    if (at == 0) return true;
    const char32_t before = text[at - 1];
    if (before == U'+' && at > 1 && text[at - 2] == U'元') return true;  // 100元+200元
    const bool latin = (before >= U'a' && before <= U'z') || (before >= U'A' && before <= U'Z');
    return !latin && !is_digit(before) && chinese_digit(before) < 0 && chinese_power(before) == 0 &&
           std::u32string_view(U"第.-/+~〔[").find(before) == std::u32string_view::npos;
}

/// 办结一件申请、解决一个问题: no count, but 收到申请一件，is.
bool is_idiom(std::u32string_view text, std::size_t at, const Quantity& quantity) {
    return text[at] == U'一' && quantity.value == Decimal::from_count(1) &&
           quantity.end < text.size() && !ends_clause(text[quantity.end]);
}

}  // namespace

std::vector<Quantity> quantities(std::u32string_view text) {
    std::vector<Quantity> out;
    out.reserve(text.size() / 16);  // as many as in a list of them
    for (std::size_t at = 0; at < text.size();) {
        if (!is_sign_of_number(text[at])) {
            ++at;
            continue;
        }
        const auto found = may_begin(text, at) ? quantity(text, at) : std::nullopt;
        if (found) {
            if (!is_idiom(text, at, *found)) out.push_back(*found);
            at = found->end;
            continue;
        }
        const auto part_of_number = [&](char32_t c) {
            return is_digit(c) || chinese_digit(c) >= 0 || chinese_power(c) != 0;
        };
        while (at < text.size() && part_of_number(text[at])) ++at;
    }
    return out;
}

}  // namespace govinfo::detail
