#include "write/sum_formulas.hpp"

#include <algorithm>
#include <vector>

namespace govinfo::detail {
namespace {

/// Whether the cell is of a row that may be split, or of one of the rows that it is split into.
bool may_be_left_out(const Form& form, CellIndex cell) {
    const auto unsplit = form.unsplit();
    return std::any_of(unsplit.begin(), unsplit.end(), [&](const Unsplit& each) {
        const auto parts = form.terms().subspan(each.parts, each.parts_end - each.parts);
        return each.whole == cell ||
               std::any_of(parts.begin(), parts.end(),
                           [&](const CellTerm& part) { return part.cell == cell; });
    });
}

/// The cells that are added. Empty where one has no number or no place, or is not simply added.
std::vector<CellIndex> parts_of(const Report& report, const RuleLine& line,
                                const SheetPlaces& places) {
    const Form& form = report.form();
    std::vector<CellIndex> parts;
    for (const CellTerm& term :
         form.terms().subspan(line.left_end, line.right_end - line.left_end)) {
        if (term.source != TermSource::report || term.coefficient != 1) return {};
        if (report.state(term.cell) == CellState::absent && may_be_left_out(form, term.cell))
            continue;
        if (places.count(term.cell) == 0) return {};
        parts.push_back(term.cell);
    }
    return parts;
}

std::string formula_of(const std::vector<CellIndex>& parts, const SheetPlaces& places) {
    std::vector<SheetPlace> at;
    at.reserve(parts.size());
    for (const CellIndex part : parts) at.push_back(places.at(part));
    std::sort(at.begin(), at.end());
    const SheetPlace first = at.front(), last = at.back();
    const std::size_t area = (last.row - first.row + 1) * (last.column - first.column + 1);
    const bool line = first.row == last.row || first.column == last.column;
    if (line && area == at.size() && at.size() > 1)
        return "SUM(" + place_name(first) + ":" + place_name(last) + ")";
    std::string formula;
    for (const SheetPlace each : at) formula += (formula.empty() ? "" : "+") + place_name(each);
    return formula;
}

}  // namespace

std::string place_name(SheetPlace place) {
    std::string name;
    for (std::size_t column = place.column + 1; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name + std::to_string(place.row + 1);
}

std::map<CellIndex, std::string> sum_formulas(const Report& report, const SheetPlaces& places) {
    std::map<CellIndex, std::string> formulas;
    for (const RuleLine& line : report.form().rule_lines()) {
        if (!line.defines || line.nonzero_guard_end != line.right_end) continue;
        const auto total = report.number(*line.defines);
        if (!total || places.count(*line.defines) == 0) continue;
        const std::vector<CellIndex> parts = parts_of(report, line, places);
        if (parts.empty()) continue;
        Sum rest(*total);
        for (const CellIndex part : parts) rest = rest - *report.number(part);
        if (rest == Sum()) formulas.emplace(*line.defines, formula_of(parts, places));
    }
    return formulas;
}

}  // namespace govinfo::detail
