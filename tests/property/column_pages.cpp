#include "property/column_pages.hpp"

#include <algorithm>
#include <utility>

#include <govinfo/width.hpp>

namespace govinfo::test {
namespace {

using Lines = std::vector<std::string>;
using Cells = std::vector<PrintedCell>;

constexpr std::size_t rows_on_page = 11;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string spaces(std::size_t count) {
    return std::string(count, ' ');
}

/// Lines on which words are put at columns.
class Canvas {
    using Words = std::vector<std::pair<std::size_t, std::string>>;

  public:
    explicit Canvas(bool wide) : wide_(wide) {}

    std::size_t size() const { return lines_.size(); }
    void grow(std::size_t lines) { lines_.resize(std::max(lines, lines_.size())); }

    void insert(std::size_t line) {
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(line), Words());
    }

    void put(std::size_t line, std::size_t column, std::string text) {
        grow(line + 1);
        if (!text.empty()) lines_[line].push_back({column, std::move(text)});
    }
    /// Each on its own line, from that one on.
    void put(std::size_t line, std::size_t column, const Lines& lines) {
        for (const std::string& text : lines) put(line++, column, text);
    }
    /// Around that column.
    void put_amid(std::size_t line, std::size_t column, const std::string& text) {
        put(line, column - std::min(column, width(text) / 2), text);
    }

    std::string text() {
        std::string out;
        for (auto& words : lines_) {
            std::stable_sort(words.begin(), words.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            std::string line;
            for (const auto& [column, word] : words) {
                const std::size_t at = width(line);
                line += spaces(at < column ? column - at : line.empty() ? 0 : 1) + word;
            }
            out += line + "\n";
        }
        return out;
    }

  private:
    std::size_t width(std::string_view text) const {
        return wide_ ? display_width(text) : characters(text);
    }

    bool wide_;
    std::vector<Words> lines_;
};

/// 三、本年度办理结果 as 三 、 本 年 …
std::string letter_spaced(const std::string& text) {
    std::string out;
    for (const std::string& letter : wrapped(text, 1)) out += (out.empty() ? "" : " ") + letter;
    return out;
}

class ColumnTable {
  public:
    ColumnTable(const PrintedTable& table, const TextStyle& style)
        : table_(table), style_(style), canvas_(style.wide) {}

    std::string text() {
        switch (table_.table->layout) {
            case Layout::blocks:
                set_blocks();
                break;
            case Layout::grid:
                set_grid();
                break;
            case Layout::single_row:
                set_single_row();
                break;
        }
        return pages_ + canvas_.text();
    }

  private:
    void gap() { canvas_.grow(canvas_.size() + (style_.rows_apart ? 1 : 0)); }

    void end_page() {
        pages_ += canvas_.text() + "\n" + spaces(38) + "- " + std::to_string(++page_) + " -\n\f";
        canvas_ = Canvas(style_.wide);
        row_begins_.clear();
    }

    std::size_t widest_value() const {
        std::size_t widest = 0;
        for (const Cells& row : table_.rows)
            for (const PrintedCell& cell : row)
                if (cell.value) widest = std::max(widest, display_width(cell.text));
        return widest;
    }

    void set_values(std::size_t line, std::size_t first, const Cells& row) {
        std::size_t column = first;
        for (const PrintedCell& cell : row)
            if (cell.value)
                canvas_.put_amid(line, std::exchange(column, column + step_), cell.text);
    }

    /// A label in its box, its row's values beside one of its lines or between two.
    void set_row(std::size_t left, const std::string& label, std::size_t box, std::size_t first,
                 const Cells& row) {
        Lines lines = wrapped(label, box);
        std::size_t at = 0;
        if (style_.values == TextStyle::Values::last) at = lines.size() - 1;
        if (style_.values == TextStyle::Values::middle) {
            at = lines.size() / 2;
            if (lines.size() % 2 == 0)
                lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "");
        }
        const std::size_t begin = canvas_.size();
        row_begins_.push_back(begin);
        canvas_.put(begin, left, lines);
        canvas_.grow(begin + lines.size());
        set_values(begin + at, first, row);
        gap();
    }

    // ---- table two

