// The columns that the labels of a header mean, each label by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "read/labels.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {

/// A column of a header, and the cell of a row, or of rows side by side, that it means: none where
/// the form has no such column or the header does not tell which one it is.
struct HeaderColumn {
    std::optional<std::size_t> slot;
    Grid grid = {};
};

/// Those of a header for the rows of one block, in the order in which values stand under them.
struct HeaderColumns {
    std::vector<HeaderColumn> columns = {};
    bool torn = false;   ///< its labels were put together from words at several places
    bool twice = false;  ///< the same column stands there twice, and no year tells which is meant
};

using Columns = std::vector<HeaderColumn>;

[[nodiscard]] inline bool is_known(const HeaderColumn& column) {
    return column.slot.has_value();
}
[[nodiscard]] bool all_known(const Columns& columns);
[[nodiscard]] Columns official_order(std::size_t cells);
/// Whether the known ones stand as the form has them.
[[nodiscard]] bool in_official_order(const Columns& columns);

[[nodiscard]] inline bool is(const HeaderEntry& entry, LabelKind kind) {
    return entry.meaning && entry.meaning->kind == kind;
}

/// Which columns of a block the labels of a header mean, each entry by itself.
class ColumnLabels {
  public:
    ColumnLabels(const Block& block, const Labelled& labelled)
        : block_(block), labelled_(labelled), met_(block.columns.size()) {}

    /// 本年新, cut short, can be the first or the second of two: those in the order of the form.
    std::optional<std::size_t> column(const HeaderEntry& entry);

  private:
    const Block& block_;
    const Labelled& labelled_;
    std::vector<bool> met_;
};

/// The number of a row among those of its block that have cells.
[[nodiscard]] std::size_t leaf_number(const Block& block, std::size_t row);

}  // namespace govinfo::detail
