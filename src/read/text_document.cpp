// The ways in which text shows its cells:
//
//   tabs        \t规章⏎ \t0⏎ \t0⏎ \t0⏎ ⏎        a cell begins with a tab, a blank line ends the row
//               规章\t0\t0\t0⏎                   a row a line
//   pipes       | 规章 | 0 | 0 | 0 |⏎            a row a line where the line has a pipe at both
//   ends,
//               规章 | 0 | 0 | 0 |⏎ |||⏎         else a pipe ends a cell, wherever lines end
//               规章⏎ |⏎ 0⏎ |⏎ 0⏎ |⏎ 0⏎ |⏎
//   paragraphs  规章⏎ ⏎ 0⏎ ⏎ 0⏎ ⏎ 0⏎ ⏎          a cell is a paragraph; a blank cell an empty one
#include "read/text_document.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

struct Line {
    std::string_view text;  // without its end
    std::size_t number = 0;
};

/// Takes lines off a text: LF, CR LF and CR end one.
class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text), lf_(find('\n')), cr_(find('\r')) {}

    bool next(Line& line) {
        if (at_ == text_.size()) return false;
        if (lf_ < at_) lf_ = find('\n');
        if (cr_ < at_) cr_ = find('\r');
        const std::size_t end = std::min(lf_, cr_);
        line = {text_.substr(at_, end - at_), line.number + 1};
        at_ = std::min(end + (lf_ == end + 1 ? 2 : 1), text_.size());
        return true;
    }

  private:
    std::size_t find(char end) const { return std::min(text_.find(end, at_), text_.size()); }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t lf_;  // the next of each, from at_ on
    std::size_t cr_;
};

/// How a text as a whole is laid out.
struct Layout {
    bool paragraphs_apart = false;  ///< by blank lines: a line break alone is inside of one
    bool rows_whole = false;        ///< between pipes at both ends of the line
};

Layout layout_of(std::string_view text) {
    std::size_t apart = 0, together = 0, whole = 0, open = 0;
    bool after_blank = true;
    Lines lines(text);
    for (Line line; lines.next(line);) {
        const std::string_view trimmed = trim(line.text);
        const bool blank = trimmed.empty();
        if (!blank) ++(after_blank ? apart : together);
        after_blank = blank;
        if (trimmed.find('|') == trimmed.npos ||
            trimmed.find_first_not_of("| \t") == trimmed.npos) {
            continue;
        }
        ++(trimmed.front() == '|' && trimmed.back() == '|' ? whole : open);
    }
    return {apart > 3 * together, whole > 3 * open};
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
    TextReader(std::string_view text, std::size_t offset)
        : text_(text), offset_(offset), layout_(layout_of(text)) {}

    Result<Document> run() {
        Lines lines(text_);
        while (lines.next(line_)) {
            counted_ = 0;
            column_ = 1;
            read_line();
            if (full_) return too_large();
        }
        return std::move(document_);
    }

  private:
    enum class Style { paragraphs, tabs, pipes };

    void read_line() {
        const std::string_view line = trim(line_.text);
        const bool blank_cell = style_ == Style::tabs && line_.text.starts_with('\t');
        if (line.empty() && !blank_cell) {
            ++blank_lines_;
            if (blank_lines_ % 2 == 0) add_empty_paragraph();
            return;
        }
        if (is_rule(line)) return;
        if (line.find('|') != line.npos) {
            read_pipes(line);
        } else if (line_.text.find('\t') != line_.text.npos) {
            read_tabs();
        } else {
            read_paragraph(line);
        }
        blank_lines_ = 0;
    }

    void read_paragraph(std::string_view line) {
        if (blank_lines_ > 0 || layout_.rows_whole) style_ = Style::paragraphs;
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
        std::string_view rest = line_.text;
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
        const bool whole_row = layout_.rows_whole && line.size() > 1 && line.front() == '|' &&
                               line.back() == '|' && line.find_first_not_of("| \t") != line.npos;
        Break before = Break::cell;
        if (whole_row) {
            before = Break::row;
            open_ = true;  // so that the first pipe ends nothing
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
        add(line_.text.substr(0, 0), Break::paragraph);
    }

    void add(std::string_view text, Break before) {
        text = without_marks(trim(text));
        empty_run_ = text.empty() ? empty_run_ + 1 : 0;
        if (empty_run_ > Document::max_empty_run) return;
        full_ = document_.pieces.size() == Document::max_pieces;
        if (full_) return;
        document_.pieces.push_back({text, position(text.data()), before});
    }

    /// Of a place in the line, not before the last one that was asked for.
    Position position(const char* place) {
        for (; counted_ < static_cast<std::size_t>(place - line_.text.data()); ++counted_) {
            if ((static_cast<unsigned char>(line_.text[counted_]) & 0xC0) != 0x80) ++column_;
        }
        return {offset_ + static_cast<std::size_t>(place - text_.data()), line_.number, column_};
    }

    Error too_large() const {
        Error error;
        error.code = ErrorCode::too_large;
        error.detail = std::to_string(Document::max_pieces);
        error.offset = document_.pieces.back().position.offset;
        error.line = document_.pieces.back().position.line;
        error.column = document_.pieces.back().position.column;
        return error;
    }

    std::string_view text_;
    std::size_t offset_;
    Layout layout_;
    Document document_;
    Style style_ = Style::paragraphs;  // of the last line that was not blank
    bool full_ = false;                // no piece more
    bool open_ = false;                // text stands since the last pipe
    std::size_t blank_lines_ = 0;      // since that line
    std::size_t empty_run_ = 0;
    Line line_;
    std::size_t counted_ = 0;  // bytes of the line before …
    std::size_t column_ = 1;   // … this column
};

}  // namespace

Result<Document> text_document(std::string_view text, std::size_t offset) {
    return TextReader(text, offset).run();
}

}  // namespace govinfo::detail