    void set_blocks() {
        constexpr std::size_t left = 2;
        const std::size_t first = left + style_.wrap * (style_.wide ? 2 : 1) + 8;
        step_ = std::max<std::size_t>(style_.wide ? 18 : 14, widest_value() + 3);
        std::size_t block = 0;
        for (const Cells& row : table_.rows) {
            if (row.front().line) {
                canvas_.put(canvas_.size(), left, row.front().text);
            } else if (row.size() == 1) {
                if (style_.page_numbers && ++block == 3) end_page();
                gap();
                canvas_.put(canvas_.size(), left + 14, row[0].text);
                gap();
            } else if (!row[1].value) {
                set_head(left, first, row);
            } else {
                set_row(left, row[0].text, style_.wrap, first, row);
            }
        }
    }

    void set_head(std::size_t left, std::size_t first, const Cells& row) {
        const std::size_t line = canvas_.size();
        canvas_.put(line, left + 2, row[0].text);
        for (std::size_t i = 1; i < row.size(); ++i) {
            const std::size_t column = first + (i - 1) * step_;
            std::size_t at = line;
            for (const std::string& part : wrapped(row[i].text, 18))
                canvas_.put_amid(at++, column, part);
        }
        gap();
    }

    // ---- table three

    std::size_t unit() const { return style_.wide ? 2 : 1; }

    void set_grid_head() {
        const std::size_t begin = canvas_.size();
        canvas_.put_amid(begin, first_ + 3 * step_, table_.rows[0][1].text);
        canvas_.put(begin + 3, 0, wrapped(table_.rows[0][0].text, 22));
        std::size_t column = first_;
        auto low = table_.rows[2].begin();
        for (const PrintedCell& cell : table_.rows[1]) {
            if (cell.columns == 1) {
                canvas_.put_amid(begin + 4, std::exchange(column, column + step_), cell.text);
                continue;
            }
            canvas_.put_amid(begin + 1, column + (cell.columns - 1) * step_ / 2, cell.text);
            for (std::size_t i = 0; i < cell.columns; ++i, ++low, column += step_) {
                std::size_t line = begin + 3;
                for (const std::string& part : wrapped(low->text, 2))
                    canvas_.put_amid(line++, column, part);
            }
        }
        canvas_.grow(begin + 6);
        gap();
    }

    /// A group label beside the lines of its rows.
    struct Group {
        std::string label;
        std::size_t left;
        std::size_t rows;  ///< still to come
        std::size_t begin;
    };

    void set_group(const Group& group) {
        const bool outer = group.left == 0;
        const std::size_t room = canvas_.size() - group.begin;
        const Lines lines = wrapped(group.label, outer ? 1 : 4);
        if (style_.upright && lines.size() <= room) {
            canvas_.put(group.begin + (room - lines.size()) / 2, group.left, lines);
            return;
        }
        const auto first = std::lower_bound(row_begins_.begin(), row_begins_.end(), group.begin);
        const auto middle = first + (row_begins_.end() - first) / 2;
        canvas_.insert(*middle);
        canvas_.put(*middle, group.left, outer ? letter_spaced(group.label) : group.label);
        for (auto row = middle; row != row_begins_.end(); ++row) ++*row;
    }

    void set_grid() {
        const std::size_t inner = 4 * unit(), leaf = inner + 9 * unit();
        step_ = std::max<std::size_t>(7, widest_value() + 3);
        first_ = step_ / 2 + leaf + (style_.wrap + 4) * unit() + 6;
        set_grid_head();
        std::vector<Group> groups;
        std::size_t on_page = 0;
        for (std::size_t i = 3; i < table_.rows.size(); ++i) {
            const Cells& row = table_.rows[i];
            if (row.front().line) {
                canvas_.put(canvas_.size(), 0, row.front().text);
            } else {
                const std::size_t labels = row.size() - columns();
                for (std::size_t k = 0; k + 1 < labels; ++k)
                    groups.push_back(
                        {row[k].text, groups.empty() ? 0 : inner, row[k].rows, canvas_.size()});
                const PrintedCell& label = row[labels - 1];
                const std::size_t left = label.columns == 3 ? 0 : label.columns == 2 ? inner : leaf;
                const std::size_t box = (first_ - 4 - left) / unit() - 2;
                set_row(left, label.text, std::min(box, label.columns == 3 ? box : style_.wrap),
                        first_, row);
            }
            for (Group& group : groups)
                if (--group.rows == 0) set_group(group);
            groups.erase(std::remove_if(groups.begin(), groups.end(),
                                        [](const Group& group) { return group.rows == 0; }),
                         groups.end());
            if (++on_page == rows_on_page && style_.page_numbers) break_page(groups);
        }
    }

    std::size_t columns() const { return table_.columns - table_.label_columns; }

