#include <govinfo/draft.hpp>
#include <govinfo/json.hpp>

#include <memory>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Compared;
using govinfo::Report;

govinfo_status govinfo_report_write_comparison_json(const govinfo_report* older_handle,
                                                    const govinfo_report* newer_handle,
                                                    int32_t two_versions, govinfo_text** out,
                                                    govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(older_handle)) return wrong_object("older");
        if (!checked(newer_handle)) return wrong_object("newer");
        const Report& older = older_handle->read.report;
        const Report& newer = newer_handle->read.report;
        const Compared what = two_versions != 0 ? Compared::two_versions : Compared::two_years;
        *out =
            new govinfo_text{.bytes = comparison_json(compare(older, newer, what), older, newer)};
        return {};
    });
}

govinfo_status govinfo_report_new_after(const govinfo_report* previous, const char* form_id,
                                        govinfo_report** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(previous)) return wrong_object("previous");
        const govinfo::Form* form = govinfo::find_form(view(form_id));
        if (form == nullptr) return failure(govinfo::ErrorCode::unknown_form, view(form_id));
        *out = new govinfo_report{
            .read = govinfo::ReadResult{draft_after(previous->read.report, *form), {}, {}}};
        return {};
    });
}
