#include "read/label_units.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

/// Inside the brackets at the end of folded text, but for a colon.
std::string_view bracketed_at_end(std::string_view folded) {
    if (folded.ends_with(':')) folded.remove_suffix(1);
    const std::size_t open = folded.ends_with(')') ? folded.rfind('(') : folded.npos;
    if (open == folded.npos) return {};
    return folded.substr(open + 1, folded.size() - open - 2);
}

constexpr std::string_view unit_word = "单位";

/// Without what only leads to a unit or comes after it: 单位为元, 金额单位:人民币万 元, 元为单位.
std::string bare_unit(std::string_view words) {
    constexpr std::string_view before[] = {"计量", "金额", "货币", unit_word, "人民币", "为",
                                           "以",   ":",    "(",    " ",       "\n"};
    constexpr std::string_view behind[] = {"为单位", "为", "计", ")", ":", " ", "(人民币)"};
    const auto take = [&words](std::string_view word, bool first) {
        const bool there =
            words.size() > word.size() && (first ? words.starts_with(word) : words.ends_with(word));
        if (there && first) words.remove_prefix(word.size());
        if (there && !first) words.remove_suffix(word.size());
        return there;
    };
    const auto take_any = [&take](const auto& known, bool first) {
        return std::any_of(std::begin(known), std::end(known),
                           [&](std::string_view word) { return take(word, first); });
    };
    while (take_any(before, true) || take_any(behind, false)) {
    }
    std::string unit(words);
    unit.erase(
        std::remove_if(unit.begin(), unit.end(), [](char c) { return c == ' ' || c == '\n'; }),
        unit.end());
    return unit;
}

/// Whether 单位 behind these words is about numbers: 表二(金额单位:元), but not 填报单位:某局, and not
/// 本年收费金额(单位:元), a label.
bool leads_to_unit(std::string_view before) {
    constexpr std::string_view words[] = {"(",    "计量", "金额", "货币", "数量",
                                          "数据", "以上", "本表", "注:"};
    const auto take = [&before](std::string_view word) {
        if (!before.ends_with(word)) return false;
        before.remove_suffix(word.size());
        return true;
    };
    while (std::any_of(std::begin(words), std::end(words), take)) {
    }
    constexpr std::string_view numbered = "表二", table = "表";
    return before.empty() || before.ends_with(table) ||
           (before.size() == numbered.size() && before.starts_with(table));
}

}  // namespace

std::string unit_in_label(std::string_view printed) {
    const std::string folded = fold(printed);
    const std::string_view inside = bracketed_at_end(folded);
    if (!inside.empty()) return bare_unit(inside);
    const std::size_t at = folded.rfind(unit_word);
    if (at == folded.npos || at == 0) return {};
    return bare_unit(std::string_view(folded).substr(at));
}

std::vector<std::string> units_of(std::string_view folded) {
    constexpr std::string_view between[] = {"、", ",", "/", "和", "及"};
    std::vector<std::string> units;
    while (!folded.empty()) {
        std::size_t size = folded.size(), next = size;
        for (const std::string_view mark : between) {
            const std::size_t at = folded.find(mark);
            if (at >= size) continue;
            size = at;
            next = at + mark.size();
        }
        units.push_back(bare_unit(folded.substr(0, size)));
        folded.remove_prefix(next);
    }
    return units;
}

std::vector<std::string> units_in_line(std::string_view printed) {
    std::vector<std::string> units;
    if (printed.find("位") == printed.npos) return units;
    std::string line = to_nfkc(printed);
    const auto join = [&line](std::string_view apart, std::string_view joined) {
        for (std::size_t at = 0; (at = line.find(apart)) != line.npos;)
            line.replace(at, apart.size(), joined);
    };
    join("单 位", unit_word);
    join("位: ", "位:");
    join("万 元", "万元");
    for (std::string_view rest = line; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string part = fold(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t at = part.find(unit_word);
        if (at == part.npos) continue;
        const std::string_view before = std::string_view(part).substr(0, at);
        std::string_view named = std::string_view(part).substr(at + unit_word.size());
        if (const std::size_t as = before.rfind("以");
            before.ends_with("为") && as != before.npos) {
            named = before.substr(as);
        } else if (leads_to_unit(before)) {
            named.remove_prefix(std::min(named.find_first_not_of(":("), named.size()));
            named = named.substr(0, named.find_first_of(";:()"));
        } else {
            continue;
        }
        for (std::string& each : units_of(named)) units.push_back(std::move(each));
    }
    return units;
}

bool is_multiple(std::string_view unit) {
    constexpr std::u32string_view scales = U"十百千万亿", things = U"件个项人份次条起宗篇";
    const std::size_t all = unit.size();
    const auto is_next = [&unit](std::u32string_view of) {
        return !unit.empty() && of.find(decode(unit).code) != of.npos;
    };
    while (is_next(scales)) unit.remove_prefix(decode(unit).size);
    if (unit.size() == all) return false;
    if (is_next(things)) unit.remove_prefix(decode(unit).size);
    return unit.empty();
}

bool counts_otherwise(std::string_view in_brackets) {
    constexpr std::string_view whole[] = {"减免", "草案", "征求意见"};
    constexpr std::string_view parts[] = {"占比", "%", "比例", "比重"};
    return is_multiple(in_brackets) || in_brackets.starts_with("其中") ||
           std::find(std::begin(whole), std::end(whole), in_brackets) != std::end(whole) ||
           std::any_of(std::begin(parts), std::end(parts), [&](std::string_view part) {
               return in_brackets.find(part) != in_brackets.npos;
           });
}

}  // namespace govinfo::detail
