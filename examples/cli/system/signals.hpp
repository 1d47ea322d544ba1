// What was begun is cleared away before a signal ends the command.
#pragma once

#include <memory>

namespace govinfo::cli {

/// While it lives, the signals that a user or the system ends a program with wait, and that of a pipe
/// from which nobody reads; then they come. Threads that are begun meanwhile do not see them either.
class HeldSignals {
  public:
    HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals();

    /// The one that waits; 0 if none does.
    [[nodiscard]] int number() const noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Ends the command by that signal as soon as no other thread holds any, whatever else they do: after
/// SIGINT with the exit status 130, after another as if it had not been held.
[[noreturn]] void end_by(int number);

}  // namespace govinfo::cli
