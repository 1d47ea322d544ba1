// The units of an area, each with what it is part of and the reports that it handed in.
#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include <govinfo/rollup.hpp>

#include "rollup/state.hpp"
#include "rollup/unit_index.hpp"

namespace govinfo::detail {

struct UnitNode {
    const ListedUnit* unit = nullptr;  ///< null = the area as a whole
    std::vector<std::size_t> children = {};
    /// Of the unit itself, and of its whole area. A unit without children has all of them in the
    /// first, unless it has both kinds.
    std::vector<const RollupEntry*> own = {}, area = {};
    bool vertical = false;
};

/// The whole comes last in `nodes`; in `order` each comes before what it is part of.
struct UnitTree {
    std::deque<ListedUnit> named = {};  ///< where there is no list
    std::vector<UnitNode> nodes = {};
    std::vector<std::size_t> order = {};
    std::vector<const RollupEntry*> unexpected = {};
    std::vector<const RollupEntry*> over_others = {};
};

[[nodiscard]] UnitTree unit_tree(std::span<const RollupEntry* const> entries,
                                 std::span<const ListedUnit> units);

/// As the header says, or else the name.
[[nodiscard]] OrganKind kind_of(const RollupEntry& entry);

}  // namespace govinfo::detail
