// What errors of the system and switches are called.
#pragma once

#include <string>

#include <govinfo/text.hpp>

namespace govinfo::cli {

[[nodiscard]] Text on_or_off(bool on);
/// What an errno means.
[[nodiscard]] std::string system_reason(int number, Language language);

}  // namespace govinfo::cli
