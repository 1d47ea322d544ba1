// The rules of the family ROLL.
#pragma once

#include <cstdint>

#include <govinfo/rollup.hpp>

namespace govinfo::detail {

/// In catalogue order.
enum class RollupRule : std::uint8_t {
    requests,
    proceedings,
    counts,
    money,
    own,
    cover,
    duplicate,
    vertical,
    generation,
};

[[nodiscard]] const Rule& rule_of(RollupRule rule) noexcept;

}  // namespace govinfo::detail
