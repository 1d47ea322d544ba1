// A web page cut into pieces.
#pragma once

#include <string_view>

#include <govinfo/result.hpp>

#include "read/budget.hpp"
#include "read/document.hpp"

namespace govinfo::detail {

/// `text` is UTF-8, whatever the page declares. Markup may be as careless as it comes: nothing in
/// it is an error but a limit of the budget. Linear.
[[nodiscard]] Result<Document> html_document(std::string_view text, Budget& budget);

}  // namespace govinfo::detail
