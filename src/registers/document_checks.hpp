// What the Regulations ask of a document besides being countable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/calendar.hpp>
#include <govinfo/document_life.hpp>

namespace govinfo::detail {

/// What says when it was created: where nothing else does, the day of the signature, which is the
/// same.
[[nodiscard]] inline std::optional<Date> DocumentRecord::*created_of(
    const DocumentRecord& record) noexcept {
    const bool only_signed = !record.created && record.signed_on;
    return only_signed ? &DocumentRecord::signed_on : &DocumentRecord::created;
}

/// The word of a column of choices that is meant.
[[nodiscard]] std::optional<std::size_t> choice_of(const RegisterColumn& column,
                                                   const std::string& word);

/// Whether it is said to be in force, in the place of how it ended.
[[nodiscard]] bool is_said_in_force(const DocumentRecord& record);

/// Its attribute, the ground of one that is closed, the reviews of one that is public and that in
/// time (s.26), from `since` on: what was public before is not looked at, however late it was. What
/// is not public must be so by `on`; without that day it is not asked for. `columns` are those that
/// the file has: see RecordPlace.
struct DutyScope {
    std::uint32_t columns;
    const WorkCalendar& calendar;
    std::optional<Date> on;
    Date since;
};
void check_duties(const DocumentLife& life, const DocumentRecord& record, const DutyScope& scope,
                  std::vector<RecordFault>& faults);

/// Of an open document the items of the catalogue besides its day (s.12 para 3).
void check_items(const DocumentRecord& record, std::uint32_t columns,
                 std::vector<RecordFault>& faults);

}  // namespace govinfo::detail
