// Kinds of bodies that are told apart in several places.
#pragma once

#include <govinfo/header.hpp>

namespace govinfo::detail {

/// Of county level and above.
[[nodiscard]] constexpr bool is_government(OrganKind kind) noexcept {
    return kind == OrganKind::provincial_government || kind == OrganKind::city_government ||
           kind == OrganKind::county_government;
}

}  // namespace govinfo::detail
