#include "prose/tokens.hpp"

#include <algorithm>

#include "prose/plain_text.hpp"

namespace govinfo::detail {
namespace {

constexpr bool is_digit(char32_t c) noexcept {
    return c >= U'0' && c <= U'9';
}

std::size_t digits_at(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

std::uint32_t number_of(std::u32string_view digits) {
    std::uint32_t out = 0;
    for (const char32_t c : digits) out = out * 10 + (c - U'0');
    return out;
}

bool stands_at(std::u32string_view text, std::size_t at, char32_t c) {
    return at < text.size() && text[at] == c;
}

Role role_of_mark(char32_t c) {
    if (ends_sentence(c)) return Role::stop;
    if (c == U'、') return Role::list_mark;
    if (ends_clause(c)) return Role::mark;
    if (c == U'(') return Role::open;
    if (c == U')') return Role::close;
    return Role::unknown;
}

class Cutter {
  public:
    Cutter(std::u32string_view text, const std::vector<Quantity>& quantities,
           std::u32string_view name)
        : text_(text),
          quantities_(quantities),
          name_(name),
          first_of_name_(name.empty() ? U'\0' : name.front()) {}

    std::vector<ProseToken> cut() {
        out_.reserve(text_.size() / 2 + 1);
        for (std::size_t at = 0; at < text_.size();) at = next(at);
        return std::move(out_);
    }

  private:
    /// Puts in the token that begins there; gives its end.
    std::size_t next(std::size_t at) {
        while (quantity_ < quantities_.size() && quantities_[quantity_].begin < at) ++quantity_;
        if (quantity_ < quantities_.size() && quantities_[quantity_].begin == at) {
            const std::size_t end = quantities_[quantity_].end;
            put(at, end, Role::number, 0, static_cast<std::uint32_t>(quantity_++));
            return end;
        }
        const char32_t c = text_[at];
        if (is_digit(c)) return digits(at);
        if (const Role role = role_of_mark(c); role != Role::unknown) {
            if (const std::size_t end = enumerator(at); end != at) return end;
            put(at, at + 1, role);
            return at + 1;
        }
        if (c == U'《') return title(at);
        if (!name_.empty() && c == name_.front() && text_.substr(at).starts_with(name_)) {
            put(at, at + name_.size(), Role::unknown);
            return at + name_.size();
        }
        const Word* word = word_at(text_, at);
        if (word == nullptr) return unknown(at);
        const std::size_t end = at + word->text.size();
        if (quantity_ < quantities_.size() && quantities_[quantity_].begin < end)
            return unknown(at);
        put(at, end, word->role, word->what);
        return end;
    }

    /// 2024年, 2024年度; of 2024年12月31日 the year is one token and the day another. Else a number
    /// without a unit.
    std::size_t digits(std::size_t at) {
        constexpr std::size_t most = 9;  // what a ProseToken holds
        const std::size_t digits = digits_at(text_, at);
        std::size_t end = at + digits;
        if (digits == 4 && stands_at(text_, end, U'年')) {
            end += stands_at(text_, end + 1, U'度') ? 2 : 1;
            put(at, end, Role::year, 0, number_of(text_.substr(at, digits)));
            return end;
        }
        if (digits <= 2 && stands_at(text_, end, U'月')) return day(at, digits);
        if (const std::size_t years = years_end(end, digits); years != end) {
            put(at, years, Role::when, static_cast<std::uint8_t>(When::other));
            return years;
        }
        put(at, end, digits > most ? Role::unknown : Role::bare_number, 0,
            number_of(text_.substr(at, std::min(digits, most))));
        return end;
    }

    /// Where 5年 or 2020-2024年 ends behind its first digits; there where it is neither.
    [[nodiscard]] std::size_t years_end(std::size_t end, std::size_t digits) const {
        constexpr std::u32string_view to = U"-—–~至到";
        if (digits <= 2 && stands_at(text_, end, U'年')) return end + 1;
        if (digits != 4 || end == text_.size() || to.find(text_[end]) == to.npos) return end;
        const std::size_t last = end + 1 + digits_at(text_, end + 1);
        return last == end + 5 && stands_at(text_, last, U'年') ? last + 1 : end;
    }

    std::size_t day(std::size_t at, std::size_t digits) {
        std::size_t end = at + digits;
        const std::uint32_t month = number_of(text_.substr(at, digits));
        const std::size_t day_digits = digits_at(text_, ++end);
        std::uint32_t day = 0;
        if (day_digits != 0 && day_digits <= 2 && stands_at(text_, end + day_digits, U'日')) {
            day = number_of(text_.substr(end, day_digits));
            end += day_digits + 1;
        }
        const bool of_the_year = (month == 1 && day == 1) || (month == 12 && day == 31);
        if (of_the_year)
            put(at, end, Role::light);
        else
            put(at, end, Role::when, static_cast<std::uint8_t>(When::part));
        return end;
    }

    /// (一), (二)
    std::size_t enumerator(std::size_t at) {
        constexpr std::u32string_view numerals = U"一二三四五六七八九十";
        std::size_t end = at + 1;
        while (end < text_.size() && numerals.find(text_[end]) != numerals.npos) ++end;
        if (end == at + 1 || end - at > 3 || text_[at] != U'(' || !stands_at(text_, end, U')'))
            return at;
        put(at, end + 1, Role::enumerator);
        return end + 1;
    }

    std::size_t title(std::size_t at) {
        constexpr std::size_t longest = 100;
        const std::size_t close = text_.substr(at, longest).find(U'》');
        if (close == text_.npos) return unknown(at);
        const std::size_t end = at + close + 1;
        const Word* word = word_at(text_, at + 1);  // 《政府信息公开申请表》
        if (word != nullptr && word->text.size() == close - 1 && word->role == Role::matter)
            put(at, end, word->role, word->what);
        else
            put(at, end, Role::title);
        return end;
    }

    /// That character, and those behind it at which nothing else can begin.
    std::size_t unknown(std::size_t at) {
        const std::size_t most =
            quantity_ < quantities_.size() ? quantities_[quantity_].begin : text_.size();
        std::size_t end = at + 1;
        while (end < most && is_plain(text_[end])) ++end;
        if (!out_.empty() && out_.back().role == Role::unknown && out_.back().end == at)
            out_.back().end = static_cast<std::uint32_t>(end);
        else
            put(at, end, Role::unknown);
        return end;
    }

    [[nodiscard]] bool is_plain(char32_t c) const {
        return c > U'》' && c < U'！' && !may_begin_word(c) && c != first_of_name_;
    }

    void put(std::size_t begin, std::size_t end, Role role, std::uint8_t what = 0,
             std::uint32_t which = 0) {
        out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), role,
                        what, which});
    }

    std::u32string_view text_;
    const std::vector<Quantity>& quantities_;
    std::u32string_view name_;
    char32_t first_of_name_;
    std::size_t quantity_ = 0;  // the next
    std::vector<ProseToken> out_;
};

}  // namespace

std::vector<ProseToken> tokens(std::u32string_view text, const std::vector<Quantity>& quantities,
                               std::u32string_view name) {
    return Cutter(text, quantities, name).cut();
}

}  // namespace govinfo::detail
