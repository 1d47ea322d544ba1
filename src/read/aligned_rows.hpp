// Which values belong to which row label in text set in columns.
#pragma once

#include <cstddef>
#include <vector>

#include "document/aligned_lines.hpp"
#include "read/aligned_labels.hpp"

namespace govinfo::detail {

class AlignedRows {
  public:
    /// Both must outlive it. Words between a label and its values become values. Linear.
    AlignedRows(AlignedLines& lines, const AlignedLabels& labels);

    /// The line on which the values of a label stand, or none.
    [[nodiscard]] std::size_t values_of(std::size_t label) const { return values_[label]; }
    /// The label whose values stand on a line, or none.
    [[nodiscard]] std::size_t label_of(std::size_t line) const { return labels_of_[line]; }

    /// The values of a row label as words. Blank cells leave no trace: pages set columns too
    /// roughly to tell which ones they are.
    [[nodiscard]] std::vector<std::size_t> cells_of(std::size_t label) const;

  private:
    [[nodiscard]] std::size_t nearest(std::size_t line) const;
    void claim_words(AlignedLine& line, std::size_t label) const;
    void add_rest(std::size_t label, std::vector<std::size_t>& values) const;
    [[nodiscard]] std::size_t begin_of(std::size_t label) const;

    const AlignedLines& lines_;
    const AlignedLabels& labels_;
    std::vector<std::size_t> values_;
    std::vector<std::size_t> labels_of_;
};

}  // namespace govinfo::detail
