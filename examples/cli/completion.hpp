// Scripts for shells, which complete calls of the command.
#pragma once

#include <cstdint>
#include <string>

#include "definition.hpp"

namespace govinfo::cli {

enum class Shell : std::uint8_t { bash, zsh, fish };

/// UTF-8. It is read by that shell, and calls nothing.
[[nodiscard]] std::string completion(const Definition& command, Shell shell);

}  // namespace govinfo::cli
