// The cases of rules over the units of an area: their reports, and what the rule says of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/rollup.hpp>

namespace govinfo::test {

struct AreaCase {
    std::string name;     ///< of the file, for messages of the test
    std::string outcome;  ///< pass, fail or na
    std::string text;
    std::string said;  ///< the messages of the rule, zh and en in turn
};

/// In order of file names; none where the rule has none.
[[nodiscard]] std::vector<AreaCase> area_cases_of(std::string_view rule);

/// What that rule says of the area, likewise: its failures or, for `na`, what it could not assess.
[[nodiscard]] std::string said_of(const AreaCase& each, std::string_view rule);

}  // namespace govinfo::test
