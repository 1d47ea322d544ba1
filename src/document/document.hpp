// What a front end makes of a source: its text in reading order, cut at paragraphs and table cells.
//
// Reading order goes through a table row by row. A cell stands once, where it begins, however many
// rows and columns it spans; a source that shows its rows and columns says which those are. What a
// cell means follows from the labels around it, which are the form's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/aligned_lines.hpp"
#include "source/place.hpp"

namespace govinfo::detail {

/// What stands between a piece and the one before it.
enum class Break : std::uint8_t {
    line,       ///< a line break inside one paragraph or cell
    paragraph,  ///< the end of a paragraph, outside of tables
    cell,       ///< the end of a cell; perhaps of a row, where the source does not show its rows
    row,        ///< the end of a row
    space,      ///< white space inside a line that holds rows: see read/lines_of_rows.hpp
};

/// The columns and rows of a table's grid over which a cell stands; all but their numbers count
/// from 1.
/// `table` 0 = in none.
struct Grid {
    std::uint32_t table = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
};

/// Whether a person who looks at the printed source sees in a piece what its text says; the later
/// the graver. Of a cell, all its pieces have the gravest.
enum class Sight : std::uint8_t {
    plain,
    apart,      ///< its parts stand apart: beside, above or raised over one another; not one number
    object,     ///< what is no text stands in it: a picture, form field, formula or text box
    uncertain,  ///< cannot be told
};

/// A line of a paragraph or of a cell.
struct Piece {
    std::string_view text;  ///< no white space around it; empty = a blank cell or empty paragraph
    Place place = {};       ///< of its first character; of an empty one, where that would stand
    Break before = Break::paragraph;
    Grid grid = {};
    Sight sight = Sight::plain;
    /// Of a line of plain text: whether a blank line, but no empty paragraph, stands before it, and
    /// how many bytes of white space it begins with.
    std::uint8_t gap = 0;
    bool misplaced = false;  ///< stands under another column than its order in the row says
};

/// A link to a file that is no page, or such a file shown inside of the page.
struct LinkedFile {
    std::size_t piece;    ///< in which the link stands, or behind it
    std::string address;  ///< as the page writes it
    bool embedded;
};

/// What stands in a source beside its text: it tells why a report is not there.
struct Aside {
    std::vector<std::size_t> pictures = {};  ///< each by the piece before which it stands
    std::vector<LinkedFile> files = {};
    bool loads_more = false;  ///< a page with scripts, or with other pages in it
};

/// Where in its source a stretch of a document's storage stands as it is; of size 0, where the text
/// of a blank cell would.
struct Origin {
    std::size_t begin, size;  ///< in the storage
    std::size_t source;
};

struct Document {
    std::vector<Piece> pieces = {};
    /// What the text of the pieces points into, unless that is the source itself.
    std::vector<char> storage = {};
    /// Of text set in columns by spaces: the lines, and no pieces, for which words belong together
    /// there can be told by the labels alone.
    std::optional<AlignedLines> lines = {};
    Aside aside = {};
    /// Of what is no text or page, where asked for; in the order of the storage.
    std::vector<Origin> origins = {};

    bool by_spaces = false;  ///< was set in columns so: a blank cell leaves no piece

    /// Whether the text of a piece is no part of the source itself.
    [[nodiscard]] bool stores(std::string_view text) const {
        return !storage.empty() && !std::less<>()(text.data(), storage.data()) &&
               std::less<>()(text.data(), storage.data() + storage.size());
    }

    [[nodiscard]] Spot spot(std::size_t piece) const {
        const Piece& at = pieces[piece];
        return {at.place, {at.grid.table, at.grid.row, at.grid.column}};
    }
};

}  // namespace govinfo::detail
