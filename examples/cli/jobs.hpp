// Many items worked on at once, whose results come in the order of the items.
#pragma once

#include <cstddef>
#include <functional>

namespace govinfo::cli {

/// What one thread does with the results, in the order of the items.
struct Finished {
    std::function<void()> take;
    std::size_t size = 0;  ///< what waits in it, in bytes, about
};

/// Calls `work` for each of `count` items, on `jobs` threads, and what comes of each on the calling
/// one. `look` is called there too, before each is taken and at least ten times a second. What waits
/// to be taken is bounded in number and in size, so that memory is that of `jobs` items and no more
/// for many than for few. An exception of either ends it and is thrown here.
void in_order(std::size_t count, std::size_t jobs,
              const std::function<Finished(std::size_t item)>& work,
              const std::function<void()>& look);

}  // namespace govinfo::cli
