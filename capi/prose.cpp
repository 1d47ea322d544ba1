#include <govinfo/json.hpp>

#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_report_write_statements_json(const govinfo_report* handle,
                                                    govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        const govinfo::Report& report = handle->read.report;
        *out = new govinfo_text{.bytes = statements_json(statements(report), report)};
        return {};
    });
}
