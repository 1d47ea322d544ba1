#include <govinfo/sheet.hpp>

#include <algorithm>
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
};

/// Lays one table out, row by row.
class Layouter {
  public:
    Layouter(const Report& report, std::span<const Note> notes, const Table& table)
        : report_(report), notes_(notes), sheet_{&table, 0, 0, false, {}} {
        const auto cells = report.form().cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].table != &table) continue;
            cells_[cells[i].row].push_back(static_cast<CellIndex>(i));
            sheet_.found = sheet_.found || !is_absent(static_cast<CellIndex>(i));
        }
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

    [[nodiscard]] bool has_cells(const Row& row) const {
        const auto found = cells_.find(&row);
        return found != cells_.end() &&
               !std::all_of(found->second.begin(), found->second.end(),
                            [this](CellIndex cell) { return is_absent(cell); });
    }

    [[nodiscard]] bool is_heading(const Row& row) const {
        return row.role == RowRole::heading || (row.role == RowRole::unsplit && !has_cells(row));
    }

    /// A row that an unsplit one stands for is not printed.
    [[nodiscard]] std::vector<Line> lines_of(const Block& block) const {
        std::vector<Line> lines;
        std::map<std::string_view, std::vector<std::size_t>> headings;  // over what is under a key
        for (const Row& row : block.rows) {
            const std::vector<std::size_t> over = headings[row.under];
            const auto parent =
                std::find_if(block.rows.begin(), block.rows.end(),
                             [&](const Row& each) { return each.key == row.under; });
            const bool in_whole = parent != block.rows.end() && parent->role == RowRole::unsplit &&
                                  has_cells(*parent) && !has_cells(row);
            if (in_whole) continue;
            std::vector<std::size_t>& under = headings[row.key] = over;
            const bool heading = is_heading(row);
            if (heading)
                under.push_back(lines.size());
            else
                for (const std::size_t each : over) ++lines[each].leaves;
            lines.push_back({&row, over.size(), heading, heading ? 0u : 1u});
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
        const std::vector<CellIndex>& cells = cells_.at(line.row);
        if (const Note* note = has_cells(*line.row) ? nullptr : note_of_row(cells[0])) {
            put(SheetRole::value, row, note->raw, at, 1, width).cell = cells[0];
            return;
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Cell cell = report_.cell(cells[i]);
            SheetCell& value = put(SheetRole::value, row, detail::printed_text(cell), at + i, 1,
                                   span_of(i, cells.size(), width));
            value.cell = cells[i];
            value.state = cell.state;
            value.repaired =
                cell.state == CellState::number ? !cell.raw.empty() : is_dash(cells[i]);
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

    void add_rows(std::size_t count) { sheet_.rows.resize(sheet_.rows.size() + count); }

    SheetCell& put(SheetRole role, std::size_t row, std::string_view text, std::size_t column,
                   std::size_t row_span, std::size_t column_span) {
        return sheet_.rows[row].emplace_back(
            SheetCell{role, std::string(text), column, row_span, column_span});
    }

    const Report& report_;
    std::span<const Note> notes_;
    Sheet sheet_;
    std::map<const Row*, std::vector<CellIndex>> cells_;
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
