// Standard streams, the terminal, what the user said and prefers, the processor.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace govinfo::cli {

/// Standard streams as the command uses them, while it lives: each is one that can be named, though it
/// may fail; bytes go through unchanged; a terminal takes UTF-8 where the system lets it be told so.
class StandardStreams {
  public:
    StandardStreams();
    StandardStreams(const StandardStreams&) = delete;
    StandardStreams& operator=(const StandardStreams&) = delete;
    ~StandardStreams();
};

/// Also whether it understands colours.
[[nodiscard]] bool is_terminal(std::FILE* stream);
/// Of the terminal of standard error; as of old if it does not say.
[[nodiscard]] std::size_t columns_of_terminal();

/// The words after the name of the command, in UTF-8 where the system knows their characters.
[[nodiscard]] std::vector<std::string> words_of_call(int argc, const char* const* argv);
/// Of the user, as a locale names it, where the system knows it beside the variables; else empty.
[[nodiscard]] std::string language_of_user();

/// That this program may use; at least one.
[[nodiscard]] std::size_t cores() noexcept;

}  // namespace govinfo::cli
