#include <algorithm>
#include <string>

#include "document/values.hpp"
#include "read/label_units.hpp"
#include "read/table_walk.hpp"

namespace govinfo::detail {
namespace {

/// 本年处理决定数量（单位：万件）, over numbers that are none of 件.
bool counts_otherwise_in(const LabelMeaning& column, std::string_view in_brackets) {
    return column.kind == LabelKind::column &&
           column.block->columns[column.index].kind != CellKind::money &&
           counts_otherwise(in_brackets);
}

}  // namespace

/// Rows side by side below words of which the form has none, and behind them the labels of the form:
/// what stood there is another table, right above.
///
///    单位 | 办件数 |
///    甲局 | 12     |
///    行政复议 | | | | | 行政诉讼 | …
bool TableWalk::is_below_strangers(const FoundRow& row) const {
    const auto& entries = found_.headers[row.header].entries;
    return !row.row && !entries.empty() &&
           std::none_of(entries.begin(), entries.end(),
                        [](const HeaderEntry& entry) { return entry.meaning; });
}

void TableWalk::forget_table_above() {
    if (found_.rows.empty()) return;
    const FoundRow& above = found_.rows.back();
    if (above.table != table_ || !is_below_strangers(above)) return;
    times_.erase({above.block, false});
    found_.rows.pop_back();
}

void TableWalk::read_header_label(std::size_t i, const LabelMeaning& meaning) {
    if (zone_ == Zone::rows && meaning.block) forget_table_above();
    if (zone_ == Zone::rows || meaning.kind == LabelKind::caption) start_header();
    zone_ = Zone::header;
    FoundHeader& header = found_.headers.back();
    if (meaning.kind == LabelKind::caption) header.caption = i;
    if (meaning.kind != LabelKind::column) see_strange_label(i, meaning);
    if (meaning.kind == LabelKind::corner) {
        // What stood before it was about the table.
        header.entries.erase(
            std::remove_if(header.entries.begin(), header.entries.end(),
                           [](const HeaderEntry& entry) { return !entry.meaning; }),
            header.entries.end());
        header.corner = i;
    } else if (meaning.kind != LabelKind::caption && meaning.block) {
        const bool is_other = is_of_other_year(i) || counts_otherwise_in(meaning, in_brackets(i));
        add_to_header(i, is_other ? nullptr : &meaning);
    }
    const std::size_t next = i + matches_[i].pieces;
    if (meaning.kind == LabelKind::over && meaning.block && next < pieces_.size()) {
        header.merged = pieces_[next].text.empty() ? Merged::in_place : Merged::at_end;
    }
}

/// 申请人情况（2023年） in a report on 2024, unless 申请人情况（2024年） stands there, too.
void TableWalk::see_strange_label(std::size_t i, const LabelMeaning& meaning) {
    FoundHeader& header = found_.headers.back();
    const auto means_it = [this, &meaning](std::size_t piece) {
        return piece < pieces_.size() && meaning_of(piece) == &meaning;
    };
    const bool is_strange = is_of_other_year(i) || counts_otherwise(in_brackets(i));
    if (!is_strange) {
        if (header.strange && means_it(*header.strange)) header.strange.reset();
    } else if (std::none_of(header.entries.begin(), header.entries.end(),
                            [&](const HeaderEntry& entry) { return entry.meaning == &meaning; })) {
        header.strange = i;
    }
}

void TableWalk::add_to_header(std::size_t piece, const LabelMeaning* meaning) {
    auto& entries = found_.headers.back().entries;
    if (entries.size() < most_entries) entries.push_back({piece, meaning});
}

/// The first blank cell in the header of rows side by side stands where a label is wide, or below
/// one that is high, or else makes up for both at the end of the row:
///
///    行政复议 | | | | | 行政诉讼 | …        in place
///    行政复议 | 行政诉讼 | | | | | …        at the end
void TableWalk::count_blank(std::size_t piece) {
    FoundHeader& header = found_.headers.back();
    const bool first = header.blanks.empty();
    if (header.blanks.size() < most_entries) header.blanks.push_back(piece);
    if (!first || !table_ || !is_side_by_side(*table_)) return;
    const bool in_place = header.entries.size() == 1 || pieces_[piece].before == Break::row;
    header.merged = in_place ? Merged::in_place : Merged::at_end;
}

void TableWalk::start_header() {
    const std::size_t last = found_.headers.size() - 1;
    const bool used = !found_.rows.empty() && found_.rows.back().header == last;
    if (used || !found_.headers.back().entries.empty()) found_.headers.emplace_back();
}

/// That of the table's last row stands over the next as well.
void TableWalk::go_on_with_header() {
    const auto last = std::find_if(found_.rows.rbegin(), found_.rows.rend(),
                                   [this](const FoundRow& row) { return row.table == table_; });
    if (last == found_.rows.rend() || is_side_by_side(*table_)) return;
    const FoundHeader header = found_.headers[last->header];
    found_.headers.back() = header;
}

/// What stands between the labels of rows side by side belongs to their header:
///
///    行政复议 | 7 | 行政诉讼 |        7 is no value: these come after the last label
///    结果维持 | …
void TableWalk::give_to_header() {
    if (!row_ || row_->row || has_value()) return;
    for (const FoundValue& value : row_->values) {
        if (value.blank) {
            count_blank(value.piece);
        } else {
            add_to_header(value.piece, nullptr);
        }
    }
    row_->values.clear();
}

/// 202⏎ 4年 in one cell
bool TableWalk::goes_on_in_words(std::size_t i) const {
    return pieces_[i].grid.table > 0 && i + 1 < pieces_.size() &&
           pieces_[i + 1].before == Break::line && !is_value(pieces_[i + 1].text);
}

/// Words between the labels over rows side by side, or before the values, can be those of a column:
///
///    行政复议 | 结果维持 | 结果改变 | 其他结果 | …        结果改变 is no column of the form
bool TableWalk::is_strange_label(std::size_t i) const {
    const auto& entries = found_.headers.back().entries;
    const bool in_grid = !entries.empty() && pieces_[entries.back().piece].grid.table > 0;
    return !row_->row && row_->values.empty() && zone_ == Zone::header && !in_grid &&
           !is_sentence(pieces_[i].text) && year_in(pieces_[i].text) == 0;
}

/// A paragraph among the cells of a header is not one of its columns:
///
///    申请人情况
///    （本列数据的勾稽关系为：……）⏎
///    自然人 | 法人或其他组织 | 总计 |
bool TableWalk::is_beside_labels(std::size_t i) const {
    const auto& entries = found_.headers.back().entries;
    return is_cell(i) || entries.empty() || !is_cell(entries.back().piece);
}

}  // namespace govinfo::detail
