// Sentences that stand in both texts hold them together; what lies between two of these is told
// apart word by word.
//
//   older   甲。 收到12件，办结11件。 丙。          甲。 丙。      the same sentences
//   newer   甲。 收到15件，办结14件。 乙。 丙。     12→15 11→14    the words between 甲 and 丙
//                                                  →乙。
#include "ops/text_changes.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

// ---- words -------------------------------------------------------------------------------------

/// What is alike has the same number.
using Ids = std::vector<std::uint32_t>;

struct WordPlace {
    std::size_t begin, end;  // bytes
};

enum class Script : std::uint8_t { space, digits, letters, single };

Script script_of(char32_t code) {
    if (is_space(code)) return Script::space;
    if (code >= U'0' && code <= U'9') return Script::digits;
    const bool letter = (code >= U'A' && code <= U'Z') || (code >= U'a' && code <= U'z');
    return letter ? Script::letters : Script::single;
}

/// A number, a word of letters, or one character, white space apart.
std::vector<WordPlace> words_of(std::string_view text) {
    std::vector<WordPlace> out;
    Script before = Script::space;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text.substr(at));
        const Script script = script_of(next.code);
        if (script == before && (script == Script::digits || script == Script::letters))
            out.back().end += next.size;
        else if (script != Script::space)
            out.push_back({at, at + next.size});
        before = script;
        at += next.size;
    }
    return out;
}

struct NumberedText {
    std::string_view text;
    std::vector<WordPlace> words;
    Ids ids;
    std::vector<std::size_t> ends;  ///< of the sentences, in words; the last is that of the text
    Ids sentences;
};

bool ends_sentence(std::string_view word) {
    constexpr std::string_view marks[] = {"。", "；", "！", "？", ";", "!", "?"};
    return std::find(std::begin(marks), std::end(marks), word) != std::end(marks);
}

/// Both texts with one numbering.
class Numbering {
  public:
    NumberedText number(std::string_view text) {
        NumberedText out{text, words_of(text), {}, {}, {}};
        std::u32string sentence;
        for (std::size_t i = 0; i < out.words.size(); ++i) {
            const WordPlace& each = out.words[i];
            const std::string_view word = text.substr(each.begin, each.end - each.begin);
            out.ids.push_back(id(words_, word));
            sentence += static_cast<char32_t>(out.ids.back());
            if (!ends_sentence(word) && i + 1 != out.words.size()) continue;
            out.ends.push_back(i + 1);
            out.sentences.push_back(id(sentences_, sentence));
            sentence.clear();
        }
        return out;
    }

  private:
    template <class Map, class Key>
    static std::uint32_t id(Map& map, const Key& key) {
        return map.try_emplace(key, static_cast<std::uint32_t>(map.size())).first->second;
    }
    std::unordered_map<std::string_view, std::uint32_t> words_;
    std::unordered_map<std::u32string, std::uint32_t> sentences_;
};

// ---- the shortest way from one row to the other ------------------------------------------------

/// So many in a row are the same.
struct SameRun {
    std::size_t older, newer, size;
};
using SameRuns = std::vector<SameRun>;
using Row = std::span<const std::uint32_t>;

/// Myers, An O(ND) difference algorithm: how far down each diagonal one comes with 0, 1, 2 …
/// insertions and deletions.
///
///          甲 乙 丙
///     甲    o             the same
///           |
///     丙     ---- o       one deletion, 乙; then the same
class ShortestWay {
  public:
    ShortestWay(Row older, Row newer) : older_(older), newer_(newer) {}

    /// Empty where that takes too many steps.
    std::optional<SameRuns> runs() {
        const std::size_t budget = 256 * (older_.size() + newer_.size());
        for (int edits = 0; edits <= most; ++edits) {
            reached_.emplace_back(reach(edits));
            if (done_) return way_back(edits);
            if (steps_ > budget) return std::nullopt;
        }
        return std::nullopt;
    }

  private:
    static constexpr int most = 500;          // what is kept of the way grows with its square
    using Reach = std::vector<std::int64_t>;  // by diagonal, from -edits

    [[nodiscard]] std::int64_t older_size() const {
        return static_cast<std::int64_t>(older_.size());
    }
    [[nodiscard]] std::int64_t newer_size() const {
        return static_cast<std::int64_t>(newer_.size());
    }

    /// In the older row, where the last edit before that diagonal's run of equals ends.
    [[nodiscard]] std::int64_t start(int edits, int diagonal) const {
        if (edits == 0) return 0;
        return std::max(reached(edits - 1, diagonal + 1), reached(edits - 1, diagonal - 1) + 1);
    }

