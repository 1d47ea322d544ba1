// Lines of text cut into words, each with the columns in which it stands.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "source/budget.hpp"

namespace govinfo::detail {

struct AlignedWord {
    std::string_view text;
    std::size_t begin = 0, end = 0;  ///< columns
    bool labelled = false;           ///< part of a label
};

struct AlignedLine {
    std::size_t first, last;  ///< words
    std::size_t values;       ///< from this word on: numbers and marks, to the end

    [[nodiscard]] bool empty() const noexcept { return first == last; }
    [[nodiscard]] bool has_values() const noexcept { return values < last; }
    [[nodiscard]] std::size_t words() const noexcept { return last - first; }
};

/// Words of one line that follow each other.
struct AlignedPart {
    std::size_t line, first, last;
};

struct AlignedLines {
    /// No line or word; no label.
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    /// Columns between words that belong to different cells.
    static constexpr std::size_t cell_gap = 2;
    /// A line with more words is no row of a form.
    static constexpr std::size_t most_words = 64;

    std::string_view text;
    std::vector<AlignedWord> words = {};
    std::vector<AlignedLine> lines = {};

    [[nodiscard]] std::string_view text_of(const AlignedPart& part) const;
    [[nodiscard]] AlignedPart whole(std::size_t line) const {
        return {line, lines[line].first, lines[line].last};
    }
    /// Whether a word stands in the same cell as the one before it, and is neither value nor label.
    [[nodiscard]] bool goes_on(std::size_t word, const AlignedLine& line) const {
        return word < line.values && !words[word].labelled && !is_apart(word);
    }
    /// Whether more than a single space stands before a word that is not its line's first.
    [[nodiscard]] bool is_apart(std::size_t word) const {
        return words[word].begin >= words[word - 1].end + cell_gap;
    }
};

/// Page numbers are left out. Columns count characters, as pdftotext does, or what they take on a
/// display, whichever sets more words below each other. Linear.
[[nodiscard]] AlignedLines cut_lines(std::string_view text, Budget& budget);

/// Whether rows of numbers stand in the text that nothing but spaces keeps apart, and no table is
/// shown in another way. Linear.
[[nodiscard]] bool is_aligned(std::string_view text);

}  // namespace govinfo::detail
