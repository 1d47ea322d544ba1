// How wide text stands in a column of a terminal or of plain text.
#pragma once

#include <cstddef>
#include <string_view>

#include <govinfo/cxx20.hpp>

namespace govinfo {

/// Columns that UTF-8 text takes in a monospaced font: 2 for a wide or full-width character (UAX
/// #11 W, F), 0 for combining marks, controls and other characters without a glyph, 1 for any other
/// and for a byte that is not UTF-8. Of the ambiguous characters, the quotes “ ” ‘ ’, the ellipsis
/// … and the dash — count 2, as Chinese fonts draw them, the others 1. Linear.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

}  // namespace govinfo
