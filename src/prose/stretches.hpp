// Which sentences are read for what they count: those with a number or a negation, and what they
// depend on.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "prose/names.hpp"
#include "prose/signs.hpp"

namespace govinfo::detail {

/// Sentences that are read together, by their indices.
struct Stretch {
    std::size_t first;
    std::size_t last;
};

/// Those of one section, in order. What stands between them counts nothing, and nothing in them
/// depends on it:
///
///     做好申请办理。 加强培训。 收到12件。 其中网络5件。 严把质量。 做好复议应诉。 未发生。
///     settles what               number     number                  settles what   none
///     `----------------- first to last ---------------'             `------------------'
///
/// Linear.
[[nodiscard]] std::vector<Stretch> stretches(std::string_view text, const SignedText& signs,
                                             const Names& names);

}  // namespace govinfo::detail
