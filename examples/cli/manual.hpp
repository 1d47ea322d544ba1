// The manual page.
#pragma once

#include <string>

#include "definition.hpp"

namespace govinfo::cli {

/// UTF-8, in the macros of man(7).
[[nodiscard]] std::string manual(const Definition& command, const Console& console);

}  // namespace govinfo::cli
