// The report in a document, whatever the document was made from.
#pragma once

#include <optional>
#include <vector>

#include <govinfo/report.hpp>

#include "document/document.hpp"
#include "source/budget.hpp"
#include "source/place.hpp"
#include "source/text_runs.hpp"

namespace govinfo::detail {

/// What read() returns, with places that are yet to be located.
struct Recognised {
    Report report;
    std::vector<std::optional<Spot>> cells = {};     ///< by CellIndex
    std::vector<Spot> sections = {};                 ///< parallel to Report::sections()
    std::vector<std::vector<SpottedRun>> text = {};  ///< the same: where its paragraphs begin
    std::vector<Remark> remarks = {};                ///< in source order
};

/// It is a report if a form's table is recognised by two labels and one cell is read; otherwise the
/// error says what is missing: no_report, no_tables, values_lost, unsupported_form, comparison; or
/// it is a limit of the budget.
/// Paragraphs lose the white space around them and are otherwise kept verbatim, in NFC; what
/// belongs to tables, the title and a signature that says no more than organ and date is not
/// repeated in the sections. Linear.
[[nodiscard]] Attempt<Recognised> recognise(Document document, Budget& budget);

}  // namespace govinfo::detail
