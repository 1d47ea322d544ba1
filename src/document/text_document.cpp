// The ways in which text shows its cells:
//
//   tabs        \t规章⏎ \t0⏎ \t0⏎ \t0⏎ ⏎        a cell begins with a tab, a blank line ends the row
//               规章\t0\t0\t0⏎                   a row a line
//   pipes       | 规章 | 0 | 0 | 0 |⏎            a row a line
//               规章 | 0 | 0 | 0 |⏎
//               规章 | 0 | 0 | 0 |⏎ |||⏎         a pipe ends a cell, wherever lines end
//               规章⏎ |⏎ 0⏎ |⏎ 0⏎ |⏎ 0⏎ |⏎
//   paragraphs  规章⏎ ⏎ 0⏎ ⏎ 0⏎ ⏎ 0⏎ ⏎          a cell is a paragraph; a blank cell an empty one
//   columns     规章    0    0    0⏎             see aligned_lines.hpp
#include "document/text_document.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "document/aligned_lines.hpp"
#include "source/lines.hpp"

namespace govinfo::detail {
namespace {

/// How a text as a whole is laid out.
struct Spacing {
    bool paragraphs_apart = false;  ///< by blank lines: a line break alone is inside of one
    bool rows_whole = false;        ///< a row a line
};

/// No row of a form has more cells, nor one of its columns set as a row, with its label and a pipe
/// in front. Several rows in a line have.
constexpr std::ptrdiff_t most_cells = 27;

Spacing spacing_of(std::string_view text) {
    std::size_t apart = 0, together = 0, whole = 0, open = 0, rows = 0, parts = 0;
    bool after_blank = true;
    Lines lines(text);
    for (std::string_view line; lines.next(line);) {
        const std::string_view trimmed = trim(line);
        const bool blank = trimmed.empty();
        if (!blank) ++(after_blank ? apart : together);
        after_blank = blank;
        if (trimmed.find('|') == trimmed.npos) continue;
        const auto pipes = std::count(trimmed.begin(), trimmed.end(), '|');
        const bool only_pipes = trimmed.find_first_not_of("| \t") == trimmed.npos;
        const bool row = !only_pipes && trimmed.back() == '|' && pipes > 1 && pipes <= most_cells;
        ++(row ? rows : parts);
        if (!only_pipes) ++(row && trimmed.front() == '|' ? whole : open);
    }
    return {apart > 3 * together, whole > 3 * open || rows > 8 * parts};
}

/// A whole table: what stands on the next line is no further cell of its last row.
bool holds_rows(std::string_view line) {
    return line.back() == '|' && std::count(line.begin(), line.end(), '|') > most_cells;
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
        : text_(text), budget_(budget), spacing_(spacing_of(text)) {}

    Attempt<Document> run() {
        Lines lines(text_);
        while (budget_.in_time() && lines.next(line_)) read_line();
        end_open_cell();
        if (budget_.exceeded()) return budget_.refusal();
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
            end_open_cell();
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
        if (blank_lines_ > 0 || spacing_.rows_whole || after_row_) style_ = Style::paragraphs;
        const bool first = document_.pieces.empty();
        const bool inside = blank_lines_ == 0 && !first && !after_row_ &&
                            (style_ == Style::paragraphs ? spacing_.paragraphs_apart
                                                         : style_ == Style::tabs || open_);
        const auto indent = static_cast<std::size_t>(line.data() - line_.data());
        add(line,
            inside                        ? Break::line
            : style_ == Style::paragraphs ? Break::paragraph
                                          : Break::cell,
            std::min<std::size_t>(indent, 127) + blank_lines_ % 2 * 128);
        open_ = true;
        after_row_ = false;
    }

    /// What no pipe ends before a blank line is no cell:
    ///
    ///    6926⏎ |⏎ 7⏎ ⏎ 五、存在的主要问题             of a row that has lost a value
    void end_open_cell() {
        if (style_ != Style::pipes || !open_) return;
        std::size_t first = document_.pieces.size() - 1;
        while (first > 0 && document_.pieces[first].before == Break::line) --first;
        if (document_.pieces[first].before == Break::cell) {
            document_.pieces[first].before = Break::paragraph;
        }
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
        after_row_ = !one_cell;
    }

    void read_pipes(std::string_view line) {
        const bool whole_row = spacing_.rows_whole && line.back() == '|' &&
                               line.find_first_not_of("| \t") != line.npos;
        Break before = Break::cell;
        if (whole_row) {
            before = Break::row;
            if (!after_row_) opened_ = line.front() == '|';
            open_ = opened_ && line.front() == '|';  // so that this pipe ends nothing
        } else if (style_ == Style::pipes && blank_lines_ == 0 && open_) {
            before = Break::line;
        } else if (open_ && line.front() == '|' && !document_.pieces.empty()) {
            Piece& last = document_.pieces.back();  // what this pipe ends is a cell, if no sentence
            const bool sentence = last.text.find("。") != last.text.npos;
            if (last.before == Break::paragraph && !sentence) last.before = Break::cell;
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
        after_row_ = whole_row || holds_rows(line);
    }

    /// Two blank lines more than one: between the paragraphs around them stood an empty one.
    void add_empty_paragraph() {
        if (style_ != Style::paragraphs || !spacing_.paragraphs_apart || document_.pieces.empty()) {
            return;
        }
        add(line_.substr(0, 0), Break::paragraph);
    }

    void add(std::string_view text, Break before, std::size_t gap = 0) {
        text = without_marks(trim(text));
        empty_run_ = text.empty() ? empty_run_ + 1 : 0;
        if (empty_run_ > max_empty_run) return;
        const auto place = static_cast<std::size_t>(text.data() - text_.data());
        if (!budget_.take_cells(1, place) || !budget_.take_memory(sizeof(Piece), place)) return;
        document_.pieces.push_back(
            {text, Place{place}, before, {}, Sight::plain, static_cast<std::uint8_t>(gap)});
    }

    static constexpr std::size_t max_empty_run = 64;  // no row has as many cells

    std::string_view text_;
    Budget& budget_;
    Spacing spacing_;
    Document document_;
    Style style_ = Style::paragraphs;  // of the last line that was not blank
    bool open_ = false;                // text stands since the last pipe
    std::size_t blank_lines_ = 0;      // since that line
    bool after_number_ = false;        // of a page
    bool after_row_ = false;           // the last line was a row
    bool opened_ = false;              // by a pipe is each row of the table
    std::size_t empty_run_ = 0;
    std::string_view line_;
};

}  // namespace

Attempt<Document> text_document(std::string_view text, Budget& budget) {
    if (!is_aligned(text)) return TextReader(text, budget).run();
    Document document;
    document.lines = cut_lines(text, budget);
    if (budget.exceeded()) return budget.refusal();
    return document;
}

}  // namespace govinfo::detail