    Reach reach(int edits) {
        Reach out(2 * static_cast<std::size_t>(edits) + 1, -1);
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            std::int64_t x = start(edits, diagonal), y = x - diagonal;
            for (; x < older_size() && y < newer_size() && alike(x, y); ++x, ++y) ++steps_;
            ++steps_;
            const int index = diagonal + edits;
            out[static_cast<std::size_t>(index)] = x;
            if (x >= older_size() && y >= newer_size()) done_ = true;
            if (done_) break;
        }
        return out;
    }

    [[nodiscard]] bool alike(std::int64_t x, std::int64_t y) const {
        return older_[static_cast<std::size_t>(x)] == newer_[static_cast<std::size_t>(y)];
    }

    [[nodiscard]] SameRuns way_back(int edits) const {
        SameRuns out;
        std::int64_t x = older_size(), y = newer_size();
        for (; edits >= 0; --edits) {
            const int diagonal = static_cast<int>(x - y);
            const std::int64_t begin = start(edits, diagonal);
            const auto index = [](std::int64_t value) { return static_cast<std::size_t>(value); };
            if (x > begin) out.push_back({index(begin), index(begin - diagonal), index(x - begin)});
            if (edits == 0) break;
            const bool inserted = begin == reached(edits - 1, diagonal + 1);
            x = inserted ? begin : begin - 1;
            y = x - (inserted ? diagonal + 1 : diagonal - 1);
        }
        std::reverse(out.begin(), out.end());
        return out;
    }

    [[nodiscard]] std::int64_t reached(int edits, int diagonal) const {
        const int index = diagonal + edits;
        if (index < 0 || index > 2 * edits) return -1;
        return reached_[static_cast<std::size_t>(edits)][static_cast<std::size_t>(index)];
    }

    Row older_, newer_;
    std::vector<Reach> reached_;  // by the number of edits
    std::size_t steps_ = 0;
    bool done_ = false;
};

// ---- changes -----------------------------------------------------------------------------------

/// So few words between two changes do not part them.
constexpr std::size_t nearest = 3;

class Changes {
  public:
    Changes(const NumberedText& older, const NumberedText& newer) : older_(older), newer_(newer) {}

    TextDifference find() {
        find_same();
        TextDifference out;
        std::size_t kept = 0;  // words outside of changes
        SameRun last{0, 0, 0};
        for (const SameRun& each : same_) {
            const std::size_t older = last.older + last.size, newer = last.newer + last.size;
            const bool apart = older != each.older || newer != each.newer;
            const bool joins = !out.changes.empty() && last.size < nearest;
            if (apart && joins) kept -= last.size;
            if (apart) add(out.changes, {older, each.older}, {newer, each.newer}, joins);
            kept += each.size;
            last = each;
        }
        const auto sum = [](std::size_t n) { return Sum(static_cast<std::int64_t>(n), 0); };
        out.similarity = Fraction::of(sum(2 * kept), sum(older_.ids.size() + newer_.ids.size()))
                             .value_or(Fraction::of(sum(1), sum(1)).value());
        return out;
    }

  private:
    /// The runs of words that both have, the last one empty at the end of both.
    void find_same() {
        const auto sentences = ShortestWay(older_.sentences, newer_.sentences).runs();
        for (const SameRun& each : sentences.value_or(SameRuns{})) {
            const std::size_t older = begin_of(older_, each.older);
            const std::size_t newer = begin_of(newer_, each.newer);
            compare_words(older, newer);
            add_same({older, newer, begin_of(older_, each.older + each.size) - older});
        }
        compare_words(older_.ids.size(), newer_.ids.size());
        same_.push_back({older_.ids.size(), newer_.ids.size(), 0});
    }

    /// The word with which that sentence begins.
    static std::size_t begin_of(const NumberedText& text, std::size_t sentence) {
        return sentence == 0 ? 0 : text.ends[sentence - 1];
    }

    /// From the end of the last same words up to these.
    void compare_words(std::size_t older_end, std::size_t newer_end) {
        const std::size_t older = older_at_, newer = newer_at_;
        const auto runs = ShortestWay(Row(older_.ids).subspan(older, older_end - older),
                                      Row(newer_.ids).subspan(newer, newer_end - newer))
                              .runs();
        for (const SameRun& each : runs.value_or(SameRuns{}))
            add_same({older + each.older, newer + each.newer, each.size});
    }

    void add_same(const SameRun& run) {
        if (!same_.empty() && run.older == older_at_ && run.newer == newer_at_)
            same_.back().size += run.size;
        else
            same_.push_back(run);
        older_at_ = run.older + run.size;
        newer_at_ = run.newer + run.size;
    }

    struct Range {
        std::size_t begin, end;  // words
    };
    /// Where the range begins and ends, in bytes; an empty one stands at the word behind it.
    static Range bytes_of(const NumberedText& text, Range range) {
        const bool at_end = range.begin == text.words.size();
        const std::size_t begin = at_end ? text.text.size() : text.words[range.begin].begin;
        return {begin, range.begin == range.end ? begin : text.words[range.end - 1].end};
    }

    void add(std::vector<TextChange>& changes, Range older, Range newer, bool joins) const {
        const Range before = bytes_of(older_, older), after = bytes_of(newer_, newer);
        TextChange change{before.begin, before.end - before.begin, after.begin,
                          after.end - after.begin};
        if (joins) {
            const TextChange& last = changes.back();
            change = {last.older, before.end - last.older, last.newer, after.end - last.newer};
            changes.pop_back();
        }
        changes.push_back(change);
    }

    const NumberedText& older_;
    const NumberedText& newer_;
    SameRuns same_;
    std::size_t older_at_ = 0, newer_at_ = 0;  // behind the last of them
};

}  // namespace

TextDifference difference_of(std::string_view older, std::string_view newer) {
    Numbering numbering;
    const NumberedText before = numbering.number(older), after = numbering.number(newer);
    return Changes(before, after).find();
}

}  // namespace govinfo::detail
