#include "read/row_shapes.hpp"

#include <algorithm>
#include <string_view>

namespace govinfo::detail {
namespace {

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

/// How many cells most rows of a kind have, and at least two of them:
///
///    一、本年新收         | | 9 | 0 | … | 9 |      eight, for the source writes a blank cell
///    二、上年结转         | | 0 | 0 | … | 0 |      under the wide label
///    1.属于国家秘密         | 0 | 0 | … | 0 |      seven: of another kind, under two headings
std::vector<Shape::Width> widths_of(const Rows& rows) {
    std::vector<Shape::Width> widths;
    const auto same_kind = [](const FoundRow& a, const FoundRow& b) {
        return cells_in(a) == cells_in(b) && depth_of(a) == depth_of(b);
    };
    for (const FoundRow* row : rows) {
        std::size_t alike = 0, others = 0;
        for (const FoundRow* other : rows) {
            if (!same_kind(*row, *other)) continue;
            ++(other->values.size() == row->values.size() ? alike : others);
        }
        if (alike > 1 && alike > others) {
            widths.push_back({cells_in(*row), depth_of(*row), row->values.size()});
        }
    }
    return widths;
}

/// Where most rows of a grid end, and at least two of them:
///
///    规章           | 0 | 0 | 7 |
///    行政规范性文件 | 1 | 0 | 4 |
///    行政许可       | 8 |                  merged over three columns, it ends there too
std::vector<Shape::End> ends_of(const Rows& rows, const Document& document) {
    std::vector<Shape::End> ends;
    for (const FoundRow* row : rows) {
        const Shape::End end = end_of(*row, document);
        std::size_t alike = 0, others = 0;
        for (const FoundRow* other : rows) {
            const Shape::End there = end_of(*other, document);
            if (there.table == end.table) ++(there.column == end.column ? alike : others);
        }
        if (end.table > 0 && alike > 1 && alike > others) ends.push_back(end);
    }
    return ends;
}

/// One for each header.
std::vector<Shape::Below> below_headers(const Rows& rows) {
    std::vector<Shape::Below> below;
    for (const FoundRow* row : rows) {
        if (below.empty() || below.back().header != row->header)
            below.push_back({row->header, 0, 0});
        ++below.back().rows;
        below.back().most = std::max(below.back().most, count_printed(*row));
    }
    return below;
}

/// How many cells the widest row has but for one that may be wrong.
std::size_t second_widest(const Rows& rows) {
    std::size_t widest = 0, second = 0;
    for (const FoundRow* row : rows) {
        second = std::max(second, std::min(widest, row->values.size()));
        widest = std::max(widest, row->values.size());
    }
    return second;
}

/// How many columns stand over a row that the form does not have. A cell below one is no filler:
///
///    采购项目数量 | 采购总金额 | 备注 |
///                 | 9          | +5%  |
std::size_t strange_columns(const FoundRow& row, const FoundTables& found) {
    const auto& entries = found.headers[row.header].entries;
    return static_cast<std::size_t>(std::count_if(
        entries.begin(), entries.end(), [](const HeaderEntry& entry) { return !entry.meaning; }));
}

/// Filler in other tables, if not in its own header, can stand there too:
///
///    一、本年新收 | 9 | 0 | 9 | | |         filled up behind the values
///    0 | 0 | 0 | 0 | 0 | 1 | … | | |        and so may be the only row of table four
Shape shape_of_one_row(const FoundTables& found, const Document& document) {
    Shape shape;
    shape.filler = Filler::none;
    const Table* last = nullptr;
    for (const FoundRow& row : found.rows) {
        if (!row.row || row.table == last) continue;
        last = row.table;
        if (shape_of(*last, found, document).filler == Filler::trailing)
            shape.filler = Filler::trailing;
    }
    return shape;
}

}  // namespace

/// On which side of its values a table has its filler shows in the rows that are as wide as most
/// and have no value too many:
///
///    | | | 9 | 0 | 9 |        leading: each is blank there at least as often as it is too wide
///    | | | 0 | 0 | 0 |
///    9 | 0 | 9 | | | |        trailing
///    | 9 | 0 | 9 | |          both: the header tells
Shape shape_of(const Table& table, const FoundTables& found, const Document& document) {
    Rows rows;
    Shape shape;
    bool plain = true;
    if (table.layout == Layout::single_row) return shape_of_one_row(found, document);
    for (const FoundRow& row : found.rows) {
        if (row.table != &table || !row.row) continue;
        rows.push_back(&row);
        shape.loses_cells |= count_printed(row) > 0 && row.values.size() < cells_in(row);
        plain &= found.headers[row.header].blanks.empty();
    }
    shape.widths = widths_of(rows);
    shape.ends = ends_of(rows, document);
    shape.below = below_headers(rows);
    shape.widest = second_widest(rows);
    bool wide = false, leading = true, trailing = true, in_place = false, at_end = false;
    std::size_t longer = 0, equal = 0, full = 0;
    for (const FoundRow* row : rows) {
        const std::size_t cells = cells_in(*row);
        longer += count_printed(*row) > cells || row->cut_short ? 1 : 0;
        equal += row->values.size() == cells ? 1 : 0;
        full += count_printed(*row) == cells ? 1 : 0;
        shape.fills_up |=
            blanks_after(*row) + cells >= row->values.size() && row->values.size() > cells;
        if (row->values.size() <= cells || width_of(*row, shape) != row->values.size()) continue;
        if (count_printed(*row) > cells) continue;  // values where others have filler
        const std::size_t extra = row->values.size() - cells;
        if (extra <= strange_columns(*row, found)) continue;
        wide = true;
        leading = leading && blanks_before(*row) >= extra;
        trailing = trailing && blanks_after(*row) >= extra;
        in_place |= found.headers[row->header].merged == Merged::in_place;
        at_end |= found.headers[row->header].merged == Merged::at_end;
    }
    if (leading && trailing) {  // every row is blank on both sides: the header tells
        leading = in_place && !at_end;
        trailing = at_end && !in_place;
    }
    shape.has_strangers = longer > equal;
    shape.is_numbered = longer > full;
    if (!wide && (plain || !shape.widths.empty())) shape.filler = Filler::none;
    if (wide && leading) shape.filler = Filler::leading;
    if (wide && trailing) shape.filler = Filler::trailing;
    return shape;
}

std::optional<std::size_t> width_of(const FoundRow& row, const Shape& shape) {
    for (const Shape::Width& width : shape.widths) {
        if (width.columns == cells_in(row) && width.depth == depth_of(row)) return width.values;
    }
    return std::nullopt;
}

bool is_wider_than_its_kind(const FoundRow& row, const Shape& shape) {
    const auto width = width_of(row, shape);
    return width && row.values.size() > *width && row.values.size() > shape.widest;
}

Shape::End end_of(const FoundRow& row, const Document& document) {
    const Grid& last = document.pieces[row.values.back().piece].grid;
    return {last.table, last.column + last.columns};
}

std::size_t count_printed(const FoundRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.values.begin(), row.values.end(), is_printed));
}

std::size_t blanks_before(const FoundRow& row) {
    const auto first = std::find_if(row.values.begin(), row.values.end(), is_printed);
    return static_cast<std::size_t>(first - row.values.begin());
}

std::size_t blanks_after(const FoundRow& row) {
    const auto last = std::find_if(row.values.rbegin(), row.values.rend(), is_printed);
    return static_cast<std::size_t>(last - row.values.rbegin());
}

}  // namespace govinfo::detail
