#include "model/money.hpp"

#include <algorithm>
#include <iterator>

namespace govinfo::detail {
namespace {

constexpr std::int64_t ten_thousand = 10'000, hundred_million = 100'000'000;

constexpr Unit units[] = {
    {"元", 1},
    {"圆", 1},
    {"¥", 1},
    {"百元", 100},
    {"佰元", 100},
    {"千元", 1'000},
    {"仟元", 1'000},
    {"万", ten_thousand},
    {"万元", ten_thousand},
    {"萬元", ten_thousand},
    {"十万元", 10 * ten_thousand},
    {"百万", 100 * ten_thousand},
    {"百万元", 100 * ten_thousand},
    {"千万", 1'000 * ten_thousand},
    {"千万元", 1'000 * ten_thousand},
    {"亿", hundred_million},
    {"亿元", hundred_million},
    {"億元", hundred_million},
};

}  // namespace

std::span<const Unit> money_units() noexcept {
    return units;
}

std::int64_t yuan_in(std::string_view unit) noexcept {
    for (const Unit& each : units)
        if (each.name == unit) return each.factor;
    return 0;
}

bool is_money(std::string_view unit) noexcept {
    constexpr std::string_view others[] = {"角", "分", "美金", "港币", "英镑"};
    constexpr std::size_t longest = 12;  // 百万美元
    if (yuan_in(unit) != 0) return true;
    return (unit.size() <= longest && unit.ends_with("元")) ||
           std::find(std::begin(others), std::end(others), unit) != std::end(others);
}

}  // namespace govinfo::detail
