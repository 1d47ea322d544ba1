// Help as the user reads it.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Of the command, or of one verb; `name` is how that is called.
[[nodiscard]] std::string help(const CLI::App& app, const std::string& name,
                               const Console& console);

}  // namespace govinfo::cli
