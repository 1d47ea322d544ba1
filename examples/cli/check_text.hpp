// What a clerk reads about one checked report.
#pragma once

#include <string>

#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// The verdict in the first line; the tables as read, if asked for; then, where there is anything,
/// the failures by rule, the changes that would mend them, what could not be assessed by reason,
/// and what the reader repaired or left out.
[[nodiscard]] std::string check_text(const std::string& file, const Explanation& explanation,
                                     const Diagnosis& diagnosis, const ReadResult& result,
                                     bool show_tables, const Console& console);

}  // namespace govinfo::cli
