#include "read/labels.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "model/dates.hpp"
#include "model/money.hpp"
#include "read/label_units.hpp"

namespace govinfo::detail {
namespace {

// Bytes. The longest label, with the explanation that one area adds, has some 260.
constexpr std::size_t longest_label = 300;
// No label is broken into more parts than a word has characters.
constexpr std::size_t most_parts = 12;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_digit(char32_t code) noexcept {
    return code >= '0' && code <= '9';
}

bool is_numeral(char32_t code) noexcept {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    return numerals.find(code) != numerals.npos;
}

std::size_t run_of(std::string_view text, bool (*is)(char32_t) noexcept) {
    std::size_t size = 0;
    while (size < text.size()) {
        const CodePoint next = decode(text.substr(size));
        if (!is(next.code)) break;
        size += next.size;
    }
    return size;
}

bool is_separator(std::string_view text) {
    return !text.empty() && std::string_view(",.:)").find(text.front()) != text.npos;
}

/// Takes 第一部分 off folded text.
bool take_part(std::string_view& text) {
    constexpr std::string_view before = "第", behind = "部分";
    if (!text.starts_with(before)) return false;
    const std::string_view number = text.substr(before.size());
    const std::string_view rest = number.substr(run_of(number, is_numeral));
    if (rest.size() == number.size() || !rest.starts_with(behind)) return false;
    text = rest.substr(behind.size());
    if (is_separator(text)) text.remove_prefix(1);
    return true;
}

/// Takes 一, or 第一部分 or (一) or 1. off folded text; 1 alone (from ① or a lost point) where no
/// number goes on.
Numbering take_number(std::string_view& text) {
    if (take_part(text)) return Numbering::chinese;
    if (text.starts_with('(')) {
        const std::string_view inside = text.substr(1);
        const std::size_t size = std::max(run_of(inside, is_numeral), run_of(inside, is_digit));
        if (size == 0 || !inside.substr(size).starts_with(')')) return Numbering::none;
        text.remove_prefix(size + 2);
        if (is_separator(text)) text.remove_prefix(1);
        return Numbering::bracketed;
    }
    const std::size_t numerals = run_of(text, is_numeral);
    const std::size_t digits = run_of(text, is_digit);
    const std::string_view rest = text.substr(std::max(numerals, digits));
    if (numerals > 0 && is_separator(rest)) {
        text = rest.substr(1);
        return Numbering::chinese;
    }
    if (digits > 0 && digits < 3 && !rest.empty() &&
        (is_separator(rest) || !is_ascii(rest.substr(0, 1)))) {
        text = rest.substr(is_separator(rest) ? 1 : 0);
        return Numbering::digits;
    }
    return Numbering::none;
}

/// (2023), (shù) and whatever stands in brackets at the end explain a label. (一) is part of it.
bool explains(std::string_view in_brackets, bool at_end) {
    const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return at_end || run_of(in_brackets, is_digit) > 2 ||
           std::any_of(in_brackets.begin(), in_brackets.end(), is_latin);
}

/// Linear: each bracket is looked at once, inner ones go with the outer.
std::string without_explanations(std::string_view text) {
    std::string kept;
    std::size_t depth = 0, open = 0, from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' && depth++ == 0) open = i;
        if (text[i] != ')' || depth == 0 || --depth > 0) continue;
        if (explains(text.substr(open + 1, i - open - 1), i + 1 == text.size())) {
            kept += text.substr(from, open - from);
            from = i + 1;
        }
    }
    kept += text.substr(from);
    return kept;
}

/// The year of 2023年, 2023 and 截至2023年12月31日, other_year of 上年; 0 of words about something
/// else, such as a law.
std::int16_t year_named(std::string_view inside) {
    for (const std::string_view word : {"上年", "上一年", "去年"})
        if (inside.starts_with(word) &&
            inside.size() <= word.size() + std::string_view("度数据").size())
            return LabelMatch::other_year;
    if (inside.size() == 4 && run_of(inside, is_digit) == 4 && inside.starts_with("20"))
        return static_cast<std::int16_t>(2000 + (inside[2] - '0') * 10 + (inside[3] - '0'));
    constexpr std::u32string_view beside = U"年度全月日数据至截底末起止自到份";
    for (std::string_view rest = inside; !rest.empty();) {
        const CodePoint next = decode(rest);
        if (next.code >= 0x80 && beside.find(next.code) == beside.npos) return 0;
        rest.remove_prefix(next.size);
    }
    const auto found = find_year(inside);
    return found ? static_cast<std::int16_t>(found->year) : std::int16_t{0};
}

/// Words of the forms, and how many years behind the report's is the year that stands for them.
constexpr struct {
    std::string_view word;
    int behind;
} year_words[] = {{"上年", -1},  {"上一年", -1}, {"上年度", -1},  {"上一年度", -1}, {"本年", 0},
                  {"本年度", 0}, {"下年", 1},    {"下一年度", 1}, {"下年度", 1}};

/// Which report's year the brackets of a folded label name: 2024 in 本年（2024年）制发件数 and in
/// 上年结转（2023年）; other_year in 行政许可（上年）; 0 if none.
std::int16_t year_in_brackets(std::string_view label) {
    for (std::size_t open = label.find('('); open != label.npos; open = label.find('(', open + 1)) {
        const std::size_t close = label.find(')', open);
        if (close == label.npos) return 0;
        const std::int16_t year = year_named(label.substr(open + 1, close - open - 1));
        if (year == 0) continue;
        if (year == LabelMatch::other_year) return year;
        for (const auto& [word, behind] : year_words)
            if (label.substr(0, open).find(word) != label.npos)
                return static_cast<std::int16_t>(year - behind);
        return year;
    }
    return 0;
}

/// <br>, which some converters leave standing for a line break, and what Markdown escapes with or
/// sets type apart by: 1\. and *1.*
void drop_markup(std::string& text) {
    if (text.find('\\') != text.npos)
        text.erase(std::remove(text.begin(), text.end(), '\\'), text.end());
    if (text.size() > 2 && text.front() == '*' && text.back() == '*') {
        text = text.substr(1, text.size() - 2);
    }
    for (std::size_t at = 0; (at = text.find("<br", at)) != text.npos;) {
        const std::size_t end = text.find('>', at);
        if (end == text.npos) return;
        text.erase(at, end + 1 - at);
    }
}

bool is_punctuation(char c) noexcept {
    switch (c) {
        case '(':
        case ')':
        case '"':
        case ',':
        case '.':
        case ':':
        case ';':
        case '/':
        case '-':
            return true;
        default:
            return false;
    }
}

void drop_punctuation(std::string& text) {
    text.erase(std::remove_if(text.begin(), text.end(), is_punctuation), text.end());
}

}  // namespace

