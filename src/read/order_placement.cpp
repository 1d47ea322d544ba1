#include "read/order_placement.hpp"

#include <algorithm>
#include <cstddef>

#include <govinfo/decimal.hpp>

#include "document/values.hpp"
#include "read/fillers.hpp"
#include "read/header_blanks.hpp"

namespace govinfo::detail {
namespace {

/// Whether a header has lost no more than its rows, as far as these show: one that prints as many
/// values as labels are left has lost one too, if another prints more:
///
///    自然人   …   法律服务机构   其他             总计 is lost
///    1        2       3    4     5    10
///    1        2            4     5    10          and here a blank cell
bool has_lost_no_label(const FoundRow& row, std::size_t columns, const Shape& shape) {
    return std::any_of(shape.below.begin(), shape.below.end(), [&](const Shape::Below& below) {
        return below.header == row.header && below.rows > 1 && below.most <= columns;
    });
}

/// What stands under no header, but further to the right or left than other rows of its grid, has
/// one column too many or too few:
///
///    2.没有现成信息 | 0 | 0     | 1 | 0 | 0 | 0 | 1 |
///    3.补正后申请   | 4 | 0 | 2 | 0 | 0 | 0 | 6 |
bool ends_elsewhere(const FoundRow& row, const Shape& shape, const Document& document) {
    const Shape::End end = end_of(row, document);
    return std::any_of(shape.ends.begin(), shape.ends.end(), [&end](const Shape::End& other) {
        return other.table == end.table && other.column != end.column;
    });
}

/// Cells that have lost what kept them apart, or a page number within a cell:
///
///    26 86 | 3 |⏎
bool has_joined_values(const FoundRow& row, const Document& document) {
    return std::any_of(row.values.begin(), row.values.end(), [&document](const FoundValue& value) {
        return is_printed(value) &&
               !several_values(text_of(document, value.piece, value.pieces)).empty();
    });
}

/// Values begin where the header has a blank cell, which is a column that none of its labels names:
///
///    信息内容 |      | 本年制发件数 | 本年废止件数 | 现行有效件数 |
///    规章     | 9788 | 3981         | 3669         |              |
bool begins_below_blank(const FoundRow& row, const FoundHeader& header) {
    if (row.table->layout != Layout::blocks || !header.corner || header.entries.empty()) {
        return false;
    }
    const std::size_t right = header.entries.front().piece;
    return blanks_before(row) < blanks_between(*header.corner, right, header);
}

/// The last of a row's values, where nothing shows where the row ends, is a number such as pages or
/// years have, and stands apart from the others, or as a total is less than one of its parts:
///
///    26⏎ 86⏎ ⏎ 3⏎ ⏎ 三、本年度办理结果
///    26⏎ 86⏎ 3⏎ 三、本年度办理结果
bool may_end_in_page_number(const FoundRow& row, std::size_t end, const Document& document) {
    const auto piece_of = [&](std::size_t i) -> const Piece& {
        return document.pieces[row.values[i].piece];
    };
    const Piece& last = piece_of(end - 1);
    const auto number = Decimal::parse(last.text);
    if (!number) return false;
    const bool of_page = last.text.size() <= 2 && last.text.front() > '0';
    const bool of_year = last.text.size() == 4 && last.text.starts_with("20");
    const std::size_t columns = row.block->columns.size();
    std::size_t beside = 0, otherwise = 0;  // printed values, and those set off in another way
    bool less = false;
    for (std::size_t i = end - std::min(end, columns); i + 1 < end; ++i) {
        if (!is_printed(row.values[i])) continue;
        ++beside;
        otherwise += piece_of(i).gap != last.gap ? 1 : 0;
        const auto part = Decimal::parse(piece_of(i).text);
        less |= part && *number < *part;
    }
    const bool apart = beside > 1 && otherwise == beside;
    return apart || ((of_page || of_year) && less && row.block->columns.back().total);
}

}  // namespace

Placement place_by_order(const FoundRow& row, const FoundHeader& header, const Columns& printed,
                         const Shape& shape, const Document& document) {
    const std::size_t cells = cells_in(row);
    if (has_joined_values(row, document)) return refuse(NoteCode::row_joined);
    if (ends_elsewhere(row, shape, document)) return refuse(NoteCode::row_misplaced);
    if (begins_below_blank(row, header)) return refuse(NoteCode::columns_unknown);
    const bool numbered =
        row.row && shape.is_numbered && printed.size() <= cells && count_printed(row) <= cells;
    if (numbered || (shape.has_strangers && is_in_paragraphs(row, document))) {
        return refuse(NoteCode::row_open);  // one may be among its own
    }
    // Where rows have values in a column of which the form has none, one that is shorter has lost any.
    if (row.row && shape.has_strangers && width_of(row, shape) > row.values.size()) {
        return refuse(short_or_long(row, cells + 1));
    }
    Columns columns = printed.empty() ? official_order(cells) : printed;
    const bool strange = !all_known(columns);
    if (columns.size() < cells && !strange && in_official_order(columns) &&
        count_printed(row) == cells) {
        columns = official_order(cells);  // the header has lost a label, not the row a value
    }
    // Where columns are missing or unknown, a blank cell too many can be anything.
    const std::size_t counted = strange ? count_printed(row) : row.values.size();
    const bool loses_blanks = document.by_spaces || is_in_paragraphs(row, document);
    if (columns.size() < cells && row.row &&
        (width_of(row, shape) != counted || loses_blanks ||
         !has_lost_no_label(row, columns.size(), shape))) {
        return refuse(short_or_long(row, cells));
    }
    if ((strange || columns.size() < cells) && counted != columns.size()) {
        return refuse(strange ? NoteCode::columns_unknown : short_or_long(row, columns.size()));
    }
    const auto first = first_value(row, header, columns.size(), shape, document);
    if (!first) return refuse(short_or_long(row, columns.size()));
    if (std::none_of(columns.begin(), columns.end(), is_known)) {
        return refuse(NoteCode::columns_unknown);
    }
    if (is_in_paragraphs(row, document) &&
        may_end_in_page_number(row, *first + columns.size(), document)) {
        return refuse(NoteCode::row_open);
    }
    return in_order(row, columns, *first);
}

}  // namespace govinfo::detail
