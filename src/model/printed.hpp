// What stands in a cell, as words.
#pragma once

#include <string>

#include <govinfo/cell.hpp>

namespace govinfo::detail {

/// As it was read, else its digits or `/`; nothing of one that is blank or absent.
[[nodiscard]] inline std::string printed_text(const Cell& cell) {
    if (cell.state == CellState::not_applicable) return "/";
    if (cell.state == CellState::number && cell.raw.empty()) return to_string(*cell.number);
    return std::string(cell.raw);
}

}  // namespace govinfo::detail
