#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "read/label_units.hpp"
#include "read/table_walk.hpp"

namespace govinfo::detail {
namespace {

// Of a row that stands there more often, the first so many are kept: enough to see that they
// differ.
constexpr std::size_t most_times = 4;

}  // namespace

void TableWalk::start_row(const LabelMeaning& meaning, std::size_t label) {
    const Row& row = meaning.block->rows[meaning.index];
    row_ = {table_, meaning.block, &row, label, headings_ + 1, found_.headers.size() - 1};
    if (is_of_other_year(label)) row_->other_year = label;
    row_->unit = unit_above_;
    const std::string words = in_brackets(label);
    const auto& columns = row_->block->columns;
    const bool money = std::all_of(columns.begin(), columns.end(), [](const Column& column) {
        return column.kind == CellKind::money;
    });
    if (counts_otherwise(words) && !(money && is_multiple(words)))
        row_->doubt = NoteCode::other_count;
    const bool leaf = row.role == RowRole::leaf;
    row_->short_label = leaf && meaning.numbering == Numbering::none && is_column_too(label);
    row_->stray_label =
        (row_->short_label && (row.under != heading_ || has_other_number(label, row))) ||
        (is_column_too(label) && is_first_row(label));
    const bool heads = row.role == RowRole::heading || row.role == RowRole::unsplit;
    if (heads) {
        heading_ = row.key;
        heading_other_year_ = row_->other_year;
    } else if (heading_other_year_ && row.under == heading_) {
        row_->other_year = heading_other_year_;
    }
    if (leaf && !row_->short_label) heading_ = row.under;
}

void TableWalk::start_rows_side_by_side() {
    row_ = {table_, &table_->blocks.front(), nullptr, 0, 0, found_.headers.size() - 1};
}

/// Where cells are marked, each cell is, as long as the row wants one, and nothing else; where they
/// are not, only what a cell prints:
///
///    26⏎ 86⏎ 第3页⏎ 三、本年度办理结果⏎          of a row that has lost a value
bool TableWalk::is_value_of_row(std::size_t i) const {
    if (is_sentence(pieces_[i].text)) return false;
    const bool among_cells = !row_->values.empty() ? is_cell(row_->values.back().piece)
                             : row_->row           ? is_cell(row_->label)
                                                   : has_values_in_grid(row_->header);
    if (among_cells && !is_cell(i)) return false;
    if (is_value(pieces_[i].text)) return true;
    if (row_->values.empty() && are_values(pieces_[i].text)) return true;
    if (row_->values.size() >= most_values) return false;
    if (pieces_[i].grid.table == 0 && holds_label(pieces_[i].text)) return false;
    if (in_printed_row_) return true;
    if (!is_cell(i) || !row_->row) return is_cell(i);
    const auto& header = found_.headers[row_->header].entries;
    const auto columns = std::count_if(header.begin(), header.end(), [](const HeaderEntry& entry) {
        return !entry.meaning || entry.meaning->kind == LabelKind::column;
    });
    const std::size_t cells = cells_in(*row_);
    if (cells == 0) return false;
    if (row_->values.size() < std::max(cells, static_cast<std::size_t>(columns))) return true;
    return !is_before_value(i);  // else it is the label of a row that the form does not have
}

/// 第3页 第二十条第（五）项, or 四、政府信息公开行政复议、行政诉讼情况 行政复议: the words of one line
/// before or behind a label are no value.
bool TableWalk::holds_label(std::string_view text) const {
    const std::size_t first = text.find(' '), last = text.rfind(' ');
    return first != text.npos && (labels_.match(text.substr(0, first)).found() ||
                                  labels_.match(text.substr(last + 1)).found());
}

/// Whether rows side by side below a header have their values already, in a grid: a text box that
/// is anchored there, and is read after the table, is no second row.
bool TableWalk::has_values_in_grid(std::size_t header) const {
    if (found_.rows.empty()) return false;
    const FoundRow& last = found_.rows.back();
    return !last.row && last.header == header && pieces_[last.label].grid.table > 0;
}

bool TableWalk::is_before_value(std::size_t i) const {
    while (++i < pieces_.size() && pieces_[i].text.empty()) continue;
    return i < pieces_.size() && !matches_[i].found() && is_value(pieces_[i].text);
}

bool TableWalk::has_value() const {
    return std::any_of(row_->values.begin(), row_->values.end(), [this](const FoundValue& value) {
        return !value.blank && is_or_are_values(pieces_[value.piece].text);
    });
}

bool TableWalk::has_print(const FoundRow& row) const {
    return std::any_of(row.values.begin(), row.values.end(),
                       [](const FoundValue& value) { return !value.blank; });
}

/// 总计 without a number where no other label of a row stands: in a table turned round it is a
/// column.
bool TableWalk::is_first_row(std::size_t label) const {
    return matches_[label].numbering == Numbering::none &&
           std::none_of(found_.rows.begin(), found_.rows.end(), [this](const FoundRow& row) {
               return row.table == table_ && !row.short_label;
           });
}

/// 9.其他 where the form has 3.其他.
bool TableWalk::has_other_number(std::size_t label, const Row& row) const {
    const auto number = [](std::string_view text) {
        const std::string folded = fold(text);
        return folded.substr(0, folded.find_first_not_of("0123456789"));
    };
    const std::string printed = number(pieces_[label].text);
    return !printed.empty() && printed != number(row.label);
}

/// 其他 and 总计 are labels of columns and of rows.
bool TableWalk::is_column_too(std::size_t label) const {
    const LabelMatch& match = matches_[label];
    return std::any_of(labels_.meanings().begin() + match.first,
                       labels_.meanings().begin() + match.last, [this](const LabelMeaning& each) {
                           return each.kind == LabelKind::column && each.table == table_;
                       });
}

/// （七）总计, but not 总计.
bool TableWalk::is_label_of_row_only(const FoundRow& row) const {
    const bool numbered = matches_[row.label].numbering != Numbering::none;
    if (row.row->role == RowRole::leaf) return numbered || !row.short_label;
    return row.row->role == RowRole::total && numbered;
}

/// What stands in one cell with the next label is no value of the row:
///
///    26 |⏎ 86 |⏎ 3⏎ 三、本年度办理结果 |⏎        the 3 has no pipe of its own
void TableWalk::drop_stray(std::size_t label) {
    if (!row_ || row_->values.empty() || pieces_[label].before != Break::line) return;
    const FoundValue& last = row_->values.back();
    if (last.blank || !is_cell(last.piece) || last.piece + last.pieces != label) return;
    for (std::size_t k = 0; k < last.pieces; ++k) found_.in_table[last.piece + k] = false;
    row_->values.pop_back();
}

/// The source says that a row ends here.
void TableWalk::end_printed_row() {
    if (!row_) return;
    const bool side_by_side = !row_->row;
    if (side_by_side && !has_value() && row_->values.size() < cells_in(*row_)) {
        give_to_header();
        return;
    }
    end_row();
    if (side_by_side) start_rows_side_by_side();
}

void TableWalk::end_row() {
    headings_ = 0;
    if (!row_) return;
    const bool after_bare_label = std::exchange(bare_label_, false);
    const bool side_by_side = !row_->row;
    const bool complete = side_by_side && (has_value() || row_->values.size() >= cells_in(*row_));
    FoundRow row = *std::exchange(row_, std::nullopt);
    const bool bare = row.row && is_label_of_row_only(row) && !has_print(row);
    if (bare && found_.bare.size() < most_entries) found_.bare.push_back(row.row);
    if (side_by_side) {
        if (complete) keep(std::move(row));
    } else if (row.row->role == RowRole::heading) {
        if (has_print(row)) note(NoteCode::row_unknown, row.label);
        if (row.values.empty()) headings_ = row.labels;
    } else if (row.row->role == RowRole::unsplit || after_bare_label ? has_print(row)
                                                                     : !row.values.empty()) {
        keep(std::move(row));
    } else if (is_cell(row.label)) {
        // Labels beside each other are a header: what is blank behind the last is no row.
        bare_label_ = row.row->role != RowRole::unsplit;
    } else if (row.row->role != RowRole::unsplit) {
        for (std::size_t i = 0; i < matches_[row.label].pieces; ++i) {
            found_.in_table[row.label + i] = false;  // words of the prose
        }
    }
}

/// Where cells are paragraphs, empty ones at the end of a table may stand after it as well:
///
///    0⏎ ⏎ 9⏎ ⏎ ⏎ ⏎ 五、存在的主要问题及改进情况
void TableWalk::end_last_row() {
    while (row_ && !row_->values.empty() && row_->values.back().blank &&
           pieces_[row_->values.back().piece].before == Break::paragraph) {
        row_->values.pop_back();
    }
    end_row();
}

void TableWalk::keep(FoundRow row) {
    if (!row.row) {
        row.label = row.values.front().piece;
        row.unit = unit_above_;
    }
    const bool goes_on_above = !found_.rows.empty() && found_.rows.back().table == row.table &&
                               is_below_strangers(found_.rows.back());
    if (goes_on_above && is_below_strangers(row)) return;
    zone_ = Zone::rows;
    const bool new_header = found_.rows.empty() || found_.rows.back().header != row.header;
    if (year_above_ || new_header) table_year_ = year_above_.value_or(0);
    year_above_.reset();
    if (new_header) year_over_header_ = table_year_;
    row.year = table_year_;
    row.year_over = year_over_header_;
    const void* identity = row.row ? static_cast<const void*>(row.row) : row.block;
    const std::size_t times = ++times_[{identity, row.other_year.has_value()}];
    // Values side by side that are broken over rows are not the table again.
    const bool whole = row.row || row.values.size() >= cells_in(row);
    if (times > 1 && !row.other_year && whole) note_duplicate(row.label);
    if (times <= most_times) found_.rows.push_back(std::move(row));
}

}  // namespace govinfo::detail
