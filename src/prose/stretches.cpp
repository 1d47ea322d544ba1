#include "prose/stretches.hpp"

#include <algorithm>

#include "prose/plain_text.hpp"
#include "prose/tokens.hpp"

namespace govinfo::detail {
namespace {

/// Whether what the next sentence counts is known from this one, which counts nothing: outside
/// brackets it names something that is counted or begins a list, and it goes on with none before.
bool settles(const SignedSentence& sentence, std::string_view text, const Names& names) {
    if (sentence.signs.has(Sign::goes_on)) return false;
    const PlainText plain(text, sentence.begin, sentence.end);
    const auto all = tokens(plain.view(), {}, names.full());
    if (all.front().role == Role::part) return false;
    std::size_t depth = 0;
    return std::any_of(all.begin(), all.end(), [&depth](const ProseToken& token) {
        if (token.role == Role::open) ++depth;
        if (token.role == Role::close && depth != 0) --depth;
        const bool names_matter = token.role == Role::matter &&
                                  token.what != static_cast<std::uint8_t>(Matter::disclosure);
        return depth == 0 && (names_matter || token.role == Role::enumerator);
    });
}

}  // namespace

std::vector<Stretch> stretches(std::string_view text, const SignedText& signs, const Names& names) {
    std::vector<Stretch> out;
    const auto& sentences = signs.sentences;
    std::size_t read = 0;  // sentences
    for (std::size_t i = 0; i < sentences.size(); i = std::max(i + 1, read)) {
        if (!sentences[i].signs.has_any(counting)) continue;
        std::size_t first = i;
        const auto needs_more = [&] {
            return first == i || sentences[first - 1].signs.has(Sign::goes_on) ||
                   !settles(sentences[first], text, names);
        };
        while (first > read && needs_more()) --first;
        std::size_t last = i;
        while (last + 1 < sentences.size() && (sentences[last + 1].signs.has_any(counting) ||
                                               sentences[last].signs.has(Sign::goes_on)))
            ++last;
        if (first == read && !out.empty())
            out.back().last = last;
        else
            out.push_back({first, last});
        read = last + 1;
    }
    return out;
}

}  // namespace govinfo::detail
