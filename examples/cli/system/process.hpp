// Other programs, called without a shell.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <govinfo/text.hpp>

#include "system/signals.hpp"

namespace govinfo::cli {

using Clock = std::chrono::steady_clock;

/// What the converters of one file may take together.
struct Bounds {
    std::size_t size;  ///< of what each makes, in bytes
    std::chrono::seconds time;
    Clock::time_point end = Clock::now() + time;
};

/// Where that program is; empty if it is not installed.
[[nodiscard]] std::filesystem::path find_program(std::string_view name);

/// What a user does who lacks a program: {0} the kind of file, {1} the program, {2} the package of
/// Debian that brings it.
extern const Text how_to_get_program;

/// A new one that only this user sees, removed in the end with all that is in it.
class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }

    /// Empty if there is none.
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  private:
    std::filesystem::path path_;
};

/// What the program prints that is called so in that folder, but no more than one byte beyond the
/// bounds; nothing if it fails, takes too long, or a signal wants to end the command. It gets a plain
/// environment and is bounded in memory too. It ends with this call or with the command, however that
/// ends, and so does all that it started.
[[nodiscard]] std::optional<std::string> printed_by(const std::filesystem::path& program,
                                                    std::span<const char* const> words,
                                                    const TemporaryFolder& folder,
                                                    const Bounds& bounds,
                                                    const HeldSignals& signals);

}  // namespace govinfo::cli
