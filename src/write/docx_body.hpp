// What stands in a document of Word: paragraphs, tables and sections, one behind the other.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "write/page.hpp"

namespace govinfo::detail {

/// A4 and its margins in twentieths of a point, and the digits of 9 pt between these.
struct Paper {
    std::size_t width, height, top, right, bottom, left;
    std::size_t digits;
    [[nodiscard]] std::size_t room() const { return width - left - right; }
};
inline constexpr Paper upright = {11906, 16838, 2098, 1474, 1984, 1588, upright_digits};
inline constexpr Paper lying = {16838, 11906, 1134, 2098, 1134, 1984, 141};

/// A run; `properties` are those of its text. Line feeds are breaks.
[[nodiscard]] std::string docx_run(std::string_view text, std::string_view properties = "");

/// Of a value's cell, as XML.
struct DocxCell {
    std::string properties;  ///< those that come between its span and its alignment
    std::string runs;
};

/// Styles are named by their ids; all that is `runs` is XML.
class DocxBody {
  public:
    explicit DocxBody(const Paper& paper) : paper_(&paper) {}

    /// What comes next stands on such paper.
    void turn(const Paper& paper);

    /// `more` are further properties of the paragraph.
    void paragraph(std::string_view style, std::string_view runs, std::string_view more = "");

    /// A table in the prose.
    void table(const PageRows& rows);
    /// One whose first row is its head; cells are runs, `widths` in any unit.
    void list(const std::vector<std::vector<std::string>>& rows,
              const std::vector<std::size_t>& widths);
    /// A table of the form.
    void table(const Sheet& sheet, const std::function<DocxCell(const SheetCell&)>& value);

    /// What was added since it was last asked, as XML.
    [[nodiscard]] std::string take();
    /// What ends the body.
    [[nodiscard]] std::string end() const;

  private:
    void begin_table(std::string_view caption, const std::vector<std::size_t>& widths);
    void add_cell(std::size_t column, std::size_t span, std::string_view style,
                  const DocxCell& cell);

    const Paper* paper_;
    std::vector<std::size_t> edges_;  // of the columns of the table that is open
    bool after_table_ = false;        // the last part was one
    bool keep_ = false;  // the row stands on the page of the next: a table that fits is whole
    std::string xml_;
};

}  // namespace govinfo::detail