/// • 一、总体情况: what a page sets before the items of a list.
void drop_list_mark(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.empty() ? '\0' : text.front());
    if (lead > 0xE2) return;  // most texts begin with an ideograph, and no mark does
    constexpr std::string_view marks[] = {"•", "●", "■", "◆", "▪", "◇", "□",
                                          "★", "·", "※", "○", "►", "*", "-"};
    for (const std::string_view mark : marks)
        if (text.size() > mark.size() && text.starts_with(mark)) text.remove_prefix(mark.size());
}

std::int16_t year_alone(std::string_view printed) {
    constexpr std::size_t longest = 32;
    if (printed.size() > longest || printed.find("年") == printed.npos) return 0;
    return year_named(fold(printed));
}

namespace {

/// Where the last bracket of folded text is open.
std::size_t open_bracket(std::string_view text) {
    const std::size_t open = text.rfind('(');
    return open != text.npos && text.find(')', open) == text.npos ? open : text.npos;
}

/// The lines from a piece on up to that which closes a bracket: 0 where none does.
std::size_t lines_to_bracket(const Document& document, std::size_t first) {
    constexpr std::size_t most_lines = 3;
    for (std::size_t lines = 1; lines <= most_lines; ++lines) {
        const std::size_t i = first + lines - 1;
        if (i >= document.pieces.size() || document.pieces[i].before != Break::line) return 0;
        const std::string_view text = document.pieces[i].text;
        if (text.size() > longest_label) return 0;
        if (fold(text).ends_with(')')) return lines;
    }
    return 0;
}

/// The lines from a piece on that say nothing but 单位：元; 0 where they say anything else.
std::size_t lines_with_unit(const Document& document, std::size_t first) {
    constexpr std::size_t longest = 48;
    const auto is_line = [&](std::size_t i) {
        return i < document.pieces.size() && document.pieces[i].before == Break::line &&
               document.pieces[i].text.size() <= longest;
    };
    if (!is_line(first)) return 0;
    const std::string line = fold(document.pieces[first].text);
    if (line.find("单位") > std::string_view("金额").size()) return 0;
    return line.ends_with(':') && is_line(first + 1) ? 2 : 1;
}

/// Lines behind a label that say of which year or in which unit its numbers are:
///
///    行政许可⏎（单位：万件）    行政许可（单位：⏎万件）    本年收费金额⏎单位：⏎元
void take_explanation(const Document& document, std::size_t piece, LabelMatch& match) {
    const std::size_t behind = piece + match.pieces;
    const std::size_t bracketed = lines_to_bracket(document, behind);
    const std::size_t lines = bracketed > 0 ? bracketed : lines_with_unit(document, behind);
    if (lines == 0) return;
    std::string words = fold(text_of(document, piece, match.pieces));
    if (bracketed > 0) words.erase(0, open_bracket(words));
    words += fold(text_of(document, behind, lines));
    if (bracketed > 0 && !words.starts_with('(')) return;
    const std::int16_t year = year_in_brackets(words);
    const std::string unit = unit_in_label(words);
    if (year == 0 && !is_money(unit) && !counts_otherwise(unit)) return;
    if (year != 0) match.year = year;
    match.explained = true;
    match.pieces = static_cast<std::uint8_t>(match.pieces + lines);
}

}  // namespace

