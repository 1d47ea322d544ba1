#include "engine/named_cells.hpp"

#include <algorithm>

namespace govinfo::detail {
namespace {

/// `visit(cell)` for each, in form order. The cells of a row follow one another.
template <class Visit>
void for_each_cell(const NamedCells& named, const Form& form, Visit visit) {
    const auto cells = form.cells();
    const Block* block = nullptr;
    std::size_t column = 0;
    for (std::size_t row = 0; row < cells.size(); row += block->columns.size()) {
        if (cells[row].block != block) {
            block = cells[row].block;
            const auto columns = block->columns;
            const auto found =
                std::find_if(columns.begin(), columns.end(),
                             [&](const Column& each) { return each.key == named.column; });
            column = static_cast<std::size_t>(found - columns.begin());
        }
        if (column < block->columns.size() &&
            named.include(*cells[row].table, *cells[row].row, block->columns[column]))
            visit(static_cast<CellIndex>(row + column));
    }
}

/// The parts of a total: the cells of its row in the other columns.
Interval sum_of_parts(const Report& report, const CellInfo& total, BlankPolicy blank) noexcept {
    Interval sum;
    const auto cells = report.form().cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (cells[i].row != total.row || cells[i].column->total) continue;
        if (use_of(report, cell, blank) == Use::known)
            sum.known += millionths_of(report, cell);
        else
            sum.above = true;
    }
    return sum;
}

}  // namespace

std::optional<NamedSum> sum_of(std::span<const NamedCells> named, const Report& report,
                               BlankPolicy blank) noexcept {
    NamedSum out;
    for (const NamedCells& each : named) {
        bool stands = false;
        for_each_cell(each, report.form(), [&](CellIndex cell) {
            stands = true;
            const Use use = use_of(report, cell, blank);
            if (use == Use::unused) return;
            Interval value = {millionths_of(report, cell), false, use == Use::unknown};
            // A total that is not printed was not added up, whatever a blank is.
            const bool printed = use == Use::known && report.state(cell) != CellState::blank;
            const CellInfo& info = report.form().cell(cell);
            if (!printed && info.column->total) value = sum_of_parts(report, info, blank);
            if (!value.exact() && !out.unknown) out.unknown = cell;
            out.values.known += value.known * each.coefficient;
            out.values.above = out.values.above || (value.above && each.coefficient > 0);
            out.values.below = out.values.below || (value.above && each.coefficient < 0);
        });
        if (!stands) return std::nullopt;
    }
    return out;
}

}  // namespace govinfo::detail
