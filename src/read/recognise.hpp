// The report in a document, whatever the document was made from.
#pragma once

#include <govinfo/read.hpp>
#include <govinfo/result.hpp>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// It is a report if a form's table is recognised by two labels and one cell is read; otherwise the
/// error says what is missing: no_report, no_tables, values_lost, unsupported_form, comparison; or
/// it is a limit of the budget.
/// Paragraphs lose the white space around them and are otherwise kept verbatim, in NFC; what
/// belongs to tables, the title and a signature that says no more than organ and date is not
/// repeated in the sections. Positions are left for locate(). Linear.
[[nodiscard]] Result<ReadResult> recognise(Document document, Budget& budget,
                                           const ReadOptions& options);

}  // namespace govinfo::detail
