// docs/rules.md, generated.
#pragma once

#include <span>
#include <string>

#include <govinfo/rule.hpp>

namespace govinfo::cli {

/// The rules in both languages: an overview, then each with its formulas, citation and message.
[[nodiscard]] std::string rules_markdown(std::span<const Rule* const> rules);

}  // namespace govinfo::cli
