// What was begun is cleared away before a signal ends the command.
#pragma once

#include <csignal>

namespace govinfo::cli {

/// While it lives, the signals that a user or the system ends a program with wait, and that of a pipe
/// from which nobody reads; then they come.
class HeldSignals {
  public:
    HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals();

    /// Can be read from, which nobody should do, as soon as one waits.
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

    /// Whether one waits.
    [[nodiscard]] bool any() const noexcept;

  private:
    sigset_t before_ = {};
    int descriptor_ = -1;
};

}  // namespace govinfo::cli
