// Which pieces of a document are the labels and values of a form's tables.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/note.hpp>

#include "document/document.hpp"
#include "read/labels.hpp"
#include "read/outline.hpp"

namespace govinfo::detail {

/// What stands in a header: columns, labels over several columns and, in a table of one printed
/// row, its rows; or something else, which has no meaning.
struct HeaderEntry {
    std::size_t piece;
    const LabelMeaning* meaning;
};

/// Where a source writes the blank cells that a label over several columns leaves.
enum class Merged { unknown, in_place, at_end };

/// In reading order: what spans several columns comes before what stands under it.
struct FoundHeader {
    std::vector<HeaderEntry> entries = {};
    Merged merged = Merged::unknown;
    std::vector<std::size_t> blanks = {};     ///< the pieces of blank cells among the labels
    std::optional<std::size_t> corner = {};   ///< the piece of the label over those of the rows
    std::optional<std::size_t> caption = {};  ///< that of the block's caption
    /// The piece of a label over several columns, or all, that names another year or many pieces.
    std::optional<std::size_t> strange = {};
};

/// A value is one piece and the lines that go on with it.
struct FoundValue {
    std::size_t piece;
    std::size_t pieces;
    bool blank;
};

/// A row with what is printed in it.
struct FoundRow {
    const Table* table;
    const Block* block;
    const Row* row;      ///< null: all rows of a table that prints them side by side
    std::size_t label;   ///< its piece; of rows side by side, their first value
    std::size_t labels;  ///< how many label cells stand in front of the values
    std::size_t header;  ///< in FoundTables::headers
    std::vector<FoundValue> values = {};
    int year = 0;       ///< the only one printed above it in its table; 0 if none
    int year_over = 0;  ///< the same, above the header
    std::optional<std::size_t> other_year = {};  ///< the piece of the label that names one
    std::optional<std::size_t> unit = {};        ///< that of 单位：元 above it
    /// The label says little by itself, such as 其他, and does not stand below its heading.
    bool stray_label = false;
    bool short_label = false;            ///< also that of a column
    bool cut_short = false;              ///< words end it before it has as many values as cells
    std::optional<NoteCode> doubt = {};  ///< why nobody can say which values are its own
};

struct FoundTables {
    std::vector<FoundHeader> headers;
    std::vector<FoundRow> rows;       ///< in reading order; one that stands there again as often
    std::vector<const Row*> bare;     ///< rows whose labels stand there, also, without any value
    std::vector<FoundRow> cut_short;  ///< rows before whose first value words stand
    std::vector<bool> in_table;       ///< by piece; the others are prose
    std::vector<Remark> remarks;
    std::size_t labels = 0;  ///< how many labels of tables were met, each counted once
};

/// Of a report on `year`. Linear.
[[nodiscard]] FoundTables find_tables(const Form& form, const Labelled& labelled,
                                      std::optional<int> year,
                                      const std::vector<Heading>& headings);

/// The year that a short text names; 0 if none.
[[nodiscard]] int year_in(std::string_view text);

/// How many cells the form has in a row, or in all rows side by side.
[[nodiscard]] std::size_t cells_in(const FoundRow& row);

}  // namespace govinfo::detail
