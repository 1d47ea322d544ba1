#include "intake/units.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "base/unicode.hpp"
#include "registers/column_words.hpp"

namespace govinfo::detail {
namespace {

constexpr Unit count_units[] = {{"件", 1},     {"项", 1},   {"条", 1},  {"个", 1}, {"宗", 1},
                                {"份", 1},     {"起", 1},   {"次", 1},  {"页", 1}, {"例", 1},
                                {"件或页", 1}, {"人次", 1}, {"件次", 1}};

constexpr std::string_view explanations[] = {
    "人民币", "rmb",  "cny",  "yuan",   "单位",   "合计",   "总额", "总数",
    "实收",   "应收", "实缴", "含税",   "不含税", "小写",   "数字", "整数",
    "必填",   "选填", "可空", "必填项", "选填项", "本年度", "全年", "保留两位小数"};

std::span<const Unit> units_of(FieldKind kind) noexcept {
    if (kind == FieldKind::amount) return money_units();
    if (kind == FieldKind::count) return count_units;
    return {};
}

/// 2025, 2025年, 2025年度
bool is_year(std::string_view word) {
    constexpr std::size_t digits = 4;
    if (word.find_first_not_of("0123456789") != std::min(digits, word.size())) return false;
    const std::string_view behind = word.substr(digits);
    return behind.empty() || behind == "年" || behind == "年度";
}

/// What says that a unit follows, or that it has ended.
std::string_view unit_alone(std::string_view word) {
    constexpr std::string_view said = "单位", by = "以", currency = "人民币";
    constexpr std::string_view ends[] = {"为单位", "计算", "计价", "计"};
    if (const std::size_t at = word.rfind(by); at != word.npos)
        for (const std::string_view end : ends)
            if (word.ends_with(end) && word.size() - end.size() >= at + by.size()) {
                word = word.substr(0, word.size() - end.size()).substr(at + by.size());
                break;
            }
    if (const std::size_t at = word.rfind(said); at != word.npos)
        word.remove_prefix(at + said.size());
    if (word.starts_with(currency)) word.remove_prefix(currency.size());
    if (word.ends_with(currency)) word.remove_suffix(currency.size());
    return word;
}

const Unit* find_unit(FieldKind kind, std::string_view word) {
    for (const Unit& each : units_of(kind))
        if (each.name == word) return &each;
    return nullptr;
}

}  // namespace

const Unit* unit_at_end(FieldKind kind, std::string_view key) noexcept {
    const Unit* longest = nullptr;
    for (const Unit& each : units_of(kind))
        if (key.ends_with(each.name) &&
            (longest == nullptr || longest->name.size() < each.name.size()))
            longest = &each;
    return longest;
}

std::string_view before_unit(std::string_view key, const Unit& unit) noexcept {
    key.remove_suffix(unit.name.size());
    for (const std::string_view word : {"人民币", "单位"})
        if (key.ends_with(word)) key.remove_suffix(word.size());
    return key;
}

void SaidUnit::add(std::int64_t other) noexcept {
    unclear |= factor != 0 && factor != other;
    factor = other;
}

std::vector<std::string> words_between(std::string_view folded) {
    std::vector<std::string> words(1);
    for (const char c : folded) {
        const bool in_word = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
                             (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$';
        if (in_word)
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

SaidUnit unit_in_word(FieldKind kind, const std::string& word) {
    SaidUnit said;
    if (const Unit* const unit = find_unit(kind, unit_alone(word)))
        said.factor = unit->factor;
    else
        said.unclear = std::find(std::begin(explanations), std::end(explanations), word) ==
                           std::end(explanations) &&
                       !is_year(word);
    return said;
}

bool speaks_of_money(std::string_view word) noexcept {
    constexpr std::string_view signs[] = {"元", "圆", "百", "千", "万", "亿", "角", "$", "usd"};
    return std::any_of(std::begin(signs), std::end(signs),
                       [word](std::string_view sign) { return word.find(sign) != word.npos; });
}

SaidUnit unit_above(std::string_view field) {
    SaidUnit said;
    bool follows = false;  // behind 单位 and a colon
    for (const std::string& word : words_between(fold_label(field).text)) {
        const std::string_view alone = unit_alone(word);
        const bool announced = follows || alone.size() < word.size();
        if (const Unit* const unit = find_unit(FieldKind::amount, alone))
            said.add(unit->factor);
        else if (announced && alone.ends_with("元"))
            said.unclear = true;
        follows |= word.ends_with("单位");
    }
    return said;
}

}  // namespace govinfo::detail
