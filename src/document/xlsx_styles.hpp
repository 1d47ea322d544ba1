// What a workbook says of how its cells and texts look.
#pragma once

#include <cstddef>
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

/// Of the part `styles.xml`, whose tree must outlive them.
class XlsxStyles {
  public:
    XlsxStyles() = default;
    explicit XlsxStyles(pugi::xml_node root);

    /// Of a cell with that `s`; as if it had none where the part has no such style.
    [[nodiscard]] const CellLook& look(std::size_t style) const;

  private:
    std::vector<CellLook> looks_;
    CellLook plain_;
};

/// The text inside <si> or <is>: without what is struck out and without how characters are
/// pronounced. Linear.
[[nodiscard]] Shown rich_text(pugi::xml_node node);

/// _x000D_ stands for a carriage return.
[[nodiscard]] std::string unescaped(std::string_view text);

/// The whole number that a text is; `otherwise` if it is none.
[[nodiscard]] std::size_t whole_number(std::string_view text, std::size_t otherwise);

}  // namespace govinfo::detail
