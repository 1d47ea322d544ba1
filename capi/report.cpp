#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>
#include <govinfo/write.hpp>
#include <govinfo/write_back.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

namespace {

ChangeText in_words(const govinfo::WrittenCell& cell, const govinfo::Form& form, bool is_whole) {
    const std::int32_t action =
        is_whole         ? GOVINFO_CHANGE_WRITTEN
        : !cell.obstacle ? GOVINFO_CHANGE_HELD_BACK
                         : GOVINFO_CHANGE_ABSENT + static_cast<std::int32_t>(*cell.obstacle);
    return {std::string(form.cell(cell.cell).path), action, cell.before, cell.after};
}

}  // namespace

govinfo::ReadOptions govinfo::capi::read_options(const govinfo_read_options& given) {
    constexpr std::size_t longest = std::numeric_limits<std::uint32_t>::max();
    ReadOptions wanted;
    wanted.provenance = given.without_positions == 0;
    if (given.max_bytes != 0) wanted.max_bytes = given.max_bytes;
    if (given.max_memory != 0) wanted.max_memory = given.max_memory;
    if (given.max_cells != 0) wanted.max_cells = given.max_cells;
    if (given.max_depth != 0) wanted.max_depth = given.max_depth;
    wanted.max_milliseconds = static_cast<std::uint32_t>(std::min(given.max_milliseconds, longest));
    wanted.encoding = view(given.encoding);
    return wanted;
}

Status govinfo::capi::take_reports(const govinfo_report* const* handles, std::size_t count,
                                   std::vector<const Report*>& out) {
    if (handles == nullptr && count != 0) return wrong_argument("reports");
    for (std::size_t i = 0; i < count; ++i) {
        if (!checked(handles[i])) return wrong_object("reports");
        out.push_back(&handles[i]->read.report);
    }
    return {};
}

govinfo_status govinfo_report_new(const char* form, govinfo_report** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const govinfo::Form* found = govinfo::find_form(view(form));
        if (found == nullptr) return failure(govinfo::ErrorCode::unknown_form, view(form));
        *out = new govinfo_report{.read = {govinfo::Report(*found), {}, {}}};
        return {};
    });
}

govinfo_status govinfo_report_read(const void* data, size_t size,
                                   const govinfo_read_options* options, govinfo_report** out,
                                   govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        govinfo_read_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        auto read = govinfo::read(*bytes, read_options(given));
        if (!read) return std::move(read).error();
        *out = new govinfo_report{.read = *std::move(read)};
        return {};
    });
}

govinfo_status govinfo_report_read_json(const void* data, size_t size, govinfo_report** out,
                                        govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        auto read = govinfo::read_json(*bytes);
        if (!read) return std::move(read).error();
        *out = new govinfo_report{.read = {std::move(read).value(), {}, {}}};
        return {};
    });
}

govinfo_status govinfo_report_clone(const govinfo_report* report, govinfo_report** out,
                                    govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        *out = new govinfo_report{.read = report->read};
        return {};
    });
}

govinfo_status govinfo_report_write_json(const govinfo_report* report, govinfo_text** out,
                                         govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        *out = new govinfo_text{.bytes = govinfo::write_json(report->read.report)};
        return {};
    });
}

govinfo_status govinfo_report_write(const govinfo_report* report, const char* kind,
                                    const govinfo_write_options* options, govinfo_text** out,
                                    govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        govinfo_write_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto wanted = govinfo::parse_document_kind(view(kind));
        if (!wanted) return wrong_argument("kind", view(kind));
        auto document = govinfo::write(report->read.report, *wanted, {given.fragment != 0});
        if (!document) return std::move(document).error();
        *out = new govinfo_text{.bytes = *std::move(document)};
        return {};
    });
}

govinfo_status govinfo_report_write_back(const govinfo_report* report, const void* data,
                                         size_t size, const govinfo_read_options* options,
                                         govinfo_text** text, govinfo_changes** changes,
                                         govinfo_error** error) {
    if (changes != nullptr) *changes = nullptr;
    return guard(text, error, [&]() -> Status {
        if (changes == nullptr) return wrong_argument("changes");
        if (!checked(report)) return wrong_object("report");
        govinfo_read_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        auto back = govinfo::write_back(report->read.report, *bytes, read_options(given));
        if (!back) return std::move(back).error();
        auto list = std::make_unique<govinfo_changes>();
        for (const govinfo::WrittenCell& cell : back->cells)
            list->list.push_back(in_words(cell, report->read.report.form(), back->is_whole()));
        *text = new govinfo_text{.bytes = std::move(back->bytes)};
        *changes = list.release();
        return {};
    });
}

void govinfo_report_free(govinfo_report* report) {
    delete checked(report);
}

const govinfo_form* govinfo_report_form(const govinfo_report* report) {
    return checked(report) ? handle(&report->read.report.form()) : nullptr;
}
