#include "write_back/spelling.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <govinfo/decimal.hpp>
#include <govinfo/printed_text.hpp>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

/// A character that a number is written in: 0 to 9 . , + - of any width; 0 for any other.
char plain_form(char32_t code) noexcept {
    if (code == U'−') return '-';
    if (code >= U'＋' && code <= U'９') code -= U'＋' - U'+';
    return code >= U'+' && code <= U'9' && code != U'/' ? static_cast<char>(code) : '\0';
}

/// What a number looks like.
struct Looks {
    bool wide = false;        ///< full-width
    bool thousands = false;   ///< 1,113
    bool plus = false;        ///< +19
    std::string minus = "-";  ///< as it was written
    std::size_t places = 0;   ///< behind the point
};

/// Printed text, parted at its number:
///
///    增加    １，１１３    件（其中修订16件）
///    before  number        behind
struct Parted {
    std::string_view before, number, behind;
    Looks looks = {};
};

/// The first characters of numbers with a digit among them.
Parted part(std::string_view text) {
    std::size_t begin = 0, at = 0;
    bool digit = false, point = false;
    Looks looks;
    while (at < text.size()) {
        const CodePoint next = decode(text.substr(at));
        const char plain = plain_form(next.code);
        if (plain == '\0') {
            if (digit) break;
            looks = {};
            point = false;
            begin = at + next.size;
        } else if (plain >= '0') {
            digit = true;
            looks.wide = looks.wide || next.size > 1;
            looks.places += point ? 1 : 0;
        } else {
            looks.thousands = looks.thousands || plain == ',';
            looks.plus = looks.plus || plain == '+';
            point = point || plain == '.';
            if (plain == '-') looks.minus = text.substr(at, next.size);
        }
        at += next.size;
    }
    if (!digit) return {text, {}, {}};
    return {text.substr(0, begin), text.substr(begin, at - begin), text.substr(at), looks};
}

std::string without_sign(Decimal number) {
    std::string digits = to_string(number);
    if (digits.front() == '-') digits.erase(0, 1);
    return digits;
}

std::string in_looks(std::string digits, bool negative, const Looks& looks) {
    std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t places = digits.size() - std::min(point + 1, digits.size());
    if (places < looks.places) {
        if (places == 0) digits += '.';
        digits.append(looks.places - places, '0');
    }
    for (; looks.thousands && point > 3; point -= 3) digits.insert(point - 3, 1, ',');
    std::string out = negative ? looks.minus : looks.plus ? "+" : "";
    for (const char c : digits) {
        if (looks.wide) {
            append_utf8(out, static_cast<char32_t>(c) - U'+' + U'＋');
        } else {
            out += c;
        }
    }
    return out;
}

/// Words that a change is told in, and their opposites.
constexpr std::pair<std::string_view, std::string_view> signs[] = {
    {"增加", "减少"}, {"增加", "減少"}, {"增", "减"}, {"增", "減"}};

/// The words for the opposite of a change; empty for words that are no change.
std::string opposite(std::string_view words) {
    for (const auto& [up, down] : signs) {
        const bool is_up = trim(words) == up;
        if (is_up || trim(words) == down) return std::string(is_up ? down : up);
    }
    return {};
}

std::string spell_number(CellKind kind, std::string_view before, Decimal number) {
    const ParsedCell old = parse_cell(kind, before);
    std::string plain = to_string(number);
    if (old.state != CellState::number) return plain;
    const Parted parts = part(before);
    const bool negative = number < Decimal();
    const std::string digits = without_sign(number);
    const std::string turned = opposite(parts.before);
    const bool turns = negative == (*old.number >= Decimal());
    const std::string behind(parts.behind);
    const std::string candidates[] = {
        (turned.empty() || !turns ? std::string(parts.before) : turned) +
            in_looks(digits, negative && turned.empty(), parts.looks) + behind,
        in_looks(digits, negative, parts.looks) + behind,
    };
    for (const std::string& each : candidates) {
        const ParsedCell read = parse_cell(kind, each);
        const bool says_zero = number == Decimal() && !turned.empty() && &each == candidates;
        if (read.number == number && read.unit == old.unit && !says_zero) return each;
    }
    return plain;
}

}  // namespace

std::string spell(CellKind kind, std::string_view before, const Cell& cell) {
    const bool is_new = cell.state == CellState::number && cell.raw.empty();
    return is_new ? spell_number(kind, before, *cell.number) : PrintedText(cell).str();
}

bool is_bare_number(const Cell& cell) noexcept {
    return cell.state == CellState::number && cell.unit.empty() &&
           cell.raw.find_first_not_of("0123456789.,+-") == cell.raw.npos;
}

}  // namespace govinfo::detail
