#include "document/spreadsheet.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/unicode.hpp"
#include "document/values.hpp"

namespace govinfo::detail {
namespace {

// Columns. The smallest table of a form has a label and three values in a row.
constexpr std::uint32_t narrowest_table = 4;
// Bytes; what is longer is prose.
constexpr std::size_t longest_label = 120;

/// The first from `at` on that is not hidden.
std::uint32_t first_seen(const std::vector<IndexRange>& hidden, std::uint32_t at) {
    auto range = std::upper_bound(
        hidden.begin(), hidden.end(), at,
        [](std::uint32_t value, const IndexRange& each) { return value < each.first; });
    if (range != hidden.begin()) at = std::max(at, std::prev(range)->last + 1);
    for (; range != hidden.end() && range->first <= at; ++range) at = std::max(at, range->last + 1);
    return at;
}

bool is_in(const std::vector<IndexRange>& ranges, std::uint32_t at) {
    return first_seen(ranges, at) != at;
}

/// In order, none within another.
void tidy(std::vector<IndexRange>& ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const IndexRange& left, const IndexRange& right) {
        return left.first < right.first;
    });
    std::vector<IndexRange> tidied;
    for (const IndexRange& each : ranges) {
        if (!tidied.empty() && each.first <= tidied.back().last + 1) {
            tidied.back().last = std::max(tidied.back().last, each.last);
        } else {
            tidied.push_back(each);
        }
    }
    ranges = std::move(tidied);
}

template <class Item>
void sort_by_place(std::vector<Item>& items) {
    std::stable_sort(items.begin(), items.end(), [](const Item& left, const Item& right) {
        return std::tie(left.row, left.column) < std::tie(right.row, right.column);
    });
}

/// What a person sees as one cell.
struct Seen {
    std::uint32_t row, column;
    std::uint32_t rows = 1, columns = 1;
    std::string_view text = {};
    Sight sight = Sight::plain;
    bool framed = false;
    bool filled = false;

    [[nodiscard]] std::uint32_t end() const { return column + columns; }
};

/// A row in which something is seen.
struct Line {
    enum Kind : std::uint8_t { nothing, paragraph, table };

    std::uint32_t row;
    std::size_t begin, end;  ///< of its cells
    std::size_t filled = 0;
    bool goes_on = false;  ///< a filled cell from above reaches into it
    bool framed = false;
    Kind kind = nothing;
    std::uint32_t bottom = 0;           ///< the last row to which its cells reach
    std::uint32_t left = 0, right = 0;  ///< of what is filled, that from above included

    void widen(std::uint32_t first, std::uint32_t end_column) {
        left = left == 0 ? first : std::min(left, first);
        right = std::max(right, end_column);
    }
};

/// The cells from above that reach into the row at hand, by column.
class Reaching {
  public:
    explicit Reaching(std::size_t columns) : columns_(columns + 1) {}

    void add(const Seen& cell) {
        if (cell.rows == 1) return;
        for (std::uint32_t i = cell.column; i < cell.end(); ++i)
            columns_[i] = {cell.row + cell.rows - 1, cell.filled};
        last_ = std::max(last_, cell.row + cell.rows - 1);
    }
    [[nodiscard]] bool any(std::uint32_t row) const { return last_ >= row; }
    [[nodiscard]] bool is_taken(std::uint32_t column, std::uint32_t row) const {
        return column < columns_.size() && columns_[column].last >= row;
    }
    [[nodiscard]] bool is_filled(std::uint32_t column, std::uint32_t row) const {
        return is_taken(column, row) && columns_[column].filled;
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(columns_.size()); }

  private:
    struct Column {
        std::uint32_t last = 0;  ///< row
        bool filled = false;
    };
    std::vector<Column> columns_;
    std::uint32_t last_ = 0;
};

/// Cuts one sheet into pieces at the end of a document.
class SheetCutter {
  public:
    SheetCutter(Sheet& sheet, std::size_t place_before, Document& document, Budget& budget)
        : sheet_(sheet), place_before_(place_before), document_(document), budget_(budget) {}

