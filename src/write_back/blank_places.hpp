// Where the text of a blank cell goes, and what markup around it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "write_back/edits.hpp"

namespace govinfo::detail {

/// Inside of the elements with which a cell of a page begins, if they but set type.
[[nodiscard]] Edit blank_in_page(std::string_view page, std::size_t place);

/// A run at the end of a paragraph whose name stands at `place`, with the properties that a run or
/// the mark of the paragraph has:
///
///    <w:p><w:pPr><w:rPr>…</w:rPr></w:pPr></w:p>
///                                        ^ <w:r><w:rPr>…</w:rPr><w:t> </w:t></w:r>
[[nodiscard]] std::optional<Edit> blank_in_word(std::string_view xml, std::size_t place);

}  // namespace govinfo::detail
