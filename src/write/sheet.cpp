#include <govinfo/sheet.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include "model/printed.hpp"

namespace govinfo {
namespace {

/// A row of the form that is printed.
struct Line {
    const Row* row;
    std::size_t depth;   ///< headings that it stands under
    bool heading;        ///< prints no cells of its own
    std::size_t leaves;  ///< rows with cells: itself, or those under a heading
    std::size_t over;    ///< the line of the nearest of those headings, or none
};
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The cells of a row, which follow on each other in the form.
struct RowCells {
    const Row* row;
    std::size_t first, count;
};

/// Lays one table out, row by row.
class Layouter {
  public:
    Layouter(const Report& report, std::span<const Note> notes, const Table& table)
        : report_(report), notes_(notes), sheet_{&table, 0, 0, false, {}} {
        const auto cells = report.form().cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].table != &table) continue;
            if (cells_.empty() || cells_.back().row != cells[i].row)
                cells_.push_back({cells[i].row, i, 0});
            ++cells_.back().count;
            sheet_.found = sheet_.found || !is_absent(static_cast<CellIndex>(i));
        }
        std::sort(cells_.begin(), cells_.end(), is_before);
        for (const Block& block : table.blocks) lines_.push_back(lines_of(block));
    }

    /// Blocks under each other, rows under their columns.
    Sheet stacked() {
        const Table& table = *sheet_.table;
        std::size_t widest = 0;
        for (const Block& block : table.blocks) widest = std::max(widest, block.columns.size());
        sheet_.label_columns = depth() + 1;
        sheet_.columns = sheet_.label_columns + widest;
        for (std::size_t i = 0; i < table.blocks.size(); ++i) {
            const Block& block = table.blocks[i];
            if (!block.caption.empty()) {
                add_rows(1);
                put(SheetRole::header, sheet_.rows.size() - 1, block.caption, 0, 1, sheet_.columns);
            }
            add_head(block);
            for (const Line& line : lines_[i]) add_line(line);
        }
        return std::move(sheet_);
    }

    /// One row of values, the rows of the form as heads over their columns.
    Sheet single_row() {
        const std::size_t levels = depth() + 1;
        std::size_t height = levels;
        for (const Block& block : sheet_.table->blocks)
            height = std::max(height, levels + head_height(block.columns));
        add_rows(height + 1);
        for (std::size_t i = 0; i < sheet_.table->blocks.size(); ++i) {
            const std::span<const Column> columns = sheet_.table->blocks[i].columns;
            for (const Line& line : lines_[i]) {
                put(SheetRole::header, line.depth, line.row->label, sheet_.columns, 1,
                    line.leaves * columns.size());
                if (line.heading) continue;
                put_columns(columns, line.depth + 1, height, sheet_.columns, columns.size());
                put_values(line, height, sheet_.columns, columns.size());
                sheet_.columns += columns.size();
            }
        }
        return std::move(sheet_);
    }

  private:
    // ---- rows of the form

    [[nodiscard]] bool is_absent(CellIndex cell) const {
        return report_.state(cell) == CellState::absent;
    }

    static bool is_before(const RowCells& left, const RowCells& right) {
        return std::less<>()(left.row, right.row);
    }

    /// Of a row without cells none.
    [[nodiscard]] RowCells cells_of(const Row& row) const {
        const RowCells wanted = {&row, 0, 0};
        const auto found = std::lower_bound(cells_.begin(), cells_.end(), wanted, is_before);
        return found != cells_.end() && found->row == &row ? *found : wanted;
    }

    [[nodiscard]] bool has_cells(const Row& row) const {
        const RowCells cells = cells_of(row);
        for (std::size_t i = 0; i < cells.count; ++i)
            if (!is_absent(static_cast<CellIndex>(cells.first + i))) return true;
        return false;
    }

    [[nodiscard]] bool is_heading(const Row& row) const {
        return row.role == RowRole::heading || (row.role == RowRole::unsplit && !has_cells(row));
    }

    /// A row that an unsplit one stands for is not printed.
    [[nodiscard]] std::vector<Line> lines_of(const Block& block) const {
        std::vector<Line> lines;
        std::vector<std::size_t> nearest(block.rows.size(), none);  // heading, of what is under it
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            const Row& row = block.rows[i];
            const auto parent =
                std::find_if(block.rows.begin(), block.rows.end(),
                             [&](const Row& each) { return each.key == row.under; });
            const bool in_whole = parent != block.rows.end() && parent->role == RowRole::unsplit &&
                                  has_cells(*parent) && !has_cells(row);
            if (in_whole) continue;
            const std::size_t over =
                parent != block.rows.end()
                    ? nearest[static_cast<std::size_t>(parent - block.rows.begin())]
                    : none;
            const bool heading = is_heading(row);
            nearest[i] = heading ? lines.size() : over;
            std::size_t depth = 0;
            for (std::size_t each = over; each != none; each = lines[each].over, ++depth)
                if (!heading) ++lines[each].leaves;
            lines.push_back({&row, depth, heading, heading ? 0u : 1u, over});
        }
        return lines;
    }

    [[nodiscard]] std::size_t depth() const {
        std::size_t depth = 0;
        for (const std::vector<Line>& lines : lines_)
            for (const Line& line : lines) depth = std::max(depth, line.depth);
        return depth;
    }

    // ---- heads

    static std::size_t head_height(std::span<const Column> columns) {
        return std::any_of(columns.begin(), columns.end(),
                           [](const Column& column) { return !column.under.empty(); })
                   ? 2
                   : 1;
    }

    void add_head(const Block& block) {
        const std::size_t first = sheet_.rows.size(), labels = sheet_.label_columns;
        const std::size_t over = sheet_.table->over.empty() ? 0 : 1;
        const std::size_t height = over + head_height(block.columns), end = first + height;
        const std::size_t width = sheet_.columns - labels;
        add_rows(height);
        put(SheetRole::header, first, sheet_.table->corner, 0, height, labels);
        if (over != 0) put(SheetRole::header, first, sheet_.table->over, labels, 1, width);
        put_columns(block.columns, first + over, end, labels, width);
    }

    /// Heads of columns in the rows from `first` to before `end`; the last column takes what is
    /// left of `width`.
    void put_columns(std::span<const Column> columns, std::size_t first, std::size_t end,
                     std::size_t at, std::size_t width) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Column& column = columns[i];
            const std::size_t span = span_of(i, columns.size(), width);
            const bool grouped = !column.under.empty();
            if (grouped && (i == 0 || columns[i - 1].under != column.under)) {
                std::size_t last = i;
                while (last + 1 < columns.size() && columns[last + 1].under == column.under) ++last;
                put(SheetRole::header, first, column.under, at + i, 1,
                    last - i + span_of(last, columns.size(), width));
            }
            const std::size_t row = first + (grouped ? 1 : 0);
            put(SheetRole::header, row, column.label, at + i, end - row, span);
        }
    }

    static std::size_t span_of(std::size_t column, std::size_t columns, std::size_t width) {
        return column + 1 == columns ? width - column : 1;
    }

    // ---- rows

    /// A heading begins in the row of the first line under it.
    void add_line(const Line& line) {
        if (!in_row_) add_rows(1);
        in_row_ = line.heading;
        const std::size_t row = sheet_.rows.size() - 1, labels = sheet_.label_columns;
        put(SheetRole::label, row, line.row->label, line.depth, line.heading ? line.leaves : 1,
            line.heading ? 1 : labels - line.depth);
        if (!line.heading) put_values(line, row, labels, sheet_.columns - labels);
    }

    void put_values(const Line& line, std::size_t row, std::size_t at, std::size_t width) {
        const RowCells cells = cells_of(*line.row);
        const auto cell_at = [&](std::size_t i) { return static_cast<CellIndex>(cells.first + i); };
        if (const Note* note = has_cells(*line.row) ? nullptr : note_of_row(cell_at(0))) {
            put(SheetRole::value, row, note->raw, at, 1, width).cell = cell_at(0);
            return;
        }
        for (std::size_t i = 0; i < cells.count; ++i) {
            const Cell cell = report_.cell(cell_at(i));
            SheetCell& value = put(SheetRole::value, row, detail::printed_text(cell), at + i, 1,
                                   span_of(i, cells.count, width));
            value.cell = cell_at(i);
            value.state = cell.state;
            value.repaired =
                cell.state == CellState::number ? !cell.raw.empty() : is_dash(cell_at(i));
        }
    }

    [[nodiscard]] bool is_dash(CellIndex cell) const {
        return std::any_of(notes_.begin(), notes_.end(), [&](const Note& note) {
            return note.code == NoteCode::dash && note.cell == cell;
        });
    }

    /// What a row prints that was not read stands in the notes on its cells.
    [[nodiscard]] const Note* note_of_row(CellIndex first) const {
        for (const Note& note : notes_)
            if (note.code >= NoteCode::row_short && note.code <= NoteCode::row_twice &&
                note.cell == first)
                return &note;
        return nullptr;
    }

    void add_rows(std::size_t count) {
        for (; count > 0; --count) sheet_.rows.emplace_back().reserve(sheet_.columns);
    }

    SheetCell& put(SheetRole role, std::size_t row, std::string_view text, std::size_t column,
                   std::size_t row_span, std::size_t column_span) {
        return put(role, row, std::string(text), column, row_span, column_span);
    }
    SheetCell& put(SheetRole role, std::size_t row, std::string&& text, std::size_t column,
                   std::size_t row_span, std::size_t column_span) {
        SheetCell& cell = sheet_.rows[row].emplace_back();
        cell.role = role;
        cell.text = std::move(text);
        cell.column = column;
        cell.row_span = row_span;
        cell.column_span = column_span;
        return cell;
    }

    const Report& report_;
    std::span<const Note> notes_;
    Sheet sheet_;
    std::vector<RowCells> cells_;           // by address of the row
    std::vector<std::vector<Line>> lines_;  // by block
    bool in_row_ = false;                   // headings of the row to come stand already
};

