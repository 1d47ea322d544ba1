// What a front end makes of a source: its text in reading order, cut at paragraphs and table cells.
//
// Reading order goes through a table row by row. A cell stands once, where it begins, however many
// rows and columns it spans. That is all a front end needs to say: what a cell means follows from
// the labels around it, which are the form's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <govinfo/note.hpp>

namespace govinfo::detail {

/// What stands between a piece and the one before it.
enum class Break : std::uint8_t {
    line,       ///< a line break inside one paragraph or cell
    paragraph,  ///< the end of a paragraph, outside of tables
    cell,       ///< the end of a cell; perhaps of a row, where the source does not show its rows
    row,        ///< the end of a row
};

/// A line of a paragraph or of a cell.
struct Piece {
    std::string_view text;  ///< no white space around it; empty = a blank cell or empty paragraph
    Position position;      ///< of its first character; of an empty one, where it would stand
    Break before = Break::paragraph;
};

/// The text of the pieces belongs to whoever made the document.
struct Document {
    /// A front end makes no more, and refuses a source that has more, so that memory stays bounded.
    static constexpr std::size_t max_pieces = std::size_t{1} << 20;
    /// No longer run of empty pieces is kept: no row has as many cells.
    static constexpr std::size_t max_empty_run = 64;

    std::vector<Piece> pieces;
};

}  // namespace govinfo::detail
