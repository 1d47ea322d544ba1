// The words after `govinfo` become a Command.
#pragma once

#include <span>
#include <string>
#include <variant>

#include "verbs.hpp"

namespace govinfo::cli {

/// The language of `--lang` wherever it stands, else that of the locale: known before anything is
/// parsed, so that help and complaints are in it too.
[[nodiscard]] Language language_of(std::span<const std::string> words);

/// What to do; or the exit code where help was printed or the call is wrong, and that has been
/// said.
[[nodiscard]] std::variant<Command, Exit> parse(std::span<const std::string> words,
                                                Console& console);

}  // namespace govinfo::cli
