// Which values belong to which row label in text set in columns.
#pragma once

#include <cstddef>
#include <vector>

#include "read/aligned_labels.hpp"
#include "read/aligned_lines.hpp"

namespace govinfo::detail {

class AlignedRows {
  public:
    /// Both must outlive it. Linear.
    AlignedRows(const AlignedLines& lines, const AlignedLabels& labels);

    /// The line on which the values of a label stand, or none.
    [[nodiscard]] std::size_t values_of(std::size_t label) const { return values_[label]; }
    /// The label whose values stand on a line, or none.
    [[nodiscard]] std::size_t label_of(std::size_t line) const { return labels_of_[line]; }

    /// The word with which the cells of a line begin that has the values of a label.
    [[nodiscard]] std::size_t first_cell(const AlignedLine& line) const;

    /// The values of a row label as words, none for a blank cell. Blank cells show by the columns
    /// in which the nearest complete row of the page has its values; where that leaves a doubt the
    /// values follow each other without them, and where nothing is complete a row without values
    /// has no cells at all.
    [[nodiscard]] std::vector<std::size_t> cells_of(std::size_t label) const;

  private:
    [[nodiscard]] std::size_t nearest(std::size_t line) const;
    [[nodiscard]] bool has_stray_values(std::size_t label) const;
    [[nodiscard]] const AlignedLine* complete_row(std::size_t label) const;
    [[nodiscard]] bool is_spaced(const AlignedLine& line) const;
    [[nodiscard]] std::size_t begin_of(std::size_t label) const;
    [[nodiscard]] std::size_t distance(std::size_t word, std::size_t other) const;

    const AlignedLines& lines_;
    const AlignedLabels& labels_;
    std::vector<std::size_t> values_;
    std::vector<std::size_t> labels_of_;
};

}  // namespace govinfo::detail
