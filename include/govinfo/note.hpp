// What a reader repaired, inferred or could not read, and where things stood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/cell.hpp>
#include <govinfo/form.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// A cell in a table of a source, all counted from 1: tables in reading order, nested ones too, and
/// in a table the rows and columns of its grid, in which a merged cell counts as many as it spans.
/// 0 = in no table, or in a source that does not say where its rows and columns are.
struct GridPosition {
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    friend bool operator==(const GridPosition&, const GridPosition&) = default;
};

/// A place in a source. Lines and columns count from 1, columns in Unicode code points; `offset`
/// counts bytes from the first one of the input. A DOCX has neither lines nor bytes: there `line`
/// counts its paragraphs, `column` is 1 and there is no `offset`. `line` 0 = no such place.
struct Position {
    std::optional<std::size_t> offset = {};
    std::size_t line = 0;
    std::size_t column = 0;
    GridPosition grid = {};
    friend bool operator==(const Position&, const Position&) = default;
};

/// `line 46, column 3`; in a DOCX, which has no lines, `table 1, row 5, column 3` or `paragraph 7`.
/// Empty if there is no such place.
[[nodiscard]] std::string place(const Position& position, Language language);

enum class NoteCode : std::uint8_t {
    // repairs, one per Repair and in its order
    thousands,
    fullwidth,
    unit,
    sign_word,
    sign,
    annotation,
    traditional,
    split_label,
    label_incomplete,  ///< a row label that has lost characters, but can be no other row's
    row_in_one_cell,   ///< as many values as the row has columns, all in one cell
    // not read, or not read as a number
    dash,            ///< a dash alone, taken for the not-applicable mark
    text_kept,       ///< printed, but not a number
    set_apart,       ///< its parts stand apart, so that they are not one number: kept as text
    not_text,        ///< a picture, form field, formula or text box, alone or beside text: not read
    table_not_text,  ///< a picture stands where a table should
    sight_uncertain,  ///< whether a person sees what stands there cannot be told: not read
    // not read: on the path of each cell of the row, which is absent
    row_short,        ///< a row with fewer values than columns
    row_long,         ///< a row with more values than columns
    row_misplaced,    ///< a row whose values do not stand under the columns of the header
    row_open,         ///< a row that may end in what is no value of it, such as a page number
    row_joined,       ///< a row one of whose cells holds several numbers
    row_disordered,   ///< a row that does not stand where its label, which says little, belongs
    row_twice,        ///< a row that stands twice with other values, none known to be this year's
    row_unknown,      ///< a row that the form does not have
    columns_unknown,  ///< a header whose columns are not those of the form
    columns_twice,    ///< a header that has the same column twice, as for two years
    other_year,       ///< a row whose label names another year than the report's
    other_count,      ///< labels name a part, a share or a multiple, or units that contradict
    form_mixed,       ///< columns or a row of another form, that of `raw`
    unit_in_header,   ///< a header names another unit than the form; the cells have it, unscaled
    duplicate_table,  ///< a table stands twice
    undecodable,      ///< bytes that are no character, each now U+FFFD; the first ones in `raw`
    // inferred
    organ_kind_inferred,
    scope_inferred,
    form_assumed,  ///< what is printed is in several forms, and no year tells which of them it is
};

[[nodiscard]] std::string_view name(NoteCode code) noexcept;

struct Note {
    NoteCode code;
    std::optional<CellIndex> cell;  ///< the cell concerned, if one
    std::string path;               ///< of the cell, table, section or header field concerned
    std::string raw;                ///< as printed
    Position position;
    friend bool operator==(const Note&, const Note&) = default;
};

/// One line, no trailing period.
[[nodiscard]] std::string message(const Note& note, Language language);

/// A stretch of a section's text whose characters stand one behind the other in the source, too.
struct TextRun {
    std::size_t begin;       ///< bytes of Section::text
    std::size_t size;        ///< in a DOCX 0: no more is known than where it begins
    Position position;       ///< of its first character
    std::uint8_t width = 0;  ///< bytes of the source for each character; 0 = as in the text
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// Where cells and sections stood. Empty unless ReadOptions asks for it.
struct Provenance {
    std::vector<Position> cells;                  ///< by CellIndex
    std::vector<Position> sections;               ///< parallel to Report::sections()
    std::vector<std::vector<TextRun>> text = {};  ///< the same, each in order: see position_of()
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

}  // namespace govinfo
