#include "write_back/units.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/cell.hpp>
#include <govinfo/decimal.hpp>

#include "model/money.hpp"

namespace govinfo::detail {
namespace {

/// Of units of so many 元; empty where it has no digits there.
std::optional<Decimal> converted(Decimal number, std::int64_t from, std::int64_t to) {
    const std::int64_t millionths = number.millionths();
    if (from < to) {  // powers of ten, all of them
        const std::int64_t fewer = to / from;
        if (millionths % fewer != 0) return std::nullopt;
        return Decimal::from_millionths(millionths / fewer);
    }
    const std::int64_t more = from / to, most = Decimal::max_millionths / more;
    if (millionths > most || millionths < -most) return std::nullopt;
    return Decimal::from_millionths(millionths * more);
}

std::string_view first_of(std::string_view unit, std::string_view other) {
    return unit.empty() ? other : unit;
}

/// What stands in the cell of a report, for a document that counts in units of `to` 元.
void print_in(std::int64_t to, std::int64_t from, CellIndex index, Report& report) {
    const Cell cell = report.cell(index);
    if (const auto number = converted(*cell.number, from, to)) {
        report.set_number(index, *number);
    } else if (const auto yuan = converted(*cell.number, from, 1)) {
        report.set(index, parse_cell(CellKind::money, to_string(*yuan).append("元")));
    } else {
        report.set_absent(index);
    }
}

}  // namespace

Report in_units_of(const Recognised& document, const Report& report) {
    Report out = report;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto index = static_cast<CellIndex>(i);
        const Column& column = *report.form().cell(index).column;
        const Cell cell = report.cell(index);
        if (column.kind != CellKind::money || cell.state != CellState::number) continue;
        const std::string_view there =
            first_of(document.report.cell(index).unit, document.printed[i].unit);
        const std::int64_t from = yuan_in(first_of(cell.unit, column.unit));
        const std::int64_t to = yuan_in(first_of(there, column.unit));
        if (from != 0 && to != 0 && from != to) print_in(to, from, index, out);
    }
    return out;
}

}  // namespace govinfo::detail