Sheet laid_out(Layouter layouter, const Table& table, SheetShape shape) {
    const bool side_by_side = table.layout == Layout::single_row && shape == SheetShape::official;
    return side_by_side ? layouter.single_row() : layouter.stacked();
}

std::vector<CellIndex> cells_at_fault(const ExplainedFinding& finding) {
    constexpr std::size_t few = 4;
    std::vector<CellIndex> left, all, filled;
    for (const ExplainedOperand& each : finding.operands) {
        const CellIndex cell = each.operand.cell;
        if (each.operand.source != TermSource::report) continue;
        if (each.operand.role == Operand::Role::left) left.push_back(cell);
        all.push_back(cell);
        if (each.value != "0") filled.push_back(cell);
    }
    if (left.size() == 1) return left;
    return all.size() <= few ? all : filled;
}

}  // namespace

Sheet sheet(const Report& report, const Table& table, SheetShape shape) {
    return laid_out(Layouter(report, {}, table), table, shape);
}

Sheet sheet(const ReadResult& read, const Table& table, SheetShape shape) {
    return laid_out(Layouter(read.report, read.notes, table), table, shape);
}

void mark(Sheet& sheet, const Explanation& explanation) {
    std::map<CellIndex, SheetCell*> values;
    for (SheetRow& row : sheet.rows)
        for (SheetCell& cell : row)
            if (cell.cell) values[*cell.cell] = &cell;
    for (std::size_t i = 0; i < explanation.failures.size(); ++i) {
        for (const CellIndex cell : cells_at_fault(explanation.failures[i])) {
            const auto value = values.find(cell);
            if (value == values.end()) continue;
            std::vector<std::size_t>& failures = value->second->failures;
            if (failures.empty() || failures.back() != i) failures.push_back(i);
        }
    }
}

}  // namespace govinfo
