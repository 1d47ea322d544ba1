#include "read/columns.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace govinfo::detail {
namespace {

using Values = std::vector<FoundValue>;

bool is_printed(const FoundValue& value) {
    return !value.blank;
}

Slots without_unknown(const Slots& slots) {
    Slots known;
    std::copy_if(slots.begin(), slots.end(), std::back_inserter(known),
                 [](const auto& slot) { return slot.has_value(); });
    return known;
}

Slots official_order(std::size_t cells) {
    Slots slots;
    for (std::size_t i = 0; i < cells; ++i) slots.emplace_back(i);
    return slots;
}

/// The columns of the block that the label of an entry can mean.
std::vector<std::size_t> columns_meant(const HeaderEntry& entry, const Block& block,
                                       const Labels& labels,
                                       const std::vector<LabelMatch>& matches) {
    std::vector<std::size_t> columns;
    const LabelMatch& match = matches[entry.piece];
    for (std::size_t k = match.first; k < match.last; ++k) {
        const Meaning& meaning = labels.meanings()[k];
        if (meaning.kind == LabelKind::column && meaning.block == &block) {
            columns.push_back(meaning.index);
        }
    }
    return columns;
}

/// A label over several columns with those that stand under it, or one column.
struct Band {
    std::string_view label;
    Slots slots = {};
};

/// 自然人 法人或其他组织 总计 商业企业 … in reading order become 自然人 商业企业 … 总计.
Slots in_bands(const std::vector<HeaderEntry>& entries, const Block& block, const Labels& labels,
               const std::vector<LabelMatch>& matches) {
    std::vector<Band> bands;
    std::vector<bool> met(block.columns.size());
    for (const HeaderEntry& entry : entries) {
        if (entry.meaning && entry.meaning->kind == LabelKind::over) {
            if (entry.meaning->block == &block) {
                bands.push_back({block.columns[entry.meaning->index].under});
            }
            continue;
        }
        std::optional<std::size_t> column;
        if (entry.meaning) {
            for (const std::size_t each : columns_meant(entry, block, labels, matches)) {
                if (!column && !met[each]) column = each;  // 本年新 can be the first or the second
            }
        }
        if (column) met[*column] = true;
        const std::string_view under = column ? block.columns[*column].under : std::string_view();
        auto band = std::find_if(bands.begin(), bands.end(), [under](const Band& each) {
            return !under.empty() && each.label == under;
        });
        if (band == bands.end()) band = bands.insert(band, Band{});
        band->slots.push_back(column);
    }
    Slots slots;
    for (const Band& band : bands) slots.insert(slots.end(), band.slots.begin(), band.slots.end());
    return slots;
}

/// A column of a header that stands in a grid, and the cell of a row that it means.
struct GridColumn {
    Grid grid;
    std::optional<std::size_t> slot;
};

/// From left to right, without what stands over others. Empty where the header is in no grid, or in
/// several.
std::vector<GridColumn> grid_columns(const FoundHeader& header, const Block& block,
                                     const Document& document, const Labels& labels,
                                     const std::vector<LabelMatch>& matches) {
    std::vector<GridColumn> columns;
    std::vector<const HeaderEntry*> entries;
    for (const HeaderEntry& entry : header.entries) {
        const Grid& grid = document.pieces[entry.piece].grid;
        const Grid& first = document.pieces[header.entries.front().piece].grid;
        if (grid.table == 0 || grid.table != first.table) return {};
        entries.push_back(&entry);
    }
    const auto grid_of = [&document](const HeaderEntry* entry) {
        return document.pieces[entry->piece].grid;
    };
    std::stable_sort(entries.begin(), entries.end(), [&](const auto* left, const auto* right) {
        return grid_of(left).column < grid_of(right).column;
    });
    std::vector<bool> met(block.columns.size());
    for (const HeaderEntry* entry : entries) {
        const Grid grid = grid_of(entry);
        const bool is_over =
            std::any_of(entries.begin(), entries.end(), [&](const HeaderEntry* other) {
                const Grid under = grid_of(other);
                return under.row > grid.row && under.column >= grid.column &&
                       under.column < grid.column + grid.columns;
            });
        if (is_over || (entry->meaning && entry->meaning->kind != LabelKind::column)) continue;
        std::optional<std::size_t> slot;
        if (entry->meaning) {
            for (const std::size_t each : columns_meant(*entry, block, labels, matches)) {
                if (!slot && !met[each]) slot = each;
            }
        }
        if (slot) met[*slot] = true;
        columns.push_back({grid, slot});
    }
    return columns;
}

/// The columns in the order in which the label of each comes when the labels over them are lost.
Slots in_levels(const Block& block) {
    Slots slots;
    for (const bool upper : {true, false}) {
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            if (block.columns[i].under.empty() == upper) slots.emplace_back(i);
        }
    }
    return slots;
}

