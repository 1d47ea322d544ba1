#include "rules/sentences.hpp"

#include <utility>

namespace govinfo::detail {

Quote quote(const Question& question, const Spoken& spoken, std::size_t begin, std::size_t size,
            Text expected, std::string_view word) {
    const std::size_t first = spoken.plain.begins[begin];
    const std::size_t last = spoken.plain.end_of(begin + size - 1);
    return {question.report.sections()[spoken.section].text.substr(first, last - first),
            spoken.section,
            first,
            {},
            {fill(expected, Language::zh, {word}), fill(expected, Language::en, {word})},
            {}};
}

Outcome outcome(std::optional<Quote> found, const Question& question) {
    if (!found) return Outcome::pass;
    question.quotes.add([&] { return *std::move(found); });
    return Outcome::fail;
}

}  // namespace govinfo::detail
