#include "prose/signs.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string>

#include "base/reinterpreted.hpp"
#include "base/unicode.hpp"
#include "prose/plain_text.hpp"

namespace govinfo::detail {
namespace {

struct SignWord {
    std::string_view text;  ///< ideographs
    Sign sign;
    /// It is found by its first two ideographs, or by two from here on where these stand everywhere.
    std::size_t key = 0;
};

using enum Sign;

constexpr SignWord all_words[] = {
    // A number of Chinese numerals begins; see numeral().
    {"零", number},
    {"一", number},
    {"二", number},
    {"两", number},
    {"三", number},
    {"四", number},
    {"五", number},
    {"六", number},
    {"七", number},
    {"八", number},
    {"九", number},
    {"十", number},
    {"百分之", number},
    {"未", none},
    {"没有", none},
    {"不存在", none},
    {"无", none},
    {"为零", none},
    {"信息处理费", fee, 2},
    {"收费", charge},
    {"国务院令", instrument},
    {"国务院第", instrument},
    {"国办", instrument},
    {"法释", instrument},
    {"我局", ourselves},
    {"我厅", ourselves},
    {"我镇", ourselves},
    {"我乡", ourselves},
    {"我街道", ourselves},
    {"政府信息公开工作年度报告", title, 8},
    {"主动公开", proactive},
    {"公开政府信息", proactive, 1},
    {"发布信息", proactive},
    {"申请", on_request},
    {"管理", management},
    {"审查", management},
    {"审核", management},
    {"保密", management},
    {"平台", platform},
    {"网站", platform},
    {"公众号", platform},
    {"专栏", platform},
    {"新媒体", platform},
    {"监督", supervision},
    {"保障", supervision},
    {"考核", supervision},
    {"评议", supervision},
    {"培训", supervision},
    {"考核", assessment},
    {"考评", assessment},
    {"评议", public_review},
    {"满意度", public_review},
    {"评估", public_review},
    {"追责", accountability},
    {"责任追究", accountability},
    {"问责", accountability},
    {"追究责任", accountability},
    {"问题", problem},
    {"不足", problem},
    {"不够", problem},
    {"短板", problem},
    {"差距", problem},
    {"薄弱", problem},
    {"有待", problem},
    {"欠缺", problem},
    {"单一", problem},
    {"滞后", problem},
    {"不强", problem},
    {"不高", problem},
    {"不全", problem},
    {"不到位", problem},
    {"不及时", problem},
    {"不完善", problem},
    {"不规范", problem},
    {"不深", problem},
    {"不多", problem},
    {"偏少", problem},
    {"较少", problem},
    {"缺乏", problem},
    {"困难", problem},
    {"亟待", problem},
    {"仍需", problem},
    {"需进一步", problem},
    {"还需", problem},
    {"不平衡", problem},
    {"不健全", problem},
    {"较弱", problem},
    {"不丰富", problem},
    {"下一步", measure},
    {"今后", measure},
    {"改进", measure},
    {"措施", measure},
    {"整改", measure},
    {"将", measure},
    {"加强", measure},
    {"提升", measure},
    {"完善", measure},
    {"强化", measure},
    {"优化", measure},
    {"健全", measure},
    {"加大", measure},
    {"提高", measure},
    {"推进", measure},
    {"规范", measure},
};

// ---- finding them ------------------------------------------------------------------------------

/// The bytes of one ideograph, as they are loaded; 0 for none.
using Ideograph = std::uint32_t;
constexpr std::size_t ideograph_size = 3;

constexpr Ideograph ideograph(char first, char second, char third) {
    return reinterpreted<Ideograph>(std::array<char, 4>{first, second, third, '\0'});
}
/// Of a word, counted from 0.
constexpr Ideograph ideograph(std::string_view word, std::size_t at) {
    const std::size_t byte = at * ideograph_size;
    return byte == word.size() ? 0 : ideograph(word[byte], word[byte + 1], word[byte + 2]);
}

/// The first three of four bytes.
Ideograph load(const char* four_bytes) noexcept {
    constexpr auto three = reinterpreted<Ideograph>(std::array<unsigned char, 4>{255, 255, 255, 0});
    Ideograph out;
    std::memcpy(&out, four_bytes, sizeof out);
    return out & three;
}
/// What stands at `at`; 0 where there are no three bytes.
Ideograph load(std::string_view text, std::size_t at) noexcept {
    if (text.size() < at + ideograph_size) return 0;
    return ideograph(text[at], text[at + 1], text[at + 2]);
}

/// Three bytes of which the first is one of those.
bool is_three(Ideograph c, unsigned char first, unsigned char last) noexcept {
    constexpr auto heads = reinterpreted<Ideograph>(std::array<unsigned char, 4>{0, 0xC0, 0xC0, 0});
    constexpr auto tails = reinterpreted<Ideograph>(std::array<unsigned char, 4>{0, 0x80, 0x80, 0});
    const auto lead = reinterpreted<std::array<unsigned char, 4>>(c)[0];
    return lead >= first && lead <= last && (c & heads) == tails;
}

bool is_ideograph(Ideograph c) noexcept {
    return is_three(c, 0xE4, 0xE9);
}

/// U+3000 to U+9FFF and the comma: most of a text.
bool is_common(Ideograph c) noexcept {
    return is_three(c, 0xE3, 0xE9) || c == ideograph("，", 0);
}
/// What of that is no part of a sentence like any other.
constexpr std::string_view uncommon = "　。〇《》";

constexpr std::string_view numerals = "零一二两三四五六七八九十百千万亿〇";
constexpr std::string_view units = "件宗份条起项次个部元";
constexpr std::string_view inexact = "余多来";

constexpr std::uint32_t hash(Ideograph c) {
    return c * std::uint32_t{0x9E3779B1};
}
constexpr unsigned bucket_bits = 10;
constexpr std::size_t bucket_of(Ideograph first) {
    return hash(first) >> (32 - bucket_bits);
}

struct Row {
    std::string_view text;
    std::size_t before;       ///< bytes before its key
    Ideograph first, second;  ///< of its key
    Sign sign;
    bool more;  ///< words of that bucket follow

