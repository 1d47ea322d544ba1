// A sum of units held against what an area's report says.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <govinfo/rollup.hpp>

#include "rollup/area_list.hpp"

namespace govinfo::detail {

/// Last year's figures of units, by organ_key().
using LastYear = std::map<std::string, const RollupEntry*>;

/// Every cell, with what explains a difference where one unit does. `printed` are the figures of
/// the area's report; the own organ of the area, if there is one, is among `addends`.
void hold_against(const Area& area, const Totals& printed, const std::vector<Addend>& addends,
                  const Totals& sums, const LastYear& last_year, RollupResult& out);

/// What that entry has in the cell; null of 0.
[[nodiscard]] const Held* held_at(const RollupEntry& entry, CellIndex cell) noexcept;

}  // namespace govinfo::detail
