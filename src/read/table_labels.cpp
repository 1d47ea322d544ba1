#include <algorithm>
#include <string>

#include <govinfo/form.hpp>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "read/table_walk.hpp"

namespace govinfo::detail {
namespace {

// Bytes. A shorter word, outside of its section, does not open a table.
constexpr std::size_t shortest_opening = 12;

}  // namespace

/// What the label that begins here means where the walk stands; null if nothing.
const LabelMeaning* TableWalk::meaning_of(std::size_t i) const {
    const LabelMatch& match = matches_[i];
    const LabelMeaning *row = nullptr, *column = nullptr, *other = nullptr, *opening = nullptr;
    for (std::size_t k = match.first; k < match.last; ++k) {
        const LabelMeaning& meaning = labels_.meanings()[k];
        if (meaning.form != &form_ || meaning.kind == LabelKind::section) continue;
        if (meaning.numbering != Numbering::none && !has_number_of(meaning, i)) continue;
        if (meaning.table == table_ && meaning.kind == LabelKind::row) {
            if (!row || row->numbering == Numbering::none) row = &meaning;
        } else if (meaning.table == table_) {
            (meaning.kind == LabelKind::column ? column : other) = &meaning;
        } else if (text_of(document_, i, match.pieces).size() >= shortest_opening &&
                   (meaning.kind != LabelKind::row || is_side_by_side(*meaning.table) ||
                    goes_back_to(meaning, i + match.pieces))) {
            if (opening && opening->table != meaning.table) return nullptr;
            opening = &meaning;
        }
    }
    if (row && column) {
        return zone_ == Zone::rows || match.numbering != Numbering::none ? row : column;
    }
    const bool numbered_row = zone_ == Zone::rows && match.numbering != Numbering::none && table_ &&
                              table_->layout == Layout::grid;
    if (column && !row && numbered_row) return nullptr;  // 9.其他, which the form does not have
    return row ? row : column ? column : other ? other : opening;
}

/// （六）其他, but not （八）其他.
bool TableWalk::has_number_of(const LabelMeaning& row, std::size_t i) const {
    const std::string label = fold(row.block->rows[row.index].label);
    return matches_[i].numbering == row.numbering &&
           fold(pieces_[i].text).starts_with(label.substr(0, label.find(')') + 1));
}

/// A row torn off its table, with all its values:
///
///    四、结转下年度继续办理 7 0 0 0 0 0 7
///    四、政府信息公开行政复议、行政诉讼情况
///
/// or below a head that belongs elsewhere, as rows of that table stand before it:
///
///    1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
///    信息内容 | 本年制发件数 | …
///    2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | |
bool TableWalk::goes_back_to(const LabelMeaning& row, std::size_t values) const {
    if (row.table->layout != Layout::grid || values >= pieces_.size()) return false;
    if (table_ && !found_.rows.empty() && found_.rows.back().table == row.table) return true;
    const std::size_t columns = row.block->columns.size();
    if (several_values(pieces_[values].text).size() == columns) return true;
    std::size_t end = values;
    while (end < pieces_.size() && end - values < columns && is_value(pieces_[end].text)) ++end;
    return end - values == columns;
}

void TableWalk::read_label(std::size_t i, const LabelMeaning& meaning) {
    drop_stray(i);
    give_to_header();
    end_row();
    skipping_ = false;
    if (meaning.table != table_) {
        enter(meaning.table);
        if (meaning.kind == LabelKind::row) go_on_with_header();
    }
    note_label(i, meaning);
    if (is_side_by_side(*table_)) {
        read_header_label(i, meaning);
        start_rows_side_by_side();
    } else if (meaning.kind != LabelKind::row) {
        read_header_label(i, meaning);
    } else {
        zone_ = Zone::rows;
        start_row(meaning, i);
    }
}

void TableWalk::note_label(std::size_t i, const LabelMeaning& meaning) {
    const LabelMatch& match = matches_[i];
    for (std::size_t k = i; k < i + match.pieces; ++k) found_.in_table[k] = true;
    const auto index = static_cast<std::size_t>(&meaning - labels_.meanings().data());
    if (!met_[index]) ++found_.labels;
    met_[index] = true;
    if (match.split) note(NoteCode::split_label, i, match.pieces);
    if (match.traditional && !traditional_noted_) {
        note(NoteCode::traditional, i, match.pieces);
        traditional_noted_ = true;
    }
}

}  // namespace govinfo::detail
