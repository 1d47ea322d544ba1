// Strings and texts as JSON tokens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govinfo::cli {

/// In quotes. A byte that is not UTF-8, as a file name may hold, becomes U+FFFD.
[[nodiscard]] std::string json(std::string_view text);
/// `{"zh":…,"en":…}`
[[nodiscard]] std::string json(std::string_view zh, std::string_view en);
[[nodiscard]] std::string json(const std::vector<std::string>& texts);

}  // namespace govinfo::cli
