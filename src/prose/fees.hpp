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
    std::vector<Part> parts;  ///< what follows: 某局1件，收取880元
};

/// The first amount that stands in a sentence on 信息处理费. Inexact amounts are none.
[[nodiscard]] std::optional<Fees> find_fees(const PlainText& plain);

}  // namespace govinfo::detail
