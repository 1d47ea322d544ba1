#include <govinfo/prose.hpp>

#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_report_write_statements_json(const govinfo_report* handle,
                                                    govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        const govinfo::Report& report = handle->read.report;
        std::string json = statements_json(statements(report), report) + "\n";
        *out = new govinfo_text{.bytes = std::move(json)};
        return {};
    });
}
