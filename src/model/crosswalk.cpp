#include <govinfo/crosswalk.hpp>

#include <string>

namespace govinfo {
namespace {

const CrossingSpec* find_crossing(const FormSpec& spec, const CellInfo& cell) {
    for (const CrossingSpec& crossing : spec.crossings)
        if (crossing.table == cell.table->key && crossing.from_row == cell.row->key &&
            (crossing.from_column.empty() || crossing.from_column == cell.column->key))
            return &crossing;
    return nullptr;
}

std::string path(std::string_view table, std::string_view row, std::string_view column) {
    std::string out(table);
    out.append("/").append(row).append("/").append(column);
    return out;
}

Crossing cross(const Form& newer, CellIndex from, const CellInfo& cell) {
    const CrossingSpec* crossing = find_crossing(newer.spec(), cell);
    if (crossing == nullptr) {
        const auto same = newer.find(cell.path);
        if (!same) return {from, Comparability::not_comparable, {}, {}};
        return {from, Comparability::same, {*same}, {}};
    }
    Crossing out{from, crossing->comparability, {}, crossing->caveat};
    const std::string_view column =
        crossing->to_column.empty() ? cell.column->key : crossing->to_column;
    for (std::string_view row : crossing->to_rows)
        if (const auto to = newer.find(path(cell.table->key, row, column))) out.to.push_back(*to);
    return out;
}

}  // namespace

std::vector<Crossing> crosswalk(const Form& older, const Form& newer) {
    std::vector<Crossing> out;
    if (newer.spec().replaces != older.id()) return out;
    for (std::size_t i = 0; i < older.cell_count(); ++i) {
        const auto from = static_cast<CellIndex>(i);
        out.push_back(cross(newer, from, older.cell(from)));
    }
    return out;
}

std::optional<CellIndex> counterpart(const Form& newer, CellIndex cell, const Form& older) {
    if (&newer == &older) return cell;
    if (newer.spec().replaces != older.id()) return std::nullopt;
    const CellInfo& info = newer.cell(cell);
    for (const CrossingSpec& crossing : newer.spec().crossings) {
        const bool row = crossing.table == info.table->key && crossing.to_rows.size() == 1 &&
                         crossing.to_rows[0] == info.row->key;
        const bool column = crossing.to_column.empty() || crossing.to_column == info.column->key;
        if (!row || !column || crossing.comparability != Comparability::same) continue;
        return older.find(
            path(crossing.table, crossing.from_row,
                 crossing.from_column.empty() ? info.column->key : crossing.from_column));
    }
    const auto same = older.find(info.path);
    if (!same || find_crossing(newer.spec(), older.cell(*same)) != nullptr) return std::nullopt;
    return same;
}

}  // namespace govinfo
