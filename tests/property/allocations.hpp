// Counts what this program allocates.
#pragma once

#include <cstddef>

namespace govinfo::test {

/// Calls of operator new so far.
[[nodiscard]] std::size_t allocations() noexcept;

}  // namespace govinfo::test
