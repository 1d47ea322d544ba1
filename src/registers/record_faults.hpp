// A fault of a record, from the fields that it looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

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

/// Whether the file has the column: see RecordPlace.
template <class R, class T>
[[nodiscard]] bool has_column(std::uint32_t columns, T R::*member) {
    const auto all = find_register(register_of<R>).columns;
    return (columns >> (&column_of(member) - all.data()) & 1U) != 0;
}

}  // namespace govinfo::detail
