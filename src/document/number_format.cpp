#include "document/number_format.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

// ---- the number that is stored ----

/// 0.digits × 10^point, without zeros in front or behind; zero has no digits.
struct Number {
    bool negative = false;
    std::string digits = {};
    int point = 0;
};

void trim_zeros(Number& number) {
    const std::size_t zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, zeros);
    number.point -= static_cast<int>(zeros);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    if (number.digits.empty()) number.point = 0;
}

/// Keeps so many digits, and rounds the last one half away from zero.
void round_to(Number& number, int digits) {
    if (digits >= static_cast<int>(number.digits.size())) return;
    const bool up = digits >= 0 && number.digits[static_cast<std::size_t>(digits)] >= '5';
    number.digits.resize(static_cast<std::size_t>(std::max(digits, 0)));
    if (up) {
        auto at = number.digits.size();
        while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
        if (at > 0) {
            ++number.digits[at - 1];
        } else {
            number.digits.insert(0, 1, '1');
            ++number.point;
        }
    }
    trim_zeros(number);
}

/// Programs store the nearest of their binary numbers, of which fifteen digits are good.
std::optional<Number> parse_number(std::string_view text) {
    constexpr int good_digits = 15, longest_exponent = 30;
    constexpr std::size_t most_digits = 60;
    Number number;
    if (text.starts_with('-') || text.starts_with('+')) {
        number.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool behind_point = false;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !behind_point)); ++at) {
        if (text[at] == '.') {
            behind_point = true;
        } else {
            number.digits += text[at];
            if (!behind_point) ++number.point;
        }
    }
    if (number.digits.empty() || number.digits.size() > most_digits) return std::nullopt;
    text.remove_prefix(at);
    int exponent = 0;
    if (text.starts_with('E') || text.starts_with('e')) {
        text.remove_prefix(text.substr(1, 1) == "+" ? 2 : 1);
        const auto result = std::from_chars(text.data(), text.data() + text.size(), exponent);
        if (result.ec != std::errc{}) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
    }
    if (!text.empty() || std::abs(exponent) > longest_exponent) return std::nullopt;
    number.point += exponent;
    trim_zeros(number);
    round_to(number, good_digits);
    return number;
}

std::string whole_part(const Number& number) {
    std::string out;
    for (int i = 0; i < number.point; ++i) {
        const auto at = static_cast<std::size_t>(i);
        out += at < number.digits.size() ? number.digits[at] : '0';
    }
    return out;
}

std::string fraction_part(const Number& number) {
    std::string out(static_cast<std::size_t>(std::max(-number.point, 0)), '0');
    if (number.point < static_cast<int>(number.digits.size()))
        out += number.digits.substr(static_cast<std::size_t>(std::max(number.point, 0)));
    return out;
}

/// Of a cell without a format, which shows eleven characters, but whole numbers in full.
std::optional<std::string> general(Number number) {
    constexpr int longest = 10, longest_whole = 15, least = -4;
    if (number.point > longest_whole || (number.point < least && !number.digits.empty()))
        return std::nullopt;
    if (static_cast<int>(number.digits.size()) > number.point)
        round_to(number, number.point + std::max(longest - std::max(number.point, 1), 0));
    std::string out = whole_part(number);
    if (out.empty()) out = "0";
    if (const std::string fraction = fraction_part(number); !fraction.empty())
        (out += '.') += fraction;
    return number.negative && !number.digits.empty() ? '-' + out : out;
}

// ---- what a format says ----

/// Digits are 0, # and ?; letters of dates keep how often they stand there.
struct Token {
    enum Kind : std::uint8_t { literal, digit, point, comma, percent, stored, text, date };
    Kind kind;
    std::string_view print = {};
};

/// One of the parts between semicolons.
struct Section {
    std::vector<Token> tokens = {};
    bool known = true;  ///< all that stands in it

    [[nodiscard]] bool has(Token::Kind kind) const {
        return std::any_of(tokens.begin(), tokens.end(),
                           [kind](const Token& each) { return each.kind == kind; });
    }
};

/// What stands in brackets at the beginning of `format`: a color, the sign of a currency, or what
/// is not known. Returns how long it is.
std::size_t take_brackets(std::string_view format, Section& section) {
    constexpr std::string_view colors[] = {"red",  "black",  "blue",   "green", "yellow", "magenta",
                                           "cyan", "color",  "红色",   "黑色",  "蓝色",   "绿色",
                                           "黄色", "洋红色", "蓝绿色", "颜色"};
    const std::size_t end = std::min(format.find(']'), format.size() - 1);
    const std::string_view inside = format.substr(1, end - 1);
    if (inside.starts_with('$')) {
        const std::string_view sign = inside.substr(1, inside.find('-') - 1);
        if (!sign.empty()) section.tokens.push_back({Token::literal, sign});
    } else {
        std::string word(inside.substr(0, inside.find_first_of("0123456789 ")));
        for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        const auto* const last = std::end(colors);
        section.known &= std::find(std::begin(colors), last, word) != last;
    }
    return end + 1;
}

