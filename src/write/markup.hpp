// Text inside of HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace govinfo::detail {

/// With references for what would be markup, also in an attribute between double quotes.
[[nodiscard]] std::string escaped(std::string_view text);

/// The same with `line_break` for each line feed.
[[nodiscard]] std::string escaped(std::string_view text, std::string_view line_break);

/// The same behind what stands in `out`.
void append_escaped(std::string& out, std::string_view text, std::string_view line_break = "\n");

}  // namespace govinfo::detail
