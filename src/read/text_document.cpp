// The ways in which text shows its cells:
//
//   tabs        \t规章⏎ \t0⏎ \t0⏎ \t0⏎ ⏎        a cell begins with a tab, a blank line ends the row
//               规章\t0\t0\t0⏎                   a row a line
//   pipes       | 规章 | 0 | 0 | 0 |⏎            a row a line where lines have a pipe at both ends,
//               规章 | 0 | 0 |  |⏎               or as many pipes as their neighbours,
//               规章 | 0 | 0 | 0 |⏎ |||⏎         else a pipe ends a cell, wherever lines end
//               规章⏎ |⏎ 0⏎ |⏎ 0⏎ |⏎ 0⏎ |⏎
//   paragraphs  规章⏎ ⏎ 0⏎ ⏎ 0⏎ ⏎ 0⏎ ⏎          a cell is a paragraph; a blank cell an empty one
//   columns     规章    0    0    0⏎             see aligned_text.hpp
#include "read/text_document.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "read/aligned_lines.hpp"
#include "read/aligned_text.hpp"
#include "read/lines.hpp"

namespace govinfo::detail {
namespace {

/// How a text as a whole is laid out.
struct Layout {
    bool paragraphs_apart = false;  ///< by blank lines: a line break alone is inside of one
    bool rows_whole = false;        ///< between pipes at both ends of the line
    bool rows_alike = false;        ///< a pipe behind each cell of the grid, so a row is a line
};

/// How many of the lines with pipes that follow one another have the same number of them.
class AlikeRows {
  public:
    void add(std::size_t pipes) {
        ++lines_;
        if (pipes >= fewest) ++by_pipes_[std::min(pipes, by_pipes_.size() - 1)];
    }
    void end_table() {
        const std::size_t most = *std::max_element(by_pipes_.begin(), by_pipes_.end());
        const std::size_t alike = most < 3 ? 0 : most;  // two may be alike by chance
        alike_ += alike;
        other_ += std::exchange(lines_, 0) - alike;
        by_pipes_.fill(0);
    }
    [[nodiscard]] bool most() const { return alike_ > 8 * other_; }

  private:
    static constexpr std::size_t fewest = 3;  // as in the narrowest table

    std::array<std::size_t, 64> by_pipes_ = {};
    std::size_t lines_ = 0, alike_ = 0, other_ = 0;
};

Layout layout_of(std::string_view text) {
    std::size_t apart = 0, together = 0, whole = 0, open = 0;
    bool after_blank = true;
    AlikeRows rows;
    Lines lines(text);
    for (std::string_view line; lines.next(line);) {
        const std::string_view trimmed = trim(line);
        const bool blank = trimmed.empty();
        if (!blank) ++(after_blank ? apart : together);
        after_blank = blank;
        const auto pipes = std::count(trimmed.begin(), trimmed.end(), '|');
        if (pipes == 0) rows.end_table();
        if (pipes == 0 || trimmed.find_first_not_of("| \t") == trimmed.npos) continue;
        rows.add(static_cast<std::size_t>(pipes));
        ++(trimmed.front() == '|' && trimmed.back() == '|' ? whole : open);
    }
    rows.end_table();
    return {apart > 3 * together, whole > 3 * open, rows.most()};
}

/// |---|:-:|---| under the first row of a table.
bool is_rule(std::string_view line) {
    return line.find_first_not_of("|-: \t") == line.npos && line.find("--") != line.npos &&
           line.find('|') != line.npos;
}

/// Without what Markdown writes around a heading or bold type.
std::string_view without_marks(std::string_view text) {
    const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
    if (level > 0 && text.substr(level).starts_with(' ')) text = trim(text.substr(level));
    while (text.size() > 4 && text.starts_with("**") && text.ends_with("**")) {
        text = trim(text.substr(2, text.size() - 4));
    }
    return text;
}

class TextReader {
  public:
    TextReader(std::string_view text, Budget& budget)
        : text_(text), budget_(budget), layout_(layout_of(text)) {}

    Result<Document> run() {
        Lines lines(text_);
        while (budget_.in_time() && lines.next(line_)) read_line();
        if (budget_.exceeded()) return budget_.error();
        return std::move(document_);
    }

  private:
    enum class Style { paragraphs, tabs, pipes };

