// What a cell holds, said and judged.
#pragma once

#include <string>

#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Its digits, its text in quotes, or the word for its state.
[[nodiscard]] std::string printed(const Cell& cell, const Console& console);

/// Whether arithmetic has a number for it.
[[nodiscard]] bool is_known(const Cell& cell, BlankPolicy blank);

}  // namespace govinfo::cli
