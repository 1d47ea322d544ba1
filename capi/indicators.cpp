#include <govinfo/json.hpp>

#include <string>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_report_write_indicators_json(const govinfo_report* handle,
                                                    int32_t blank_value, govinfo_text** out,
                                                    govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        const auto blank = blank_policy(blank_value);
        if (!blank) return wrong_argument("blank", std::to_string(blank_value));
        const govinfo::Report& report = handle->read.report;
        *out = new govinfo_text{.bytes = indicators_json(measure(report, *blank), report)};
        return {};
    });
}