    void read_line() {
        const std::string_view line = trim(line_);
        const bool blank_cell = style_ == Style::tabs && line_.starts_with('\t');
        const bool after_number = std::exchange(after_number_, is_page_number(line));
        if (line.empty() && !blank_cell) {
            if (after_number && blank_lines_ > 0) return;  // one stands on either side of it
            ++blank_lines_;
            if (blank_lines_ % 2 == 0) add_empty_paragraph();
            return;
        }
        if (is_rule(line) || after_number_) return;
        if (line.find('|') != line.npos) {
            read_pipes(line);
        } else if (line_.find('\t') != line_.npos) {
            read_tabs();
        } else {
            read_paragraph(line);
        }
        blank_lines_ = 0;
    }

    void read_paragraph(std::string_view line) {
        if (blank_lines_ > 0 || layout_.rows_whole || layout_.rows_alike)
            style_ = Style::paragraphs;
        const bool first = document_.pieces.empty();
        const bool inside = blank_lines_ == 0 && !first &&
                            (style_ == Style::paragraphs ? layout_.paragraphs_apart
                                                         : style_ == Style::tabs || open_);
        add(line, inside                        ? Break::line
                  : style_ == Style::paragraphs ? Break::paragraph
                                                : Break::cell);
        open_ = true;
    }

    void read_tabs() {
        std::string_view rest = line_;
        const bool one_cell = rest.starts_with('\t') && rest.find('\t', 1) == rest.npos;
        const bool same_row = one_cell && style_ == Style::tabs && blank_lines_ == 0;
        if (one_cell) rest.remove_prefix(1);
        for (Break before = same_row ? Break::cell : Break::row;; before = Break::cell) {
            const std::size_t end = std::min(rest.find('\t'), rest.size());
            add(rest.substr(0, end), before);
            if (end == rest.size()) break;
            rest.remove_prefix(end + 1);
        }
        style_ = one_cell ? Style::tabs : Style::paragraphs;
    }

    void read_pipes(std::string_view line) {
        const bool ends = line.size() > 1 && line.front() == '|' && line.back() == '|';
        const bool whole_row = ((layout_.rows_whole && ends) || layout_.rows_alike) &&
                               line.find_first_not_of("| \t") != line.npos;
        Break before = Break::cell;
        if (whole_row) {
            before = Break::row;
            open_ = layout_.rows_whole && ends;  // so that the first pipe ends nothing
        } else if (style_ == Style::pipes && blank_lines_ == 0 && open_) {
            before = Break::line;
        }
        for (std::string_view rest = line;;) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            const std::string_view cell = trim(rest.substr(0, end));
            if (end == rest.size() && cell.empty()) break;
            if (!cell.empty() || !open_) {
                add(cell.empty() ? rest.substr(0, 0) : cell, before);
                before = Break::cell;
            }
            open_ = end == rest.size();
            if (open_) break;
            if (before == Break::line) before = Break::cell;
            rest.remove_prefix(end + 1);
        }
        style_ = Style::pipes;
    }

    /// Two blank lines more than one: between the paragraphs around them stood an empty one.
    void add_empty_paragraph() {
        if (style_ != Style::paragraphs || document_.pieces.empty()) return;
        add(line_.substr(0, 0), Break::paragraph);
    }

    void add(std::string_view text, Break before) {
        text = without_marks(trim(text));
        empty_run_ = text.empty() ? empty_run_ + 1 : 0;
        if (empty_run_ > max_empty_run) return;
        const auto place = static_cast<std::size_t>(text.data() - text_.data());
        if (!budget_.take_cells(1, place) || !budget_.take_memory(sizeof(Piece), place)) return;
        document_.pieces.push_back({text, place, before});
    }

    static constexpr std::size_t max_empty_run = 64;  // no row has as many cells

    std::string_view text_;
    Budget& budget_;
    Layout layout_;
    Document document_;
    Style style_ = Style::paragraphs;  // of the last line that was not blank
    bool open_ = false;                // text stands since the last pipe
    std::size_t blank_lines_ = 0;      // since that line
    bool after_number_ = false;        // of a page
    std::size_t empty_run_ = 0;
    std::string_view line_;
};

}  // namespace

Result<Document> text_document(std::string_view text, Budget& budget) {
    if (is_aligned(text)) return aligned_document(text, budget);
    return TextReader(text, budget).run();
}

}  // namespace govinfo::detail