constexpr std::string_view date_letters = "yYmMdD";

std::size_t take_letters(std::string_view format, Section& section) {
    const std::size_t size =
        std::min(format.find_first_not_of(format.front() == 'y' || format.front() == 'Y'   ? "yY"
                                          : format.front() == 'm' || format.front() == 'M' ? "mM"
                                                                                           : "dD"),
                 format.size());
    section.tokens.push_back({Token::date, format.substr(0, size)});
    return size;
}

/// The first token of what is left of a format; returns how long it is.
std::size_t take_token(std::string_view format, Section& section) {
    constexpr std::string_view generals[] = {"General", "GENERAL", "G/通用格式"};
    constexpr std::string_view unknown = "hHsSeEbBgGaA/";
    const auto add = [&section](Token::Kind kind, std::string_view print) {
        section.tokens.push_back({kind, print});
    };
    for (const std::string_view each : generals) {
        if (!format.starts_with(each)) continue;
        add(Token::stored, each);
        return each.size();
    }
    const std::string_view first = format.substr(0, decode_any(format).size);
    const std::string_view next =
        first.size() < format.size()
            ? format.substr(first.size(), decode_any(format.substr(first.size())).size)
            : std::string_view{};
    switch (first.front()) {
        case '"': {
            const std::size_t end = std::min(format.find('"', 1), format.size());
            add(Token::literal, format.substr(1, end - 1));
            return std::min(end + 1, format.size());
        }
        case '\\':
            add(Token::literal, next);
            return 1 + next.size();
        case '_':
            add(Token::literal, " ");
            return 1 + next.size();
        case '*':
            return 1 + next.size();
        case '[':
            return take_brackets(format, section);
        case '0':
        case '#':
        case '?':
            add(Token::digit, first);
            return 1;
        case '.':
            add(Token::point, first);
            return 1;
        case ',':
            add(Token::comma, first);
            return 1;
        case '%':
            add(Token::percent, first);
            return 1;
        case '@':
            add(Token::text, first);
            return 1;
        default:
            break;
    }
    if (date_letters.find(first) != date_letters.npos) return take_letters(format, section);
    const bool in_date = first == "/" && section.has(Token::date);
    if (first.size() == 1 && unknown.find(first) != unknown.npos && !in_date) section.known = false;
    add(Token::literal, first);
    return first.size();
}

std::vector<Section> sections_of(std::string_view format) {
    constexpr std::size_t most_tokens = 256;
    std::vector<Section> sections(1);
    std::size_t tokens = 0;
    while (!format.empty()) {
        if (++tokens > most_tokens) {
            sections.back().known = false;
            break;
        }
        if (format.front() == ';') {
            sections.emplace_back();
            format.remove_prefix(1);
        } else {
            format.remove_prefix(take_token(format, sections.back()));
        }
    }
    return sections;
}

// ---- a number under a format ----

/// How digits stand in a section: 0s, and how many there may be.
struct Digits {
    std::size_t whole_zeros = 0, fraction_zeros = 0, fraction = 0;
    int shift = 0;  ///< of the point, for % and for commas behind the last digit
    bool grouped = false;
    bool torn = false;  ///< something else stands among them
};

Digits digits_of(const Section& section) {
    Digits out;
    bool behind_point = false, open = false, closed = false;
    std::size_t commas = 0;
    for (const Token& token : section.tokens) {
        if (token.kind == Token::digit) {
            if (closed) out.torn = true;
            out.grouped |= commas > 0 && !behind_point;
            commas = 0;
            open = true;
            const std::size_t zero = token.print == "0" ? 1 : 0;
            (behind_point ? out.fraction_zeros : out.whole_zeros) += zero;
            if (behind_point) ++out.fraction;
        } else if (token.kind == Token::comma) {
            ++commas;
        } else if (token.kind == Token::point) {
            out.torn |= behind_point;
            behind_point = open = true;
            out.shift -= 3 * static_cast<int>(std::exchange(commas, 0));
        } else {
            closed |= open;
            if (token.kind == Token::percent) out.shift += 2;
        }
    }
    out.shift -= 3 * static_cast<int>(commas);
    return out;
}

