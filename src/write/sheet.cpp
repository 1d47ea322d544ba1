#include <govinfo/sheet.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>

namespace govinfo {
namespace {

/// The cells of a row, which follow on each other in the form.
struct RowCells {
    std::size_t first = 0, count = 0;
    bool found = false;  ///< any of them is not absent
};

/// A row of the form that is printed.
struct Line {
    const Block* block;
    const Row* row;
    RowCells cells;
    std::size_t depth;   ///< headings that it stands under
    bool heading;        ///< prints no cells of its own
    std::size_t leaves;  ///< rows with cells: itself, or those under a heading
    std::size_t over;    ///< the line of the nearest of those headings, or none
};
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Lays one table out, row by row.
class Layouter {
  public:
    Layouter(const Report& report, std::span<const Note> notes, const Table& table)
        : report_(report), notes_(notes), sheet_{&table, 0, 0, false, {}, {}} {
        const auto cells = report.form().cells();
        const auto first_from = [&](std::size_t begin) {
            while (begin < cells.size() && cells[begin].table != &table) ++begin;
            return begin;
        };
        next_ = first_from(0);
        next_optional_ = first_from(report.form().cell_count());
        for (const Block& block : table.blocks) add_lines_of(block);
    }

    /// Blocks under each other, rows under their columns.
    Sheet stacked() {
        const Table& table = *sheet_.table;
        std::size_t widest = 0;
        for (const Block& block : table.blocks) widest = std::max(widest, block.columns.size());
        sheet_.label_columns = depth() + 1;
        sheet_.columns = sheet_.label_columns + widest;
        reserve();
        const Block* block = nullptr;
        for (const Line& line : lines_) {
            if (line.block != block) add_head(*(block = line.block));
            add_line(line);
        }
        return std::move(sheet_);
    }

    /// One row of values, the rows of the form as heads over their columns.
    Sheet single_row() {
        const std::size_t levels = depth() + 1;
        std::size_t height = levels;
        for (const Block& block : sheet_.table->blocks)
            height = std::max(height, levels + head_height(block.columns));
        for (const Line& line : lines_) sheet_.columns += line.cells.count;
        reserve();
        for (std::size_t level = 0; level <= height; ++level) {
            begin_row();
            std::size_t at = 0;
            for (const Line& line : lines_) {
                const std::span<const Column> columns = line.block->columns;
                if (line.depth == level)
                    put(SheetRole::header, line.row->label, at, 1, line.leaves * columns.size());
                if (line.heading) continue;
                if (level < height)
                    put_columns(columns, line.depth + 1, level, height, at, columns.size());
                else
                    put_values(line, at, columns.size());
                at += columns.size();
            }
        }
        return std::move(sheet_);
    }

  private:
    // ---- rows of the form

    /// Of a row without cells none. Rows must be asked for in the order of the form.
    RowCells take_cells(const Row& row) {
        std::size_t& next = row.role == RowRole::unsplit ? next_optional_ : next_;
        RowCells cells = {next};
        const auto of_form = report_.form().cells();
        for (; next < of_form.size() && of_form[next].row == &row; ++next)
            cells.found = cells.found || report_.states()[next] != CellState::absent;
        cells.count = next - cells.first;
        return cells;
    }

    /// A row that an unsplit one stands for is not printed.
    void add_lines_of(const Block& block) {
        const std::size_t first = lines_.size();
        lines_.reserve(first + block.rows.size());
        for (const Row& row : block.rows) {
            const RowCells cells = take_cells(row);
            sheet_.found = sheet_.found || cells.found;
            const std::size_t parent = parent_of(row, first);
            std::size_t over = parent;
            if (parent != none && !lines_[parent].heading) {  // an unsplit one with cells
                if (!cells.found) continue;
                over = lines_[parent].over;
            }
            const bool heading =
                row.role == RowRole::heading || (row.role == RowRole::unsplit && !cells.found);
            std::size_t depth = 0;
            for (std::size_t each = over; each != none; each = lines_[each].over, ++depth)
                if (!heading) ++lines_[each].leaves;
            lines_.push_back({&block, &row, cells, depth, heading, heading ? 0u : 1u, over});
        }
    }

    /// The line that a row stands under, from `first` on, or none.
    [[nodiscard]] std::size_t parent_of(const Row& row, std::size_t first) const {
        if (row.under.empty()) return none;
        for (std::size_t i = lines_.size(); i > first; --i)
            if (lines_[i - 1].row->key == row.under) return i - 1;
        return none;
    }

    [[nodiscard]] std::size_t depth() const {
        std::size_t depth = 0;
        for (const Line& line : lines_) depth = std::max(depth, line.depth);
        return depth;
    }

    // ---- heads

    static std::size_t head_height(std::span<const Column> columns) {
        return std::any_of(columns.begin(), columns.end(),
                           [](const Column& column) { return !column.under.empty(); })
                   ? 2
                   : 1;
    }

