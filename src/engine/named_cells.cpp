#include "engine/named_cells.hpp"

namespace govinfo::detail {
namespace {

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
    const auto cells = report.form().cells();
    for (const NamedCells& each : named) {
        bool stands = false;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            if (!each.include(*cells[i].table, *cells[i].row, *cells[i].column)) continue;
            stands = true;
            const Use use = use_of(report, cell, blank);
            if (use == Use::unused) continue;
            Interval value = {millionths_of(report, cell), false, use == Use::unknown};
            // A total that is not printed was not added up, whatever a blank is.
            const bool printed = use == Use::known && report.state(cell) != CellState::blank;
            if (!printed && cells[i].column->total) value = sum_of_parts(report, cells[i], blank);
            if (!value.exact() && !out.unknown) out.unknown = cell;
            out.values.known += value.known * each.coefficient;
            out.values.above = out.values.above || (value.above && each.coefficient > 0);
            out.values.below = out.values.below || (value.above && each.coefficient < 0);
        }
        if (!stands) return std::nullopt;
    }
    return out;
}

}  // namespace govinfo::detail
