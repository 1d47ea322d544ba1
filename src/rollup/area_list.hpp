// Which reports are added up: each unit once, in its own area.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <govinfo/rollup.hpp>

#include "rollup/state.hpp"

namespace govinfo::detail {

/// A report that counts, and whose it is.
struct Addend {
    const RollupEntry* entry;
    std::string unit;
};

/// What is added up, and what it is held against.
struct Area {
    std::string name = {};  ///< empty = the whole
    std::vector<Addend> units = {};
    bool own_known = false;  ///< the area's own organ is among them, or apart
    bool complete = true;
    const RollupEntry* printed = nullptr;
};

struct Chosen {
    Area whole;
    std::optional<Addend> own;     ///< of the whole
    std::vector<Area> inner = {};  ///< that have a report of the whole area besides their units
    std::vector<RollupUnit> units = {};
    std::vector<RollupFinding> findings = {};  ///< on units
};

/// Of the reports in that form and on that year.
[[nodiscard]] Chosen choose(const Rollup::State& state, const RollupQuestion& asked,
                            const Form& form, std::optional<int> year);

}  // namespace govinfo::detail
