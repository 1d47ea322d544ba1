#include <govinfo/chart.hpp>

#include <vector>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_report_write_chart(const govinfo_report* const* handles, size_t count,
                                          const char* language_name, govinfo_text** out,
                                          govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        std::vector<const govinfo::Report*> reports;
        if (Status status = take_reports(handles, count, reports); status.code != GOVINFO_OK)
            return status;
        auto svg = write_chart(reports, language(language_name));
        if (!svg) return svg.error();
        *out = new govinfo_text{.bytes = *std::move(svg)};
        return {};
    });
}
