// What a clerk reads about one checked report.
#pragma once

#include <string>

#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>

#include "verbs.hpp"

namespace govinfo::cli {

/// The first line of check_text().
[[nodiscard]] std::string verdict_text(const std::string& file, const Explanation& explanation,
                                       const ReadResult& result, const Check& check,
                                       const Console& console);

/// The verdict in the first line; the tables as read, if asked for; then, where there is anything,
/// the failures by rule, the changes that would mend them, what could not be assessed by reason,
/// what the reader repaired or left out, and the call that comes next.
[[nodiscard]] std::string check_text(const std::string& file, const Explanation& explanation,
                                     const Diagnosis& diagnosis, const ReadResult& result,
                                     const Check& check, const Console& console);

}  // namespace govinfo::cli