    [[nodiscard]] constexpr bool is_numeral() const { return second == 0 && sign == number; }
};

constexpr auto rows = [] {
    std::array<Row, std::size(all_words)> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto& [text, sign, key] = all_words[i];
        out[i] = {text, key * ideograph_size, ideograph(text, key), ideograph(text, key + 1), sign,
                  false};
    }
    std::sort(out.begin(), out.end(),
              [](const Row& a, const Row& b) { return bucket_of(a.first) < bucket_of(b.first); });
    for (std::size_t i = 1; i < out.size(); ++i)
        out[i - 1].more = bucket_of(out[i - 1].first) == bucket_of(out[i].first);
    return out;
}();

/// The first row of each bucket.
constexpr auto first_rows = [] {
    static_assert(rows.size() < 256);
    std::array<std::uint8_t, std::size_t{1} << bucket_bits> out{};
    for (std::size_t i = rows.size(); i-- > 0;)
        out[bucket_of(rows[i].first)] = static_cast<std::uint8_t>(i);
    return out;
}();

/// A bit of 64 by the second ideograph.
constexpr unsigned second_bit(Ideograph second) {
    return hash(second) >> 12 & 63U;
}

/// Of each bucket, the bits of what may stand second. Most pairs of a text are told by these to
/// begin no word.
constexpr auto seconds = [] {
    std::array<std::uint64_t, std::size_t{1} << bucket_bits> out{};
    for (const Row& row : rows) {
        std::uint64_t& bits = out[bucket_of(row.first)];
        if (row.is_numeral())
            for (const std::string_view behind : {numerals, units, inexact})
                for (std::size_t i = 0; i * ideograph_size < behind.size(); ++i)
                    bits |= std::uint64_t{1} << second_bit(ideograph(behind, i));
        else if (row.second == 0)
            bits = ~std::uint64_t{0};
        else
            bits |= std::uint64_t{1} << second_bit(row.second);
    }
    for (std::size_t i = 0; i * ideograph_size < uncommon.size(); ++i)
        out[bucket_of(ideograph(uncommon, i))] = ~std::uint64_t{0};
    return out;
}();

bool may_begin_word(Ideograph first, Ideograph second) {
    return (seconds[bucket_of(first)] >> second_bit(second) & 1U) != 0;
}

constexpr bool is_one_of(std::string_view ideographs, Ideograph c) {
    for (std::size_t i = 0; i * ideograph_size < ideographs.size(); ++i)
        if (ideograph(ideographs, i) == c) return true;
    return false;
}

bool is_digit(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// What ends words, and is read alike in either width.
bool is_plain_mark(char32_t plain) {
    return ends_clause(plain) || plain == U'(' || plain == U')';
}

/// Looks through one sentence whose text is plain.
class SentenceScan {
  public:
    SentenceScan(std::string_view text, std::size_t begin, bool in_title) noexcept
        : text_(text), begin_(begin), at_(begin), in_title_(in_title) {}

    /// Up to the mark that ends it; false where something stands in it that is not plain.
    bool run() {
        while (at_ < text_.size() && !ended_) {
            skip();
            const Ideograph c = load(text_, at_);
            if (is_ideograph(c)) {
                words(c, load(text_, at_ + ideograph_size));
                at_ += ideograph_size;
                ++characters_;
            } else if (!mark()) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::size_t characters() const noexcept { return characters_; }
    [[nodiscard]] SignedSentence sentence() const noexcept { return {begin_, at_, signs_, year_}; }

  private:
    /// Goes to what may begin a word, or is not common, or is one of the last two.
    void skip() {
        constexpr std::size_t two = 2 * ideograph_size + 1;  // as they are loaded
        if (text_.size() < at_ + two) return;
        const char *at = text_.data() + at_, *const last = text_.data() + (text_.size() - two);
        for (Ideograph c = load(at); at <= last && is_common(c); at += ideograph_size) {
            const Ideograph next = load(at + ideograph_size);
            if (may_begin_word(c, next)) break;
            c = next;
        }
        const auto end = static_cast<std::size_t>(at - text_.data());
        characters_ += (end - at_) / ideograph_size;
        at_ = end;
    }

    /// Goes behind a character that is no ideograph; false where it is not plain.
    bool mark() {
        if (is_digit(text_, at_)) {
            const std::size_t end = digits();
            characters_ += end - at_;
            at_ = end;
            return true;
        }
        const CodePoint next = decode(text_.substr(at_));
        const char32_t plain = plain_form(next.code);
        if (is_space(next.code) || (plain != next.code && !is_plain_mark(plain))) return false;
        if (plain == U'%') signs_.add(Sign::number);
        if (plain == U'〇') numeral();
        if (plain == U'《' || plain == U'》') in_title_ = plain == U'《';
        at_ += next.size;
        ++characters_;
        ended_ = ends_sentence(plain);
        if (ended_ && in_title_) signs_.add(Sign::goes_on);
        return true;
    }

    /// Takes the words that begin with these.
    void words(Ideograph first, Ideograph second) {
        for (const Row* each = &rows[first_rows[bucket_of(first)]];; ++each) {
            if (each->first == first && (each->second == 0 || each->second == second)) {
                if (each->is_numeral()) return numeral();
                if (stands_here(*each)) signs_.add(each->sign);
            }
            if (!each->more) return;
        }
    }

    /// Beside its key.
    [[nodiscard]] bool stands_here(const Row& row) const {
        if (row.text.size() <= 2 * ideograph_size) return true;
        return at_ >= row.before && text_.substr(at_ - row.before).starts_with(row.text);
    }

    /// 3646, 33.9 before a unit; gives its end.
    std::size_t digits() {
        std::size_t end = at_;
        while (is_digit(text_, end)) ++end;
        if (end - at_ == 4 && is_one_of("年", load(text_, end))) take_year();
        while (end < text_.size() && text_[end] == '.' && is_digit(text_, end + 1))
            for (++end; is_digit(text_, end);) ++end;
        const Ideograph next = load(text_, end);
        if (is_one_of(units, next) || is_one_of(inexact, next) || is_one_of("万亿", next) ||
            is_followed_by_mark(end))
            signs_.add(Sign::number);
        return end;
    }

    /// Four digits: before what the sentence tells nothing stands but (一), 下一步， or the like.
    void take_year() {
        const std::string_view before = text_.substr(begin_, at_ - begin_);
        constexpr std::string_view leads[] = {"(", "（", "下一步", "针对"};
        const bool leads_on =
            std::any_of(std::begin(leads), std::end(leads),
                        [before](std::string_view lead) { return before.starts_with(lead); });
        if (before.empty() || leads_on) signs_.add(Sign::year);
        if (!before.empty()) return;
        for (const char digit : text_.substr(at_, 4))
            year_ = static_cast<std::uint16_t>(year_ * 10 + (digit - '0'));
    }

    /// 12, where words end may count without a unit.
    [[nodiscard]] bool is_followed_by_mark(std::size_t end) const {
        return end == text_.size() || is_plain_mark(plain_form(decode(text_.substr(end)).code));
    }

    /// 十二 before a unit, but not 第十二 nor the 一 of 一件事. Goes to its last character.
    void numeral() {
        const std::size_t begin = at_;
        std::size_t end = begin + ideograph_size;
        for (; is_one_of(numerals, load(text_, end)); end += ideograph_size) ++characters_;
        at_ = end - ideograph_size;
        const Ideograph next = load(text_, end), behind = load(text_, end + ideograph_size);
        const bool ordinal = text_.substr(0, begin).ends_with("第");
        const bool idiom = text_.substr(begin, end - begin) == "一" && is_one_of(units, next) &&
                           is_ideograph(behind) && !is_one_of("以左", behind);
        const bool counts = is_one_of(units, next) || is_one_of(inexact, next);
        const bool share = text_.substr(end).starts_with("分之");  // 百 was taken for a numeral
        if ((counts && !ordinal && !idiom) || share) signs_.add(Sign::number);
    }

    std::string_view text_;
    std::size_t begin_, at_;
    std::size_t characters_ = 0;
    std::uint16_t year_ = 0;
    bool in_title_;
    bool ended_ = false;
    Signs signs_;
};

std::size_t skip_space(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint next = decode(text.substr(at));
        if (!is_space(next.code)) break;
        at += next.size;
    }
    return at;
}

/// A sentence as PlainText has it; `at` becomes its end.
std::string plain_sentence(std::string_view text, std::size_t& at) {
    std::string out;
    while (at < text.size()) {
        const CodePoint next = decode(text.substr(at));
        at += next.size;
        if (is_space(next.code)) continue;
        append_utf8(out, plain_form(next.code));
        if (ends_sentence(plain_form(next.code))) break;
    }
    return out;
}

}  // namespace

SignedText signs_of(std::string_view text) {
    SignedText out;
    constexpr std::size_t usual = 120;  // bytes of a sentence
    out.sentences.reserve((text.size() + usual - 1) / usual);
    bool in_title = false;
    for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
        SentenceScan scan(text, at, in_title);
        SignedSentence sentence = {at, at, {}};
        if (scan.run()) {
            sentence = scan.sentence();
            at = sentence.end;
        } else {
            const std::string plain = plain_sentence(text, at);
            scan = SentenceScan(plain, 0, in_title);
            scan.run();
            sentence = {sentence.begin, at, scan.sentence().signs, scan.sentence().year};
        }
        out.sentences.push_back(sentence);
        out.signs.add(sentence.signs);
        out.characters += scan.characters();
        in_title = sentence.signs.has(Sign::goes_on);
    }
    return out;
}

}  // namespace govinfo::detail
