// A walk along the pieces of a document. Where it stands in the form follows from the labels met:
//
//   section heading   三、收到和处理政府信息公开申请情况      the table
//   header            自然人 … 总计                           which value is which column
//   row label         一、本年新收政府信息公开申请数量        the row; what follows are its values,
//   values            3402 99 0 4 5 1 3511                    until a label or the end of the row
//
// 其他 and 总计 are columns before the first row and rows after it. A table that prints its rows
// side by side has one row of values, which begins after its last label.
#include "read/tables.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <govinfo/cell.hpp>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "model/dates.hpp"
#include "read/row_numbers.hpp"
#include "source/lines.hpp"

namespace govinfo::detail {
namespace {

// Bytes. A sentence is neither value nor label but prose, and so is what is longer than a value.
constexpr std::size_t shortest_sentence = 30;
// Bytes. A shorter word, outside of its section, does not open a table.
constexpr std::size_t shortest_opening = 12;
// A row has no more values, whatever stands around them.
constexpr std::size_t most_values = 64;
// Of a row that stands there more often, the first so many are kept: enough to see that they
// differ.
constexpr std::size_t most_times = 4;
// No header has more; what goes beyond is noted with the rest and read as no column.
constexpr std::size_t most_entries = 256;

bool is_prose(std::string_view text) {
    return text.size() > longest_value ||
           (text.size() >= shortest_sentence && text.find("。") != text.npos);
}

/// 705 3 0 0 5 0 713, but not the number of a page: - 3 - or 3 / 12.
bool are_values(std::string_view text) {
    const auto values = several_values(text);
    const bool of_pages = values.size() == 3 && values[1] == "/";
    return !values.empty() && !of_pages && !is_page_number(text);
}

bool is_or_are_values(std::string_view text) {
    return is_value(text) || are_values(text);
}

/// 数据1, Column 2: what converters call a column whose head is blank or merged.
bool stands_for_blank(std::string_view text) {
    const std::string folded = fold(text);
    const std::size_t word = folded.find_last_not_of("0123456789") + 1;  // npos + 1 = 0
    constexpr std::string_view words[] = {"数据", "列", "字段", "column", "unnamed:"};
    return word > 0 && word < folded.size() && folded.size() - word < 3 &&
           std::find(std::begin(words), std::end(words),
                     std::string_view(folded).substr(0, word)) != std::end(words);
}

/// Whether the characters of one text stand in the other in the same order.
bool is_subsequence(std::string_view text, std::string_view of) {
    while (!text.empty() && !of.empty()) {
        const CodePoint wanted = decode(text), next = decode(of);
        if (wanted.code == next.code) text.remove_prefix(wanted.size);
        of.remove_prefix(next.size);
    }
    return text.empty();
}

bool is_side_by_side(const Table& table) {
    return table.layout == Layout::single_row;
}

class TableWalk {
  public:
    TableWalk(const Form& form, const Labelled& labelled)
        : form_(form),
          document_(labelled.document),
          pieces_(labelled.document.pieces),
          labels_(labelled.labels),
          matches_(labelled.matches),
          met_(labelled.labels.meanings().size()) {
        found_.in_table.resize(pieces_.size());
        found_.headers.emplace_back();
    }

    FoundTables run(const std::vector<Heading>& headings) {
        auto heading = headings.begin();
        for (std::size_t i = 0; i < pieces_.size();) {
            if (heading != headings.end() && heading->piece <= i) {
                enter(table_of(heading->key));
                year_above_.reset();
                for (std::size_t k = 0; k < heading->pieces; ++k) see_year(heading->piece + k);
                i = std::max(i, heading->piece + heading->pieces);
                ++heading;
            } else {
                i += read(i);
            }
        }
        end_last_row();
        return std::move(found_);
    }

  private:
    enum class Zone { before, header, rows };

    bool is_cell(std::size_t i) const {
        const Break before = pieces_[i].before;
        return before == Break::cell || before == Break::row || before == Break::space;
    }
    const Table* table_of(SectionKey key) const;

    void enter(const Table* table);
    std::size_t read(std::size_t i);  // returns how many pieces it took

