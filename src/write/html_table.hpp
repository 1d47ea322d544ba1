// A table of the form as a page prints it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <govinfo/sheet.hpp>

namespace govinfo::detail {

/// Words of a report, behind what stands in `html`: printable, with breaks for line feeds.
void append_words(std::string& html, std::string_view words);

/// Begins what scrolls, by keys too, where it is too wide. The label is markup; `classes` each with
/// a space before it.
void begin_scroll_box(std::string& html, std::string_view label, std::string_view classes = {});
inline constexpr std::string_view scroll_box_end = "</div>\n";

/// With its name as a caption, heads with their scope, and around it what scrolls where it is too
/// wide. Values with failures are marked; `after` writes what follows on the words of each.
void append_table(std::string& html, const Sheet& sheet,
                  const std::function<void(const SheetCell&)>& after = {});

}  // namespace govinfo::detail
