#include "model/money.hpp"

namespace govinfo::detail {
namespace {

constexpr struct {
    std::string_view unit;
    std::int64_t yuan;
} units[] = {
    {"元", 1}, {"千元", 1'000}, {"万元", 10'000}, {"百万元", 1'000'000}, {"亿元", 100'000'000},
};

}  // namespace

std::int64_t yuan_in(std::string_view unit) noexcept {
    for (const auto& each : units)
        if (each.unit == unit) return each.yuan;
    return 0;
}

}  // namespace govinfo::detail
