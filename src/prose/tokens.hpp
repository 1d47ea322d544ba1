// Prose cut into words, numbers, marks and what is none of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "prose/numbers.hpp"
#include "prose/words.hpp"

namespace govinfo::detail {

/// A stretch of a text, in characters.
struct ProseToken {
    std::uint32_t begin;
    std::uint32_t end;
    Role role;
    std::uint8_t what = 0;    ///< as Word::what
    std::uint32_t which = 0;  ///< the year, or the index of the quantity
};

/// The whole text, in order and without gaps. `name` is one word where it stands in full. Linear.
///
///     全县 | 共 | 收到 | 申请 | 500件 | 。        我 | …   what is no word is one token to the next
///     whose  light event matter number stop
[[nodiscard]] std::vector<ProseToken> tokens(std::u32string_view text,
                                             const std::vector<Quantity>& quantities,
                                             std::u32string_view name);

}  // namespace govinfo::detail
