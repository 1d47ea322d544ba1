#include "read/fillers.hpp"

#include <algorithm>

namespace govinfo::detail {
namespace {

bool has_blank(const FoundRow& row) {
    return count_printed(row) < row.values.size();
}

/// On which side the filler of rows side by side stands:
///
///    行政复议 | | | | | 行政诉讼 | …        a source that fills up the header
///    0 | 0 | 1 | 0 | 1 | … | | | |          fills up behind the values
Filler filler_of(const FoundRow& row, const FoundHeader& header, const Shape& shape,
                 const Document& document) {
    const bool whole = document.pieces[row.values.front().piece].before == Break::row;
    if (whole && header.merged == Merged::in_place) return Filler::none;
    return !header.blanks.empty() ? Filler::trailing : shape.filler;
}

/// How many blank cells stand before the values of rows side by side: what the last row of the
/// header has left over, and the pipe that opens the row, if one does. That can be told if the
/// three rows of the header, filled up, have three times as many cells, or those pipes more:
///
///    行政复议 | | | | | 行政诉讼 | | | | | | | | | |
///    结果维持 | … | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
///    结果维持 | … | 总计 | 结果维持 | … | 总计 | | | | | |        five left over, then the values
std::optional<std::size_t> left_over(const FoundRow& row, const FoundHeader& header,
                                     std::size_t count, const Document& document) {
    constexpr std::size_t levels = 3;
    if (document.pieces[row.values.front().piece].before == Break::row) return 0;
    if (header.entries.empty()) return std::nullopt;  // nor where it begins
    if (header.blanks.empty()) return 0;
    const std::size_t left = row.block->columns.size();
    const std::size_t cells = header.entries.size() + header.blanks.size() + left;
    if (cells == levels * count) return left;
    const bool opened = cells + 1 == levels * (count + 1) || cells == levels * (count + 1);
    return opened ? std::optional(left + 1) : std::nullopt;
}

/// How many values stand below a header that is filled up with blank cells; 0 where none is:
///
///    信息内容       | 上一年项目数量 | 本年增/减 | |
///    行政事业性收费 | 4000 | |                        the 4000 may be of either year
std::size_t filled_width(const FoundHeader& header) {
    if (header.entries.empty()) return 0;
    const std::size_t last = header.entries.back().piece;
    const auto behind = std::count_if(header.blanks.begin(), header.blanks.end(),
                                      [last](std::size_t blank) { return blank > last; });
    const bool known = std::all_of(header.entries.begin(), header.entries.end(),
                                   [](const HeaderEntry& entry) { return entry.meaning; });
    return known && behind != 0 ? header.entries.size() + static_cast<std::size_t>(behind) : 0;
}

/// The first of as many printed values as there are columns, without a blank cell between them.
std::optional<std::size_t> all_printed(const FoundRow& row, std::size_t count) {
    const std::size_t before = blanks_before(row), after = blanks_after(row);
    if (count_printed(row) != count || before + count + after != row.values.size()) return {};
    return before;
}

}  // namespace

std::optional<std::size_t> first_value(const FoundRow& row, const FoundHeader& header,
                                       std::size_t count, const Shape& shape,
                                       const Document& document) {
    const std::size_t size = row.values.size();
    const std::size_t before = blanks_before(row), after = blanks_after(row);
    if (has_blank(row) && is_in_paragraphs(row, document) && shape.loses_cells) return std::nullopt;
    const bool whole = row.row && document.pieces[row.label].before == Break::row;
    if (whole && row.table->layout == Layout::blocks && after > 0 &&
        ((shape.fills_up && size < shape.widest) || size < filled_width(header))) {
        return std::nullopt;  // it has lost a cell, filled up as it is
    }
    if (before == 0 && after == 0) {
        if (row.row && has_blank(row) && width_of(row, shape) > size) return std::nullopt;
        return size == count ? std::optional(before) : std::nullopt;
    }
    std::optional<std::size_t> first = 0;
    switch (row.row ? shape.filler : filler_of(row, header, shape, document)) {
        case Filler::none:
            return size == count ? first : std::nullopt;
        case Filler::trailing:
            if (!row.row) first = left_over(row, header, count, document);
            if (!first) return all_printed(row, count);
            if (row.row && is_wider_than_its_kind(row, shape)) return std::nullopt;
            if (before < *first) return all_printed(row, count);
            // A pipe that opens the row, or a blank first cell, where a blank cell ends the row too.
            if (!row.row && before > *first && size > count) return all_printed(row, count);
            return *first + count + after == size ? first : std::nullopt;
        case Filler::leading:
            if (width_of(row, shape) != size || before + count < size) return std::nullopt;
            return size - count;
        case Filler::unknown:
            if (row.row && (before > 0 || width_of(row, shape))) return std::nullopt;
            return all_printed(row, count);
    }
    return std::nullopt;
}

bool is_in_paragraphs(const FoundRow& row, const Document& document) {
    const Break before = document.pieces[row.values.front().piece].before;
    return before == Break::paragraph || before == Break::line;
}

}  // namespace govinfo::detail
