// The text and tables of a word processor's main document, as they print.
#pragma once

#include <pugixml.hpp>

#include "document/document.hpp"
#include "document/word_styles.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

[[nodiscard]] bool is_word_document(pugi::xml_node root);

/// Of such a root. `xml` is the text of its tree, if origins in it are to be kept. Linear.
[[nodiscard]] Attempt<Document> word_text(pugi::xml_node root, const Styles& styles, Budget& budget,
                                          const char* xml = nullptr);

}  // namespace govinfo::detail
