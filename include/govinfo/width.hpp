// Text set in columns of a terminal or of plain text, Chinese and Latin alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/cxx20.hpp>

namespace govinfo {

/// Columns that UTF-8 text takes in a monospaced font: 2 for a wide or full-width character (UAX
/// #11 W, F), 0 for combining marks, controls and other characters without a glyph, 1 for any other
/// and for a byte that is not UTF-8. Of the ambiguous characters, the quotes “ ” ‘ ’, the ellipsis
/// … and the dash — count 2, as Chinese fonts draw them, the others 1. Linear.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

enum class Align : std::uint8_t { left, right };

/// With spaces up to that many columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Align align);

/// In lines of at most that many columns, at least one and one character each; no line begins with
/// a closing or ends with an opening mark, unless there is no other way.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace govinfo
