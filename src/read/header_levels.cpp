#include "read/header_levels.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "read/header_blanks.hpp"

namespace govinfo::detail {
namespace {

constexpr HeaderColumn unknown_column = {};

class Levels {
  public:
    Levels(const FoundHeader& header, const Block& block, ColumnLabels labels) : block_(block) {
        const std::size_t named = header.entries.size();
        const bool unnamed = !has_two_levels() && named + unnamed_in(header) > block.columns.size();
        for (const HeaderEntry& entry : header.entries) {
            const auto at = static_cast<std::size_t>(&entry - header.entries.data());
            for (std::size_t i = unnamed ? unnamed_before(at, header) : 0; i > 0; --i) {
                add(unknown_column);
            }
            if (is(entry, LabelKind::over)) {
                if (entry.meaning->block == &block) add_over(entry.meaning->index);
                continue;
            }
            add({labels.column(entry), {}});
        }
    }

    Columns columns() const {
        const bool official = in_official_order(printed_);
        if (!all_known(printed_)) {
            const bool certain = over_.empty() && official;
            return certain ? printed_ : unknown();
        }
        if (!has_two_levels() || official) return printed_;
        if (below_.empty() || mixed_) return unknown();
        if (over_.size() == 1) return with_lower_level();
        return over_.empty() && printed_.size() == block_.columns.size() &&
                       in_official_order(upper_) && in_official_order(below_)
                   ? official_order(printed_.size())
                   : unknown();
    }

  private:
    void add_over(std::size_t column) {
        over_.push_back(upper_.size());
        under_ = block_.columns[column].under;
    }
    void add(const HeaderColumn& column) {
        printed_.push_back(column);
        if (!column.slot) return;
        const bool lower = !block_.columns[*column.slot].under.empty();
        mixed_ |= !lower && !below_.empty();
        (lower ? below_ : upper_).push_back(column);
    }
    Columns unknown() const { return Columns(printed_.size(), unknown_column); }

    bool has_two_levels() const {
        return std::any_of(block_.columns.begin(), block_.columns.end(),
                           [](const Column& each) { return !each.under.empty(); });
    }
    Columns with_lower_level() const {
        const bool all_under_it =
            std::all_of(below_.begin(), below_.end(), [this](const HeaderColumn& column) {
                return block_.columns[*column.slot].under == under_;
            });
        if (!all_under_it) return unknown();
        Columns columns = upper_;
        columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(over_.front()), below_.begin(),
                       below_.end());
        return columns;
    }

    const Block& block_;
    Columns printed_, upper_, below_;
    std::vector<std::size_t> over_;  // so many of the upper level stand before each
    std::string_view under_;
    bool mixed_ = false;  // something of the upper level stands after something of the lower
};

}  // namespace

Columns columns_in_levels(const FoundHeader& header, const Block& block,
                          const ColumnLabels& labels) {
    return Levels(header, block, labels).columns();
}

}  // namespace govinfo::detail
