// The numbers that a report's text states, for those who know the signs of its sentences already.
#pragma once

#include <cstdint>
#include <vector>

#include <govinfo/prose.hpp>

#include "prose/meanings.hpp"
#include "prose/signs.hpp"

namespace govinfo::detail {

/// A count, with what it is to the others around it.
struct Said {
    Statement statement;     ///< without a meaning where that was not understood
    Event event;             ///< unsaid where the statement has several
    std::uint32_t sentence;  ///< of its section, from 0
    bool part = false;       ///< of the one before: 其中, or in brackets
    bool examples = false;   ///< it and what follows are not all: 主要为
    bool aside = false;      ///< in brackets
    bool apart = false;      ///< from the one before, by a number of something else: 解读12篇
};

/// Of each section of the report.
[[nodiscard]] std::vector<SignedText> signs_of(const Report& report);

/// All counts, in order; `signs` are those of the report.
[[nodiscard]] std::vector<Said> all_said(const std::vector<SignedText>& signs,
                                         const Report& report);

}  // namespace govinfo::detail
