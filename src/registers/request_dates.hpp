// The days of an application: which was that of receipt, and whether they follow on each other.
#pragma once

#include <optional>
#include <string_view>

#include <govinfo/deadlines.hpp>

namespace govinfo::detail {

/// s.31: what the register says, or, in person and by signed post, the day of arrival. Empty where it
/// depends on a day of confirmation that the register does not have.
[[nodiscard]] std::optional<Date> receipt_of(const Request& request);

/// As in Deadline.
struct DateFault {
    ClockGap gap;
    std::string_view earlier;
    std::string_view later;
};

/// The first: a day that does not exist, stands before one that it follows, or without it.
[[nodiscard]] std::optional<DateFault> fault_of_dates(const Request& request,
                                                      const std::optional<Date>& receipt);

}  // namespace govinfo::detail
