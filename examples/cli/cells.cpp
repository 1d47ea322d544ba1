#include "cells.hpp"

#include <cstddef>

namespace govinfo::cli {

std::string printed(const Cell& cell, const Console& console) {
    switch (cell.state) {
        case CellState::absent:
            return std::string(console.say({"缺失", "missing"}));
        case CellState::blank:
            return std::string(console.say({"空白", "blank"}));
        case CellState::not_applicable:
            return "/";
        case CellState::text:
            return console.say({"“{0}”", "\"{0}\""}, {cell.raw});
        case CellState::number:
            break;
    }
    return to_string(*cell.number);
}

std::string place(const Provenance& provenance, CellIndex cell, const Console& console) {
    const auto index = static_cast<std::size_t>(cell);
    if (index >= provenance.cells.size()) return {};
    Position position = provenance.cells[index];
    position.column = 0;  // enough for one cell
    return govinfo::place(position, console.language());
}

bool is_known(const Cell& cell, BlankPolicy blank) {
    return cell.state == CellState::number || cell.state == CellState::not_applicable ||
           (cell.state == CellState::blank && blank == BlankPolicy::zero);
}

}  // namespace govinfo::cli
