// Rows of text laid out in columns that line up on a terminal, Chinese and Latin alike.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <govinfo/width.hpp>

namespace govinfo::cli {

class Grid {
  public:
    /// `columns` says how each column lines up; `indent` counts spaces before the first.
    explicit Grid(std::vector<Align> columns, std::size_t indent = 0);

    /// A row with fewer cells than columns ends early.
    void add(std::vector<std::string> cells);
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

    /// One line a row, two spaces between columns, no trailing space.
    [[nodiscard]] std::string text() const;

  private:
    [[nodiscard]] std::vector<std::size_t> widths() const;

    std::vector<Align> columns_;
    std::size_t indent_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace govinfo::cli
