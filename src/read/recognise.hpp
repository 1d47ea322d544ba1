// The report in a document, whatever the document was made from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/report.hpp>

#include "document/document.hpp"
#include "source/budget.hpp"
#include "source/place.hpp"
#include "source/text_runs.hpp"

namespace govinfo::detail {

/// What a cell was read from: a part of some lines, and where each of these begins.
struct PrintedValue {
    std::string text = {};
    std::size_t begin = 0, size = 0;  ///< of the value in the text
    std::string unit = {};            ///< of money, as labels name it where the form has another
    std::vector<SpottedRun> lines = {};
};

/// What read() returns, with places that are yet to be located.
struct Recognised {
    Report report;
    std::vector<std::optional<Spot>> cells = {};     ///< by CellIndex
    std::vector<Spot> sections = {};                 ///< parallel to Report::sections()
    std::vector<std::vector<SpottedRun>> text = {};  ///< the same: where its paragraphs begin
    std::vector<Remark> remarks = {};                ///< in source order
    /// By CellIndex, where asked for; without lines where no value is read, or not for certain.
    std::vector<PrintedValue> printed = {};
};

/// It is a report if a form's table is recognised by two labels and one cell is read; otherwise the
/// error says what is missing: no_report, no_tables, values_lost, unsupported_form, comparison; or
/// it is a limit of the budget.
/// Paragraphs lose the white space around them and are otherwise kept verbatim, in NFC; what
/// belongs to tables, the title and a signature that says no more than organ and date is not
/// repeated in the sections. Linear.
[[nodiscard]] Attempt<Recognised> recognise(Document document, Budget& budget,
                                            bool keeps_printed = false);

}  // namespace govinfo::detail
