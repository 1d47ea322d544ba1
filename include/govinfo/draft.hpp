// Drafts: the report with which a year's work begins.
#pragma once

#include <govinfo/report.hpp>

namespace govinfo {

/// Every cell of the official form blank.
[[nodiscard]] Report blank_report(const Form& form);

/// The same for the year after `previous`, with what follows from it: the body, the year, and every
/// cell that a rule over last year's report makes equal to cells of that: what was carried in, last
/// year's items, and the documents in force, as many as there were a year ago, to which those
/// issued less those repealed are yet to be added. A cell without a number there stays blank.
/// `form` is that of `previous` or the one that replaced it; else only the body and the year are
/// taken over.
[[nodiscard]] Report draft_after(const Report& previous, const Form& form);

}  // namespace govinfo
