#include "read/side_by_side.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "read/header_blanks.hpp"

namespace govinfo::detail {
namespace {

constexpr HeaderColumn unknown_column = {};

class SideBySide {
  public:
    SideBySide(const FoundHeader& header, const Block& block, ColumnLabels labels)
        : block_(block), width_(block.columns.size()) {
        for (const HeaderEntry& entry : header.entries) {
            strange_ |= !entry.meaning;
            if (is(entry, LabelKind::row)) {
                printed_.push_back(entry.meaning->index);
                rows_.push_back(entry.meaning->index);
            } else if (const auto column = labels.column(entry)) {
                printed_.push_back(a_column());
                columns_.push_back(*column);
            }
        }
        for (std::size_t i = 0; i < block.rows.size(); ++i) official_.push_back(i);
        strange_ |= columns_.size() + unnamed_in(header) > leaves_of(official_).size() * width_;
    }

    /// Those of all rows, in the same order under each. Labels may be lost if what is left stands
    /// in official order.
    Columns columns() const {
        const std::vector<std::size_t> leaves = leaves_of(official_);
        Columns unknown(leaves.size() * width_, unknown_column);
        if (strange_) return unknown;
        std::vector<std::size_t> rows = rows_;
        std::vector<std::size_t> columns = columns_;
        if (rows.size() < official_.size() || columns.size() < unknown.size()) {
            if (!is_part_of_official()) return unknown;
            rows = official_;
            columns.clear();
            for (std::size_t i = 0; i < unknown.size(); ++i) columns.push_back(i % width_);
        } else if (printed_ != in_levels(rows) && printed_ != row_by_row(rows) &&
                   printed_ != columns_last(official_) && printed_ != columns_first(official_)) {
            return unknown;
        }
        Columns found;
        for (const std::size_t row : leaves_of(rows)) {
            for (std::size_t i = 0; i < width_; ++i) {
                if (columns[found.size()] != columns[i]) return unknown;
                found.push_back({leaf_number(block_, row) * width_ + columns[i], {}});
            }
        }
        return found;
    }

  private:
    using Rows = std::vector<std::size_t>;

    std::size_t a_column() const { return block_.rows.size(); }
    void add_columns(Rows& printed, std::size_t rows) const {
        printed.insert(printed.end(), rows * width_, a_column());
    }
    bool is_leaf(std::size_t row) const { return block_.rows[row].role != RowRole::heading; }
    bool is_under(std::size_t row, std::size_t heading) const {
        return block_.rows[row].under == block_.rows[heading].key;
    }

    /// Each row on top and then the rows under it, which need not stand beside it.
    Rows row_by_row(const Rows& rows, bool with_columns = true) const {
        Rows printed;
        for (const std::size_t top : rows) {
            if (!block_.rows[top].under.empty()) continue;
            printed.push_back(top);
            if (is_leaf(top) && with_columns) add_columns(printed, 1);
            for (const std::size_t row : rows) {
                if (!is_under(row, top)) continue;
                printed.push_back(row);
                if (with_columns) add_columns(printed, 1);
            }
        }
        return printed;
    }
    Rows leaves_of(const Rows& rows) const {
        Rows leaves = row_by_row(rows, false);
        leaves.erase(std::remove_if(leaves.begin(), leaves.end(),
                                    [this](std::size_t row) { return !is_leaf(row); }),
                     leaves.end());
        return leaves;
    }
    /// The columns of a row on top come with the labels of the rows under others:
    ///
    ///    行政复议           行政诉讼
    ///    结果维持 … 总计    未经复议直接起诉   复议后起诉
    ///                       结果维持 … 总计    结果维持 … 总计
    Rows in_levels(const Rows& rows) const {
        Rows printed, second;
        std::size_t third = 0;
        for (const std::size_t top : rows) {
            if (!block_.rows[top].under.empty()) continue;
            printed.push_back(top);
            if (is_leaf(top)) add_columns(second, 1);
            for (const std::size_t row : rows) {
                if (!is_under(row, top)) continue;
                second.push_back(row);
                ++third;
            }
        }
        printed.insert(printed.end(), second.begin(), second.end());
        add_columns(printed, third);
        return printed;
    }
    Rows columns_last(const Rows& rows) const {
        Rows printed = rows;
        add_columns(printed, leaves_of(rows).size());
        return printed;
    }

    Rows columns_first(const Rows& rows) const {
        Rows printed;
        add_columns(printed, leaves_of(rows).size());
        printed.insert(printed.end(), rows.begin(), rows.end());
        return printed;
    }

    bool is_part_of_official() const {
        std::size_t at = 0;
        for (const std::size_t column : columns_) {
            while (at % width_ != column) ++at;
            ++at;
        }
        const auto is_part_of = [this](const Rows& whole) {
            auto rest = whole.begin();
            return std::all_of(printed_.begin(), printed_.end(), [&](std::size_t each) {
                rest = std::find(rest, whole.end(), each);
                return rest != whole.end() && (++rest, true);
            });
        };
        return at <= leaves_of(official_).size() * width_ && tops_are_whole() &&
               (is_part_of(in_levels(official_)) || is_part_of(row_by_row(official_)) ||
                is_part_of(columns_last(official_)) || is_part_of(columns_first(official_)));
    }
    /// Of the labels on top only those are lost that stand before all others.
    bool tops_are_whole() const {
        bool met = false;
        for (const std::size_t row : official_) {
            if (!block_.rows[row].under.empty()) continue;
            const bool printed = std::find(rows_.begin(), rows_.end(), row) != rows_.end();
            if (met && !printed) return false;
            met |= printed;
        }
        return true;
    }

    const Block& block_;
    std::size_t width_;
    Rows official_;        // every row of the block
    Rows printed_;         // rows, and a_column() for a column
    Rows rows_, columns_;  // each for itself
    bool strange_ = false;
};

}  // namespace

Columns columns_side_by_side(const FoundHeader& header, const Block& block,
                             const ColumnLabels& labels) {
    return SideBySide(header, block, labels).columns();
}

}  // namespace govinfo::detail
