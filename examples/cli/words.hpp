// How enumerations, and errors of the system, are called in print.
#pragma once

#include <string>

#include <govinfo/finding.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/text.hpp>

namespace govinfo::cli {

[[nodiscard]] Text word(Verdict verdict);
[[nodiscard]] Text word(Severity severity);
[[nodiscard]] Text word(Basis basis);
[[nodiscard]] Text on_or_off(bool on);
/// What an errno means.
[[nodiscard]] std::string system_reason(int number, Language language);

}  // namespace govinfo::cli