    const LabelMeaning* meaning_of(std::size_t i) const;
    bool has_number_of(const LabelMeaning& row, std::size_t i) const;
    bool goes_back_to(const LabelMeaning& row, std::size_t values) const;
    void go_on_with_header();
    void read_label(std::size_t i, const LabelMeaning& meaning);
    void read_header_label(std::size_t i, const LabelMeaning& meaning);
    void read_blank(std::size_t i);
    void read_text(std::size_t i);
    void see_year(std::size_t i);
    void drop_stray(std::size_t label);
    bool goes_on(std::size_t i);
    bool is_value_of_row(std::size_t i) const;
    bool has_values_in_grid(std::size_t header) const;
    void end_last_row();
    bool starts_unknown_row(std::size_t i) const;
    bool is_before_value(std::size_t i) const;

    bool goes_on_in_words(std::size_t i) const;
    bool is_strange_label(std::size_t i) const;
    bool is_beside_labels(std::size_t i) const;
    bool ends_label_above(std::size_t i) const;
    void take_rest_of_label(std::size_t i);
    const LabelMeaning* damaged_row(std::size_t i) const;
    void start_damaged_row(std::size_t i, const LabelMeaning& row);
    bool is_alone_in_row(std::size_t i) const;
    void see_bare_label(std::size_t i);
    void doubt_row_before(std::size_t value);
    void skip_row(std::size_t label);

    void add_to_header(std::size_t piece, const LabelMeaning* meaning);
    void count_blank(std::size_t piece);
    void start_header();
    void start_row(const LabelMeaning& meaning, std::size_t label);
    bool is_first_row(std::size_t label) const;
    bool has_other_number(std::size_t label, const Row& row) const;
    bool is_column_too(std::size_t label) const;
    bool is_label_of_row_only(const FoundRow& row) const;
    void start_rows_side_by_side();
    void end_printed_row();
    void give_to_header();
    void end_row();
    bool has_value() const;
    bool has_print(const FoundRow& row) const;
    void keep(FoundRow row);

    void note(NoteCode code, std::size_t piece, std::size_t pieces = 1);
    void note_duplicate(std::size_t piece);
    void note_label(std::size_t i, const LabelMeaning& meaning);

    const Form& form_;
    const Document& document_;
    const std::vector<Piece>& pieces_;
    const Labels& labels_;
    const std::vector<LabelMatch>& matches_;
    FoundTables found_;

