// A web page cut into pieces.
#pragma once

#include <string_view>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// `text` is UTF-8, whatever the page declares. Markup may be as careless as it comes: nothing in
/// it is an error but a limit of the budget. What a person does not see in a browser is not in the
/// document; a cell without display takes no column, an invisible one is blank. What is seen in a
/// cell and is no text, or not certain, its pieces tell. The place of a piece is that of its first
/// character, or of the reference to it; of a blank cell, the end of its tag. Linear.
[[nodiscard]] Attempt<Document> html_document(std::string_view text, Budget& budget);

}  // namespace govinfo::detail