LabelKey label_key(std::string_view printed) {
    Folded folded = fold_label(printed);
    drop_markup(folded.text);
    std::string_view bare = folded.text;
    LabelKey key;
    drop_list_mark(bare);
    key.numbering = take_number(bare);
    key.traditional = folded.traditional;
    if (bare.find('(') != bare.npos) {
        key.brief = without_explanations(bare);
        drop_punctuation(key.brief);
    }
    key.full = bare;
    drop_punctuation(key.full);
    return key;
}

Labels::Labels() {
    for (const Form* form : forms()) {
        const auto sections = form->spec().sections;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const LabelMeaning meaning{form, LabelKind::section, nullptr, nullptr, i};
            add(sections[i].heading, meaning);
            for (const std::string_view also : sections[i].also) add(also, meaning);
        }
        for (const Table& table : form->tables()) add(*form, table);
    }
    std::vector<std::size_t> order(keys_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
        return keys_[left] < keys_[right];
    });
    std::vector<std::string> keys;
    std::vector<LabelMeaning> meanings;
    for (const std::size_t i : order) {
        keys.push_back(std::move(keys_[i]));
        meanings.push_back(meanings_[i]);
    }
    keys_ = std::move(keys);
    meanings_ = std::move(meanings);
}

void Labels::add(const Form& form, const Table& table) {
    add(table.corner, {&form, LabelKind::corner, &table});
    add(table.over, {&form, LabelKind::over, &table});
    for (const Block& block : table.blocks) {
        add(block.caption, {&form, LabelKind::caption, &table, &block});
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            const Column& column = block.columns[i];
            const LabelMeaning meaning{&form, LabelKind::column, &table, &block, i};
            add(column.label, meaning);
            for (const std::string_view also : column.also) add(also, meaning);
            const bool starts_group = i == 0 || block.columns[i - 1].under != column.under;
            if (starts_group) add(column.under, {&form, LabelKind::over, &table, &block, i});
        }
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            const LabelMeaning meaning{&form, LabelKind::row, &table, &block, i};
            add(block.rows[i].label, meaning);
            for (const std::string_view also : block.rows[i].also) {
                LabelMeaning other = meaning;
                other.numbering = label_key(also).numbering;
                add(also, other);
            }
        }
    }
}

