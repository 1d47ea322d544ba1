// The instruments that a report is made by: by what number they are cited, and until when.
#pragma once

#include "rules/rule_set.hpp"

namespace govinfo::detail {

/// NAR.BASIS on the part of the question.
[[nodiscard]] Outcome check_instruments(const Question& question);

}  // namespace govinfo::detail
