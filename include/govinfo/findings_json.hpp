// What was found, for machines.
#pragma once

#include <string>

#include <govinfo/explain.hpp>

namespace govinfo {

/// Members of a JSON object, without its braces so that more can be put before them: form, organ,
/// year, verdict, counts, findings (the failures), not_assessed, notes. Numbers of the report are
/// strings of exact digits; a place that is not known is line 0, column 0.
[[nodiscard]] std::string findings_json(const Explanation& explanation);

}  // namespace govinfo
