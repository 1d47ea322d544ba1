// Blank cells that are none of a row's own: what a source has written for cells that it merged.
#pragma once

#include <cstddef>
#include <optional>

#include "read/row_shapes.hpp"

namespace govinfo::detail {

/// Which of the values, blank ones on either side among them, is the first of as many as there are
/// columns. At the end of a row filler cannot be told from a blank cell, so there the last value
/// has to be printed:
///
///    一、本年新收 | 9 | 0 | 0 | 0 | 9 | ||⏎        five values and filler for the wide label
[[nodiscard]] std::optional<std::size_t> first_value(const FoundRow& row, const FoundHeader& header,
                                                     std::size_t count, const Shape& shape,
                                                     const Document& document);

/// Whether the values of a row are paragraphs, so that nothing shows where it ends.
[[nodiscard]] bool is_in_paragraphs(const FoundRow& row, const Document& document);

}  // namespace govinfo::detail
