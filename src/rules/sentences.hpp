// The sentences of a part that a rule reads, and what it quotes of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "prose/plain_text.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {

using Sentence = std::u32string_view;

/// A sentence, and the section that it is of.
struct Spoken {
    std::size_t section;
    PlainText plain;

    /// Without the mark that ends it.
    [[nodiscard]] Sentence text() const noexcept {
        return plain.view().substr(0, plain.sentence_ends.front());
    }
};

/// `visit(spoken)` for each sentence of the line's sections that bears the sign, and of which
/// `is_asked(sentence)`.
template <class IsAsked, class Visit>
void for_each_sentence(const Question& question, Sign sign, IsAsked is_asked, Visit visit) {
    if (!question.prose.bears({sign})) return;
    const auto& sections = question.report.sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const SignedText& text = question.prose.signs()[i];
        if (!text.signs.has(sign) || name(sections[i].key) != question.line) continue;
        for (const SignedSentence& each : text.sentences)
            if (each.signs.has(sign) && is_asked(each))
                visit(Spoken{i, PlainText(sections[i].text, each.begin, each.end)});
    }
}

template <class Visit>
void for_each_sentence(const Question& question, Sign sign, Visit visit) {
    for_each_sentence(
        question, sign, [](const SignedSentence&) { return true; }, visit);
}

[[nodiscard]] inline bool contains(Sentence text, Sentence words) noexcept {
    return text.find(words) != Sentence::npos;
}

/// Of those characters of the sentence.
[[nodiscard]] Quote quote(const Question& question, const Spoken& spoken, std::size_t begin,
                          std::size_t size, Text expected, std::string_view word = {});

/// Fails on what was found.
[[nodiscard]] Outcome outcome(std::optional<Quote> found, const Question& question);

}  // namespace govinfo::detail
