#include "write_back/xlsx_sums.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include <govinfo/decimal.hpp>

#include "document/word_markup.hpp"
#include "document/xlsx_styles.hpp"
#include "source/budget.hpp"
#include "source/xml_tree.hpp"
#include "write_back/edits.hpp"
#include "write_back/xlsx_cells.hpp"

namespace govinfo::detail {
namespace {

struct CellPlace {
    std::int64_t row, column;
    friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// Takes B12, $B$12 or the like off a formula; what is not fixed by a $ is `shift` away.
std::optional<CellPlace> take_place(std::string_view& text, const CellPlace& shift) {
    constexpr std::size_t most_digits = 7, most_letters = 3;
    const auto take_fixed = [&text] {
        const bool fixed = text.starts_with('$');
        if (fixed) text.remove_prefix(1);
        return fixed;
    };
    CellPlace place{0, 0};
    const bool fixed_column = take_fixed();
    std::size_t letters = 0, digits = 0;
    for (; letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z'; ++letters)
        if (letters < most_letters) place.column = place.column * 26 + (text[letters] - 'A') + 1;
    text.remove_prefix(letters);
    const bool fixed_row = take_fixed();
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
        if (digits < most_digits) place.row = place.row * 10 + (text[digits] - '0');
    text.remove_prefix(digits);
    if (letters == 0 || letters > most_letters || digits == 0 || digits > most_digits)
        return std::nullopt;
    if (!fixed_row) place.row += shift.row;
    if (!fixed_column) place.column += shift.column;
    return place;
}

/// The numbers of a sheet and what its formulas make of them, in millionths.
class SheetSums {
  public:
    explicit SheetSums(pugi::xml_node root);

    struct Stored {
        std::optional<std::int64_t> number;  ///< as saved
        bool blank = false;
        std::string saved = {};  ///< whatever it is
        std::string formula = {};
        CellPlace shift = {0, 0};  ///< of a formula that stands in another cell
    };
    [[nodiscard]] const std::map<CellPlace, Stored>& cells() const noexcept { return cells_; }

    /// What a formula gives where it is such a sum, a number itself; else nothing.
    [[nodiscard]] std::optional<std::int64_t> value(const CellPlace& place, int depth = 0);

  private:
    struct Formula {
        std::string_view rest;
        CellPlace shift;
        int depth;
    };

    void add(pugi::xml_node cell, std::map<std::string_view, CellPlace>& shared);
    [[nodiscard]] std::optional<std::int64_t> sum_of(Formula& formula);
    [[nodiscard]] std::optional<std::int64_t> term_of(Formula& formula);
    [[nodiscard]] std::optional<std::int64_t> sum_of_list(Formula& formula);
    [[nodiscard]] std::optional<std::int64_t> sum_of_range(const CellPlace& first,
                                                           const CellPlace& last, int depth);

    std::map<CellPlace, Stored> cells_;
    std::map<CellPlace, std::optional<std::int64_t>> known_;
    std::size_t left_ = 1'000'000;  // cells to be looked at
};

std::string rich_text_of(pugi::xml_node node) {
    std::string text = child(node, "t").text().get();
    for (const pugi::xml_node part : node) text += child(part, "t").text().get();
    return text;
}

std::optional<std::int64_t> plus(std::optional<std::int64_t> left,
                                 std::optional<std::int64_t> right) {
    std::int64_t sum = 0;
    if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) return std::nullopt;
    return sum;
}

SheetSums::SheetSums(pugi::xml_node root) {
    std::map<std::string_view, CellPlace> shared;  // by number, where their formula stands
    for (const pugi::xml_node row : child(root, "sheetData"))
        for (const pugi::xml_node cell : row) add(cell, shared);
}

void SheetSums::add(pugi::xml_node cell, std::map<std::string_view, CellPlace>& shared) {
    std::string_view name = attribute(cell, "r");
    const auto place = take_place(name, {0, 0});
    if (!place || !name.empty()) return;
    Stored& stored = cells_[*place];
    const std::string_view type = attribute(cell, "t"), value = child(cell, "v").text().get();
    stored.blank = type.empty() && value.empty();
    stored.saved.append(type).append(" ").append(value).append(rich_text_of(child(cell, "is")));
    if (const auto number = Decimal::parse(value); number && (type.empty() || type == "n"))
        stored.number = number->millionths();
    const pugi::xml_node formula = child(cell, "f");
    if (!formula) return;
    stored.formula = formula.text().get();
    const std::string_view kind = attribute(formula, "t"), number = attribute(formula, "si");
    if (kind == "shared" && stored.formula.empty()) {
        const auto first = shared.find(number);
        if (first == shared.end()) return;
        stored.formula = cells_[first->second].formula;
        stored.shift = {place->row - first->second.row, place->column - first->second.column};
    } else if (kind == "shared") {
        shared.emplace(number, *place);
    } else if (!kind.empty() && kind != "normal") {
        stored.formula = "?";  // an array or a table of data
    }
}

std::optional<std::int64_t> SheetSums::value(const CellPlace& place, int depth) {
    constexpr int deepest = 32;
    const auto cell = cells_.find(place);
    if (cell == cells_.end() || (cell->second.blank && cell->second.formula.empty())) return 0;
    if (cell->second.formula.empty()) return cell->second.number;
    if (const auto known = known_.find(place); known != known_.end()) return known->second;
    if (depth > deepest) return std::nullopt;
    Formula formula{cell->second.formula, cell->second.shift, depth};
    auto result = sum_of(formula);
    if (!formula.rest.empty()) result.reset();
    known_[place] = result;
    return result;
}

/// D5+E5-F5
std::optional<std::int64_t> SheetSums::sum_of(Formula& formula) {
    std::optional<std::int64_t> sum = 0;
    for (bool minus = false;; minus = formula.rest.front() == '-', formula.rest.remove_prefix(1)) {
        auto term = term_of(formula);
        if (term && minus) term = -*term;
        sum = plus(sum, term);
        const bool goes_on = formula.rest.starts_with('+') || formula.rest.starts_with('-');
        if (!sum || !goes_on) return sum;
    }
}

std::optional<std::int64_t> SheetSums::term_of(Formula& formula) {
    constexpr std::string_view sum = "SUM(";
    if (formula.rest.starts_with(sum)) {
        formula.rest.remove_prefix(sum.size());
        return sum_of_list(formula);
    }
    const auto place = take_place(formula.rest, formula.shift);
    if (!place || left_ == 0) return std::nullopt;
    --left_;
    return value(*place, formula.depth + 1);
}

/// D5,F5:G5)
std::optional<std::int64_t> SheetSums::sum_of_list(Formula& formula) {
    std::optional<std::int64_t> sum = 0;
    while (sum) {
        const auto first = take_place(formula.rest, formula.shift);
        if (!first) return std::nullopt;
        auto last = first;
        if (formula.rest.starts_with(':')) {
            formula.rest.remove_prefix(1);
            last = take_place(formula.rest, formula.shift);
            if (!last) return std::nullopt;
        }
        sum = plus(sum, sum_of_range(*first, *last, formula.depth));
        const bool ends = formula.rest.starts_with(')');
        if (!ends && !formula.rest.starts_with(',')) return std::nullopt;
        formula.rest.remove_prefix(1);
        if (ends) return sum;
    }
    return std::nullopt;
}

/// Texts in it do not count.
std::optional<std::int64_t> SheetSums::sum_of_range(const CellPlace& first, const CellPlace& last,
                                                    int depth) {
    std::optional<std::int64_t> sum = 0;
    for (auto cell = cells_.lower_bound(first);
         sum && cell != cells_.end() && cell->first.row <= last.row; ++cell) {
        if (left_ == 0) return std::nullopt;
        --left_;
        const bool inside = cell->first.column >= first.column && cell->first.column <= last.column;
        const bool counts = cell->second.number || !cell->second.formula.empty();
        if (inside && counts) sum = plus(sum, value(cell->first, depth + 1));
    }
    return sum;
}

bool may_compute(std::string_view sheet) {
    return sheet.find("<f>") != sheet.npos || sheet.find("<f ") != sheet.npos ||
           sheet.find(":f>") != sheet.npos || sheet.find(":f ") != sheet.npos;
}

std::optional<XmlTree> tree_of(std::string_view sheet, const ReadOptions& options) {
    Budget budget(options);
    auto tree = parse_xml({sheet.begin(), sheet.end()}, budget);
    if (!tree) return std::nullopt;
    return std::move(*tree);
}

CellPlace place_of(const GridPosition& at) {
    return {static_cast<std::int64_t>(at.row), static_cast<std::int64_t>(at.column)};
}

/// Whether a formula speaks of one of those cells, whatever it makes of it.
bool refers_to(std::string_view formula, const CellPlace& shift,
               const std::set<CellPlace>& places) {
    while (!formula.empty()) {
        std::string_view rest = formula;
        const auto first = take_place(rest, shift);
        if (!first) {
            formula.remove_prefix(1);
            continue;
        }
        auto last = first;
        if (rest.starts_with(':')) {
            rest.remove_prefix(1);
            if (const auto end = take_place(rest, shift)) last = end;
        }
        for (auto each = places.lower_bound({first->row, 0});
             each != places.end() && each->row <= last->row; ++each)
            if (each->column >= first->column && each->column <= last->column) return true;
        formula = rest;
    }
    return false;
}

/// The cells that hold something else, and the formulas that give or may give something else.
std::set<CellPlace> changes(SheetSums& before, SheetSums& after) {
    constexpr int most_rounds = 16;
    std::set<CellPlace> changed;
    for (const auto& [place, cell] : after.cells()) {
        const auto old = before.cells().find(place);
        const bool is_other = old == before.cells().end() || old->second.saved != cell.saved ||
                              before.value(place) != after.value(place);
        if (is_other) changed.insert(place);
    }
    for (int round = 0, size = -1; round < most_rounds && size != static_cast<int>(changed.size());
         ++round) {
        size = static_cast<int>(changed.size());
        for (const auto& [place, cell] : after.cells())
            if (!cell.formula.empty() && !after.value(place) &&
                refers_to(cell.formula, cell.shift, changed))
                changed.insert(place);
    }
    return changed;
}

}  // namespace

bool is_sum(std::string_view sheet, const GridPosition& at, const ReadOptions& options) {
    const auto tree = may_compute(sheet) ? tree_of(sheet, options) : std::nullopt;
    if (!tree) return false;
    SheetSums sums(tree->nodes.document_element());
    const CellPlace place = place_of(at);
    const auto cell = sums.cells().find(place);
    return cell != sums.cells().end() && !cell->second.formula.empty() && cell->second.number &&
           sums.value(place) == cell->second.number;
}

std::optional<std::string> with_sums_anew(std::string_view before, std::string after,
                                          const std::vector<GridPosition>& cells,
                                          const ReadOptions& options) {
    const auto old_tree = may_compute(before) ? tree_of(before, options) : std::nullopt;
    const auto tree = old_tree ? tree_of(after, options) : std::nullopt;
    if (!tree) return after;
    SheetSums old_sums(old_tree->nodes.document_element()), sums(tree->nodes.document_element());
    const std::set<CellPlace> changed = changes(old_sums, sums);
    std::vector<Edit> edits;
    std::set<CellPlace> met;
    for (const GridPosition& at : cells) {
        const CellPlace place = place_of(at);
        if (!met.insert(place).second) continue;
        const auto cell = sums.cells().find(place);
        if (cell == sums.cells().end() || cell->second.formula.empty()) continue;
        if (!changed.contains(place)) continue;
        const bool is_followed =
            cell->second.number && old_sums.value(place) == cell->second.number;
        const auto value = is_followed ? sums.value(place) : std::nullopt;
        const auto number = value ? Decimal::from_millionths(*value) : std::nullopt;
        auto edit = number ? xlsx_saved_value(after, at, to_string(*number)) : std::nullopt;
        if (!edit) return std::nullopt;
        edits.push_back(*std::move(edit));
    }
    return edited({after, 0, Encoding::utf8, after}, after, std::move(edits));
}

}  // namespace govinfo::detail
