#include <govinfo/deadline_list.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include "registers/record_rules.hpp"

namespace govinfo {
namespace {

using detail::RecordRule;
using detail::rule_of;

constexpr Date never = {9999, 12, 31};

bool is(const RecordFault& fault, RecordRule rule) {
    return fault.rule == &rule_of(rule);
}

/// Why the row does not tell the days of its application.
std::optional<Deadline> unreadable(std::span<const RecordFault> faults) {
    Deadline out;
    for (const RecordFault& each : faults) {
        if (is(each, RecordRule::long_row)) {
            out.gap = ClockGap::shifted_row;
            return out;
        }
        if (is(each, RecordRule::value) && each.column->kind == FieldKind::date) {
            out.gap = ClockGap::unreadable;
            out.earlier = each.column->key;
            return out;
        }
    }
    return std::nullopt;
}

bool is_listed(DeadlineState state, bool answered, ListedRequests listed) {
    if (state == DeadlineState::not_assessable) return answered == (listed == ListedRequests::late);
    return listed == ListedRequests::late ? state == DeadlineState::answered_late : !answered;
}

}  // namespace

DeadlineList::DeadlineList(const Date& on, WorkCalendar calendar, ListedRequests listed)
    : on_(on), calendar_(std::move(calendar)), listed_(listed) {}

void DeadlineList::add(const Request& request, const RecordPlace& place,
                       std::span<const RecordFault> faults) {
    if (std::any_of(faults.begin(), faults.end(),
                    [](const RecordFault& each) { return is(each, RecordRule::no_record); }))
        return;
    Deadline deadline = deadline_of(request, on_, calendar_);
    if (deadline.gap == ClockGap::not_yet_received) return;
    if (auto wrong = unreadable(faults)) deadline = *std::move(wrong);
    ++counts_[static_cast<std::size_t>(deadline.state)];
    const bool answered = request.answered && *request.answered <= on_;
    if (!is_listed(deadline.state, answered, listed_)) return;
    entries_.push_back({request.id, std::string(place.file), place.line, std::move(deadline)});
}

std::vector<RequestDeadline> DeadlineList::entries() const {
    std::vector<RequestDeadline> out = entries_;
    std::stable_sort(
        out.begin(), out.end(), [](const RequestDeadline& left, const RequestDeadline& right) {
            return left.deadline.due.value_or(never) < right.deadline.due.value_or(never);
        });
    return out;
}

RecordSink sink_of(DeadlineList& list) {
    return [&list](const Record& record, const RecordPlace& place,
                   std::span<const RecordFault> faults) {
        if (const auto* request = std::get_if<Request>(&record)) list.add(*request, place, faults);
    };
}

}  // namespace govinfo
