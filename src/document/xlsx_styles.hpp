// What a workbook says of how its cells and texts look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "document/document.hpp"
#include "document/number_format.hpp"

namespace govinfo::detail {

struct CellLook {
    std::string_view format = "General";
    bool struck = false;
    bool framed = false;
    Sight sight = Sight::plain;
};

/// What a workbook's colors are: those of its theme, and numbered ones.
class XlsxColors {
  public:
    /// Of `styles.xml` and of the theme, either of which may be missing.
    XlsxColors(pugi::xml_node styles, pugi::xml_node theme);

    /// Of an element such as <color>; `otherwise` if there is none or the program chooses.
    [[nodiscard]] std::int32_t of(pugi::xml_node node, std::int32_t otherwise) const;

  private:
    std::vector<std::int32_t> theme_, indexed_;
};

/// Of the part `styles.xml`, whose tree must outlive them.
class XlsxStyles {
  public:
    XlsxStyles() = default;
    XlsxStyles(pugi::xml_node root, const XlsxColors& colors);

    /// Of a cell with that `s`; as if it had none where the part has no such style.
    [[nodiscard]] const CellLook& look(std::size_t style) const;

  private:
    std::vector<CellLook> looks_;
    CellLook plain_;
};

/// The text inside <si> or <is>: without what is struck out and without how characters are
/// pronounced. Linear.
[[nodiscard]] Shown rich_text(pugi::xml_node node, const XlsxColors& colors);

/// _x000D_ stands for a carriage return.
[[nodiscard]] std::string unescaped(std::string_view text);

/// Thousandths of a number such as 10.5, -0.249977111117893 or 4.9989318521683403E-2.
[[nodiscard]] std::optional<std::int64_t> thousandths(std::string_view text);

/// The whole number that a text is; `otherwise` if it is none.
[[nodiscard]] std::size_t whole_number(std::string_view text, std::size_t otherwise);

}  // namespace govinfo::detail
