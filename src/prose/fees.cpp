#include "prose/fees.hpp"

#include <algorithm>
#include <initializer_list>

namespace govinfo::detail {
namespace {

constexpr std::u32string_view fee = U"信息处理费";

std::optional<Sum> yuan_of(const Quantity& quantity) {
    if (quantity.precision != Precision::exact) return std::nullopt;
    if (quantity.measure == Measure::yuan) return Sum(quantity.value);
    if (quantity.measure != Measure::ten_thousand_yuan) return std::nullopt;
    constexpr std::int64_t times = 10'000;
    const std::int64_t value = quantity.value.millionths();
    if (value > Decimal::max_millionths / times) return std::nullopt;
    const auto yuan = Decimal::from_millionths(value * times);
    return yuan ? std::optional<Sum>(*yuan) : std::nullopt;
}

std::size_t sentence_begin(std::u32string_view text, std::size_t at) {
    while (at != 0 && !ends_sentence(text[at - 1])) --at;
    return at;
}

std::size_t sentence_end(std::u32string_view text, std::size_t at) {
    while (at < text.size() && !ends_sentence(text[at])) ++at;
    return at;
}

bool contains_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](auto word) { return text.find(word) != text.npos; });
}

/// 2次, 3个 beside the money are no applications.
bool is_of_cases(const Quantity& quantity, std::u32string_view text) {
    return quantity.measure == Measure::cases && !is_loose_unit(text[quantity.end - 1]);
}

/// From the last comma or quantity before the one at `index`.
std::u32string_view words_before(const std::vector<Quantity>& all, std::size_t index,
                                 std::u32string_view text) {
    const std::size_t end = all[index].begin;
    std::size_t begin = end;
    const std::size_t least = index == 0 ? 0 : all[index - 1].end;
    while (begin > least && !ends_clause(text[begin - 1]) && !ends_sentence(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

/// 通知金额1200元，实际收取400元: what was asked for, or last year, is not what was collected.
bool is_collected(std::u32string_view words) {
    return !contains_any(words, {U"通知", U"应收", U"应缴", U"拟收", U"上年", U"去年"});
}

/// Where the last 实际收取 of a sentence begins, before which no amount was collected; 0 if none does.
std::size_t collecting_begin(std::u32string_view text, std::size_t begin, std::size_t end) {
    std::size_t last = 0;
    for (const std::u32string_view word : {U"实际收", U"实际缴", U"实收"}) {
        const std::size_t at = text.substr(begin, end - begin).rfind(word);
        if (at != text.npos) last = std::max(last, begin + at);
    }
    return last;
}

/// 培训经费3万元, 网站运维费12万元 are no parts of the fees.
bool is_other_money(std::u32string_view words) {
    return contains_any(words, {U"费"}) && !contains_any(words, {fee, U"收费", U"缴费", U"收取"});
}

/// The fees whose amount is the quantity at `index`, which stands behind the word for them.
Fees fees_at(const std::vector<Quantity>& all, std::size_t index, std::size_t sentence, Sum yuan,
             const PlainText& plain) {
    const Quantity& total = all[index];
    const std::size_t begin = plain.begins[total.begin];
    Fees out = {begin, plain.end_of(total.end - 1) - begin, yuan, std::nullopt, {}};
    for (std::size_t i = index; i-- > 0 && all[i].begin >= sentence;)
        if (is_of_cases(all[i], plain.view())) {
            out.cases = Sum(all[i].value);
            break;
        }
    std::optional<Sum> cases;
    for (std::size_t i = index + 1; i < all.size(); ++i) {
        if (is_other_money(words_before(all, i, plain.view()))) break;
        if (is_of_cases(all[i], plain.view())) cases = Sum(all[i].value);
        if (const auto part = yuan_of(all[i])) {
            out.parts.push_back({*part, cases});
            cases.reset();
        }
    }
    return out;
}

}  // namespace

std::optional<Fees> find_fees(const PlainText& plain) {
    const std::u32string_view text = plain.view();
    std::size_t word = text.find(fee);
    if (word == std::u32string_view::npos) return std::nullopt;
    const std::vector<Quantity> all = quantities(text);
    std::size_t next = word;  // the first mention behind `word`, or itself before any amount
    std::size_t end = 0;      // of the sentence that `word` stands in
    std::size_t collecting = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // The last mention before this amount, and whether that is in the same sentence.
        for (; next < all[i].begin; next = text.find(fee, next + fee.size())) word = next;
        if (word >= all[i].begin) continue;
        if (word >= end) {
            end = sentence_end(text, word);
            collecting = collecting_begin(text, word, end);
        }
        const auto yuan = yuan_of(all[i]);
        if (!yuan || all[i].begin >= end || all[i].begin < collecting) continue;
        if (!is_collected(words_before(all, i, text))) continue;
        return fees_at(all, i, sentence_begin(text, word), *yuan, plain);
    }
    return std::nullopt;
}

}  // namespace govinfo::detail