/// Nothing is taken for known that another reading of the header would put elsewhere.
Slots slots_of_row(const FoundHeader& header, const Block& block, const Document& document,
                   const Labels& labels, const std::vector<LabelMatch>& matches) {
    if (const auto columns = grid_columns(header, block, document, labels, matches);
        !columns.empty()) {
        Slots slots;
        for (const GridColumn& column : columns) slots.push_back(column.slot);
        return slots;
    }
    Slots slots = in_bands(header.entries, block, labels, matches);
    const Slots official = official_order(block.columns.size());
    const Slots known = without_unknown(slots);
    const bool has_bands =
        std::any_of(header.entries.begin(), header.entries.end(), [](const HeaderEntry& entry) {
            return entry.meaning && entry.meaning->kind == LabelKind::over;
        });
    const bool two_levels = std::any_of(block.columns.begin(), block.columns.end(),
                                        [](const Column& each) { return !each.under.empty(); });
    if (known.size() < slots.size()) {
        const bool certain = !has_bands && std::is_sorted(known.begin(), known.end());
        return certain ? slots : Slots(slots.size());
    }
    if (!two_levels || has_bands || std::is_sorted(slots.begin(), slots.end())) return slots;
    return slots == in_levels(block) ? official : Slots(slots.size());
}

/// The leaf rows of a block by the order of their labels in the header, or as the form has them.
std::vector<std::size_t> row_order(const FoundHeader& header, const Block& block) {
    std::vector<std::size_t> leaves(block.rows.size()), official, printed;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        leaves[i] = official.size();
        if (block.rows[i].role != RowRole::heading) official.push_back(official.size());
    }
    for (const HeaderEntry& entry : header.entries) {
        if (!entry.meaning || entry.meaning->kind != LabelKind::row) continue;
        if (block.rows[entry.meaning->index].role == RowRole::heading) continue;
        printed.push_back(leaves[entry.meaning->index]);
    }
    return std::is_permutation(printed.begin(), printed.end(), official.begin(), official.end())
               ? printed
               : official;
}

/// The columns once for each row. Fewer are taken for the official order if they do not contradict.
Slots slots_side_by_side(const FoundHeader& header, const Block& block, std::size_t cells) {
    const std::size_t width = block.columns.size();
    std::vector<std::size_t> columns;
    bool unknown = false;
    for (const HeaderEntry& entry : header.entries) {
        if (!entry.meaning) unknown = true;
        if (entry.meaning && entry.meaning->kind == LabelKind::column) {
            columns.push_back(entry.meaning->index);
        }
    }
    Slots slots = official_order(cells);
    if (columns.empty()) return slots;
    if (columns.size() != cells) {
        std::size_t at = 0;
        for (const std::size_t column : columns) {
            while (at < cells && at % width != column) ++at;
            ++at;
        }
        return at > cells || unknown ? Slots(cells) : slots;
    }
    const std::vector<std::size_t> rows = row_order(header, block);
    for (std::size_t i = 0; i < cells; ++i) slots[i] = rows[i / width] * width + columns[i];
    const Slots official = official_order(cells);
    if (!std::is_permutation(slots.begin(), slots.end(), official.begin())) return Slots(cells);
    return slots;
}

