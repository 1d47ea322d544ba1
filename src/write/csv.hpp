// Fields of RFC 4180.
#pragma once

#include <string>
#include <string_view>

namespace govinfo::detail {

[[nodiscard]] inline std::string csv(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

}  // namespace govinfo::detail
