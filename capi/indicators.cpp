#include <govinfo/json.hpp>

#include <string>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_report_write_indicators_json(const govinfo_report* handle,
                                                    const govinfo_indicators_options* options,
                                                    govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        govinfo_indicators_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto blank = blank_policy(given.blank);
        if (!blank) return wrong_argument("options.blank", std::to_string(given.blank));
        const govinfo::Report& report = handle->read.report;
        *out = new govinfo_text{.bytes = indicators_json(measure(report, *blank), report)};
        return {};
    });
}