    const Table* table_ = nullptr;
    Zone zone_ = Zone::before;
    std::optional<FoundRow> row_;  // whose values are being read
    std::size_t headings_ = 0;     // labels without values just before
    bool in_printed_row_ = false;  // the source says where rows end
    bool skipping_ = false;        // the values of a row that the form does not have
    std::vector<bool> met_;        // by meaning
    bool traditional_noted_ = false;
    std::vector<const Table*> duplicates_;
    std::map<const void*, std::size_t> times_;  // by row, or block of rows side by side
    std::optional<int> year_above_;             // since the last row; 0 where there are several
    int table_year_ = 0;
    std::string_view heading_;  // the key of the last heading over rows
    bool bare_label_ = false;   // the last cell was the label of a row, and no value followed
};

const Table* TableWalk::table_of(SectionKey key) const {
    for (const Table& table : form_.tables()) {
        if (table.key == name(key)) return &table;
    }
    return nullptr;
}

void TableWalk::enter(const Table* table) {
    end_last_row();
    table_ = table;
    skipping_ = false;
    start_header();
    zone_ = Zone::before;
    heading_ = {};
    if (table_ && is_side_by_side(*table_)) start_rows_side_by_side();
}

std::size_t TableWalk::read(std::size_t i) {
    if (pieces_[i].before == Break::row ||
        (pieces_[i].before == Break::paragraph && in_printed_row_)) {
        end_printed_row();
    }
    if (pieces_[i].before == Break::row || pieces_[i].before == Break::paragraph) {
        in_printed_row_ = pieces_[i].before == Break::row;
    }
    if (const LabelMeaning* meaning = meaning_of(i)) {
        read_label(i, *meaning);
        return matches_[i].pieces;
    }
    if (pieces_[i].text.empty()) {
        read_blank(i);
    } else if (pieces_[i].before == Break::space && !is_or_are_values(pieces_[i].text)) {
        end_last_row();  // prose goes on in the line
        skipping_ = false;
    } else if (!goes_on(i)) {
        read_text(i);
        if (!row_ || row_->values.empty()) see_year(i);
    }
    return 1;
}

/// 2023年 above a table says whose figures it holds.
void TableWalk::see_year(std::size_t i) {
    const int year = is_prose(pieces_[i].text) ? 0 : year_in(pieces_[i].text);
    if (year != 0) year_above_ = year_above_.value_or(year) == year ? year : 0;
}

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

/// That of the table's last row stands over the next as well.
void TableWalk::go_on_with_header() {
    const auto last = std::find_if(found_.rows.rbegin(), found_.rows.rend(),
                                   [this](const FoundRow& row) { return row.table == table_; });
    if (last == found_.rows.rend() || is_side_by_side(*table_)) return;
    const FoundHeader header = found_.headers[last->header];
    found_.headers.back() = header;
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

void TableWalk::read_header_label(std::size_t i, const LabelMeaning& meaning) {
    if (zone_ == Zone::rows || meaning.kind == LabelKind::caption) start_header();
    zone_ = Zone::header;
    FoundHeader& header = found_.headers.back();
    if (meaning.kind == LabelKind::corner) {
        // What stood before it was about the table.
        header.entries.erase(
            std::remove_if(header.entries.begin(), header.entries.end(),
                           [](const HeaderEntry& entry) { return !entry.meaning; }),
            header.entries.end());
        header.corner = i;
    } else if (meaning.kind != LabelKind::caption && meaning.block) {
        add_to_header(i, &meaning);
    }
    const std::size_t next = i + matches_[i].pieces;
    if (meaning.kind == LabelKind::over && meaning.block && next < pieces_.size()) {
        header.merged = pieces_[next].text.empty() ? Merged::in_place : Merged::at_end;
    }
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

void TableWalk::read_blank(std::size_t i) {
    const bool blank = pieces_[i].sight != Sight::object;
    if (row_ && row_->values.size() < most_values) row_->values.push_back({i, 1, blank});
    if (!row_ && zone_ != Zone::rows && is_cell(i)) count_blank(i);
    if (table_ && is_cell(i)) found_.in_table[i] = true;
}

/// A further line of the cell or paragraph that the walk has just taken.
bool TableWalk::goes_on(std::size_t i) {
    if (!row_ || pieces_[i].before != Break::line || is_prose(pieces_[i].text)) return false;
    if (!row_->values.empty()) {
        FoundValue& value = row_->values.back();
        if (value.blank || value.piece + value.pieces != i) return false;
        ++value.pieces;
    } else if (!row_->row || row_->label + matches_[row_->label].pieces != i ||
               is_or_are_values(pieces_[i].text)) {
        return false;
    }
    found_.in_table[i] = true;
    return true;
}

void TableWalk::read_text(std::size_t i) {
    if (row_) {
        if (is_value_of_row(i)) {
            if (row_->values.size() < most_values) row_->values.push_back({i, 1, false});
            found_.in_table[i] = true;
            return;
        }
        if (row_->values.empty() && row_->row && cells_in(*row_) > 0 &&
            !is_prose(pieces_[i].text) && found_.cut_short.size() < most_values) {
            found_.cut_short.push_back(*row_);
            found_.cut_short.back().values.push_back({i, 1, false});
        }
        row_->cut_short = row_->row && row_->values.size() < cells_in(*row_);
        const bool in_header = is_strange_label(i);
        end_last_row();
        if (in_header) add_to_header(i, nullptr);
        if (is_side_by_side(*table_)) return start_rows_side_by_side();
    }
    const std::string_view text = pieces_[i].text;
    if (skipping_ && is_value(text)) {
        if (pieces_[i].before == Break::row) doubt_row_before(i);
        found_.in_table[i] = true;
    } else if (ends_label_above(i)) {
        take_rest_of_label(i);
    } else if (const LabelMeaning* row = damaged_row(i)) {
        start_damaged_row(i, *row);
    } else if (zone_ == Zone::rows && starts_unknown_row(i)) {
        see_bare_label(i);
        skip_row(i);
    } else if (zone_ == Zone::header && is_value(text) && !goes_on_in_words(i)) {
        auto& entries = found_.headers.back().entries;
        const bool labelled = !entries.empty() && !entries.back().meaning;
        skip_row(labelled ? entries.back().piece : i);
        if (labelled) entries.pop_back();
    } else if (zone_ == Zone::header && stands_for_blank(text)) {
        count_blank(i);
        found_.in_table[i] = true;
    } else if (zone_ == Zone::header && !is_prose(text) && is_beside_labels(i)) {
        add_to_header(i, nullptr);
        found_.in_table[i] = is_cell(i);
    } else {
        skipping_ = false;
    }
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
           !is_prose(pieces_[i].text) && year_in(pieces_[i].text) == 0;
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
    --times_[above.row];
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

/// Where cells are marked, each cell is, as long as the row wants one, and nothing else; where they
/// are not, only what a cell prints:
///
///    26⏎ 86⏎ 第3页⏎ 三、本年度办理结果⏎          of a row that has lost a value
bool TableWalk::is_value_of_row(std::size_t i) const {
    if (is_prose(pieces_[i].text)) return false;
    const bool among_cells = !row_->values.empty() ? is_cell(row_->values.back().piece)
                             : row_->row           ? is_cell(row_->label)
                                                   : has_values_in_grid(row_->header);
    if (among_cells && !is_cell(i)) return false;
    if (is_value(pieces_[i].text)) return true;
    if (row_->values.empty() && are_values(pieces_[i].text)) return true;
    if (row_->values.size() >= most_values) return false;
    if (in_printed_row_) return true;
    const std::size_t word = pieces_[i].text.rfind(' ');  // 第3页 第二十条第（五）项
    if (word != std::string_view::npos && labels_.match(pieces_[i].text.substr(word + 1)).found()) {
        return false;
    }
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

bool TableWalk::starts_unknown_row(std::size_t i) const {
    if (is_prose(pieces_[i].text)) return false;
    return is_cell(i) || is_before_value(i);
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

void TableWalk::start_row(const LabelMeaning& meaning, std::size_t label) {
    const Row& row = meaning.block->rows[meaning.index];
    row_ = {table_, meaning.block, &row, label, headings_ + 1, found_.headers.size() - 1};
    const bool leaf = row.role == RowRole::leaf;
    row_->short_label = leaf && meaning.numbering == Numbering::none && is_column_too(label);
    row_->stray_label =
        (row_->short_label && (row.under != heading_ || has_other_number(label, row))) ||
        (is_column_too(label) && is_first_row(label));
    const bool heads = row.role == RowRole::heading || row.role == RowRole::unsplit;
    if (heads) heading_ = row.key;
    if (leaf && !row_->short_label) heading_ = row.under;
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

void TableWalk::start_rows_side_by_side() {
    row_ = {table_, &table_->blocks.front(), nullptr, 0, 0, found_.headers.size() - 1};
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

bool TableWalk::has_value() const {
    return std::any_of(row_->values.begin(), row_->values.end(), [this](const FoundValue& value) {
        return !value.blank && is_or_are_values(pieces_[value.piece].text);
    });
}

bool TableWalk::has_print(const FoundRow& row) const {
    return std::any_of(row.values.begin(), row.values.end(),
                       [](const FoundValue& value) { return !value.blank; });
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
    if (!row.row) row.label = row.values.front().piece;
    zone_ = Zone::rows;
    const bool new_header = found_.rows.empty() || found_.rows.back().header != row.header;
    if (year_above_ || new_header) table_year_ = year_above_.value_or(0);
    year_above_.reset();
    row.year = table_year_;
    const void* identity = row.row ? static_cast<const void*>(row.row) : row.block;
    const std::size_t times = ++times_[identity];
    if (times > 1) note_duplicate(row.label);
    if (times <= most_times) found_.rows.push_back(std::move(row));
}

void TableWalk::note(NoteCode code, std::size_t piece, std::size_t pieces) {
    found_.remarks.push_back({code, std::nullopt, std::string(table_->key),
                              text_of(document_, piece, pieces), document_.spot(piece)});
}

void TableWalk::note_duplicate(std::size_t piece) {
    if (std::find(duplicates_.begin(), duplicates_.end(), table_) != duplicates_.end()) return;
    duplicates_.push_back(table_);
    note(NoteCode::duplicate_table, piece);
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

}  // namespace

int year_in(std::string_view text) {
    if (text.size() > longest_value) return 0;
    const auto found = find_year(text);
    return found ? found->year : 0;
}

FoundTables find_tables(const Form& form, const Labelled& labelled,
                        const std::vector<Heading>& headings) {
    FoundTables found = TableWalk(form, labelled).run(headings);
    take_off_row_numbers(found, labelled.document);
    return found;
}

std::size_t cells_in(const FoundRow& row) {
    const auto columns = row.block->columns.size();
    if (row.row) return row.row->role == RowRole::heading ? 0 : columns;
    const auto rows = std::count_if(row.block->rows.begin(), row.block->rows.end(),
                                    [](const Row& each) { return each.role != RowRole::heading; });
    return static_cast<std::size_t>(rows) * columns;
}

}  // namespace govinfo::detail
