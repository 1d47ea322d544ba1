// The header of a table in text set in columns.
#pragma once

#include <cstddef>
#include <vector>

#include "document/aligned_lines.hpp"
#include "read/aligned_labels.hpp"
#include "read/header_letters.hpp"

namespace govinfo::detail {

/// A label, or words that are none.
struct AlignedEntry {
    AlignedPart part;   ///< of a label, its first
    std::size_t label;  ///< in AlignedLabels::found, or none
};

/// Whether nothing stands beside any of it, so that it is in reading order:
///
///    自然人⏎ 法人或其他组织⏎ 总计⏎ 商业⏎ 企业⏎ …
[[nodiscard]] bool is_one_below_the_other(const std::vector<AlignedEntry>& header,
                                          const AlignedLines& lines, const AlignedLabels& labels);

/// Captions first, then the columns from left to right, then the labels of rows side by side.
/// Labels over several columns say nothing more where these stand as the form has them; there they
/// are left out, unless they name a year or a unit. Else they come right before the first of their columns.
void sort_header(std::vector<AlignedEntry>& header, const AlignedLines& lines,
                 const AlignedLabels& labels);

/// Where words are left over that are no labels, though all together are those of a header: which.
[[nodiscard]] SpelledHeader spelled_header(const std::vector<AlignedEntry>& header,
                                           const AlignedLines& lines, const AlignedLabels& labels);

}  // namespace govinfo::detail
