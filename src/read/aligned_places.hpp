// Whether the values of a row in text set in columns stand under the columns that their order says.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "document/aligned_lines.hpp"

namespace govinfo::detail {

struct AlignedExtent {
    std::size_t begin, end;  ///< columns
};

/// The rows below one header.
class AlignedPlaces {
  public:
    /// Where the names of its columns stand, in any order. Those that are not apart say no places.
    explicit AlignedPlaces(std::vector<AlignedExtent> columns = {});

    /// The words of a line from `first` on, of which `piece` is that one in the document, behind a
    /// label that ends in a column. Those that are not apart are not set in columns, nor is what
    /// stands behind a label under the names of these.
    void add_row(const AlignedLines& lines, const AlignedLine& line, std::size_t first,
                 std::size_t piece, std::size_t label_end);

    /// The pieces of values that stand beside the name of their own column, and under another or
    /// under what another row has in another. Linear, for a header has but so many rows.
    [[nodiscard]] std::vector<std::size_t> misplaced() const;

  private:
    struct PlacedRow {
        std::size_t piece;
        std::vector<AlignedExtent> values;
    };
    [[nodiscard]] bool is_set_under_names(const PlacedRow& row) const;
    [[nodiscard]] bool is_misplaced(const PlacedRow& row, std::size_t value) const;

    std::vector<AlignedExtent> columns_;  // from left to right
    std::vector<PlacedRow> rows_;
};

}  // namespace govinfo::detail
