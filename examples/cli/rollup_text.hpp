// A roll-up as a clerk reads it.
#pragma once

#include <string>

#include <govinfo/rollup.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// The verdict in one line, how many units stand where, what is wrong, what is not known.
[[nodiscard]] std::string rollup_text(const RollupResult& result, const Console& console);

/// Whether anything is wrong that must not be.
[[nodiscard]] bool is_faulty(const RollupResult& result);

}  // namespace govinfo::cli
