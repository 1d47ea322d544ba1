// What is left of the limits of one call of read().
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/read_options.hpp>

#include "source/place.hpp"

namespace govinfo::detail {

/// The first limit that is passed is kept as a refusal; from then on nothing more is granted.
class Budget {
  public:
    explicit Budget(const ReadOptions& options);

    /// Each returns whether the document may go on. `place` as in Place, for the refusal.
    bool take_cells(std::size_t cells, std::size_t place);
    bool take_memory(std::size_t bytes, std::size_t place);
    bool at_depth(std::size_t depth, std::size_t place);
    /// Looks at the clock now and then.
    bool in_time();
    /// A limit of the source's own making, such as 999999999 columns; returns false.
    bool refuse(std::string_view what, std::size_t count, std::size_t place);

    [[nodiscard]] bool exceeded() const noexcept { return refusal_.has_value(); }
    /// Only if exceeded().
    [[nodiscard]] const Refusal& refusal() const { return *refusal_; }

  private:
    using Clock = std::chrono::steady_clock;

    ReadOptions limits_;
    std::size_t cells_ = 0;
    std::size_t memory_ = 0;
    Clock::time_point end_ = {};
    std::size_t asked_ = 0;
    std::optional<Refusal> refusal_;
};

/// Whether an input is larger than ReadOptions::max_bytes.
[[nodiscard]] std::optional<Error> refuse_too_large(std::size_t bytes, const ReadOptions& options);

}  // namespace govinfo::detail
