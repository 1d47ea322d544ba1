// govinfo deadlines: by when each open application must be answered, or which were answered late.

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <govinfo/json.hpp>

#include "grid.hpp"
#include "input.hpp"
#include "register_input.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

bool is_late(const RequestDeadline& request) {
    const DeadlineState state = request.deadline.state;
    return state == DeadlineState::overdue || state == DeadlineState::answered_late;
}

/// 120 件：在办 3，逾期未答复 1
std::string counts_text(const DeadlineList& list, const Console& console) {
    std::size_t all = 0;
    std::string text;
    for (std::size_t i = 0; i < deadline_states; ++i) {
        const auto state = static_cast<DeadlineState>(i);
        const std::size_t count = list.count(state);
        all += count;
        if (count == 0) continue;
        text += console.say(text.empty() ? Text{"：", ": "} : Text{"，", ", "});
        text +=
            console.say({"{0} {1}", "{1} {0}"}, {console.say(label(state)), std::to_string(count)});
    }
    return console.say({"截至 {0}，{1} 件", "On {0}, {1} applications"},
                       {to_string(list.on()), std::to_string(all)}) +
           text + "\n";
}

std::string days_text(const RequestDeadline& request, const Console& console) {
    if (!request.deadline.days) return "";
    const int days = *request.deadline.days;
    if (days == 0 && !is_late(request)) return std::string(console.say({"末日", "the last day"}));
    const std::string count = std::to_string(std::abs(days));
    return is_late(request) ? console.say({"逾期 {0} 个工作日", "late by {0}"}, {count})
                            : console.say({"剩 {0} 个工作日", "{0} left"}, {count});
}

/// Of what is given up, what was asked for and did not come.
Text state_text(const Deadline& deadline) {
    if (deadline.state != DeadlineState::given_up || deadline.events.empty())
        return label(deadline.state);
    for (auto event = deadline.events.rbegin(); event != deadline.events.rend(); ++event) {
        if (event->step == ClockStep::fee_noticed) return {"逾期未缴费", "not paid"};
        if (event->step == ClockStep::correction_asked) return {"逾期未补正", "not corrected"};
    }
    return label(deadline.state);
}

std::vector<std::string> row_of(const RequestDeadline& request, const Console& console) {
    const std::string line = std::to_string(request.line);
    return {request.id.empty() ? "—" : request.id,
            std::string(console.say(state_text(request.deadline))),
            request.deadline.due ? to_string(*request.deadline.due) : "—",
            days_text(request, console),
            request.file + console.say({" 第{0}行", " line {0}"}, {line})};
}

/// What happened to it, with the articles, and why it cannot be told.
std::string story(const RequestDeadline& request, const Console& console) {
    std::string text;
    for (const ClockEvent& each : request.deadline.events)
        text += "    " + message(each, console.language()) +
                console.say({"（{0}）", " ({0})"}, {console.say(article(each.step))}) + "\n";
    const std::string why = reason(request.deadline, console.language());
    if (!why.empty()) text += "    " + why + "\n";
    return text;
}

std::string list_text(const DeadlineList& list, const std::vector<RequestDeadline>& entries,
                      const Console& console) {
    Grid grid({Align::left, Align::left, Align::left, Align::left, Align::left}, 2);
    for (const RequestDeadline& each : entries) grid.add(row_of(each, console));
    const std::string rows = grid.text();
    std::string text = counts_text(list, console);
    std::string_view rest = rows;
    for (const RequestDeadline& each : entries) {
        const std::size_t end = rest.find('\n');
        const std::string row(rest.substr(0, end));
        text += "\n" + (is_late(each) ? console.paint(Colour::red, row) : row) + "\n";
        text += story(each, console);
        rest.remove_prefix(end + 1);
    }
    return text;
}

}  // namespace

Exit run(const ListDeadlines& ask, const Console& console) {
    auto calendar = read_calendar(ask.calendar, console);
    if (!calendar) return Exit::unreadable;
    auto mapping = read_mapping(ask.mapping, console);
    if (!mapping) return Exit::unreadable;
    const RegisterOptions options = {RegisterUse::deadlines, *std::move(mapping)};
    DeadlineList list(ask.on, *std::move(calendar),
                      ask.late ? ListedRequests::late : ListedRequests::open);
    bool readable = true;
    for (const std::string& file : ask.files)
        if (!read_register_file(RegisterKey::requests, file, sink_of(list), options, console))
            readable = false;
    if (!readable) return Exit::unreadable;
    const std::vector<RequestDeadline> entries = list.entries();
    if (ask.json)
        console.put(deadlines_json(list));
    else
        console.out(list_text(list, entries, console));
    const bool doubtful = std::any_of(entries.begin(), entries.end(), [](const auto& each) {
        return is_late(each) || each.deadline.state == DeadlineState::not_assessable;
    });
    return doubtful ? Exit::findings : Exit::ok;
}

}  // namespace govinfo::cli
