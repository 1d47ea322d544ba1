#include <govinfo/deadline_list.hpp>
#include <govinfo/json.hpp>

#include <utility>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Date;
using govinfo::ListedRequests;
using govinfo::WorkCalendar;

namespace {

Status take_calendar(const govinfo_deadlines_options& given, WorkCalendar& calendar) {
    const auto bytes = document(given.calendar, given.calendar_size);
    if (!bytes) return wrong_argument("options.calendar");
    if (bytes->empty()) return {};
    auto read = WorkCalendar::read(*bytes);
    if (!read) {
        govinfo::Error error = std::move(read).error();
        error.path = "options.calendar";
        return error;
    }
    calendar = *std::move(read);
    return {};
}

}  // namespace

govinfo_status govinfo_deadlines_write_json(const void* data, size_t size, const char* on,
                                            const govinfo_deadlines_options* options,
                                            govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        const auto day = Date::parse(view(on));
        if (!day) return wrong_argument("on", view(on));
        govinfo_deadlines_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        WorkCalendar calendar;
        if (Status status = take_calendar(given, calendar); status.code != GOVINFO_OK)
            return status;
        govinfo::DeadlineList list(*day, std::move(calendar),
                                   given.late != 0 ? ListedRequests::late : ListedRequests::open);
        auto read =
            govinfo::read_register(govinfo::RegisterKey::requests, *bytes, "", sink_of(list));
        if (!read) return std::move(read).error();
        *out = new govinfo_text{.bytes = deadlines_json(list)};
        return {};
    });
}
