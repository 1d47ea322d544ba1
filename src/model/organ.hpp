// Kinds of bodies that are told apart in several places.
#pragma once

#include <string>
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

/// What the spellings of one name have in common: folded, without the name of the state, a remark in
/// brackets and 人民政府 at the end.
[[nodiscard]] std::string organ_key(std::string_view organ);
/// organ_key() of the area whose government's office that is; empty where it is not one.
[[nodiscard]] std::string office_key(std::string_view organ);

}  // namespace govinfo::detail