void Labels::add(std::string_view label, const LabelMeaning& meaning) {
    if (label.empty()) return;
    LabelKey key = label_key(label);
    meanings_.push_back(meaning);
    keys_.push_back(std::move(key.full));
    if (key.brief.empty() || key.brief == keys_.back()) return;
    meanings_.push_back(meanings_.back());
    keys_.push_back(std::move(key.brief));
}

Labels::Found Labels::find(std::string_view key) const {
    const auto first = std::lower_bound(keys_.begin(), keys_.end(), key);
    const auto last = std::find_if_not(first, keys_.end(),
                                       [key](const std::string& each) { return each == key; });
    return {static_cast<std::size_t>(first - keys_.begin()),
            static_cast<std::size_t>(last - keys_.begin()),
            last != keys_.end() && std::string_view(*last).starts_with(key)};
}

std::vector<LabelMatch> Labels::match(const Document& document) const {
    std::vector<LabelMatch> matches;
    matches.reserve(document.pieces.size());
    for (std::size_t i = 0; i < document.pieces.size(); ++i) {
        matches.push_back(match(document, i));
    }
    return matches;
}

bool Labels::has_cell_label(const LabelMatch& match, const Form& form) const {
    return std::any_of(meanings_.begin() + match.first, meanings_.begin() + match.last,
                       [&form](const LabelMeaning& meaning) {
                           return meaning.form == &form && (meaning.kind == LabelKind::row ||
                                                            meaning.kind == LabelKind::column);
                       });
}

const Form* Labels::find_other_form(const LabelMatch& match, const Form& form,
                                    std::string_view table) const {
    const Form* other = nullptr;
    for (std::size_t i = match.first; i < match.last; ++i) {
        const LabelMeaning& meaning = meanings_[i];
        const bool is_cell = meaning.kind == LabelKind::row || meaning.kind == LabelKind::column;
        if (!is_cell || meaning.table->key != table) continue;
        if (meaning.form == &form) return nullptr;
        other = meaning.form;
    }
    return other;
}

/// A list number alone does.
bool Labels::begins(std::string_view text) const {
    if (text.size() > longest_label || is_ascii(text)) return false;
    const LabelKey key = label_key(text);
    const bool numbered = key.numbering != Numbering::none;
    if (key.full.empty()) return numbered;
    const CodePoint first = decode(key.full);
    if (!numbered && is_numeral(first.code) && first.size == key.full.size()) return true;
    const Found found = find(key.full);
    return found.any() || found.longer || (!key.brief.empty() && find(key.brief).any());
}

LabelMatch Labels::match(std::string_view text) const {
    Document document;
    document.pieces.push_back({text});
    return match(document, 0);
}

/// （七）⏎ 总计, where in plain characters, 1.⏎, no more than a line ends.
LabelMatch Labels::match_behind_number(const Document& document, std::size_t number,
                                       const LabelKey& key) const {
    LabelMatch match;
    if (number + 1 >= document.pieces.size()) return match;
    const Piece& next = document.pieces[number + 1];
    const bool plain = is_ascii(document.pieces[number].text) && next.before != Break::line;
    if (plain || next.before == Break::row || is_ascii(next.text)) return match;
    match = this->match(document, number + 1);
    if (!match.found() || match.numbering != Numbering::none) return {};
    ++match.pieces;
    match.numbering = key.numbering;
    match.traditional |= key.traditional;
    match.split |= next.before != Break::line;
    return match;
}

