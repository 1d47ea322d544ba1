// The labels of forms in text set in columns, wherever their words stand below each other.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/form.hpp>

#include "document/aligned_lines.hpp"
#include "read/labels.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

struct AlignedLabel {
    std::vector<AlignedPart> parts;
    LabelMatch match;
    bool section = false;
    bool caption = false;  ///< what a table begins with
    bool over = false;     ///< over several columns
    bool column = false;
    bool row = false;             ///< of a table with a row a line
    bool leaf = false;            ///< such a row with values
    bool unsplit = false;         ///< a leaf unless rows stand under it
    std::string_view table = {};  ///< of a leaf
    std::size_t columns = 0;      ///< of a leaf
};

struct AlignedLabels {
    std::vector<AlignedLabel> found;
    /// Of `found`, by the line in which they begin.
    std::vector<std::vector<std::size_t>> starting;
};

/// From each word on, the longest label that goes on to its right or in the lines below; its words
/// are marked. Linear.
[[nodiscard]] AlignedLabels find_aligned_labels(AlignedLines& lines, Budget& budget);

/// The first of two labels that stand twice in a line: two years side by side. Null if there are
/// none.
[[nodiscard]] const AlignedLabel* find_two_years(const AlignedLabels& labels);

/// The index of a label among the columns of a block, if it can be one.
[[nodiscard]] std::optional<std::size_t> column_in(const AlignedLabel& label, const Block& block);

}  // namespace govinfo::detail
