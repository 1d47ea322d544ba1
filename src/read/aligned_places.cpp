#include "read/aligned_places.hpp"

#include <algorithm>

namespace govinfo::detail {
namespace {

// No table of a form has more; those that follow are believed.
constexpr std::size_t most_rows = 64;

using Extents = std::vector<AlignedExtent>;

bool overlap(const AlignedExtent& a, const AlignedExtent& b) {
    return a.begin < b.end && b.begin < a.end;
}

/// Which value of a row stands over or under an extent; how many there are if none does.
std::size_t at(const Extents& row, const AlignedExtent& extent) {
    const auto found = std::find_if(
        row.begin(), row.end(), [&](const AlignedExtent& each) { return overlap(each, extent); });
    return static_cast<std::size_t>(found - row.begin());
}

}  // namespace

AlignedPlaces::AlignedPlaces(Extents columns) : columns_(std::move(columns)) {
    std::sort(columns_.begin(), columns_.end(),
              [](const AlignedExtent& a, const AlignedExtent& b) { return a.begin < b.begin; });
    const auto close = [](const AlignedExtent& a, const AlignedExtent& b) {
        return b.begin < a.end + AlignedLines::cell_gap;
    };
    if (std::adjacent_find(columns_.begin(), columns_.end(), close) != columns_.end()) {
        columns_.clear();
    }
}

void AlignedPlaces::add_row(const AlignedLines& lines, const AlignedLine& line, std::size_t first,
                            std::size_t piece, std::size_t label_end) {
    if (columns_.empty() || rows_.size() == most_rows) return;
    if (line.last - first > AlignedLines::most_words || label_end > columns_.front().begin) return;
    PlacedRow row{piece, {}};
    for (std::size_t w = first; w < line.last; ++w) {
        if (w > line.first && !lines.is_apart(w)) return;
        row.values.push_back({lines.words[w].begin, lines.words[w].end});
    }
    rows_.push_back(std::move(row));
}

std::vector<std::size_t> AlignedPlaces::misplaced() const {
    std::vector<std::size_t> pieces;
    for (const PlacedRow& row : rows_) {
        if (row.values.size() != columns_.size()) continue;  // nobody takes it for a whole one
        if (!is_set_under_names(row)) continue;
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (is_misplaced(row, i)) pieces.push_back(row.piece + i);
        }
    }
    return pieces;
}

/// With one at most beside them. Lines are set apart from each other, so that a row can drift away
/// from its header:
///
///    维持    纠正    其他    未结    总计
///    5    7    9    0    21
bool AlignedPlaces::is_set_under_names(const PlacedRow& row) const {
    const auto under = std::count_if(
        columns_.begin(), columns_.end(),
        [&](const AlignedExtent& name) { return at(row.values, name) < row.values.size(); });
    return static_cast<std::size_t>(under) + 1 >= row.values.size();
}

/// A value too many makes up for a blank cell in the count, but not where the others stand:
///
///    制发件数   废止件数   现行有效件数
///                  7            9           已核       the 7 is not the first
///    制发件数              废止件数   现行有效件数
///       5          8          7            9           the 8 is in a column without a name,
///                  6          0            4           and so is the 6
bool AlignedPlaces::is_misplaced(const PlacedRow& row, std::size_t value) const {
    const AlignedExtent& extent = row.values[value];
    const AlignedExtent& own = columns_[value];
    if (overlap(extent, own)) return false;
    if (at(columns_, extent) < columns_.size()) return true;
    return std::any_of(rows_.begin(), rows_.end(), [&](const PlacedRow& other) {
        const std::size_t there = at(other.values, extent);
        return there < other.values.size() && there != value && at(other.values, own) == value;
    });
}

}  // namespace govinfo::detail
