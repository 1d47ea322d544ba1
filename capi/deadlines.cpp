#include <govinfo/deadline_list.hpp>
#include <govinfo/json.hpp>

#include <utility>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Date;
using govinfo::ListedRequests;

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
        govinfo::WorkCalendar calendar;
        govinfo::RegisterOptions how = {.use = govinfo::RegisterUse::deadlines};
        Status status =
            take_lines("options.calendar", given.calendar, given.calendar_size, calendar);
        if (status.code == GOVINFO_OK)
            status = take_lines("options.mapping", given.mapping, given.mapping_size, how.mapping);
        if (status.code != GOVINFO_OK) return status;
        govinfo::DeadlineList list(*day, std::move(calendar),
                                   given.late != 0 ? ListedRequests::late : ListedRequests::open);
        auto read = govinfo::read_register(govinfo::RegisterKey::requests, *bytes, "",
                                           sink_of(list), {}, how);
        if (!read) return std::move(read).error();
        *out = new govinfo_text{.bytes = deadlines_json(list)};
        return {};
    });
}
