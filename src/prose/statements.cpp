#include "prose/statements.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "prose/meanings.hpp"
#include "prose/numbers.hpp"
#include "prose/plain_text.hpp"

namespace govinfo {
namespace {

using detail::Needs;
using detail::Phrase;
using detail::Quantity;

bool contains(std::u32string_view text, std::u32string_view words) {
    return text.find(words) != std::u32string_view::npos;
}

bool contains_any(std::u32string_view text, std::span<const std::u32string_view> list) {
    return std::any_of(list.begin(), list.end(),
                       [text](std::u32string_view words) { return contains(text, words); });
}

/// Takes the longest of the words off the end; empty if none stands there.
std::u32string_view strip_end(std::u32string_view& text,
                              std::span<const std::u32string_view> list) {
    std::u32string_view longest;
    for (const std::u32string_view words : list)
        if (words.size() > longest.size() && text.ends_with(words)) longest = words;
    text.remove_suffix(longest.size());
    return longest;
}

/// The year at the end of 2024年 or 2024年度; its characters are taken off.
std::optional<int> strip_year(std::u32string_view& text) {
    std::u32string_view rest = text;
    if (rest.ends_with(U"度")) rest.remove_suffix(1);
    if (!rest.ends_with(U"年") || rest.size() < 5) return std::nullopt;
    rest.remove_suffix(1);
    int year = 0;
    for (const char32_t c : rest.substr(rest.size() - 4)) {
        if (c < U'0' || c > U'9') return std::nullopt;
        year = year * 10 + static_cast<int>(c - U'0');
    }
    text = rest.substr(0, rest.size() - 4);
    return year;
}

/// The last year that is named in the text.
std::optional<int> last_year_in(std::u32string_view text) {
    for (std::size_t at = text.rfind(U'年'); at != std::u32string_view::npos && at != 0;
         at = text.rfind(U'年', at - 1)) {
        std::u32string_view head = text.substr(0, at + 1);
        if (const auto year = strip_year(head)) return year;
    }
    return std::nullopt;
}

/// Finds what the numbers of one section are about.
class Reader {
  public:
    /// `organ` is the name of the body that reports, `year` the year that it reports on.
    Reader(const detail::PlainText& plain, std::u32string_view organ, std::optional<int> year)
        : plain_(plain), organ_(organ), year_(year) {}

    void find(std::size_t section, std::vector<Statement>& out) {
        const std::u32string_view text = plain_.view();
        for (const Quantity& each : detail::quantities(text)) {
            while (sentence_end_ <= each.begin) next_sentence();
            if (each.measure == detail::Measure::cases) {
                if (const auto found = phrase_before(each)) {
                    const std::size_t begin = plain_.begins[found->begin];
                    out.push_back({section,
                                   begin,
                                   plain_.end_of(each.end - 1) - begin,
                                   found->phrase->meaning,
                                   each.value,
                                   each.precision,
                                   {},
                                   {}});
                    last_statement_end_ = each.end;
                }
            } else if (each.measure == detail::Measure::percent && last_statement_end_ != 0) {
                add_percent(each, out.back());
            }
            last_quantity_end_ = each.end;
        }
    }

  private:
    struct Found {
        const Phrase* phrase;
        std::size_t begin;
    };

    /// What stands between the last number with a meaning and here, without brackets; as much of it
    /// as tells that it is too much.
    [[nodiscard]] std::u32string_view words_since_statement(std::size_t end) {
        words_size_ = 0;
        int depth = 0;
        for (const char32_t c :
             plain_.view().substr(last_statement_end_, end - last_statement_end_)) {
            if (c == U'(') ++depth;
            if (depth == 0 && !detail::ends_clause(c)) words_[words_size_++] = c;
            if (words_size_ == words_.size()) break;
            if (c == U')') --depth;
        }
        return {words_.data(), words_size_};
    }

