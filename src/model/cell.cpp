#include <govinfo/cell.hpp>

#include "base/unicode.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace govinfo {
namespace {

constexpr std::string_view state_names[] = {"absent", "blank", "not_applicable", "text", "number"};

constexpr std::string_view repair_names[] = {"thousands",   "fullwidth",  "unit",
                                             "sign_word",   "sign",       "annotation",
                                             "traditional", "split_label"};

struct Word {
    std::string_view text;
    bool traditional = false;
};

// A unit of money scales the number, a measure word only says what is counted; so neither is taken
// in a cell of the other kind. What carries any other word stays text. 元 ends the others: last.
constexpr Word money_units[] = {{"万元"}, {"亿元"}, {"萬元", true}, {"億元", true}, {"元"}};
constexpr Word count_units[] = {{"件"}, {"项"}, {"条"},       {"个"},       {"宗"},
                                {"份"}, {"起"}, {"項", true}, {"條", true}, {"個", true}};

// Only where a change is counted. 增 and 减 begin the others: last.
constexpr Word increases[] = {{"增加"}, {"增"}};
constexpr Word decreases[] = {{"减少"}, {"減少", true}, {"减"}, {"減", true}};
constexpr Word no_change[] = {{"未增未减"}, {"未增未減", true}};

// Some reports print one where others print `/`.
constexpr std::string_view dashes[] = {"-", "－", "–", "—", "——", "−"};

/// Printed text on its way to a number: from `rest` the functions below take one thing after
/// another.
///
///   增加    １，１１３   件     （其中修订16件）
///   sign    digits      unit    annotation
struct Parsing {
    CellKind kind;
    std::string_view rest;
    std::string_view unit = {};
    std::string_view remark = {};
    std::string_view sign = {};  // behind the number: 2（减）
    std::vector<Repair> repairs = {};

    void repair(Repair repair) {
        if (std::find(repairs.begin(), repairs.end(), repair) == repairs.end()) {
            repairs.push_back(repair);
        }
    }
    void repair(Repair by, const Word& word) {
        repair(by);
        if (word.traditional) repair(Repair::traditional);
    }
};

bool is_any(std::string_view text, std::span<const Word> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](const Word& each) { return each.text == text; });
}

template <class Predicate>
const Word* find_word(std::span<const Word> words, Predicate matches) {
    const auto found = std::find_if(words.begin(), words.end(), matches);
    return found == words.end() ? nullptr : &*found;
}

const Word* unit_at_end(CellKind kind, std::string_view text) {
    const std::span<const Word> units = kind == CellKind::money
                                            ? std::span<const Word>(money_units)
                                            : std::span<const Word>(count_units);
    return find_word(units, [text](const Word& word) { return text.ends_with(word.text); });
}

bool has_ideograph(std::string_view text) noexcept {
    while (!text.empty()) {
        const detail::CodePoint next = detail::decode(text);
        if (next.code >= 0x4E00 && next.code < 0xA000) return true;
        text.remove_prefix(next.size);
    }
    return false;
}

/// What a remark calls a part of a count, and where that is kept.
struct Part {
    std::string_view word;
    std::optional<Decimal> ParsedCell::*number;
};
constexpr Part parts[] = {
    {"修订", &ParsedCell::amended},
    {"修改", &ParsedCell::amended},
    {"自然失效", &ParsedCell::expired},
    {"到期失效", &ParsedCell::expired},
};

/// The whole number of a clause that says no more than how many of these there are, in either
/// order:
///
///    其中修订16件    含自然失效29件    修订：16件    16件为修订
std::optional<Decimal> count_in(std::string_view clause, std::string_view word) {
    constexpr std::size_t longest = 64;
    const std::size_t at = clause.find(word);
    if (clause.size() > longest || at == clause.npos) return std::nullopt;
    std::string rest(clause.substr(0, at));
    (rest += ' ') += clause.substr(at + word.size());
    constexpr std::string_view fillers[] = {"其中", "包括", "包含", "含", "数", "为", "的", ":",
                                            "有",   "共",   "件",   "个", "项", "份", " "};
    for (const std::string_view filler : fillers) {
        for (std::size_t k; (k = rest.find(filler)) != rest.npos;) rest.erase(k, filler.size());
    }
    const auto number = Decimal::parse(rest);
    return number && number->is_whole() && *number >= Decimal() ? number : std::nullopt;
}

