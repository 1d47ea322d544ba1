// Fields of RFC 4180.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <govinfo/decimal.hpp>

namespace govinfo::detail {

[[nodiscard]] inline std::string csv(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

/// What a spreadsheet would compute gets an apostrophe, and so does what begins as if it had got
/// one; a number is one.
[[nodiscard]] inline std::string safe_csv(const std::string& text) {
    const std::size_t first = std::min(text.find_first_not_of('\''), text.size());
    const bool formula = std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
    return csv((formula && !Decimal::parse(text) ? "'" : "") + text);
}

}  // namespace govinfo::detail