    void add() {
        see_cells();
        find_lines();
        reaching_ = Reaching(last_column_);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i].kind = kind_of(i);
            if (i > 0) take_width(lines_[i], lines_[i - 1]);
        }
        for (std::size_t i = 0; i < lines_.size() && budget_.in_time();) {
            if (lines_[i].kind == Line::table) {
                i = add_table(i);
            } else {
                if (lines_[i].kind == Line::paragraph) add_paragraphs(lines_[i]);
                ++i;
            }
        }
    }

  private:
    void see_cells();
    void see_merged(const MergedCells& merged);
    void see(const SheetCell& cell);
    void find_lines();
    void go_on(Line& line, const Reaching& reaching);
    [[nodiscard]] Line::Kind kind_of(std::size_t line) const;
    void take_width(Line& line, const Line& above) const;
    [[nodiscard]] bool is_row(std::size_t line, const Line* above, const Line* below) const;
    [[nodiscard]] bool follows(const Line& below, const Line& above) const;
    std::size_t add_table(std::size_t begin);
    [[nodiscard]] std::uint32_t gap_in(std::size_t begin, std::size_t end) const;
    void add_row(const Line& line, std::uint32_t left, std::uint32_t right);
    void add_paragraphs(const Line& line, std::uint32_t from = 0);
    void add_piece(const Seen& cell, Break before);
    void add_line(std::string_view text, const Seen& cell, Break before);

    Sheet& sheet_;
    std::size_t place_before_;
    Document& document_;
    Budget& budget_;
    std::vector<Seen> seen_ = {};
    std::vector<Line> lines_ = {};
    Reaching reaching_{0};
    std::uint32_t last_column_ = 0;
    bool has_frames_ = false;
    bool are_tables_framed_ = false;  ///< most rows of several texts are
};

// ---- what is seen ----

void SheetCutter::see_cells() {
    for (auto* ranges :
         {&sheet_.hidden_rows, &sheet_.hidden_columns, &sheet_.low_rows, &sheet_.narrow_columns})
        tidy(*ranges);
    sort_by_place(sheet_.cells);
    sort_by_place(sheet_.merged);
    std::vector<std::uint32_t> merged_to;  // by column: the last row of what is merged
    auto merged = sheet_.merged.begin();
    for (const SheetCell& cell : sheet_.cells) {
        for (; merged != sheet_.merged.end() && merged->row <= cell.row; ++merged) {
            const std::size_t end = merged->column + merged->columns;
            if (merged_to.size() < end) merged_to.resize(end);
            std::fill(merged_to.begin() + merged->column,
                      merged_to.begin() + static_cast<std::ptrdiff_t>(end),
                      merged->row + merged->rows - 1);
        }
        if (cell.column < merged_to.size() && merged_to[cell.column] >= cell.row) continue;
        see(cell);
    }
    for (const MergedCells& each : sheet_.merged) see_merged(each);
    sort_by_place(seen_);
}

void SheetCutter::see(const SheetCell& cell) {
    if (is_in(sheet_.hidden_rows, cell.row) || is_in(sheet_.hidden_columns, cell.column)) return;
    if (!seen_.empty() && seen_.back().row == cell.row && seen_.back().column == cell.column)
        seen_.pop_back();
    Seen seen{cell.row, cell.column, 1, 1, trim(cell.text), cell.sight, cell.framed};
    const bool is_squeezed =
        !seen.text.empty() && (is_in(sheet_.low_rows, cell.row) ||
                               (is_in(sheet_.narrow_columns, cell.column) && is_value(seen.text)));
    if (is_squeezed) seen.sight = Sight::uncertain;
    seen.filled = !seen.text.empty() || cell.sight != Sight::plain;
    seen_.push_back(seen);
}

/// Its text shows in what is left of it where some of its rows or columns are hidden.
void SheetCutter::see_merged(const MergedCells& merged) {
    const std::uint32_t row = first_seen(sheet_.hidden_rows, merged.row);
    const std::uint32_t column = first_seen(sheet_.hidden_columns, merged.column);
    const std::uint32_t rows = merged.row + merged.rows, columns = merged.column + merged.columns;
    if (row >= rows || column >= columns) return;
    if (!budget_.take_cells(merged.columns, place_before_ + row)) return;
    Seen seen{row, column, rows - row, columns - column};
    auto cell = std::upper_bound(sheet_.cells.begin(), sheet_.cells.end(), merged,
                                 [](const MergedCells& left, const SheetCell& right) {
                                     return std::tie(left.row, left.column) <
                                            std::tie(right.row, right.column);
                                 });
    if (cell != sheet_.cells.begin()) {
        --cell;
        if (cell->row == merged.row && cell->column == merged.column) {
            seen.text = trim(cell->text);
            seen.sight = cell->sight;
            seen.framed = cell->framed;
        }
    }
    seen.filled = !seen.text.empty() || seen.sight != Sight::plain;
    seen_.push_back(seen);
}