/// The parts of the number that a remark names; one that is named twice, or is more than all, is
/// none.
void keep_parts(ParsedCell& cell, std::string_view remark) {
    std::string folded = detail::fold(remark);
    constexpr std::string_view comma = "、";
    for (std::size_t at = 0; (at = folded.find(comma, at)) != folded.npos; ++at)
        folded.replace(at, comma.size(), comma.size(), ',');
    std::size_t amended = 0, expired = 0;
    for (std::string_view rest = folded; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
        for (const Part& part : parts) {
            const auto number = count_in(rest.substr(0, end), part.word);
            if (!number || *number > *cell.number) continue;
            cell.*part.number = number;
            ++(part.number == &ParsedCell::amended ? amended : expired);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (amended > 1) cell.amended.reset();
    if (expired > 1) cell.expired.reset();
}

/// 22（其中修订16件）, 251000（元）, and 2（减）. False for brackets that are neither a remark nor the unit.
bool take_brackets(Parsing& parsing) {
    const std::string_view text = parsing.rest;
    const std::size_t close = text.ends_with(")") ? 1 : text.ends_with("）") ? 3 : 0;
    if (close == 0) return true;
    const std::size_t open = std::min(text.find('('), text.find("（"));
    if (open == text.npos) return false;

    const std::size_t inside = open + (text[open] == '(' ? 1 : 3);
    const std::string_view remark = detail::trim(text.substr(inside, text.size() - close - inside));
    const Word* unit = unit_at_end(parsing.kind, remark);
    // （单位：元） is about the number, （其中罚款3万元） is not.
    const bool ambiguous = unit && parsing.kind == CellKind::money;
    if (unit && unit->text == remark) {
        parsing.unit = remark;
        parsing.repair(Repair::unit, *unit);
    } else if (parsing.kind == CellKind::signed_count &&
               (is_any(remark, increases) || is_any(remark, decreases))) {
        parsing.sign = remark;
        parsing.repair(Repair::sign_word);
    } else if (!ambiguous && has_ideograph(remark)) {
        parsing.remark = remark;
        parsing.repair(Repair::annotation);
    } else {
        return false;
    }
    parsing.rest = detail::trim(text.substr(0, open));
    return true;
}

void take_unit(Parsing& parsing) {
    if (!parsing.unit.empty()) return;
    const Word* unit = unit_at_end(parsing.kind, parsing.rest);
    if (!unit) return;
    const std::size_t at = parsing.rest.size() - unit->text.size();
    parsing.unit = parsing.rest.substr(at);
    parsing.rest = detail::trim(parsing.rest.substr(0, at));
    parsing.repair(Repair::unit, *unit);
}

bool take_word(Parsing& parsing, std::span<const Word> words) {
    const Word* word = find_word(
        words, [&parsing](const Word& each) { return parsing.rest.starts_with(each.text); });
    if (!word) return false;
    parsing.rest = detail::trim(parsing.rest.substr(word->text.size()));
    parsing.repair(Repair::sign_word, *word);
    return true;
}

/// Digits, signs, points and commas in ASCII; empty if there is anything else.
std::optional<std::string> take_digits(Parsing& parsing) {
    std::string digits;
    for (std::string_view rest = parsing.rest; !rest.empty();) {
        const detail::CodePoint next = detail::decode(rest);
        rest.remove_prefix(next.size);
        char32_t code = next.code;
        if (code >= U'＋' && code <= U'９') {
            code -= U'＋' - U'+';
            parsing.repair(Repair::fullwidth);
        } else if (code == U'−') {
            code = U'-';
            parsing.repair(Repair::sign);
        }
        if (code < U'+' || code > U'9' || code == U'/') return std::nullopt;
        digits += static_cast<char>(code);
    }
    return digits;
}

/// +19. False for a sign before anything but a digit.
bool drop_plus(std::string& digits, Parsing& parsing) {
    if (!digits.starts_with('+')) return true;
    digits.erase(0, 1);
    parsing.repair(Repair::sign);
    return !digits.starts_with('-');
}

/// 1,113 and 1,113.5, but neither 1,11 nor 0,113: every group but the first has three digits.
bool drop_separators(std::string& digits, Parsing& parsing) {
    if (digits.find(',') == digits.npos) return true;
    const std::size_t begin = digits.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(digits.find('.'), digits.size());
    if (begin == end || digits[begin] < '1') return false;
    for (std::size_t i = begin; i < end; ++i) {
        if ((digits[i] == ',') != ((end - i) % 4 == 0)) return false;
    }
    const auto whole = digits.begin() + static_cast<std::ptrdiff_t>(end);
    digits.erase(std::remove(digits.begin(), whole, ','), whole);
    parsing.repair(Repair::thousands);
    return true;
}

/// Without characters that show nothing where they stand and are none between words either, such as
/// U+200B, which editors leave between digits.
std::string without_unseen(std::string_view text) {
    constexpr std::u32string_view unseen = U"\u00AD\u200B\u200C\u200D\u200E\u2060\uFEFF";
    std::string seen;
    while (!text.empty()) {
        const detail::CodePoint next = detail::decode(text);
        if (unseen.find(next.code) == unseen.npos) seen += text.substr(0, next.size);
        text.remove_prefix(next.size);
    }
    return seen;
}

/// Whatever the closed list of repairs makes a number. Linear.
std::optional<Decimal> take_number(Parsing& parsing) {
    if (!take_brackets(parsing)) return std::nullopt;
    take_unit(parsing);

    const bool change = parsing.kind == CellKind::signed_count;
    if (change && take_word(parsing, no_change)) {
        return parsing.rest.empty() ? std::optional(Decimal()) : std::nullopt;
    }
    const bool decrease =
        change && (is_any(parsing.sign, decreases) || take_word(parsing, decreases));
    const bool increase =
        change && !decrease && (is_any(parsing.sign, increases) || take_word(parsing, increases));

    std::optional<std::string> digits = take_digits(parsing);
    if (!digits || digits->empty()) return std::nullopt;
    if ((decrease || increase) && digits->front() < '0') return std::nullopt;  // a second sign
    if (!drop_plus(*digits, parsing) || !drop_separators(*digits, parsing)) return std::nullopt;
    if (decrease) digits->insert(0, 1, '-');
    return Decimal::parse(*digits);
}

}  // namespace

std::string_view name(CellState state) noexcept {
    return state_names[static_cast<std::size_t>(state)];
}

std::string_view name(Repair repair) noexcept {
    return repair_names[static_cast<std::size_t>(repair)];
}

ParsedCell parse_cell(CellKind kind, std::string_view printed) {
    const std::string_view text = detail::trim(printed);
    ParsedCell cell;
    if (text.empty()) return cell;
    if (text == "/" || text == "／") {
        cell.state = CellState::not_applicable;
        return cell;
    }
    if (std::find(std::begin(dashes), std::end(dashes), text) != std::end(dashes)) {
        cell.state = CellState::not_applicable;
        cell.raw = text;
        return cell;
    }
    cell.state = CellState::number;
    if (const std::optional<Decimal> number = Decimal::parse(text)) {
        cell.number = *number;
        if (to_string(*number) != text) cell.raw = text;
        return cell;
    }
    if (std::string seen = without_unseen(text); seen.size() < text.size())
        return parse_cell(kind, seen);
    cell.raw = text;
    Parsing parsing{kind, text};
    if (const std::optional<Decimal> number = take_number(parsing)) {
        cell.number = *number;
        cell.unit = parsing.unit;
        if (kind == CellKind::count) keep_parts(cell, parsing.remark);
        cell.repairs = std::move(parsing.repairs);
        std::sort(cell.repairs.begin(), cell.repairs.end());
    } else {
        cell.state = CellState::text;
    }
    return cell;
}

bool has_unit_inside(const Cell& cell) noexcept {
    return !cell.unit.empty() && cell.raw.find(cell.unit) != std::string_view::npos;
}

}  // namespace govinfo
