#include "read/tables.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "model/dates.hpp"
#include "model/money.hpp"
#include "read/label_units.hpp"
#include "read/row_numbers.hpp"
#include "read/table_walk.hpp"
#include "source/lines.hpp"

namespace govinfo::detail {
namespace {

/// 数据1, Column 2: what converters call a column whose head is blank or merged.
bool stands_for_blank(std::string_view text) {
    const std::string folded = fold(text);
    const std::size_t word = folded.find_last_not_of("0123456789") + 1;  // npos + 1 = 0
    constexpr std::string_view words[] = {"数据", "列", "字段", "column", "unnamed:"};
    return word > 0 && word < folded.size() && folded.size() - word < 3 &&
           std::find(std::begin(words), std::end(words),
                     std::string_view(folded).substr(0, word)) != std::end(words);
}

}  // namespace

bool is_sentence(std::string_view text) {
    constexpr std::size_t shortest = 30;  // bytes
    return text.size() > longest_value || (text.size() >= shortest && text.find("。") != text.npos);
}

bool are_values(std::string_view text) {
    const auto values = several_values(text);
    const bool of_pages = values.size() == 3 && values[1] == "/";
    return !values.empty() && !of_pages && !is_page_number(text);
}

bool is_or_are_values(std::string_view text) {
    return is_value(text) || are_values(text);
}

bool is_side_by_side(const Table& table) {
    return table.layout == Layout::single_row;
}

TableWalk::TableWalk(const Form& form, const Labelled& labelled, std::optional<int> year)
    : form_(form),
      year_(year),
      document_(labelled.document),
      pieces_(labelled.document.pieces),
      labels_(labelled.labels),
      matches_(labelled.matches),
      met_(labelled.labels.meanings().size()) {
    found_.in_table.resize(pieces_.size());
    found_.headers.emplace_back();
}

FoundTables TableWalk::run(const std::vector<Heading>& headings) {
    auto heading = headings.begin();
    for (std::size_t i = 0; i < pieces_.size();) {
        if (heading != headings.end() && heading->piece <= i) {
            enter(table_of(heading->key));
            year_above_.reset();
            unit_above_.reset();
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
    if (matches_[i].found()) other_label_to_ = i + matches_[i].pieces;
    if (pieces_[i].text.empty()) {
        read_blank(i);
    } else if (pieces_[i].before == Break::space && !is_or_are_values(pieces_[i].text)) {
        end_last_row();  // prose goes on in the line
        skipping_ = false;
    } else if (!goes_on(i)) {
        see_unit(i);
        read_text(i);
        if (!row_ || row_->values.empty()) see_year(i);
    }
    return 1;
}

/// So does 单位：元 of the sums of money below.
void TableWalk::see_unit(std::size_t i) {
    if (i < other_label_to_) return;
    if (pieces_[i].text.size() > longest_value || is_sentence(pieces_[i].text)) return;
    for (const std::string& unit : units_in_line(pieces_[i].text))
        if (is_money(unit) || is_multiple(unit)) unit_above_ = i;
}

/// 2023年 above a table says whose figures it holds.
void TableWalk::see_year(std::size_t i) {
    const std::string_view text = pieces_[i].text;
    const int year = is_sentence(text) || text.find("月") != text.npos ? 0 : year_in(text);
    if (year != 0) year_above_ = year_above_.value_or(year) == year ? year : 0;
}

void TableWalk::read_blank(std::size_t i) {
    const bool blank = pieces_[i].sight != Sight::object;
    if (row_ && row_->values.size() < most_values) row_->values.push_back({i, 1, blank});
    if (!row_ && zone_ != Zone::rows && is_cell(i)) count_blank(i);
    if (table_ && is_cell(i)) found_.in_table[i] = true;
}

/// A further line of the cell or paragraph that the walk has just taken.
bool TableWalk::goes_on(std::size_t i) {
    if (!row_ || pieces_[i].before != Break::line || is_sentence(pieces_[i].text)) return false;
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
        const LabelMeaning* beside_heading = stands_beside_heading(i) ? damaged_row(i) : nullptr;
        if (beside_heading != nullptr) {
            end_row();
            return start_damaged_row(i, *beside_heading);
        }
        if (is_value_of_row(i)) {
            if (row_->values.size() < most_values) row_->values.push_back({i, 1, false});
            found_.in_table[i] = true;
            return;
        }
        if (row_->values.empty() && row_->row && cells_in(*row_) > 0 &&
            !is_sentence(pieces_[i].text) && found_.cut_short.size() < most_values) {
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
    } else if (zone_ == Zone::header && !is_sentence(text) && is_beside_labels(i)) {
        add_to_header(i, nullptr);
        found_.in_table[i] = is_cell(i);
    } else {
        skipping_ = false;
    }
}

void TableWalk::note(NoteCode code, std::size_t piece, std::size_t pieces) {
    found_.remarks.push_back({code, std::nullopt, std::string(table_->key),
                              text_of(document_, piece, pieces), document_.spot(piece)});
}

/// Of a label.
bool TableWalk::is_of_other_year(std::size_t i) const {
    const int year = matches_[i].year;
    return year == LabelMatch::other_year || (year != 0 && year_ && year != *year_);
}

/// Behind a label.
std::string TableWalk::in_brackets(std::size_t i) const {
    if (!matches_[i].explained) return {};
    return unit_in_label(text_of(document_, i, matches_[i].pieces));
}

void TableWalk::note_duplicate(std::size_t piece) {
    if (std::find(duplicates_.begin(), duplicates_.end(), table_) != duplicates_.end()) return;
    duplicates_.push_back(table_);
    note(NoteCode::duplicate_table, piece);
}

int year_in(std::string_view text) {
    if (text.size() > longest_value) return 0;
    const auto found = find_year(text);
    return found ? found->year : 0;
}

FoundTables find_tables(const Form& form, const Labelled& labelled, std::optional<int> year,
                        const std::vector<Heading>& headings) {
    FoundTables found = TableWalk(form, labelled, year).run(headings);
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
