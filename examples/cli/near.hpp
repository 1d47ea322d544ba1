// The word that was meant where one was mistyped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govinfo::cli {

/// The first of the words that are most like `word`: small and capital letters are the same, and at
/// most one letter in three may be wrong, missing, added or swapped with the next. Empty if none
/// is.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& words);

}  // namespace govinfo::cli