    /// 258件，占33.9%; 3607件，同比增长70.3%.
    void add_percent(const Quantity& quantity, Statement& statement) {
        const bool near = quantity.begin - last_statement_end_ <= context &&
                          sentence_begin_ < last_statement_end_;
        if (!near) return;
        const std::u32string_view words = words_since_statement(quantity.begin);
        if (words.size() > farthest_percent) return;
        if (!statement.share && (words.empty() || words.starts_with(U"占"))) {
            statement.share = quantity.value;
            return;
        }
        const bool on_last_year = contains(words, U"同比") || contains(words, U"较上年") ||
                                  contains(words, U"比上年") || contains(words, U"较去年");
        if (!on_last_year || statement.growth) return;
        const bool fell = contains(words, U"下降") || contains(words, U"减少");
        const std::int64_t sign = fell ? -1 : 1;
        statement.growth = Decimal::from_millionths(sign * quantity.value.millionths());
    }

    void next_sentence() {
        previous_begin_ = sentence_begin_;
        sentence_begin_ = sentence_end_;
        sentence_end_ = std::min(plain_.sentence_ends[sentence_++] + 1, plain_.text.size());
    }

    /// The words right before `end`, back to where the clause or the last number ends; what stands
    /// in brackets there is passed over. None where that is farther than is looked back.
    [[nodiscard]] std::u32string_view words_before(std::size_t end, std::size_t floor) const {
        const std::u32string_view text = plain_.view();
        std::size_t begin = end;
        while (begin > floor && !detail::ends_clause(text[begin - 1]) && text[begin - 1] != U'(' &&
               text[begin - 1] != U')') {
            --begin;
            if (end - begin > context) return text.substr(end, 0);
        }
        return text.substr(begin, end - begin);
    }

    [[nodiscard]] std::size_t before_brackets(std::size_t end, std::size_t floor) const {
        const std::u32string_view text = plain_.view();
        if (end == floor || text[end - 1] != U')') return end;
        floor = std::max(floor, end - std::min(end, context));
        const std::size_t open = text.substr(floor, end - floor).rfind(U'(');
        return open == std::u32string_view::npos ? end : floor + open;
    }

    [[nodiscard]] std::optional<Found> phrase_before(const Quantity& quantity) const {
        const std::size_t floor = std::max(sentence_begin_, last_quantity_end_);
        const std::size_t end = before_brackets(quantity.begin, sentence_begin_);
        std::u32string_view words =
            words_before(end, end == quantity.begin ? floor : sentence_begin_);
        bool applications = false;
        for (bool stripped = false;; stripped = true) {
            if (words.empty()) {
                // 收到申请，共12件
                const auto at = static_cast<std::size_t>(words.data() - plain_.text.data());
                if (at <= floor || !detail::ends_clause(plain_.text[at - 1])) return std::nullopt;
                words = words_before(at - 1, floor);
                if (words.empty()) return std::nullopt;
            }
            if (const Phrase* phrase = phrase_at_end(words, quantity, applications, stripped)) {
                const auto begin =
                    static_cast<std::size_t>(words.data() + words.size() - plain_.text.data()) -
                    phrase->words.size();
                return Found{phrase, begin};
            }
            const std::u32string_view filler = strip_end(words, detail::fillers());
            if (filler.empty()) return std::nullopt;
            applications = applications || contains(filler, U"申请");
        }
    }

    [[nodiscard]] const Phrase* phrase_at_end(std::u32string_view words, const Quantity& quantity,
                                              bool applications, bool stripped) const {
        const Phrase* longest = nullptr;
        for (const Phrase& each : detail::phrases())
            if (words.ends_with(each.words) &&
                (longest == nullptr || each.words.size() > longest->words.size()))
                longest = &each;
        if (longest == nullptr) return nullptr;
        const std::u32string_view prefix = words.substr(0, words.size() - longest->words.size());
        if (longest->alone) {
            const bool only = prefix.empty() || prefix == U"其中" || prefix == U"其中:";
            if (stripped || !only || plain_.text[quantity.end - 1] != U'件') return nullptr;
        }
        const bool fits = is_neutral(prefix) && is_of_the_year(quantity) &&
                          is_said(longest->needs, quantity, applications);
        return fits ? longest : nullptr;
    }

