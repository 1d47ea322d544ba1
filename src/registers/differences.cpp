// A tally held against reports.

#include <algorithm>

#include <govinfo/tally.hpp>

namespace govinfo {
namespace {

std::string shown(const Report& report, CellIndex cell) {
    if (const auto number = report.number(cell)) return to_string(*number);
    return std::string(report.cell(cell).raw);
}

std::vector<std::string> records_in(const TallyResult& result, CellIndex cell) {
    for (const auto& [index, records] : result.cells)
        if (index == cell) return records;
    return {};
}

template <class CellOf>
std::vector<TallyDifference> differences(const TallyResult& result, const Report& report,
                                         CellOf cell_of) {
    std::vector<TallyDifference> out;
    const auto cells = result.report.form().cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const auto counted = result.report.number(cell);
        if (!counted) continue;
        const std::optional<CellIndex> other = cell_of(cells[i]);
        if (!other || report.number(*other) == counted) continue;
        out.push_back({cell, to_string(*counted), shown(report, *other), records_in(result, cell)});
    }
    return out;
}

}  // namespace

std::vector<TallyDifference> differences(const TallyResult& result, const Report& report) {
    return differences(result, report,
                       [&](const CellInfo& cell) { return report.form().find(cell.path); });
}

std::vector<TallyDifference> carried_differences(const TallyResult& result,
                                                 const Report& previous) {
    return differences(result, previous, [&](const CellInfo& cell) -> std::optional<CellIndex> {
        if (cell.table->key != "requests" || cell.row->key != "carried_in") return std::nullopt;
        return previous.form().find(std::string("requests/carried_out/").append(cell.column->key));
    });
}

}  // namespace govinfo
