// A table of the form as a page prints it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <govinfo/sheet.hpp>

namespace govinfo::detail {

/// Of a value's cell.
struct CellMarkup {
    std::string attributes;  ///< each with a space before it
    std::string content;
};

/// What scrolls, by keys too, where it is too wide. Both are markup; `classes` each with a space
/// before it.
[[nodiscard]] std::string scroll_box(const std::string& label, const std::string& inside,
                                     std::string_view classes = {});

/// With its name as a caption, heads with their scope, and around it what scrolls where it is too
/// wide.
[[nodiscard]] std::string html_table(const Sheet& sheet,
                                     const std::function<CellMarkup(const SheetCell&)>& value);

}  // namespace govinfo::detail