std::size_t blanks_before(const Values& values) {
    const auto first = std::find_if(values.begin(), values.end(), is_printed);
    return static_cast<std::size_t>(first - values.begin());
}

std::size_t blanks_after(const Values& values) {
    const auto last = std::find_if(values.rbegin(), values.rend(), is_printed);
    return static_cast<std::size_t>(last - values.rbegin());
}

/// Under how many headings a row stands.
std::size_t depth_of(const FoundRow& row) {
    std::size_t depth = 0;
    for (std::string_view under = row.row->under; !under.empty(); ++depth) {
        const auto heading = std::find_if(row.block->rows.begin(), row.block->rows.end(),
                                          [under](const Row& each) { return each.key == under; });
        under = heading->under;
    }
    return depth;
}

using Rows = std::vector<const FoundRow*>;

/// The rows that most of their kind are like, in a source that makes up for merged cells at the end
/// of a row, not at all, or beside wide labels.
Rows regular_rows(const Rows& rows, Merged merged) {
    const auto kind = [merged](const FoundRow& row) {
        return std::pair(cells_in(row), merged == Merged::in_place ? depth_of(row) : 0);
    };
    const auto width = [merged](const FoundRow& row) {
        return row.values.size() + (merged == Merged::at_end ? row.labels : 0);
    };
    Rows regular;
    for (const FoundRow* row : rows) {
        std::size_t alike = 0, others = 0;
        for (const FoundRow* other : rows) {
            if (kind(*other) == kind(*row)) ++(width(*other) == width(*row) ? alike : others);
        }
        if (alike > 1 && alike > others) regular.push_back(row);
    }
    return regular;
}

bool is_regular(const FoundRow& row, const Shape& shape) {
    return std::find(shape.regular.begin(), shape.regular.end(), &row) != shape.regular.end();
}

/// Which of too many values is the first one of the row; nothing where that cannot be told.
std::optional<std::size_t> first_value(const FoundRow& row, std::size_t count, const Shape& shape) {
    const std::size_t extra = row.values.size() - count;
    if (!row.row) {
        // What the last row of the header has left over stands before the values.
        const bool left_over =
            extra == row.block->columns.size() && blanks_before(row.values) >= extra;
        return left_over ? std::optional(extra) : std::nullopt;
    }
    if (shape.filler == Filler::unknown || !is_regular(row, shape)) return std::nullopt;
    return shape.filler == Filler::leading ? extra : 0;
}

/// As many values as there are columns, or nothing.
std::optional<Values> fit(const FoundRow& row, std::size_t count, const Shape& shape) {
    const Values& values = row.values;
    const std::size_t printed = count_printed(row);
    if (values.size() < count || printed > count) return std::nullopt;
    if (printed == count) {  // between fillers, unless something else has slipped in
        const std::size_t before = blanks_before(values);
        if (before + printed + blanks_after(values) != values.size()) return std::nullopt;
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(before);
        return Values(begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    if (values.size() == count) {
        const bool whole = shape.filler == Filler::unknown || is_regular(row, shape);
        return whole ? std::optional(values) : std::nullopt;
    }
    const auto first = first_value(row, count, shape);
    if (!first) return std::nullopt;
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(*first);
    return Values(begin, begin + static_cast<std::ptrdiff_t>(count));
}

/// The value that begins under a column, or the blank cell that stands there too.
const FoundValue* value_under(const Grid& column, const FoundRow& row, const Document& document) {
    const FoundValue* blank = nullptr;
    for (const FoundValue& value : row.values) {
        const Grid& grid = document.pieces[value.piece].grid;
        const bool begins =
            grid.column >= column.column && grid.column < column.column + column.columns;
        if (begins && is_printed(value)) return &value;
        const bool covers =
            grid.column <= column.column && column.column < grid.column + grid.columns;
        if ((begins || covers) && !is_printed(value)) blank = &value;
    }
    return blank;
}

}  // namespace

Slots slots_of(const FoundHeader& header, const FoundRow& row, const Document& document,
               const Labels& labels, const std::vector<LabelMatch>& matches) {
    if (row.row) return slots_of_row(header, *row.block, document, labels, matches);
    return slots_side_by_side(header, *row.block, cells_in(row));
}

Shape shape_of(const Table& table, const FoundTables& found) {
    Rows rows;
    bool wide = false, leading = true, trailing = true, in_place = false, at_end = false;
    for (const FoundRow& row : found.rows) {
        if (row.table != &table || !row.row) continue;
        rows.push_back(&row);
        const std::size_t cells = cells_in(row);
        if (row.values.size() <= cells) continue;
        const std::size_t extra = row.values.size() - cells;
        wide = true;
        leading = leading && blanks_before(row.values) >= extra;
        trailing = trailing && blanks_after(row.values) >= extra;
        in_place |= found.headers[row.header].merged == Merged::in_place;
        at_end |= found.headers[row.header].merged == Merged::at_end;
    }
    if (leading && trailing) {  // every row is blank on both sides: the header tells
        leading = in_place && !at_end;
        trailing = at_end && !in_place;
    }
    Shape shape;
    if (wide && leading) shape = {Filler::leading, regular_rows(rows, Merged::in_place)};
    if (wide && trailing) {
        shape = {Filler::trailing, regular_rows(rows, Merged::at_end)};
        Rows unmerged = regular_rows(rows, Merged::unknown);
        if (unmerged.size() > shape.regular.size()) shape.regular = std::move(unmerged);
    }
    return shape;
}

std::size_t count_printed(const FoundRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.values.begin(), row.values.end(), is_printed));
}

