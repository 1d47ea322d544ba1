// Where a verb writes the report it made.
#pragma once

#include <string>
#include <string_view>

#include "console.hpp"

namespace govinfo::cli {

/// Writes to standard output if `file` is empty, else to that file. Says why where it cannot.
[[nodiscard]] Exit write_output(const std::string& file, std::string_view text,
                                const Console& console);

}  // namespace govinfo::cli