void SheetCutter::find_lines() {
    for (const Seen& each : seen_) last_column_ = std::max(last_column_, each.end());
    Reaching reaching(last_column_);
    std::size_t framed = 0, unframed = 0;
    for (std::size_t i = 0; i < seen_.size();) {
        Line line{seen_[i].row, i, i};
        if (!budget_.take_cells(1, place_before_ + line.row)) return;
        for (; i < seen_.size() && seen_[i].row == line.row; ++i) {
            const Seen& cell = seen_[i];
            line.bottom = std::max(line.bottom, cell.row + cell.rows - 1);
            line.framed |= cell.framed;
            if (!cell.filled) continue;
            ++line.filled;
            line.widen(cell.column, cell.end());
        }
        line.end = i;
        if (reaching.any(line.row)) go_on(line, reaching);
        for (std::size_t k = line.begin; k < line.end; ++k) reaching.add(seen_[k]);
        if (budget_.exceeded()) return;
        has_frames_ |= line.framed;
        if (line.filled > 1) ++(line.framed ? framed : unframed);
        lines_.push_back(line);
    }
    are_tables_framed_ = framed > unframed;
}

void SheetCutter::go_on(Line& line, const Reaching& reaching) {
    if (!budget_.take_memory(reaching.size(), place_before_ + line.row)) return;  // for the time
    for (std::uint32_t column = 1; column < reaching.size(); ++column) {
        if (!reaching.is_filled(column, line.row)) continue;
        line.goes_on = true;
        line.widen(column, column + 1);
    }
}

// ---- paragraphs and rows ----

/// Whether no row that is seen stands between the two.
bool SheetCutter::follows(const Line& below, const Line& above) const {
    return first_seen(sheet_.hidden_rows, above.bottom + 1) >= below.row;
}

Line::Kind SheetCutter::kind_of(std::size_t line) const {
    const Line& here = lines_[line];
    const Line* above = line > 0 && follows(here, lines_[line - 1]) ? &lines_[line - 1] : nullptr;
    if (above && above->kind != Line::table) above = nullptr;
    if (here.filled == 0) return above && here.framed ? Line::table : Line::nothing;
    if (are_tables_framed_ && !here.framed && !here.goes_on) return Line::paragraph;
    if (here.filled > 1 || here.goes_on) return Line::table;
    const Line* below =
        line + 1 < lines_.size() && follows(lines_[line + 1], here) ? &lines_[line + 1] : nullptr;
    if (below && below->filled < 2 && !below->goes_on) below = nullptr;
    return is_row(line, above, below) ? Line::table : Line::paragraph;
}

/// A row that is blank behind its labels is as wide as the one above: another such may follow.
///
///     │ 信息内容 │ 本年处理决定数量 │
///     │ 行政处罚 │                  │
///     │ 行政强制 │                  │
///     │ 第二十条第（八）项          │
void SheetCutter::take_width(Line& line, const Line& above) const {
    const bool row = line.kind == Line::table && above.kind == Line::table && follows(line, above);
    if (row && line.filled > 0) line.right = std::max(line.right, above.right);
}

/// Of a row with a single text:
///
///     │ 第二十条第（一）项            │   paragraph: as wide as the table
///     │ 信息内容 │ 本年制发件数 │ …   │
///     │ 规章     │              │     │   row: the cells beside it are blank
///     │          │ 申请人情况         │   row: over columns
bool SheetCutter::is_row(std::size_t line, const Line* above, const Line* below) const {
    if (!above && !below) return false;
    const Line& here = lines_[line];
    const auto cells_begin = seen_.begin() + static_cast<std::ptrdiff_t>(here.begin);
    const auto cells_end = seen_.begin() + static_cast<std::ptrdiff_t>(here.end);
    const Seen& text =
        *std::find_if(cells_begin, cells_end, [](const Seen& each) { return each.filled; });
    const std::uint32_t left =
        std::min(above ? above->left : below->left, below ? below->left : above->left);
    const std::uint32_t right = std::max(above ? above->right : 0, below ? below->right : 0);
    if (text.column > left) return text.columns > 1 || above;
    if (has_frames_) {
        return std::any_of(cells_begin, cells_end, [&text, right](const Seen& each) {
            return each.framed && each.column >= text.end() && each.column < right;
        });
    }
    return above && text.columns == 1 && text.text.size() <= longest_label &&
           text.text.find("。") == text.text.npos;
}