    /// Caption and heads.
    void add_head(const Block& block) {
        const Table& table = *sheet_.table;
        const std::size_t labels = sheet_.label_columns, width = sheet_.columns - labels;
        if (!block.caption.empty()) {
            begin_row();
            put(SheetRole::header, block.caption, 0, 1, sheet_.columns);
        }
        const std::size_t over = table.over.empty() ? 0 : 1;
        const std::size_t height = over + head_height(block.columns);
        for (std::size_t row = 0; row < height; ++row) {
            begin_row();
            if (row == 0) put(SheetRole::header, table.corner, 0, height, labels);
            if (row < over) put(SheetRole::header, table.over, labels, 1, width);
            put_columns(block.columns, over, row, height, labels, width);
        }
    }

    /// Of the heads of columns, which stand in the rows from `first` to before `end`, those that
    /// begin in `row`; the last column takes what is left of `width`.
    void put_columns(std::span<const Column> columns, std::size_t first, std::size_t row,
                     std::size_t end, std::size_t at, std::size_t width) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Column& column = columns[i];
            const bool grouped = !column.under.empty();
            const bool begins = i == 0 || columns[i - 1].under != column.under;
            if (row == first + (grouped ? 1 : 0)) {
                put(SheetRole::header, column.label, at + i, end - row,
                    span_of(i, columns.size(), width));
            } else if (row == first && begins) {
                std::size_t last = i;
                while (last + 1 < columns.size() && columns[last + 1].under == column.under) ++last;
                put(SheetRole::header, column.under, at + i, 1,
                    last - i + span_of(last, columns.size(), width));
            }
        }
    }

    static std::size_t span_of(std::size_t column, std::size_t columns, std::size_t width) {
        return column + 1 == columns ? width - column : 1;
    }

    // ---- rows

    /// A heading begins in the row of the first line under it.
    void add_line(const Line& line) {
        const std::size_t labels = sheet_.label_columns;
        if (!in_row_) begin_row();
        in_row_ = line.heading;
        put(SheetRole::label, line.row->label, line.depth, line.heading ? line.leaves : 1,
            line.heading ? 1 : labels - line.depth);
        if (!line.heading) put_values(line, labels, sheet_.columns - labels);
    }

    void put_values(const Line& line, std::size_t at, std::size_t width) {
        const auto cell_at = [&line](std::size_t i) {
            return static_cast<CellIndex>(line.cells.first + i);
        };
        if (const Note* note = line.cells.found ? nullptr : note_of_row(cell_at(0))) {
            put(SheetRole::value, std::string_view(note->raw), at, 1, width).cell = cell_at(0);
            return;
        }
        for (std::size_t i = 0; i < line.cells.count; ++i) {
            const CellIndex index = cell_at(i);
            SheetCell& value =
                put(SheetRole::value, {}, at + i, 1, span_of(i, line.cells.count, width));
            value.cell = index;
            value.state = report_.state(index);
            set_text(value, index);
            value.repaired =
                value.state == CellState::number ? value.text.number() == nullptr : is_dash(index);
        }
    }

    /// Fast where the report keeps no more than numbers.
    void set_text(SheetCell& value, CellIndex cell) const {
        if (value.state == CellState::number && !report_.keeps_print())
            value.text = PrintedText(report_.numbers()[static_cast<std::size_t>(cell)]);
        else
            value.text = PrintedText(report_.cell(cell));
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

    /// Room for most of the cells.
    void reserve() {
        std::size_t cells = 0;
        for (const Block& block : sheet_.table->blocks) cells += 2 * block.columns.size() + 3;
        for (const Line& line : lines_) cells += line.cells.count + 1;
        sheet_.cells.reserve(cells);
    }

    void begin_row() { sheet_.row_ends.push_back(sheet_.cells.size()); }

    /// Into the last row.
    SheetCell& put(SheetRole role, const PrintedText& text, std::size_t column,
                   std::size_t row_span, std::size_t column_span) {
        SheetCell& cell = sheet_.cells.emplace_back();
        ++sheet_.row_ends.back();
        cell.role = role;
        cell.text = text;
        cell.column = static_cast<std::uint16_t>(column);
        cell.row_span = static_cast<std::uint16_t>(row_span);
        cell.column_span = static_cast<std::uint16_t>(column_span);
        return cell;
    }

    const Report& report_;
    std::span<const Note> notes_;
    Sheet sheet_;
    std::size_t next_ = 0, next_optional_ = 0;  // cells that no line has yet
    std::vector<Line> lines_;
    bool in_row_ = false;  // headings of the row to come stand already
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

std::vector<SheetRow> Sheet::rows() const& {
    std::vector<SheetRow> rows;
    rows.reserve(row_ends.size());
    std::size_t begin = 0;
    for (const std::size_t end : row_ends) {
        rows.emplace_back(cells.data() + begin, end - begin);
        begin = end;
    }
    return rows;
}

Sheet sheet(const Report& report, const Table& table, SheetShape shape) {
    return laid_out(Layouter(report, {}, table), table, shape);
}

Sheet sheet(const ReadResult& read, const Table& table, SheetShape shape) {
    return laid_out(Layouter(read.report, read.notes, table), table, shape);
}

void mark(Sheet& sheet, const Explanation& explanation) {
    std::map<CellIndex, SheetCell*> values;
    for (SheetCell& cell : sheet.cells)
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