std::string grouped(const std::string& digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::optional<std::string> by_digits(Number number, const Section& section, bool with_sign) {
    const Digits digits = digits_of(section);
    if (digits.torn) return std::nullopt;
    if (!number.digits.empty()) number.point += digits.shift;
    round_to(number, number.point + static_cast<int>(digits.fraction));
    std::string whole = whole_part(number), fraction = fraction_part(number);
    if (whole.size() < digits.whole_zeros) whole.insert(0, digits.whole_zeros - whole.size(), '0');
    if (fraction.size() < digits.fraction_zeros) fraction.resize(digits.fraction_zeros, '0');
    if (digits.grouped) whole = grouped(whole);

    std::string out;
    if (with_sign && number.negative && !number.digits.empty()) out += '-';
    bool begun = false, behind_point = false;
    for (const Token& token : section.tokens) {
        if (token.kind == Token::digit) {
            if (!std::exchange(begun, true)) out += whole;
            if (behind_point) out += std::exchange(fraction, {});
        } else if (token.kind == Token::point) {
            if (!std::exchange(begun, true)) out += whole;
            behind_point = true;
            out += '.';
        } else if (token.kind == Token::literal || token.kind == Token::percent) {
            out += token.print;
        }
    }
    return out;
}

std::optional<std::string> by_general(const Number& number, const Section& section,
                                      bool with_sign) {
    std::string out;
    for (const Token& token : section.tokens) {
        if (token.kind != Token::stored && token.kind != Token::text) {
            out += token.print;
            continue;
        }
        Number unsigned_number = number;
        unsigned_number.negative = number.negative && with_sign;
        const auto digits = general(unsigned_number);
        if (!digits) return std::nullopt;
        out += *digits;
    }
    return out;
}

std::optional<std::string> by_date(const Number& number, const Section& section, Epoch epoch) {
    using namespace std::chrono;
    constexpr std::size_t longest_serial = 7;
    constexpr int first_true_serial = 61;  // the program believes in 29 February 1900
    const std::string whole = whole_part(number);
    if (number.negative || whole.empty() || whole.size() > longest_serial) return std::nullopt;
    int serial = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), serial);
    if (epoch == Epoch::year_1900 && serial < first_true_serial) return std::nullopt;
    const sys_days first =
        epoch == Epoch::year_1900 ? sys_days(year(1899) / 12 / 30) : sys_days(year(1904) / 1 / 1);
    const year_month_day day(first + days(serial));
    std::string out;
    for (const Token& token : section.tokens) {
        if (token.kind != Token::date) {
            out += token.print;
            continue;
        }
        const char letter = static_cast<char>(token.print.front() | 0x20);
        const unsigned value = letter == 'y'   ? static_cast<unsigned>(static_cast<int>(day.year()))
                               : letter == 'm' ? static_cast<unsigned>(day.month())
                                               : static_cast<unsigned>(day.day());
        const bool is_word = letter != 'y' && token.print.size() > 2;  // Jan, 星期一
        if (is_word || (letter == 'y' && token.print.size() != 4)) return std::nullopt;
        if (value < 10 && token.print.size() == 2) out += '0';
        out += std::to_string(value);
    }
    return out;
}

/// The section for a number, and whether its sign is printed before it.
std::pair<const Section*, bool> section_for(const Number& number,
                                            const std::vector<Section>& sections) {
    const std::size_t numeric = std::min<std::size_t>(sections.size(), 3);
    const bool zero = number.digits.empty();
    if (numeric > 1 && number.negative && !zero) return {&sections[1], false};
    if (numeric > 2 && zero) return {&sections[2], false};
    return {&sections[0], numeric == 1};
}

std::optional<std::string> by_format(std::string_view stored, std::string_view format,
                                     Epoch epoch) {
    const auto number = parse_number(stored);
    if (!number) return std::nullopt;
    if (format.empty()) return general(*number);
    const std::vector<Section> sections = sections_of(format);
    const auto [section, with_sign] = section_for(*number, sections);
    if (!section->known) return std::nullopt;
    if (section->has(Token::date)) return by_date(*number, *section, epoch);
    if (section->has(Token::stored) || section->has(Token::text))
        return by_general(*number, *section, with_sign);
    return by_digits(*number, *section, with_sign);
}

/// Whether a format prints beside a number what makes it another: 万元, %, $.
bool speaks_of_size(std::string_view text) {
    constexpr std::string_view words[] = {"元", "圆", "百", "千", "万", "亿", "%", "$", "€", "£"};
    return std::any_of(std::begin(words), std::end(words),
                       [text](std::string_view word) { return text.find(word) != text.npos; });
}

}  // namespace

Shown shown_number(std::string_view stored, std::string_view format, Epoch epoch) {
    if (auto text = by_format(stored, format, epoch)) return {*std::move(text)};
    return {std::string(stored), Sight::uncertain};
}

