// What a cell holds, said and judged.
#pragma once

#include <string>

#include <govinfo/note.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Its digits, its text in quotes, or the word for its state.
[[nodiscard]] std::string printed(const Cell& cell, const Console& console);

/// 第46行, or 表1·行5·列3; empty where that is not known.
[[nodiscard]] std::string place(const Provenance& provenance, CellIndex cell,
                                const Console& console);

/// Whether arithmetic has a number for it.
[[nodiscard]] bool is_known(const Cell& cell, BlankPolicy blank);

}  // namespace govinfo::cli
