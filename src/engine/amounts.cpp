#include "engine/amounts.hpp"

namespace govinfo::detail {

Int128 yuan_in(std::string_view unit) noexcept {
    if (unit == "元") return 1;
    return unit == "万元" ? 10000 : 0;
}

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
