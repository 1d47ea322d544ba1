#include <govinfo/json.hpp>

#include <memory>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Report;
using govinfo::TextIndex;

govinfo_status govinfo_text_index_new(const govinfo_report* const* handles, size_t count,
                                      govinfo_text_index** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        std::vector<const Report*> reports;
        if (Status status = take_reports(handles, count, reports); status.code != GOVINFO_OK)
            return status;
        *out = new govinfo_text_index{.index = TextIndex(reports)};
        return {};
    });
}

govinfo_status govinfo_text_index_write_copied_json(const govinfo_text_index* handle,
                                                    const govinfo_report* report_handle,
                                                    govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("index");
        if (!checked(report_handle)) return wrong_object("report");
        const Report& report = report_handle->read.report;
        const TextIndex& index = handle->index;
        *out = new govinfo_text{.bytes = copied_text_json(index.copied(report), report, index)};
        return {};
    });
}

void govinfo_text_index_free(govinfo_text_index* index) {
    delete checked(index);
}
