#include "document/aligned_lines.hpp"

#include <algorithm>

#include <govinfo/width.hpp>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "source/lines.hpp"

namespace govinfo::detail {
namespace {

// So many values make a row, whatever stands before them.
constexpr std::size_t fewest_values = 3;

void count_words(std::string_view line, std::vector<AlignedWord>& words) {
    for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
        words.push_back({word});
    }
}

/// Numbers and marks to the end of the line; between as many numbers as make a row, a word or two
/// that stand in place of one:
///
///    （一）予以公开   1175   12   0   3   1   0   1191
///                     ^ from here on
///    行政许可         8   9   见附件   4   0
///                     ^ from here on, 见附件 among them
std::size_t first_value(const std::vector<AlignedWord>& words, std::size_t first) {
    constexpr std::size_t longest_word = 40;  // bytes
    std::size_t value = words.size(), values = 0;
    bool only_values = true;
    for (std::size_t w = words.size(); w > first; --w) {
        const std::string_view word = words[w - 1].text;
        if (is_value(word)) {
            ++values;
            if (only_values ||
                (values >= fewest_values && values * 3 >= (words.size() - w + 1) * 2)) {
                value = w - 1;
            }
        } else {
            only_values = false;
            if (word.size() > longest_word) break;
        }
    }
    return value;
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool is_cell_mark(char c) noexcept {
    return c == '|' || c == '\t';
}

using WidthOf = std::size_t (*)(std::string_view);

/// Sets the columns of all words. What is measured follows on what has been, so it is linear.
void measure(AlignedLines& lines, WidthOf width) {
    for (const AlignedLine& line : lines.lines) {
        if (line.empty()) continue;
        const char* at = lines.words[line.first].text.data();
        while (at > lines.text.data() && at[-1] != '\n' && at[-1] != '\r') --at;
        std::size_t column = 0;
        for (std::size_t w = line.first; w < line.last; ++w) {
            AlignedWord& word = lines.words[w];
            column += width({at, static_cast<std::size_t>(word.text.data() - at)});
            word.begin = column;
            column += width(word.text);
            word.end = column;
            at = word.text.data() + word.text.size();
        }
    }
}

/// How many words begin or end just below where one of the line above does:
///
///    规章             0      7      7
///    行政规范性文件   0      4      4        the numbers do if an ideograph counts as two columns
std::size_t alignment(const AlignedLines& lines) {
    std::size_t count = 0;
    for (const auto column : {&AlignedWord::begin, &AlignedWord::end}) {
        std::size_t above = 0, last = 0;  // words of the line above
        for (const AlignedLine& line : lines.lines) {
            if (line.empty()) continue;
            for (std::size_t w = line.first; w < line.last; ++w) {
                const std::size_t here = lines.words[w].*column;
                while (above < last && lines.words[above].*column < here) ++above;
                if (above < last && lines.words[above].*column == here) ++count;
            }
            above = line.first;
            last = line.last;
        }
    }
    return count;
}

}  // namespace

std::string_view AlignedLines::text_of(const AlignedPart& part) const {
    const char* begin = words[part.first].text.data();
    const std::string_view end = words[part.last - 1].text;
    return {begin, static_cast<std::size_t>(end.data() + end.size() - begin)};
}

AlignedLines cut_lines(std::string_view text, Budget& budget) {
    AlignedLines cut{text};
    Lines lines(text);
    for (std::string_view line; budget.in_time() && lines.next(line);) {
        const std::size_t first = cut.words.size();
        if (!is_page_number(line)) count_words(line, cut.words);
        const std::size_t count = cut.words.size() - first;
        const auto place = static_cast<std::size_t>(line.data() - text.data());
        if (!budget.take_cells(1 + count, place)) break;
        if (!budget.take_memory(sizeof(AlignedLine) + count * sizeof(AlignedWord), place)) break;
        cut.lines.push_back({first, cut.words.size(), first_value(cut.words, first)});
    }
    measure(cut, display_width);
    const std::size_t displayed = alignment(cut);
    measure(cut, character_count);
    if (displayed > alignment(cut)) measure(cut, display_width);
    return cut;
}

bool is_aligned(std::string_view text) {
    constexpr std::size_t longest_row = 512;  // bytes
    constexpr std::size_t certain = 7;        // values that no sentence ends in
    std::size_t rows = 0, others = 0;
    std::vector<AlignedWord> words;
    Lines lines(text);
    for (std::string_view line; lines.next(line);) {
        words.clear();
        if (const auto marks = std::count_if(line.begin(), line.end(), is_cell_mark); marks > 0) {
            others += static_cast<std::size_t>(marks) < fewest_values ? 1 : 2;
        } else if (line.size() <= longest_row && !is_page_number(line)) {
            count_words(line, words);
        }
        if (words.size() - first_value(words, 0) < fewest_values) continue;
        const auto last = std::find_if_not(words.rbegin(), words.rend(),
                                           [](const auto& word) { return is_value(word.text); });
        rows += static_cast<std::size_t>(last - words.rbegin()) < certain ? 1 : 2;
    }
    return rows > 1 && rows > others;
}

}  // namespace govinfo::detail
