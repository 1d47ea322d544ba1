// Reports as text, in every style in which extracts of published reports have been met.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <govinfo/report.hpp>

#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"

namespace govinfo::test {

enum class TextLayout {
    paragraphs,        ///< each cell a paragraph between empty lines
    lines,             ///< each cell a line; a blank cell leaves none
    pipe_rows,         ///< `label | 0 | 0 |`, a cell that another spans is one more pipe at the end
    wide_pipe_rows,    ///< with two spaces before the pipe
    bare_pipe_rows,    ///< without pipes for spanned cells; a blank cell is a line of one pipe
    alternate_lines,   ///< a cell, a pipe, a cell, a pipe
    marked_rows,       ///< a pipe opens each row; then `cell |` on its own line
    cell_lines,        ///< `cell |` on its own line; a line of pipes for spanned cells
    merged_cells,      ///< the same, but a row of blank cells is one line of pipes
    leading_pipes,     ///< `| label | 0 | 0 |`
    label_lines,       ///< the label on a line, the numbers on the next
    fillers_on_last,   ///< `cell |` on its own line, pipes for spanned cells on the last
    table_on_line,     ///< a whole table on one line
    report_on_line,    ///< the whole report on one line
    split_pipes,       ///< `| label`, then pipes and cells on their own lines
    indented,          ///< the indentation of the source inside cells
    markdown,          ///< with a rule under the first row
    leading_grid,      ///< `| label |  | 0 | 0 |`, likewise
    tabbed_rows,       ///< a row a line, tabs between cells
    tabbed_cells,      ///< a tab before each cell, each on its own line, an empty line after a row
    columns,           ///< set in columns by spaces, as converters of PDF print pages
    columns_squeezed,  ///< in reading order without columns, as they print content streams
    grid_pipes,        ///< `label |  | 0 | 0 |`, a pipe for each column of the grid
    aligned,           ///< a row a line, spaces up to the column of the next cell
};

inline constexpr std::size_t text_layouts = static_cast<std::size_t>(TextLayout::aligned) + 1;

[[nodiscard]] std::string_view name(TextLayout layout) noexcept;
/// Whether a sign keeps each cell of a table apart from the next, and tables from prose.
[[nodiscard]] bool marks_cells(TextLayout layout) noexcept;
/// Whether lines break where the paper ends, so that paragraphs have to be put together.
[[nodiscard]] bool breaks_lines(TextLayout layout) noexcept;

struct TextStyle {
    TextLayout layout = TextLayout::pipe_rows;
    Spelling spelling = {};
    bool page_numbers = false;  ///< also inside tables
    bool lost_blanks = false;   ///< paragraphs: a blank cell leaves no empty paragraph

    // Of pages set in columns.
    bool wide = false;           ///< a Chinese character takes two columns, else one like any other
    bool repeated_head = false;  ///< on a new page the head of the table stands again
    bool rows_apart = false;     ///< an empty line between rows
    bool upright = true;  ///< group labels stand one character a line, else on a line of their own
    std::size_t wrap = 13;  ///< characters of a label on a line
    enum class Values { first, middle, last } values = Values::middle;  ///< on which of its lines
};

/// Any spelling and setting that fits the layout and the form.
[[nodiscard]] TextStyle any_style(TextLayout layout, const Form& form, Random& random);
[[nodiscard]] std::string describe(const TextStyle& style);

[[nodiscard]] std::string text_page(const PrintedReport& report, const TextStyle& style);
[[nodiscard]] std::string text_page(const Report& report, const TextStyle& style);

}  // namespace govinfo::test
