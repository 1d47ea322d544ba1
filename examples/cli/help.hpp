// Help as the user reads it.
#pragma once

#include <string>

#include "definition.hpp"

namespace govinfo::cli {

/// Of the command, or of that verb.
[[nodiscard]] std::string help(const Definition& command, const std::string& verb,
                               const Console& console);

}  // namespace govinfo::cli
