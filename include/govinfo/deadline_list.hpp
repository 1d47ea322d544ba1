// The deadlines of a whole register: what is open and by when, or what was answered late.
//
//   DeadlineList list(Date{2025, 3, 31}, WorkCalendar(), ListedRequests::open);
//   const auto read = read_register(RegisterKey::requests, bytes, "申请.csv", sink_of(list));
//   for (const RequestDeadline& each : list.entries())
//       std::cout << each.id << ' ' << label(each.deadline.state).zh << '\n';
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <govinfo/deadlines.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/tally.hpp>

namespace govinfo {

enum class ListedRequests : std::uint8_t {
    open,  ///< not answered on the day
    late,  ///< answered late
};

struct RequestDeadline {
    std::string id;  ///< empty where the record has none
    std::string file;
    std::size_t line = 0;
    Deadline deadline;
};

/// Memory grows by what is listed, not by the register.
class DeadlineList {
  public:
    DeadlineList(const Date& on, WorkCalendar calendar, ListedRequests listed);

    /// `faults` are those that were found in reading it: with a date that could not be read, or in a
    /// row whose fields may be shifted, its deadline cannot be told.
    void add(const Request& request, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});

    [[nodiscard]] const Date& on() const noexcept { return on_; }
    /// How many applications stand so, listed or not. Those that were received after the day are
    /// none of them, nor are rows that are no records.
    [[nodiscard]] std::size_t count(DeadlineState state) const noexcept {
        return counts_[static_cast<std::size_t>(state)];
    }
    /// What was asked for and what cannot be told, by due date: where there is none, last.
    [[nodiscard]] std::vector<RequestDeadline> entries() const;

  private:
    Date on_;
    WorkCalendar calendar_;
    ListedRequests listed_;
    std::array<std::size_t, deadline_states> counts_{};
    std::vector<RequestDeadline> entries_;
};

/// Into a list, which must outlive the sink.
[[nodiscard]] RecordSink sink_of(DeadlineList& list);

}  // namespace govinfo
