// Kinds of bodies that are told apart in several places.
#pragma once

#include <string_view>

#include <govinfo/header.hpp>

namespace govinfo::detail {

/// Of county level and above.
[[nodiscard]] constexpr bool is_government(OrganKind kind) noexcept {
    return kind == OrganKind::provincial_government || kind == OrganKind::city_government ||
           kind == OrganKind::county_government;
}

/// Whether a line is the name of one: its kind can be told.
[[nodiscard]] bool is_organ(std::string_view line);

}  // namespace govinfo::detail
