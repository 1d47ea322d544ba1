// The numbers that a report's text states, for those who have made the text plain already.
#pragma once

#include <cstdint>
#include <vector>

#include <govinfo/prose.hpp>

#include "prose/meanings.hpp"
#include "prose/plain_text.hpp"

namespace govinfo::detail {

/// A count, with what it is to the others around it.
struct Said {
    Statement statement;     ///< without a meaning where that was not understood
    Event event;             ///< unsaid where the statement has several
    std::uint32_t sentence;  ///< of its section, from 0
    bool part = false;       ///< of the one before: 其中, or in brackets
    bool examples = false;   ///< it and what follows are not all: 主要为
};

/// Each section of the report.
[[nodiscard]] std::vector<PlainText> plain_sections(const Report& report);

/// All counts, in order; `sections` are plain_sections() of the report.
[[nodiscard]] std::vector<Said> all_said(const std::vector<PlainText>& sections,
                                         const Report& report);

}  // namespace govinfo::detail