Shown stored_number(std::string_view stored, std::string_view format, Epoch epoch) {
    if (format.empty() || format == "General") return shown_number(stored, "General", epoch);
    if (sections_of(format).front().has(Token::date))
        return shown_number(stored, "yyyy-mm-dd", epoch);
    Shown shown = shown_number(stored, format, epoch);
    if (shown.sight == Sight::plain) return stored_number_shown_as(stored, shown.text);
    return speaks_of_size(format) ? shown : shown_number(stored, "General", epoch);
}

Shown stored_number_shown_as(std::string_view stored, std::string_view shown) {
    Shown plain = shown_number(stored, "General", Epoch::year_1900);
    constexpr std::string_view in_number = "0123456789.,";
    const std::size_t begin = std::min(shown.find_first_of(in_number), shown.size());
    const std::size_t end = std::min(shown.find_first_not_of(in_number, begin), shown.size());
    const bool torn = shown.find_first_of("0123456789", end) != shown.npos;
    const std::string_view before = shown.substr(0, begin), behind = shown.substr(end);
    const bool sized = speaks_of_size(before) || speaks_of_size(behind);
    if (begin == shown.size() || (torn && !sized)) return plain;
    std::string digits(shown.substr(begin, end - begin));
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    auto number = parse_number(stored), printed = parse_number(digits);
    if (torn || !number || !printed) return {std::string(stored), Sight::uncertain};
    const std::size_t point = digits.find('.');
    const std::size_t fraction = point == digits.npos ? 0 : digits.size() - point - 1;
    round_to(*number, number->point + static_cast<int>(fraction));
    if (number->digits != printed->digits || number->point != printed->point)
        return {std::string(stored), Sight::uncertain};
    if (sized) plain.text = std::string(before).append(plain.text).append(behind);
    return plain;
}

Shown shown_text(std::string_view text, std::string_view format) {
    if (format.find('@') == format.npos && format.find(';') == format.npos)
        return {std::string(text)};
    const std::vector<Section> sections = sections_of(format);
    const bool is_last = sections.size() > 3 || sections.back().has(Token::text);
    if (!is_last) return {std::string(text)};
    Shown shown{{}, sections.back().known ? Sight::plain : Sight::uncertain};
    for (const Token& token : sections.back().tokens)
        shown.text += token.kind == Token::text ? text : token.print;
    return shown;
}

std::string_view builtin_format(std::size_t id) {
    constexpr std::pair<std::size_t, std::string_view> formats[] = {
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {5, "¥#,##0;¥-#,##0"},
        {6, "¥#,##0;¥-#,##0"},
        {7, "¥#,##0.00;¥-#,##0.00"},
        {8, "¥#,##0.00;¥-#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {12, "# ?/?"},
        {13, "# ?\?/?\?"},
        {14, "yyyy/m/d"},
        {15, "d-mmm-yy"},
        {16, "d-mmm"},
        {17, "mmm-yy"},
        {18, "h:mm AM/PM"},
        {19, "h:mm:ss AM/PM"},
        {20, "h:mm"},
        {21, "h:mm:ss"},
        {22, "yyyy/m/d h:mm"},
        {27, "yyyy\"年\"m\"月\""},
        {28, "m\"月\"d\"日\""},
        {29, "m\"月\"d\"日\""},
        {30, "m-d-yy"},
        {31, "yyyy\"年\"m\"月\"d\"日\""},
        {32, "h\"时\"mm\"分\""},
        {33, "h\"时\"mm\"分\"ss\"秒\""},
        {34, "h\"时\"mm\"分\""},
        {35, "h\"时\"mm\"分\"ss\"秒\""},
        {36, "yyyy\"年\"m\"月\""},
        {37, "#,##0;-#,##0"},
        {38, "#,##0;-#,##0"},
        {39, "#,##0.00;-#,##0.00"},
        {40, "#,##0.00;-#,##0.00"},
        {41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "},
        {42, "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ "},
        {43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ "},
        {44, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"?\?_ ;_ @_ "},
        {45, "mm:ss"},
        {46, "[h]:mm:ss"},
        {47, "mm:ss.0"},
        {48, "##0.0E+0"},
        {49, "@"},
        {50, "yyyy\"年\"m\"月\""},
        {51, "m\"月\"d\"日\""},
        {52, "yyyy\"年\"m\"月\""},
        {53, "m\"月\"d\"日\""},
        {54, "m\"月\"d\"日\""},
        {55, "yyyy\"年\"m\"月\""},
        {56, "m\"月\"d\"日\""},
        {57, "yyyy\"年\"m\"月\""},
        {58, "m\"月\"d\"日\""},
    };
    for (const auto& [each, format] : formats) {
        if (each == id) return format;
    }
    return "General";
}

}  // namespace govinfo::detail
