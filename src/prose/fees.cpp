#include "prose/fees.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

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

/// 2023年收取800元 in a report on 2024.
bool is_of_other_year(std::u32string_view words, std::optional<int> year) {
    constexpr std::size_t digits = 4;
    const std::size_t at = words.find(U'年');
    if (!year || at == words.npos || at < digits) return false;
    int named = 0;
    for (const char32_t c : words.substr(at - digits, digits)) {
        if (c < U'0' || c > U'9') return false;
        named = named * 10 + static_cast<int>(c - U'0');
    }
    return named != *year;
}

/// 通知金额1200元，实际收取400元: what was asked for, or last year, is not what was collected, nor is
/// 比上年减少500元.
bool is_collected(std::u32string_view words, std::optional<int> year) {
    return !contains_any(words,
                         {U"通知", U"应收", U"应缴", U"拟收", U"上年", U"上一年", U"去年", U"往年",
                          U"同比", U"比", U"较", U"增加", U"减少", U"增长", U"下降"}) &&
           !is_of_other_year(words, year);
}

/// 共300元, 累计1100元.
bool adds_up(std::u32string_view words) {
    return contains_any(words, {U"共", U"合计", U"总计", U"累计"});
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

/// Reads the amounts behind the first, which is a total or the first part of one that ends the list:
///
///     1240元，其中甲局440元、乙局800元        分别为440元、800元，共计1240元
class FeeList {
  public:
    FeeList(const std::vector<Quantity>& all, std::size_t first, std::optional<int> year,
            const PlainText& plain)
        : all_(all), plain_(plain), year_(year), total_(first) {}

    Fees read(std::size_t sentence, Sum yuan) {
        yuan_ = yuan;
        const bool is_part = contains_any(words(total_), {U"分别", U"其中"});
        const auto cases = cases_before(sentence);
        const bool closed = add_parts(is_part);
        const bool told = closed || (!is_part && is_list());
        const std::size_t begin = plain_.begins[all_[total_].begin];
        Fees out = {begin, plain_.end_of(all_[total_].end - 1) - begin, yuan_, cases, {}};
        if (told) out.parts = std::move(parts_);
        return out;
    }

  private:
    [[nodiscard]] std::u32string_view words(std::size_t index) const {
        return words_before(all_, index, plain_.view());
    }

    [[nodiscard]] std::optional<Sum> cases_before(std::size_t sentence) const {
        for (std::size_t i = total_; i-- > 0 && all_[i].begin >= sentence;)
            if (is_of_cases(all_[i], plain_.view())) return Sum(all_[i].value);
        return std::nullopt;
    }

    /// Whether a total ends the list.
    bool add_parts(bool is_part) {
        std::optional<Sum> cases;
        for (std::size_t i = total_ + 1; i < all_.size(); ++i) {
            if (is_other_money(words(i))) break;
            if (is_of_cases(all_[i], plain_.view())) cases = Sum(all_[i].value);
            const auto yuan = yuan_of(all_[i]);
            if (!yuan || !is_collected(words(i), year_)) continue;
            if (adds_up(words(i)) && *yuan >= yuan_) return close(i, *yuan, is_part);
            if (parts_.empty()) first_part_ = i;
            parts_.push_back({*yuan, cases});
            cases.reset();
        }
        return false;
    }

    /// 共计300元 behind 100元、200元, of which it is the sum or was said to be; behind 300元，其中100元、200元
    /// it says no more, nor does 历年累计1100元 of these.
    bool close(std::size_t index, Sum yuan, bool is_part) {
        if (parts_.empty() || yuan == yuan_ || is_list()) return false;
        parts_.insert(parts_.begin(), {yuan_, std::nullopt});
        Sum rest = yuan;
        for (const Fees::Part& part : parts_) rest = rest - part.yuan;
        const bool of_these = is_part && !contains_any(words(index), {U"年", U"累计"});
        if (rest != Sum() && !of_these) return false;
        total_ = index;
        yuan_ = yuan;
        return true;
    }

    /// 甲局100元、乙局200元、丙局300元: the first is no total of the others.
    [[nodiscard]] bool is_list() const {
        if (parts_.empty()) return false;
        const std::size_t begin = all_[total_].end;
        return contains_any(plain_.view().substr(begin, all_[first_part_].begin - begin),
                            {U"其中", U"分别", U"包括", U"含", U":", U"("});
    }

    const std::vector<Quantity>& all_;
    const PlainText& plain_;
    std::optional<int> year_;
    std::size_t total_, first_part_ = 0;
    Sum yuan_;
    std::vector<Fees::Part> parts_;
};

}  // namespace

std::optional<Fees> find_fees(const PlainText& plain, std::optional<int> year) {
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
        if (!is_collected(words_before(all, i, text), year)) continue;
        return FeeList(all, i, year, plain).read(sentence_begin(text, word), *yuan);
    }
    return std::nullopt;
}

}  // namespace govinfo::detail
