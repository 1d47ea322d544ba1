// How far a call with many files is, for whom it takes long.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "console.hpp"

namespace govinfo::cli {

/// On standard error: a bar that moves where somebody looks, else a line every ten seconds:
///
///     813/2000 files, 402/s, 5120 findings, 3 not read, 3 s left
class Progress {
  public:
    Progress(std::size_t total, bool quiet, const Console& console);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// One more file is done.
    void add(std::size_t findings);
    void add_unread();
    /// Where it is time to.
    void show();

    [[nodiscard]] std::size_t done() const noexcept { return done_; }

  private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] std::string text(Clock::time_point now) const;

    const std::size_t total_;
    const bool quiet_;
    const Console& console_;
    const Clock::time_point begin_ = Clock::now();
    Clock::time_point shown_ = begin_;
    std::size_t done_ = 0, findings_ = 0, unread_ = 0;
};

}  // namespace govinfo::cli
