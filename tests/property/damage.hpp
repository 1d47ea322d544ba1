// Reports whose tables have suffered what tables suffer on their way to a reader, with what a
// person still reads in each cell: known, because each damage says what it does to that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/cell.hpp>
#include <govinfo/form.hpp>

#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"
#include "property/text_pages.hpp"

namespace govinfo::test {

/// What a kind of document shows of a table.
struct Medium {
    bool markup = false;  ///< hidden, struck and nested things, and cells that span others
    bool places = false;  ///< each cell stands at its column
    /// Whether a person sees that a cell is blank: always, where all goes well, or not at all.
    enum class Blanks { seen, perhaps_seen, lost } blanks = Blanks::seen;
    bool fixed = false;  ///< is drawn for tables as the form has them only
    bool hides_cells = false;
    bool piped = false;    ///< a sign stands between cells
    bool spaced = false;   ///< nothing but spaces does
    bool torn = false;     ///< a row of cells at their places shows that it was torn
    bool on_line = false;  ///< lines do not end: what stands between rows may stand in them
    bool filled = false;   ///< pipes make up for spanned cells at the end of a row

    /// Nothing but how many there are says which value belongs in which cell.
    [[nodiscard]] bool unmarked() const noexcept { return !markup && !piped && !places; }
};

[[nodiscard]] Medium medium_of(const TextStyle& style);
inline constexpr Medium page_medium = {true, true, Medium::Blanks::seen, false, true};
inline constexpr Medium docx_medium = {true, true};

struct DamagedReport {
    PrintedReport printed;
    std::string damages;         ///< their names
    bool official_heads = true;  ///< the heads of the tables are still the form's
};

/// With one damage to three. `only` = of those whose names begin so.
[[nodiscard]] DamagedReport damaged_report(const Form& form, const Medium& medium,
                                           const Spelling& spelling, const std::string& only,
                                           Random& random);

/// What a person reads in a cell of the form.
struct Reading {
    ParsedCell cell;
    bool sure;  ///< and nobody would say that it cannot be read
};

/// By CellIndex; nothing where a person cannot say which value is the cell's.
[[nodiscard]] std::vector<std::optional<Reading>> readings(const Form& form,
                                                           const PrintedReport& printed,
                                                           const Medium& medium);

}  // namespace govinfo::test