/// 2023年结转政府信息公开申请数量 is 上年结转政府信息公开申请数量 of a report on 2024.
void Labels::match_dated(std::string_view key, LabelMatch& match) const {
    for (const std::string_view word : {"上年度", "上年", "上一年度", "上一年", "去年"}) {
        const Found found = key.starts_with(word) ? find(key.substr(word.size())) : Found{};
        if (!found.any()) continue;
        match.first = static_cast<std::uint16_t>(found.first);
        match.last = static_cast<std::uint16_t>(found.last);
        match.year = LabelMatch::other_year;
        return;
    }
    const auto dated = find_year(key);
    if (!dated) return;
    for (const auto& [word, behind] : year_words) {
        const Found found = find(
            std::string(key.substr(0, dated->begin)).append(word).append(key.substr(dated->end)));
        if (!found.any()) continue;
        match.first = static_cast<std::uint16_t>(found.first);
        match.last = static_cast<std::uint16_t>(found.last);
        match.year = static_cast<std::int16_t>(dated->year - behind);
        return;
    }
}

LabelMatch Labels::match(const Document& document, std::size_t piece) const {
    constexpr std::size_t longest_number = 4;  // bytes of plain characters
    const std::string_view text = document.pieces[piece].text;
    LabelMatch match;
    if (text.size() > (is_ascii(text) ? longest_number : longest_label)) return match;
    const LabelKey key = label_key(text);
    if (key.full.empty() && key.numbering != Numbering::none) {
        return match_behind_number(document, piece, key);
    }
    if (key.full.empty() || is_ascii(text)) return match;  // such as a dash in a cell
    const auto accept = [&match](const Found& found) {
        match.first = static_cast<std::uint16_t>(found.first);
        match.last = static_cast<std::uint16_t>(found.last);
    };
    Found found = find(key.full);
    accept(found.any() || key.brief.empty() ? found : find(key.brief));
    if (match.found() && !key.brief.empty()) match.year = year_in_brackets(fold_label(text).text);
    if (!match.found()) match_dated(key.full, match);
    match.numbering = key.numbering;
    match.traditional = key.traditional;
    match.explained = !key.brief.empty();

    std::string joined = key.full;
    bool traditional = key.traditional, split = false;
    for (std::size_t parts = 2; parts <= most_parts && found.longer; ++parts) {
        if (piece + parts > document.pieces.size()) break;
        const Piece& next = document.pieces[piece + parts - 1];
        if (next.text.empty() || next.text.size() > longest_label) break;
        if (next.before == Break::row) break;
        Folded folded = fold_label(next.text);
        const bool brackets = folded.text.find('(') != folded.text.npos;
        drop_punctuation(folded.text);
        if (folded.text.empty()) break;  // a value such as `/`
        joined += folded.text;
        traditional |= folded.traditional;
        split |= next.before != Break::line;
        found = find(joined);
        Found whole = found;
        if (!found.any() && brackets) {
            const std::string words = text_of(document, piece, parts);  // 现行有效件⏎数（百件）
            const LabelKey all = label_key(words);
            if (!all.brief.empty()) whole = find(all.brief);
            if (whole.any()) match.year = year_in_brackets(fold_label(words).text);
        }
        if (!whole.any()) continue;
        accept(whole);
        match.pieces = static_cast<std::uint8_t>(parts);
        match.traditional = traditional;
        match.split = split;
        match.explained = true;
    }
    if (match.found()) {
        const bool heads_section = meanings_[match.first].kind == LabelKind::section;
        if (!heads_section) take_explanation(document, piece, match);
    } else if (!key.brief.empty()) {
        match_to_bracket(document, piece, match);
    }
    return match;
}

/// 行政许可（单⏎位：万件）
void Labels::match_to_bracket(const Document& document, std::size_t piece,
                              LabelMatch& match) const {
    const std::size_t lines = lines_to_bracket(document, piece + 1);
    if (lines == 0 || open_bracket(fold(document.pieces[piece].text)) == std::string_view::npos)
        return;
    const std::string words = text_of(document, piece, lines + 1);
    const LabelKey key = label_key(words);
    const Found found = key.brief.empty() ? Found{} : find(key.brief);
    if (!found.any()) return;
    match.first = static_cast<std::uint16_t>(found.first);
    match.last = static_cast<std::uint16_t>(found.last);
    match.pieces = static_cast<std::uint8_t>(lines + 1);
    match.explained = true;
    match.year = year_in_brackets(fold_label(words).text);
}

const Labels& form_labels() {
    static const Labels labels;
    return labels;
}

}  // namespace govinfo::detail
