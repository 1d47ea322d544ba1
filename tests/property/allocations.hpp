// Counts what this program allocates, and refuses it.
#pragma once

#include <cstddef>

namespace govinfo::test {

/// Calls of operator new so far.
[[nodiscard]] std::size_t allocations() noexcept;

/// From now on operator new gives memory so many times and then throws; a negative number: always.
void allow_allocations(long count) noexcept;

}  // namespace govinfo::test
