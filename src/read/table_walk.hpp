// A walk along the pieces of a document. Where it stands in the form follows from the labels met:
//
//   section heading   三、收到和处理政府信息公开申请情况      the table
//   header            自然人 … 总计                           which value is which column
//   row label         一、本年新收政府信息公开申请数量        the row; what follows are its values,
//   values            3402 99 0 4 5 1 3511                    until a label or the end of the row
//
// 其他 and 总计 are columns before the first row and rows after it. A table that prints its rows
// side by side has one row of values, which begins after its last label.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/note.hpp>

#include "document/document.hpp"
#include "read/labels.hpp"
#include "read/outline.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {

/// Longer than a value or a label, or a sentence.
[[nodiscard]] bool is_sentence(std::string_view text);
/// 705 3 0 0 5 0 713, but not the number of a page: - 3 - or 3 / 12.
[[nodiscard]] bool are_values(std::string_view text);
[[nodiscard]] bool is_or_are_values(std::string_view text);
[[nodiscard]] bool is_side_by_side(const Table& table);

class TableWalk {
  public:
    TableWalk(const Form& form, const Labelled& labelled, std::optional<int> year);

    [[nodiscard]] FoundTables run(const std::vector<Heading>& headings);

  private:
    enum class Zone { before, header, rows };

    // A row has no more values, whatever stands around them.
    static constexpr std::size_t most_values = 64;
    // No header has more; what goes beyond is noted with the rest and read as no column.
    static constexpr std::size_t most_entries = 256;

    [[nodiscard]] bool is_cell(std::size_t i) const {
        const Break before = pieces_[i].before;
        return before == Break::cell || before == Break::row || before == Break::space;
    }

    // tables.cpp: one piece after the other
    const Table* table_of(SectionKey key) const;
    void enter(const Table* table);
    std::size_t read(std::size_t i);  // returns how many pieces it took
    void see_year(std::size_t i);
    void see_unit(std::size_t i);
    void read_blank(std::size_t i);
    bool goes_on(std::size_t i);
    void read_text(std::size_t i);
    void note(NoteCode code, std::size_t piece, std::size_t pieces = 1);
    void note_duplicate(std::size_t piece);
    bool is_of_other_year(std::size_t i) const;
    std::string in_brackets(std::size_t i) const;
    void see_strange_label(std::size_t i, const LabelMeaning& meaning);

    // table_labels.cpp: what a label means where the walk stands
    const LabelMeaning* meaning_of(std::size_t i) const;
    bool has_number_of(const LabelMeaning& row, std::size_t i) const;
    bool goes_back_to(const LabelMeaning& row, std::size_t values) const;
    void read_label(std::size_t i, const LabelMeaning& meaning);
    void note_label(std::size_t i, const LabelMeaning& meaning);

    // table_headers.cpp: what stands over values
    [[nodiscard]] bool is_below_strangers(const FoundRow& row) const;
    void forget_table_above();
    void read_header_label(std::size_t i, const LabelMeaning& meaning);
    void add_to_header(std::size_t piece, const LabelMeaning* meaning);
    void count_blank(std::size_t piece);
    void start_header();
    void go_on_with_header();
    void give_to_header();
    bool goes_on_in_words(std::size_t i) const;
    bool is_strange_label(std::size_t i) const;
    bool is_beside_labels(std::size_t i) const;

    // table_rows.cpp: where a row begins and ends, and what its values are
    void start_row(const LabelMeaning& meaning, std::size_t label);
    void start_rows_side_by_side();
    bool is_value_of_row(std::size_t i) const;
    bool holds_label(std::string_view text) const;
    bool has_values_in_grid(std::size_t header) const;
    bool is_before_value(std::size_t i) const;
    bool has_value() const;
    bool has_print(const FoundRow& row) const;
    bool is_first_row(std::size_t label) const;
    bool has_other_number(std::size_t label, const Row& row) const;
    bool is_column_too(std::size_t label) const;
    bool is_label_of_row_only(const FoundRow& row) const;
    void drop_stray(std::size_t label);
    void end_printed_row();
    void end_row();
    void end_last_row();
    void keep(FoundRow row);

    // damaged_labels.cpp: labels that the form does not have, or not whole
    bool starts_unknown_row(std::size_t i) const;
    bool ends_label_above(std::size_t i) const;
    void take_rest_of_label(std::size_t i);
    const LabelMeaning* damaged_row(std::size_t i) const;
    [[nodiscard]] bool stands_beside_heading(std::size_t i) const;
    void start_damaged_row(std::size_t i, const LabelMeaning& row);
    bool is_alone_in_row(std::size_t i) const;
    void see_bare_label(std::size_t i);
    void doubt_row_before(std::size_t value);
    void skip_row(std::size_t label);

    const Form& form_;
    const std::optional<int> year_;  // the report's
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
    // By row, or block of rows side by side, and whether it is of another year.
    std::map<std::pair<const void*, bool>, std::size_t> times_;
    std::optional<int> year_above_;          // since the last row; 0 where there are several
    std::optional<std::size_t> unit_above_;  // the piece of 单位：元 above the rows
    std::size_t other_label_to_ = 0;         // behind a label that is none here
    std::optional<std::size_t> heading_other_year_;  // that of the heading of rows, if it names one
    int table_year_ = 0;
    int year_over_header_ = 0;
    std::string_view heading_;  // the key of the last heading over rows
    bool bare_label_ = false;   // the last cell was the label of a row, and no value followed
};

}  // namespace govinfo::detail
