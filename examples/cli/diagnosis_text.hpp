// What a clerk reads about rules that fail together and the changes that would mend them.
#pragma once

#include <cstddef>
#include <string>

#include <govinfo/diagnose.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// The rules of the group with the lines on which they stand, a line each:
/// 「表四 行政复议、行政诉讼 · 行政复议  T4.TOTAL@reconsideration」.
[[nodiscard]] std::string rules_text(const DiagnosisGroup& group, const Report& report,
                                     const Console& console);

/// The cells of one answer, a line each, with what they hold, what they should, and why.
[[nodiscard]] std::string answer_text(const Answer& answer, const ReadResult& result,
                                      const Console& console);

/// The rules, how many changes of up to `max_cells` cells mend them, and the `most` likeliest of
/// those, numbered from 1.
[[nodiscard]] std::string group_text(const DiagnosisGroup& group, std::size_t max_cells,
                                     std::size_t most, const ReadResult& result,
                                     const Console& console);

}  // namespace govinfo::cli
