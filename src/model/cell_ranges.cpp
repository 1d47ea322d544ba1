#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include <govinfo/label.hpp>

namespace govinfo {
namespace {

using Flags = std::vector<bool>;

/// Rows of a table over the same columns, and which of their cells are meant.
struct Area {
    std::span<const Column> columns;
    std::vector<const Row*> rows = {};
    std::vector<Flags> meant = {};  ///< by row, then column
};

/// The areas that have any of the cells, in form order.
std::vector<Area> areas_of(const Form& form, const Table& table,
                           const std::vector<CellIndex>& cells) {
    std::vector<Area> areas;
    for (std::size_t i = 0; i < form.cells().size(); ++i) {
        const CellInfo& cell = form.cells()[i];
        const bool meant =
            std::find(cells.begin(), cells.end(), static_cast<CellIndex>(i)) != cells.end();
        if (cell.table != &table || (cell.optional && !meant)) continue;
        const auto same = [&](const Area& each) {
            return each.columns.data() == cell.block->columns.data();
        };
        auto area = std::find_if(areas.begin(), areas.end(), same);
        if (area == areas.end()) area = areas.insert(area, {cell.block->columns});
        if (area->rows.empty() || area->rows.back() != cell.row) {
            area->rows.push_back(cell.row);
            area->meant.emplace_back(area->columns.size());
        }
        const auto column = static_cast<std::size_t>(cell.column - area->columns.data());
        area->meant.back()[column] = meant;
    }
    return areas;
}

std::vector<Flags> transposed(const std::vector<Flags>& flags) {
    std::vector<Flags> out(flags.front().size(), Flags(flags.size()));
    for (std::size_t i = 0; i < flags.size(); ++i) {
        for (std::size_t k = 0; k < flags[i].size(); ++k) out[k][i] = flags[i][k];
    }
    return out;
}

/// Equal members of `flags` as one: which members, and what they hold. Members without a flag are
/// left out.
std::vector<std::pair<Flags, Flags>> alike(const std::vector<Flags>& flags) {
    std::vector<std::pair<Flags, Flags>> groups;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (std::find(flags[i].begin(), flags[i].end(), true) == flags[i].end()) continue;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& each) { return each.second == flags[i]; });
        if (group == groups.end()) {
            group = groups.insert(group, {Flags(flags.size()), flags[i]});
        }
        group->first[i] = true;
    }
    return groups;
}

/// The chosen names; three or more in succession by the first and the last.
std::string listed(const std::vector<std::string_view>& names, const Flags& chosen, Text counter,
                   Language language) {
    const auto counted = [&](Text pattern, std::size_t first, std::size_t last) {
        return fill(
            pattern, language,
            {names[first], names[last], std::to_string(last - first + 1), counter.in(language)});
    };
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!chosen[i]) continue;
        std::size_t last = i;
        while (last + 1 < names.size() && chosen[last + 1]) ++last;
        if (last < i + 2) last = i;
        if (!text.empty()) text += fill({"、", ", "}, language);
        if (last == i) {
            text += names[i];
        } else if (last - i + 1 == names.size()) {
            text += counted({"全部{2}{3}", "all {2} {3}"}, i, last);
        } else {
            text += counted({"{0}至{1}（{2}{3}）", "{0} to {1} ({2} {3})"}, i, last);
        }
        i = last;
    }
    return text;
}

/// The lines for one area.
class Ranges {
  public:
    Ranges(const Area& area, Language language) : area_(area), language_(language) {
        for (const Row* row : area.rows) rows_.push_back(Text{row->label, row->key}.in(language));
        for (const Column& column : area.columns)
            columns_.push_back(Text{column.label, column.key}.in(language));
    }

    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> by_row;
        for (const auto& [rows, columns] : alike(area_.meant)) {
            by_row.push_back(line(rows, columns));
        }
        std::vector<std::string> by_column;
        for (const auto& [columns, rows] : alike(transposed(area_.meant))) {
            by_column.push_back(line(rows, columns));
        }
        return by_column.size() < by_row.size() ? by_column : by_row;
    }

  private:
    [[nodiscard]] std::string line(const Flags& rows, const Flags& columns) const {
        return listed(rows_, rows, {"行", "rows"}, language_) + " · " +
               listed(columns_, columns, {"列", "columns"}, language_);
    }

    const Area& area_;
    Language language_;
    std::vector<std::string_view> rows_;
    std::vector<std::string_view> columns_;
};

}  // namespace

std::vector<std::string> cell_ranges(const Form& form, const Table& table,
                                     const std::vector<CellIndex>& cells, Language language) {
    std::vector<std::string> lines;
    for (const Area& area : areas_of(form, table, cells)) {
        for (std::string& line : Ranges(area, language).lines()) lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace govinfo
