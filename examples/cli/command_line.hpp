// The words after `govinfo` become a Command.
#pragma once

#include <variant>

#include "verbs.hpp"

namespace govinfo::cli {

/// The language of `--lang` wherever it stands, else that of the locale: known before anything is
/// parsed, so that help and complaints are in it too.
[[nodiscard]] Language language_of(int argc, const char* const* argv);

/// What to do; or the exit code where help was printed or the call is wrong, and that has been
/// said.
[[nodiscard]] std::variant<Command, Exit> parse(int argc, const char* const* argv,
                                                Console& console);

}  // namespace govinfo::cli
