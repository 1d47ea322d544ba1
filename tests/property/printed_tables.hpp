// The tables of a report as the official form lays them out, in the spellings met in print.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>

namespace govinfo::test {

/// What a cell holds beside its text, in documents that can show it.
enum class Extra {
    none,
    struck,  ///< `also` stands before the text, struck out
    unseen,  ///< `also` stands before the text, hidden
    raised,  ///< `also` stands behind the text, above the line
    beside,  ///< `also` stands behind the text, in a box of its own
    object,  ///< something that is no text
    nested,  ///< a table of the text and `also`
};

struct PrintedCell {
    std::string text;
    std::size_t columns = 1, rows = 1;  ///< that it spans
    bool value = false;
    // Below: what only damaged reports need.
    std::optional<CellIndex> cell = {};   ///< of a value: the cell for which a person reads it
    bool sure = true;                     ///< of a value: nobody can fail to read it
    std::string unit = {};                ///< of a value: as a label names it
    std::vector<PrintedCell> holds = {};  ///< the values that stand in it with others or a label
    bool line = false;    ///< alone in its row: no cell, but a line between or inside the rows
    bool hidden = false;  ///< not seen; if it is the first of its row, neither is the row
    int fillers = 0;  ///< of a first cell: pipes at the end of the row more than there should be
    int openers = 0;  ///< of a first cell: pipes before it more than there should be; -1 = none
    std::string before = {};  ///< a line that breaks into the row in front of the cell
    Extra extra = Extra::none;
    std::string also = {};
};

/// A row holds the cells that begin in it; one that spans rows stands in the first of them.
struct PrintedTable {
    const Table* table;
    std::size_t columns;
    std::size_t label_columns;
    std::vector<std::vector<PrintedCell>> rows;
};

/// Ways in which reports spell what the form prints.
struct Spelling {
    bool half_width = false;   ///< (一) for （一）
    bool ideographs = false;   ///< ㈠ for （一）
    bool commas = false;       ///< ， for 、 within a label
    bool spaces = false;       ///< 规 章
    bool traditional = false;  ///< 規章
    bool variants = false;     ///< 其它 for 其他
    bool shortened = false;    ///< 部分公开 alone, without what stands in brackets
    bool explained = false;    ///< explanations in brackets and a row more, in form 2019
};

[[nodiscard]] std::string spelt(std::string_view label, const Spelling& spelling);
/// In traditional characters where the spelling asks for them, else as it is.
[[nodiscard]] std::string written(std::string_view text, const Spelling& spelling);

/// A paragraph, or a table.
struct PrintedPart {
    std::string paragraph;
    std::optional<PrintedTable> table = {};
};

struct PrintedReport {
    std::string title;
    std::vector<PrintedPart> parts;
};

/// Sections in their order, each table below the text of its section.
[[nodiscard]] PrintedReport printed_report(const Report& report, const Spelling& spelling);

/// Those of which any cell is there. A row whose cells are all absent is left out.
[[nodiscard]] std::vector<PrintedTable> printed_tables(const Report& report,
                                                       const Spelling& spelling);

}  // namespace govinfo::test
