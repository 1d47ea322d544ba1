#include "registers/request_dates.hpp"

#include <algorithm>
#include <iterator>

namespace govinfo::detail {
namespace {

struct Field {
    std::string_view key;
    std::optional<Date> Request::*date;
};

constexpr Field arrived = {"arrived", &Request::arrived};
constexpr Field received = {"received", &Request::received};
constexpr Field correction_asked = {"correction_asked", &Request::correction_asked};
constexpr Field correction_due = {"correction_due", &Request::correction_due};
constexpr Field corrected = {"corrected", &Request::corrected};
constexpr Field third_party_asked = {"third_party_asked", &Request::third_party_asked};
constexpr Field third_party_answered = {"third_party_answered", &Request::third_party_answered};
constexpr Field co_makers_asked = {"co_makers_asked", &Request::co_makers_asked};
constexpr Field co_makers_answered = {"co_makers_answered", &Request::co_makers_answered};
constexpr Field extended = {"extended", &Request::extended};
constexpr Field deferred_to = {"deferred_to", &Request::deferred_to};
constexpr Field fee_noticed = {"fee_noticed", &Request::fee_noticed};
constexpr Field fee_paid = {"fee_paid", &Request::fee_paid};
constexpr Field answered = {"answered", &Request::answered};

/// What must not be later than what; `needed`: and must be there for it.
struct Order {
    Field earlier;
    Field later;
    bool needed = false;
};

constexpr Order orders[] = {
    {arrived, received},
    {received, correction_asked},
    {received, third_party_asked},
    {received, co_makers_asked},
    {received, extended},
    {received, deferred_to},
    {received, fee_noticed},
    {received, answered},
    {correction_asked, correction_due, true},
    {correction_asked, corrected, true},
    {third_party_asked, third_party_answered, true},
    {co_makers_asked, co_makers_answered, true},
    {fee_noticed, fee_paid, true},
    {correction_asked, answered},
    {corrected, answered},
    {third_party_asked, answered},
    {co_makers_asked, answered},
    {extended, answered},
    {fee_noticed, answered},
};

/// Channels for which the day of arrival is that of receipt.
constexpr std::string_view on_arrival[] = {"当面", "现场", "窗口", "签收",
                                           "挂号", "特快", "EMS",  "in person"};

}  // namespace

std::optional<Date> receipt_of(const Request& request) {
    if (request.received) return request.received;
    const auto names = [&](std::string_view word) {
        return request.channel.find(word) != request.channel.npos;
    };
    return std::any_of(std::begin(on_arrival), std::end(on_arrival), names) ? request.arrived
                                                                            : std::nullopt;
}

std::optional<DateFault> fault_of_dates(const Request& request,
                                        const std::optional<Date>& receipt) {
    const auto date_of = [&](const Field& field) -> const std::optional<Date>& {
        return field.date == received.date ? receipt : request.*field.date;
    };
    for (const Order& each : orders) {
        const auto &earlier = date_of(each.earlier), &later = date_of(each.later);
        for (const Field& field : {each.earlier, each.later})
            if (const auto& date = date_of(field); date && !date->ok())
                return DateFault{ClockGap::no_such_day, field.key, {}};
        if (!later || (earlier ? *earlier <= *later : !each.needed)) continue;
        return DateFault{earlier ? ClockGap::wrong_order : ClockGap::missing, each.earlier.key,
                         each.later.key};
    }
    return std::nullopt;
}

}  // namespace govinfo::detail
