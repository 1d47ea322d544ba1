#include <govinfo/json.hpp>

#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write_date(Json& json, std::string_view key, const std::optional<Date>& date) {
    json.key(key).text_or_null(date ? to_string(*date) : "");
}

void write(Json& json, const ClockEvent& event) {
    json.open('{');
    json.key("step").text(name(event.step));
    write_date(json, "date", event.date);
    write_date(json, "until", event.until);
    write_date(json, "due", event.due);
    json.key("late").literal(event.late ? "true" : "false");
    const Text basis = article(event.step);
    write(json.key("article"), basis.zh, basis.en);
    write(json.key("message"), message(event, Language::zh), message(event, Language::en));
    json.close('}');
}

void write(Json& json, const RequestDeadline& request) {
    const Deadline& deadline = request.deadline;
    json.open('{');
    json.key("id").text_or_null(request.id);
    json.key("file").text_or_null(request.file);
    json.key("line").number(request.line);
    json.key("state").text(name(deadline.state));
    write_date(json, "due", deadline.due);
    json.key("days").literal(deadline.days ? std::to_string(*deadline.days) : "null");
    if (deadline.gap != ClockGap::none)
        write(json.key("reason"), reason(deadline, Language::zh), reason(deadline, Language::en));
    json.key("events").open('[');
    for (const ClockEvent& each : deadline.events) write(json, each);
    json.close(']');
    json.close('}');
}

}  // namespace

std::string deadlines_json(const DeadlineList& list) {
    return detail::result_json("deadlines", [&](Json& json) {
        json.open('{');
        json.key("on").text(to_string(list.on()));
        json.key("counts").open('{');
        for (std::size_t i = 0; i < deadline_states; ++i) {
            const auto state = static_cast<DeadlineState>(i);
            json.key(name(state)).number(list.count(state));
        }
        json.close('}');
        json.key("requests").open('[');
        for (const RequestDeadline& each : list.entries()) write(json, each);
        json.close(']');
        json.close('}');
    });
}

}  // namespace govinfo
