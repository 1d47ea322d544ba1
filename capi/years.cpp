#include <govinfo/draft.hpp>
#include <govinfo/json.hpp>

#include <memory>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Compared;
using govinfo::Report;

namespace {

const govinfo::Form* form_after(const Report& previous) {
    const auto& year = previous.header().year;
    return year ? govinfo::form_for_year(*year + 1) : &previous.form();
}

}  // namespace

govinfo_status govinfo_report_write_comparison_json(const govinfo_report* older_handle,
                                                    const govinfo_report* newer_handle,
                                                    const govinfo_compare_options* options,
                                                    govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(older_handle)) return wrong_object("older");
        if (!checked(newer_handle)) return wrong_object("newer");
        const Report& older = older_handle->read.report;
        const Report& newer = newer_handle->read.report;
        govinfo_compare_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const Compared what =
            given.two_versions != 0 ? Compared::two_versions : Compared::two_years;
        *out =
            new govinfo_text{.bytes = comparison_json(compare(older, newer, what), older, newer)};
        return {};
    });
}

govinfo_status govinfo_report_new_after(const govinfo_report* previous,
                                        const govinfo_draft_options* options, govinfo_report** out,
                                        govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(previous)) return wrong_object("previous");
        govinfo_draft_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const govinfo::Form* form = given.form != nullptr ? govinfo::find_form(given.form)
                                                          : form_after(previous->read.report);
        if (form == nullptr) return failure(govinfo::ErrorCode::unknown_form, view(given.form));
        *out = new govinfo_report{
            .read = govinfo::ReadResult{draft_after(previous->read.report, *form), {}, {}}};
        return {};
    });
}
