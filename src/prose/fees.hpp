// What the prose says of 信息处理费: so many cases, so much money, shared among bodies.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <govinfo/decimal.hpp>

#include "prose/numbers.hpp"
#include "prose/plain_text.hpp"

namespace govinfo::detail {

struct Fees {
    std::size_t offset, size;  ///< the words of the total, bytes of the text
    Sum yuan;
    std::optional<Sum> cases;
    struct Part {
        Sum yuan;
        std::optional<Sum> cases;
    };
    /// What the total is the sum of: 其中某局1件，收取880元 behind it, or 分别为100元、200元 before it.
    std::vector<Part> parts;
};

/// The first amount of that year in a sentence on 信息处理费, or what it and the next add up to.
/// Inexact amounts are none, nor are those of other years and changes.
[[nodiscard]] std::optional<Fees> find_fees(const PlainText& plain, std::optional<int> year);

}  // namespace govinfo::detail