    /// The groups that go on have their labels on this page.
    void break_page(std::vector<Group>& groups) {
        for (Group& group : groups) {
            set_group(group);
            group.label.clear();
            group.begin = 0;
        }
        end_page();
        if (style_.repeated_head) set_grid_head();
        for (Group& group : groups) group.begin = canvas_.size();
    }

    // ---- table four

    void set_single_row() {
        step_ = std::max<std::size_t>(7, widest_value() + 3);
        first_ = step_ / 2;
        std::size_t column = first_;
        const std::size_t line = canvas_.size();
        const auto put_labels = [&](const Cells& cells, std::size_t height, bool single) {
            for (const PrintedCell& cell : cells) {
                if ((cell.columns == 1) != single) continue;
                std::size_t at = line + height;
                for (const std::string& part : wrapped(cell.text, single ? 2 : 8))
                    canvas_.put_amid(at++, column + (cell.columns - 1) * step_ / 2, part);
                column += cell.columns * step_;
            }
        };
        put_labels(table_.rows[0], 0, false);
        column = first_;
        put_labels(table_.rows[1], 4, true);
        const std::size_t rest = column;
        put_labels(table_.rows[1], 2, false);
        column = rest;
        put_labels(table_.rows[2], 4, true);
        canvas_.grow(line + 7);
        for (std::size_t i = 3; i < table_.rows.size(); ++i) {
            gap();
            const Cells& row = table_.rows[i];
            if (row.front().line)
                canvas_.put(canvas_.size(), 0, row.front().text);
            else
                set_values(canvas_.size(), first_, row);
        }
    }

    const PrintedTable& table_;
    const TextStyle& style_;
    Canvas canvas_;
    std::vector<std::size_t> row_begins_;
    std::string pages_;
    std::size_t page_ = 2;
    std::size_t step_ = 0;
    std::size_t first_ = 0;
};

class SqueezedTable {
  public:
    SqueezedTable(const PrintedTable& table, const TextStyle& style)
        : table_(table), style_(style) {}

    std::string text() {
        std::size_t rows = 0;
        for (const Cells& row : table_.rows) {
            if (row.front().line) {
                add({row.front().text});
                continue;
            }
            const bool body = row.back().value;
            if (style_.page_numbers && ++rows % rows_on_page == 0) text_ += "- 4 -\n\f";
            if (!body && table_.label_columns == 1) add_line(row);
            if (!body && table_.label_columns != 1) add_head(row);
            if (body) add_row(row);
        }
        return std::move(text_);
    }

  private:
    void add(const Lines& lines) {
        for (const std::string& line : lines) text_ += line + "\n";
    }

    static std::string joined(const Cells& cells, std::size_t from) {
        std::string out;
        for (std::size_t i = from; i < cells.size(); ++i) {
            if (cells[i].text.empty()) continue;
            if (!cells[i].before.empty()) out += "\n" + cells[i].before + "\n";
            if (!out.empty() && out.back() != '\n') out += ' ';
            out += cells[i].text;
        }
        return out;
    }

    void add_line(const Cells& row) { add({joined(row, 0)}); }

    void add_head(const Cells& row) {
        for (const PrintedCell& cell : row)
            add(wrapped(cell.text, cell.columns > 1 ? 22 : cell.text.size() > 9 ? 2 : 3));
    }

    void add_row(const Cells& row) {
        std::size_t labels = 0;
        while (!row[labels].value) ++labels;
        for (std::size_t i = 0; i + 1 < labels; ++i)
            add(wrapped(row[i].text, row[i].rows > 10 && style_.upright ? 1 : 22));
        if (labels == 0) return add({joined(row, 0)});
        Lines lines = wrapped(row[labels - 1].text, style_.wrap + 4);
        std::string& last = lines.back();
        const std::string values = joined(row, labels);
        if (lines.size() > 1 && style_.values == TextStyle::Values::last)
            lines.push_back(values);
        else if (!values.empty())
            last += " " + values;
        add(lines);
    }

    const PrintedTable& table_;
    const TextStyle& style_;
    std::string text_;
};

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t characters) {
    std::vector<std::string> out(1);
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
        if (count == characters) {
            out.emplace_back();
            count = 0;
        }
        out.back() += text.substr(at, end - at);
        ++count;
        at = end;
    }
    return out;
}

std::string column_table(const PrintedTable& table, const TextStyle& style) {
    return ColumnTable(table, style).text();
}

std::string squeezed_table(const PrintedTable& table, const TextStyle& style) {
    return SqueezedTable(table, style).text();
}

}  // namespace govinfo::test
