#include "engine/amounts.hpp"

#include "model/money.hpp"

namespace govinfo::detail {

std::optional<Int128> amount_of(const Report& report, CellIndex index, BlankPolicy blank) noexcept {
    if (use_of(report, index, blank) != Use::known) return std::nullopt;
    const Column& column = *report.form().cell(index).column;
    const Int128 value = millionths_of(report, index);
    if (column.kind != CellKind::money || value == 0) return value;
    const std::string_view printed = report.cell(index).unit;
    const Int128 yuan = yuan_in(printed.empty() ? column.unit : printed);
    if (yuan == 0) return std::nullopt;
    return value * yuan;
}

}  // namespace govinfo::detail
