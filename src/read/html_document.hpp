// A web page cut into pieces.
#pragma once

#include <string_view>

#include <govinfo/result.hpp>

#include "read/budget.hpp"
#include "read/document.hpp"

namespace govinfo::detail {

/// `text` is UTF-8, whatever the page declares. Markup may be as careless as it comes: nothing in
/// it is an error but a limit of the budget. What a reader of the page does not see is not in the
/// document: the title of the window, scripts, comments, controls, hidden elements; a hidden cell
/// takes no column. The place of a piece is that of its first character, or of the reference to it;
/// of a blank cell, the end of its tag. Linear.
[[nodiscard]] Result<Document> html_document(std::string_view text, Budget& budget);

}  // namespace govinfo::detail
