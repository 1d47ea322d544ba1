// The numbers that a report's text states, for those who have made the text plain already.
#pragma once

#include <vector>

#include <govinfo/prose.hpp>

#include "prose/plain_text.hpp"

namespace govinfo::detail {

/// Each section of the report.
[[nodiscard]] std::vector<PlainText> plain_sections(const Report& report);

/// What govinfo::statements() gives; `sections` are plain_sections() of the report.
[[nodiscard]] std::vector<Statement> statements_in(const std::vector<PlainText>& sections,
                                                   const Report& report);

}  // namespace govinfo::detail
