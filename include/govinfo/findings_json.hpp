// What was found, for machines.
#pragma once

#include <string>

#include <govinfo/explain.hpp>

namespace govinfo {

/// Members of a JSON object, without its braces so that more can be put before them: form, organ,
/// year, verdict, counts, findings (the failures; one that was accepted has that reason as
/// `accepted`), not_assessed, notes. Numbers of the report are strings of exact digits. A source is
/// line, column and offset, line 0 where it is not known, and in a table also table, row and cell:
/// see Position and GridPosition.
[[nodiscard]] std::string findings_json(const Explanation& explanation);

}  // namespace govinfo
