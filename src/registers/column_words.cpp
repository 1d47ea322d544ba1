#include "registers/column_words.hpp"

#include <algorithm>

#include <govinfo/label.hpp>

#include "base/unicode.hpp"
#include "registers/counted.hpp"

namespace govinfo::detail {
namespace {

// Registers have few words; of one with many, spelt in ever new ways, no more is kept.
constexpr std::size_t most_met = 4096;

bool is_numeral(char32_t code) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    return (code >= '0' && code <= '9') || numerals.find(code) != numerals.npos;
}

/// 一、 or （一） or 1. in front of folded text.
std::string_view without_number(std::string_view text) {
    std::string_view rest = text;
    const bool bracketed = rest.starts_with('(');
    if (bracketed) rest.remove_prefix(1);
    const std::size_t before = rest.size();
    while (!rest.empty()) {
        const CodePoint next = decode(rest);
        if (!is_numeral(next.code)) break;
        rest.remove_prefix(next.size);
    }
    if (rest.size() == before || rest.empty()) return text;
    const std::string_view ends = bracketed ? ")" : ",.:)";
    if (ends.find(rest.front()) == ends.npos) return text;
    return rest.substr(1);
}

}  // namespace

std::string word_key(std::string_view text) {
    const Folded folded = fold_label(text);
    std::string key;
    for (const char c : without_number(folded.text)) {
        const bool is_small = c >= 'a' && c <= 'z', is_digit = c >= '0' && c <= '9';
        if (c >= 'A' && c <= 'Z') {
            key += static_cast<char>(c - 'A' + 'a');
        } else if (static_cast<unsigned char>(c) >= 0x80 || is_small || is_digit) {
            key += c;
        }
    }
    constexpr std::string_view dot = "·";
    for (std::size_t at; (at = key.find(dot)) != key.npos;) key.erase(at, dot.size());
    return key;
}

ColumnWords::ColumnWords(const Register& in, const RegisterColumn& column, const Form& form) {
    if (column.kind == FieldKind::row) add_rows(in, form);
    if (column.kind == FieldKind::column) add_columns(in, form);
    add_words(column);
}

void ColumnWords::name(std::string_view text, std::size_t index) {
    names_.try_emplace(word_key(text), static_cast<std::uint16_t>(index));
}

void ColumnWords::add_key(std::string_view key, std::string_view label) {
    keys_.push_back(key);
    choices_.push_back({std::string(label)});
    name(key, keys_.size() - 1);
    name(label, keys_.size() - 1);
}

void ColumnWords::add_rows(const Register& in, const Form& form) {
    const auto visit = [&](auto action) {
        for (const Table& table : form.tables())
            for (const Block& block : table.blocks)
                for (const Row& row : block.rows)
                    if (table.key == in.table && is_word(in.id, block, row)) action(table, row);
    };
    // Official labels before all other names, of whichever row.
    visit([&](const Table&, const Row& row) { add_key(row.key, row.label); });
    std::size_t index = 0;
    visit([&](const Table& table, const Row& row) {
        name(label(table, row, Language::zh), index);
        name(row.key.substr(row.key.find('/') + 1), index);
        for (const Block& block : table.blocks)
            for (const Row& heading : block.rows)
                if (heading.role != RowRole::leaf && !heading.key.empty() &&
                    heading.key == row.under) {
                    const std::string head = word_key(heading.label);
                    if (!heading.under.empty()) choices_[index].under = heading.label;
                    choices_[index].heading = head;
                    name(head + word_key(row.label), index);
                    for (const std::string_view also : row.also) name(head + word_key(also), index);
                }
        for (const std::string_view also : row.also) name(also, index);
        ++index;
    });
}

void ColumnWords::add_columns(const Register& in, const Form& form) {
    for (const Table& table : form.tables()) {
        if (table.key != in.table) continue;
        for (const Column& column : table.blocks.front().columns)
            if (!column.total) add_key(column.key, column.label);
        std::size_t index = 0;
        for (const Column& column : table.blocks.front().columns) {
            if (column.total) continue;
            choices_[index].heading = word_key(column.under);
            name(label(column, Language::zh), index);
            for (const std::string_view also : column.also) name(also, index);
            ++index;
        }
    }
}

/// A word without a label of its own is another name of a row or column, where the form has that.
void ColumnWords::add_words(const RegisterColumn& column) {
    for (const RegisterWord& word : column.words) {
        if (!word.label.zh.empty()) {
            add_key(word.key, word.label.zh);
            name(word.label.en, keys_.size() - 1);
        }
        const auto key = std::find(keys_.begin(), keys_.end(), word.key);
        if (key == keys_.end()) continue;
        const auto index = static_cast<std::size_t>(key - keys_.begin());
        for (const std::string_view also : word.also) {
            name(also, index);
            name(choices_[index].heading + word_key(also), index);
        }
    }
}

std::uint16_t ColumnWords::find(std::string_view word) const {
    if (const auto met = met_.find(word); met != met_.end()) return met->second;
    const auto named = names_.find(word_key(word));
    const std::uint16_t index = named != names_.end() ? named->second : unknown;
    if (met_.size() == most_met) met_.clear();
    met_.emplace(word, index);
    return index;
}

std::string ColumnWords::choices(std::string_view word) const {
    const std::string heading = word_key(word);
    const bool is_heading =
        !heading.empty() && std::any_of(choices_.begin(), choices_.end(), [&](const Choice& each) {
            return each.heading == heading;
        });
    constexpr std::size_t many = 8;
    const bool by_heading = !is_heading && choices_.size() > many;
    std::string out;
    std::string_view last;
    for (const Choice& each : choices_) {
        if (is_heading && each.heading != heading) continue;
        const bool grouped = by_heading && !each.under.empty();
        if (grouped && each.under == last) continue;
        last = grouped ? each.under : each.label;
        out.append(out.empty() ? "" : "、").append(last).append(grouped ? "各项" : "");
    }
    return out;
}

}  // namespace govinfo::detail
