// Rows of cells, as the sheets of a workbook have them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "write/xlsx_parts.hpp"

namespace govinfo::detail {

/// Digits that a cell shows as they are: a spreadsheet keeps fifteen.
[[nodiscard]] bool is_exact(std::string_view digits);

/// Characters that a cell holds, as UTF-16 counts them.
inline constexpr std::size_t most_of_cell = 32'767;

/// The bytes of the beginning of a text with so many of these.
[[nodiscard]] std::size_t fitting_size(std::string_view text,
                                       std::size_t most = most_of_cell) noexcept;

/// One row after the other, and in it one cell after the other; columns count from 0.
class XlsxRows {
  public:
    /// `height` in points; 0 = what the program makes of it.
    void begin_row(std::size_t height = 0);
    void end_row();

    /// Never a formula, also to who edits them; cut, with an ellipsis, to
    /// what a cell holds.
    void add_words(std::size_t column, CellStyle style, std::string_view words);
    /// `digits` must be exact. What the formula gives, if there is one, is what they say.
    void add_number(std::size_t column, std::string_view digits, std::string_view formula = {});

    /// That are there.
    [[nodiscard]] std::size_t count() const noexcept { return row_; }
    /// Those since it was last asked, as XML.
    [[nodiscard]] std::string take();

  private:
    void begin_cell(std::size_t column, std::size_t style);

    std::string xml_;
    std::size_t row_ = 0;
};

}  // namespace govinfo::detail
