// The tables of a report as the official form lays them out, in the spellings met in print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>

namespace govinfo::test {

struct PrintedCell {
    std::string text;
    std::size_t columns = 1, rows = 1;  ///< that it spans
    bool value = false;
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
    bool shortened = false;    ///< 逾期不补正
    bool explained = false;    ///< explanations in brackets and a row more, in form 2019
};

[[nodiscard]] std::string spelt(std::string_view label, const Spelling& spelling);
/// In traditional characters where the spelling asks for them, else as it is.
[[nodiscard]] std::string written(std::string_view text, const Spelling& spelling);

/// Those of which any cell is there. A row whose cells are all absent is left out.
[[nodiscard]] std::vector<PrintedTable> printed_tables(const Report& report,
                                                       const Spelling& spelling);

}  // namespace govinfo::test