std::optional<Placement> place(const FoundRow& row, const Slots& printed, const Shape& shape) {
    const std::size_t cells = cells_in(row);
    Slots slots = printed.empty() ? official_order(cells) : printed;
    const bool strange = without_unknown(slots).size() < slots.size();
    if (slots.size() < cells && !strange && std::is_sorted(slots.begin(), slots.end()) &&
        count_printed(row) == cells) {
        slots = official_order(cells);  // the header has lost a label, not the row a value
    }
    // Where columns are missing or unknown, a blank cell too many can be anything.
    if (strange && count_printed(row) != slots.size()) return std::nullopt;
    if (slots.size() < cells && row.values.size() != slots.size()) return std::nullopt;
    auto values = fit(row, slots.size(), shape);
    if (!values) return std::nullopt;
    return Placement{std::move(slots), std::move(*values)};
}

std::optional<Placement> place_in_grid(const FoundHeader& header, const FoundRow& row,
                                       const Document& document, const Labels& labels,
                                       const std::vector<LabelMatch>& matches) {
    if (!row.row || row.values.empty()) return std::nullopt;
    const auto columns = grid_columns(header, *row.block, document, labels, matches);
    if (columns.empty()) return std::nullopt;
    const std::uint32_t table = document.pieces[row.values.back().piece].grid.table;
    if (table != columns.front().grid.table) return std::nullopt;

    Placement placement;
    std::size_t printed = 0;
    for (const GridColumn& column : columns) {
        const FoundValue* value = value_under(column.grid, row, document);
        if (!value) return std::nullopt;
        printed += is_printed(*value) ? 1 : 0;
        placement.values.push_back(*value);
        placement.slots.push_back(column.slot);
    }
    // Each printed value under one column, and none beside them.
    if (printed != count_printed(row)) return std::nullopt;
    return placement;
}

bool agree(const Placement& left, const Placement& right) {
    const auto is_in = [](const Placement& placement, std::size_t slot, const FoundValue& value) {
        for (std::size_t i = 0; i < placement.slots.size(); ++i) {
            if (placement.slots[i] != slot) continue;
            const FoundValue& other = placement.values[i];
            return value.blank ? other.blank : other.piece == value.piece;
        }
        return false;
    };
    for (std::size_t i = 0; i < left.slots.size(); ++i) {
        if (left.slots[i] && !is_in(right, *left.slots[i], left.values[i])) return false;
    }
    return true;
}

}  // namespace govinfo::detail
