// What the text of a piece is by its characters alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace govinfo::detail {

/// Bytes. What is longer is no value.
inline constexpr std::size_t longest_value = 120;

/// Whether a text is a number or a mark, as a cell has it, and not words.
[[nodiscard]] bool is_value(std::string_view text);

/// The values that a text holds apart by white space, two at least; empty if it holds anything else.
[[nodiscard]] std::vector<std::string_view> several_values(std::string_view text);

/// The text of pieces, their lines apart.
[[nodiscard]] std::string text_of(const Document& document, std::size_t piece, std::size_t pieces);

}  // namespace govinfo::detail
