// govinfo template: a report to begin with, blank or with what follows from last year's; or a
// register to be filled in.

#include <govinfo/draft.hpp>
#include <govinfo/register_template.hpp>

#include "input.hpp"
#include "verbs.hpp"

namespace govinfo::cli {

namespace {

/// Its words are those of the newest form.
Exit write_register(const MakeTemplate& make, const Console& console) {
    const Form& form = *forms().back();
    if (make.to == RegisterFileKind::csv)
        return write_document(register_csv(*make.of, form, console.language()), make.output,
                              console);
    const auto workbook = register_workbook(*make.of, form, console.language());
    if (workbook) return write_document(*workbook, make.output, console);
    console.complain(message(workbook.error(), console.language()));
    return Exit::unreadable;
}

}  // namespace

Exit run(const MakeTemplate& make, const Console& console) {
    if (make.of != nullptr) return write_register(make, console);
    std::optional<Report> previous;
    if (!read_previous(make.previous, previous, console)) return Exit::unreadable;
    Report report = previous ? draft_after(*previous, *make.form) : blank_report(*make.form);
    if (!make.organ.empty()) {
        report.header().organ = make.organ;
        report.header().organ_kind = infer_organ_kind(make.organ);
    }
    if (make.year) report.header().year = make.year;
    tell_doubts(previous, report, console);
    if (previous)
        console.tell(console.say({"现行有效件数暂填上年年末数，请加上本年制发、减去本年废止",
                                  "documents in force are those of last year: add those issued, "
                                  "take away those repealed"}));
    return write_report(report, make.output, console);
}

}  // namespace govinfo::cli