/// The first column of a table in which nothing stands, where what is before it can be a whole
/// table; else the one behind it. What is beside a table is none of its columns.
std::uint32_t SheetCutter::gap_in(std::size_t begin, std::size_t end) const {
    std::uint32_t left = last_column_, right = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (lines_[i].right == 0) continue;
        left = std::min(left, lines_[i].left);
        right = std::max(right, lines_[i].right);
    }
    if (!budget_.take_memory(right, place_before_ + lines_[begin].row)) return right;
    std::vector<bool> taken(right + 1);
    for (std::size_t i = begin; i < end; ++i) {
        for (std::size_t k = lines_[i].begin; k < lines_[i].end; ++k) {
            for (std::uint32_t c = seen_[k].column; seen_[k].filled && c < seen_[k].end(); ++c)
                taken[c] = true;
        }
    }
    std::uint32_t columns = 0;
    for (std::uint32_t column = left; column < right; ++column) {
        if (first_seen(sheet_.hidden_columns, column) != column) continue;
        if (!taken[column] && columns >= narrowest_table) return column;
        ++columns;
    }
    return right;
}

/// Rows that follow on each other; returns the line behind the last one.
std::size_t SheetCutter::add_table(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < lines_.size() && lines_[end].kind == Line::table &&
           follows(lines_[end], lines_[end - 1])) {
        ++end;
    }
    std::uint32_t left = last_column_;
    for (std::size_t i = begin; i < end; ++i) {
        if (lines_[i].right > 0) left = std::min(left, lines_[i].left);
    }
    const std::uint32_t right = gap_in(begin, end);
    for (std::size_t i = begin; i < end && !budget_.exceeded(); ++i)
        add_row(lines_[i], left, right);
    for (std::size_t i = begin; i < end; ++i) add_paragraphs(lines_[i], right);
    return end;
}

void SheetCutter::add_row(const Line& line, std::uint32_t left, std::uint32_t right) {
    Break before = Break::row;
    std::size_t next = line.begin;
    for (std::uint32_t column = left; column < right;) {
        while (next < line.end && seen_[next].column < column) ++next;
        if (reaching_.is_taken(column, line.row) ||
            first_seen(sheet_.hidden_columns, column) != column) {
            ++column;
            continue;
        }
        const bool is_cell = next < line.end && seen_[next].column == column;
        const Seen cell = is_cell ? seen_[next] : Seen{line.row, column};
        if (is_cell) reaching_.add(cell);
        add_piece(cell, std::exchange(before, Break::cell));
        column = cell.end();
    }
}

void SheetCutter::add_paragraphs(const Line& line, std::uint32_t from) {
    for (std::size_t i = line.begin; i < line.end; ++i) {
        if (seen_[i].filled && seen_[i].column >= from) add_piece(seen_[i], Break::paragraph);
    }
}

// ---- pieces ----

/// Lines of a paragraph are paragraphs: prose is typed into one cell.
void SheetCutter::add_piece(const Seen& cell, Break before) {
    const Break between = before == Break::paragraph ? before : Break::line;
    bool any = false;
    for (std::string_view rest = cell.text; !rest.empty();) {
        const std::size_t size = std::min(rest.find_first_of("\n\r"), rest.size());
        const std::string_view text = trim(rest.substr(0, size));
        if (!text.empty()) add_line(text, cell, std::exchange(any, true) ? between : before);
        rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    if (!any) add_line({}, cell, before);
}

void SheetCutter::add_line(std::string_view text, const Seen& cell, Break before) {
    const std::size_t place = place_before_ + cell.row;
    if (!budget_.take_cells(1, place) || !budget_.take_memory(sizeof(Piece), place)) return;
    std::vector<char>& storage = document_.storage;
    const std::size_t begin = storage.size();
    for (const char c : text) {  // as much as was reserved at most
        const bool is_blank = c == ' ' || c == '\t';
        if (!is_blank || storage.back() != ' ') storage.push_back(is_blank ? ' ' : c);
    }
    document_.pieces.push_back({{storage.data() + begin, storage.size() - begin},
                                Place{place},
                                before,
                                {sheet_.number, cell.row, cell.column, cell.columns, cell.rows},
                                cell.sight});
}

}  // namespace

std::uint32_t last_row(const Sheet& sheet) {
    std::uint32_t last = 0;
    for (const SheetCell& cell : sheet.cells) last = std::max(last, cell.row);
    return last;
}

Attempt<Document> spreadsheet_document(std::vector<Sheet> sheets, Budget& budget) {
    Document document;
    std::size_t size = 0;
    for (const Sheet& sheet : sheets) {
        for (const SheetCell& cell : sheet.cells) size += cell.text.size();
    }
    if (!budget.take_memory(size, 1)) return budget.refusal();
    document.storage.reserve(size);
    std::size_t rows = 0;
    for (Sheet& sheet : sheets) {
        SheetCutter(sheet, rows, document, budget).add();
        if (budget.exceeded()) return budget.refusal();
        rows += last_row(sheet);
    }
    return document;
}

}  // namespace govinfo::detail