    /// Whether the words name the whole body and the whole year, or nothing.
    [[nodiscard]] bool is_neutral(std::u32string_view words) const {
        while (!words.empty()) {
            if (const auto year = strip_year(words)) {
                if (year_ && *year != *year_) return false;
                continue;
            }
            if (!strip_end(words, detail::neutral_words()).empty()) continue;
            const std::size_t name = organ_name_at_end(words);
            if (name == 0) return false;
            words.remove_suffix(name);
        }
        return true;
    }

    /// So many characters at the end are part of the organ's name; three at least.
    [[nodiscard]] std::size_t organ_name_at_end(std::u32string_view words) const {
        constexpr std::size_t least = 3;
        for (std::size_t size = std::min(words.size(), organ_.size()); size >= least; --size)
            if (contains(organ_, words.substr(words.size() - size))) return size;
        return 0;
    }

    [[nodiscard]] bool is_of_the_year(const Quantity& quantity) const {
        const std::u32string_view before = sentence_until(quantity);
        if (contains_any(before, detail::parts_of_year())) return false;
        const auto year = last_year_in(before);
        return !year || !year_ || *year == *year_;
    }

    [[nodiscard]] bool is_said(Needs needs, const Quantity& quantity, bool applications) const {
        const std::u32string_view before = sentence_until(quantity);
        switch (needs) {
            case Needs::applications:
                if (applications) return true;
                return contains(before, U"申请") && !contains_any(before, detail::other_matters());
            case Needs::requests:
                return contains(around(quantity, previous_begin_), U"申请");
            case Needs::disclosure:
                break;
        }
        const std::u32string_view sentence = around(quantity, sentence_begin_);
        return contains(sentence, U"信息公开") || contains(sentence, U"依申请公开");
    }

    /// From that sentence on to the end of this one, not further than is looked.
    [[nodiscard]] std::u32string_view around(const Quantity& quantity, std::size_t from) const {
        const std::size_t begin =
            std::max(from, quantity.begin - std::min(quantity.begin, context));
        const std::size_t end = std::min(sentence_end_, quantity.end + context);
        return plain_.view().substr(begin, end - begin);
    }
    [[nodiscard]] std::u32string_view sentence_until(const Quantity& quantity) const {
        const std::u32string_view sentence = around(quantity, sentence_begin_);
        const auto begin = static_cast<std::size_t>(sentence.data() - plain_.text.data());
        return sentence.substr(0, quantity.begin - begin);
    }

    static constexpr std::size_t context = 400;  // characters that are looked back and ahead
    static constexpr std::size_t farthest_percent = 12;

    const detail::PlainText& plain_;
    std::u32string_view organ_;
    std::optional<int> year_;
    std::size_t previous_begin_ = 0;
    std::size_t sentence_begin_ = 0, sentence_end_ = 0;
    std::size_t sentence_ = 0;  // the next, index into PlainText::sentence_ends
    std::size_t last_quantity_end_ = 0;
    std::size_t last_statement_end_ = 0;  // 0 = none yet
    std::array<char32_t, farthest_percent + 1> words_ = {};
    std::size_t words_size_ = 0;
};

bool is_prose(SectionKey key) {
    return key != SectionKey::proactive && key != SectionKey::requests &&
           key != SectionKey::proceedings;
}

}  // namespace

std::string_view name(Precision precision) noexcept {
    constexpr std::string_view names[] = {"exact", "at_least", "about"};
    return names[static_cast<std::size_t>(precision)];
}

std::vector<detail::PlainText> detail::plain_sections(const Report& report) {
    std::vector<PlainText> out;
    out.reserve(report.sections().size());
    for (const Section& each : report.sections()) out.emplace_back(each.text);
    return out;
}

std::vector<Statement> detail::statements_in(const std::vector<PlainText>& sections,
                                             const Report& report) {
    if (sections.empty()) return {};
    constexpr std::size_t longest_name = 200;  // bytes
    const Header& header = report.header();
    const PlainText organ(std::string_view(header.organ).substr(0, longest_name));
    std::vector<Statement> out;
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (is_prose(report.sections()[i].key))
            Reader(sections[i], organ.view(), header.year).find(i, out);
    return out;
}

std::vector<Statement> statements(const Report& report) {
    return detail::statements_in(detail::plain_sections(report), report);
}

}  // namespace govinfo
