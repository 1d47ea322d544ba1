// Names that stand for several, which not every shell takes apart.
#pragma once

#include <string>
#include <vector>

namespace govinfo::cli {

struct MatchingNames {
    std::vector<std::string> names;  ///< in no order
    int error = 0;                   ///< the errno of a folder that cannot be looked into
};

[[nodiscard]] MatchingNames names_like(const std::string& pattern);

}  // namespace govinfo::cli
