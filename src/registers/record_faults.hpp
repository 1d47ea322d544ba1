// A fault of a record, from the fields that it looked at.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/tally.hpp>

#include "registers/record_fields.hpp"
#include "registers/record_rules.hpp"

namespace govinfo::detail {

[[nodiscard]] inline std::string shown(const std::string& value) {
    return brief(value);
}
[[nodiscard]] inline std::string shown(const std::optional<Date>& value) {
    return value ? to_string(*value) : std::string();
}
[[nodiscard]] inline std::string shown(const std::optional<Decimal>& value) {
    return value ? to_string(*value) : std::string();
}

template <class R, class T>
[[nodiscard]] RecordFault fault(RecordRule rule, const R& record, T R::*member) {
    return {&rule_of(rule), &column_of(member), shown(record.*member)};
}
template <class R, class T, class U>
[[nodiscard]] RecordFault fault(RecordRule rule, const R& record, T R::*member, U R::*other) {
    return {&rule_of(rule), &column_of(member), shown(record.*member), &column_of(other),
            shown(record.*other)};
}

/// Of what could not be read it is known already that it is missing.
template <class R, class T>
void add_missing(const R& record, T R::*member, std::vector<RecordFault>& faults) {
    const RegisterColumn* const column = &column_of(member);
    const bool unread =
        std::any_of(faults.begin(), faults.end(), [column](const RecordFault& each) {
            return each.rule == &rule_of(RecordRule::value) && each.column == column;
        });
    if (!unread) faults.push_back(fault(RecordRule::missing, record, member));
}

/// Whether the file has the column: see RecordPlace.
template <class R, class T>
[[nodiscard]] bool has_column(std::uint32_t columns, T R::*member) {
    const auto all = find_register(register_of<R>).columns;
    return (columns >> (&column_of(member) - all.data()) & 1U) != 0;
}

}  // namespace govinfo::detail
