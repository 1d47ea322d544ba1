#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "read/table_walk.hpp"

namespace govinfo::detail {
namespace {

/// Whether the characters of one text stand in the other in the same order.
bool is_subsequence(std::string_view text, std::string_view of) {
    while (!text.empty() && !of.empty()) {
        const CodePoint wanted = decode(text), next = decode(of);
        if (wanted.code == next.code) text.remove_prefix(wanted.size);
        of.remove_prefix(next.size);
    }
    return text.empty();
}

}  // namespace

bool TableWalk::starts_unknown_row(std::size_t i) const {
    if (is_sentence(pieces_[i].text)) return false;
    return is_cell(i) || is_before_value(i);
}

/// The rest of a label in a row of its own, and values beside one of its parts:
///
///    2.其他法律行政法规 |   |   | …
///    禁止公开           | 3 | 0 | …
bool TableWalk::ends_label_above(std::size_t i) const {
    constexpr std::size_t shortest = 6;  // bytes
    if (zone_ != Zone::rows || found_.rows.empty() || !starts_unknown_row(i)) return false;
    const FoundRow& above = found_.rows.back();
    if (above.table != table_ || !above.row) return false;
    if (has_print(above) && !is_alone_in_row(i)) return false;
    const std::string rest = label_key(pieces_[i].text).full;
    const std::string label = label_key(above.row->label).full;
    return rest.size() >= shortest && rest.size() < label.size() && label.ends_with(rest);
}

void TableWalk::take_rest_of_label(std::size_t i) {
    note(NoteCode::split_label, i);
    found_.in_table[i] = true;
    skipping_ = is_alone_in_row(i);
    if (skipping_) return;
    const FoundRow above = found_.rows.back();
    found_.rows.pop_back();
    --times_[{above.row, false}];
    found_.bare.erase(std::remove(found_.bare.begin(), found_.bare.end(), above.row),
                      found_.bare.end());
    const auto index = static_cast<std::size_t>(above.row - above.block->rows.data());
    start_row({&form_, LabelKind::row, table_, above.block, index}, i);
    row_->labels = above.labels;
}

/// The only row that a label becomes by adding characters, at most half as many:
///
///    1.属于国 秘密 | 0 | …        1.属于国家秘密
///    （三）不公开 | 0 | …         （三）不予公开
const LabelMeaning* TableWalk::damaged_row(std::size_t i) const {
    if (zone_ == Zone::before || !starts_unknown_row(i) || is_value(pieces_[i].text)) {
        return nullptr;
    }
    std::size_t lines = 1;  // of its cell
    while (is_cell(i) && i + lines < pieces_.size() && pieces_[i + lines].before == Break::line) {
        ++lines;
    }
    const LabelKey key = label_key(text_of(document_, i, lines));
    const LabelMeaning* found = nullptr;
    for (std::size_t k = 0; k < labels_.meanings().size(); ++k) {
        const LabelMeaning& meaning = labels_.meanings()[k];
        if (meaning.kind != LabelKind::row || meaning.table != table_) continue;
        const Row& row = meaning.block->rows[meaning.index];
        const std::string& label = labels_.key(k);
        if (row.role == RowRole::heading || label.size() * 2 > key.full.size() * 3) continue;
        if (label_key(row.label).numbering != key.numbering) continue;
        if (!is_subsequence(key.full, label)) continue;
        if (found && found->index != meaning.index) return nullptr;
        found = &meaning;
    }
    return found;
}

/// （四）无法提供 | 1.本机关不掌握关政府信息 | 3 | …        the heading has no values of its own
bool TableWalk::stands_beside_heading(std::size_t i) const {
    return row_->row && row_->row->role == RowRole::heading && row_->values.empty() && is_cell(i);
}

void TableWalk::start_damaged_row(std::size_t i, const LabelMeaning& row) {
    note(NoteCode::label_incomplete, i);
    found_.in_table[i] = true;
    zone_ = Zone::rows;
    skipping_ = false;
    start_row(row, i);
}

bool TableWalk::is_alone_in_row(std::size_t i) const {
    while (++i < pieces_.size() && pieces_[i].before == Break::cell) {
        if (!pieces_[i].text.empty()) return false;
    }
    return true;
}

/// 备注 2.重复申请 | 3 | …          the row stands there, but its label does not stand alone
void TableWalk::see_bare_label(std::size_t i) {
    const std::size_t word = pieces_[i].text.rfind(' ');
    if (word == std::string_view::npos || found_.bare.size() >= most_entries) return;
    const LabelMatch match = labels_.match(pieces_[i].text.substr(word + 1));
    for (std::size_t k = match.first; k < match.last; ++k) {
        const LabelMeaning& meaning = labels_.meanings()[k];
        if (meaning.kind == LabelKind::row && meaning.table == table_) {
            found_.bare.push_back(&meaning.block->rows[meaning.index]);
        }
    }
}

/// In text a number alone in a row can be the last value of the row before:
///
///    2.重复申请 | 0 | 3 | 3 | 0 | 0 | 1 | 1 |⏎
///    5 |⏎
void TableWalk::doubt_row_before(std::size_t value) {
    if (found_.rows.empty() || !is_value(pieces_[value].text) || !is_alone_in_row(value)) return;
    FoundRow& before = found_.rows.back();
    const bool in_text = pieces_[before.label].grid.table == 0;
    if (before.table == table_ && in_text) before.doubt = NoteCode::row_long;
}

/// The form does not have the row that is labelled, or at least begun, by a piece.
void TableWalk::skip_row(std::size_t label) {
    if (const Form* other = labels_.find_other_form(matches_[label], form_, table_->key)) {
        found_.remarks.push_back({NoteCode::form_mixed, std::nullopt, std::string(table_->key),
                                  std::string(other->id()), document_.spot(label)});
    } else {
        note(NoteCode::row_unknown, label);
    }
    doubt_row_before(label);
    found_.in_table[label] = true;
    zone_ = Zone::rows;
    skipping_ = true;
}

}  // namespace govinfo::detail
