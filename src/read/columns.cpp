#include "read/columns.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "document/values.hpp"

namespace govinfo::detail {
namespace {

using Values = std::vector<FoundValue>;
using Columns = std::vector<HeaderColumn>;
using Entries = std::vector<HeaderEntry>;

constexpr HeaderColumn unknown_column = {};

bool is_printed(const FoundValue& value) {
    return !value.blank;
}

bool is_known(const HeaderColumn& column) {
    return column.slot.has_value();
}

bool all_known(const Columns& columns) {
    return std::all_of(columns.begin(), columns.end(), is_known);
}

Columns official_order(std::size_t cells) {
    Columns columns;
    for (std::size_t i = 0; i < cells; ++i) columns.push_back({i, {}});
    return columns;
}

/// Whether the known ones stand as the form has them.
bool in_official_order(const Columns& columns) {
    std::optional<std::size_t> last;
    for (const HeaderColumn& column : columns) {
        if (!column.slot) continue;
        if (last && *last >= *column.slot) return false;
        last = column.slot;
    }
    return true;
}

bool is(const HeaderEntry& entry, LabelKind kind) {
    return entry.meaning && entry.meaning->kind == kind;
}

/// Which columns of a block the labels of a header mean, each entry by itself.
class ColumnLabels {
  public:
    ColumnLabels(const Block& block, const Labels& labels, const std::vector<LabelMatch>& matches)
        : block_(block), labels_(labels), matches_(matches), met_(block.columns.size()) {}

    /// 本年新, cut short, can be the first or the second of two: those in the order of the form.
    std::optional<std::size_t> column(const HeaderEntry& entry) {
        if (!is(entry, LabelKind::column)) return std::nullopt;
        std::optional<std::size_t> first;
        const LabelMatch& match = matches_[entry.piece];
        for (std::size_t k = match.first; k < match.last; ++k) {
            const Meaning& meaning = labels_.meanings()[k];
            if (meaning.kind != LabelKind::column || meaning.block != &block_) continue;
            if (!met_[meaning.index]) {
                met_[meaning.index] = true;
                return meaning.index;
            }
            if (!first) first = meaning.index;
        }
        return first;
    }

  private:
    const Block& block_;
    const Labels& labels_;
    const std::vector<LabelMatch>& matches_;
    std::vector<bool> met_;
};

/// The number of a row among those of its block that have cells.
std::size_t leaf_number(const Block& block, std::size_t row) {
    return static_cast<std::size_t>(
        std::count_if(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(row),
                      [](const Row& each) { return each.role != RowRole::heading; }));
}

/// Columns that mean the same cell: none of them is known, unless each stands under a year and one
/// of these is the report's.
///
///            2023年                       2024年
///    制发    废止    现行有效     制发    废止    现行有效
void tell_years(HeaderColumns& header, const std::vector<int>& years, std::optional<int> year) {
    Columns& columns = header.columns;
    Columns told = columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].slot) continue;
        std::size_t same = 0, others = 0, without_year = 0;
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (k == i || columns[k].slot != columns[i].slot) continue;
            ++others;
            same += years[k] == years[i] ? 1 : 0;
            without_year += years[k] == 0 ? 1 : 0;
        }
        if (others == 0) continue;
        const bool years_told = years[i] != 0 && same == 0 && without_year == 0;
        const bool meant = years_told && year == years[i];
        if (!meant) told[i].slot.reset();
        const bool other_is_meant =
            years_told && std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
                const auto k = static_cast<std::size_t>(&column - columns.data());
                return column.slot == columns[i].slot && year == years[k];
            });
        if (!meant && !other_is_meant) header.twice = true;
    }
    columns = std::move(told);
}

// ---- a header in a grid ------------------------------------------------------------------------

/// What stands over a column says which one it is:
///
///    行政诉讼                          行政复议
///    未经复议直接起诉  复议后起诉
///    维持 … 总计       维持 … 总计     维持 … 总计
///
/// Empty where the header is in no grid, or in several.
class GridHeader {
  public:
    GridHeader(const FoundHeader& header, const Document& document)
        : document_(document), blanks_(header.blanks) {
        for (const HeaderEntry& entry : header.entries) {
            const Grid& grid = grid_of(entry);
            if (grid.table == 0 || grid.table != grid_of(header.entries.front()).table) {
                entries_.clear();
                return;
            }
            entries_.push_back(&entry);
        }
        std::stable_sort(entries_.begin(), entries_.end(), [this](const auto* a, const auto* b) {
            return grid_of(*a).column < grid_of(*b).column;
        });
    }

    HeaderColumns columns(const FoundRow& row, ColumnLabels labels, std::optional<int> year) const {
        HeaderColumns found;
        std::vector<int> years;
        for (const HeaderEntry* entry : entries_) {
            if (!is_leaf(*entry)) continue;
            std::optional<std::size_t> slot = labels.column(*entry);
            if (slot && !row.row) {
                const auto over = row_over(*entry, *row.block);
                slot =
                    over ? std::optional(*over * row.block->columns.size() + *slot) : std::nullopt;
            }
            found.columns.push_back({slot, grid_of(*entry)});
            years.push_back(year_over(*entry));
        }
        tell_years(found, years, year);
        add_unnamed(found.columns, row);
        return found;
    }

  private:
    const Grid& grid_of(const HeaderEntry& entry) const {
        return document_.pieces[entry.piece].grid;
    }

    /// A blank cell over values is a column too. It has lost its label if the form has so many
    /// columns, and the others stand where they do there:
    ///
    ///    自然人 |          | 科研机构 | …
    void add_unnamed(Columns& columns, const FoundRow& row) const {
        if (columns.empty()) return;
        const Grid label = row.row ? document_.pieces[row.label].grid : Grid{};
        for (const std::size_t blank : blanks_) {
            const Grid& grid = document_.pieces[blank].grid;
            if (grid.table != columns.front().grid.table) continue;
            if (grid.column < label.column + label.columns) continue;
            const bool named =
                std::any_of(columns.begin(), columns.end(), [&grid](const HeaderColumn& other) {
                    return other.grid.column < grid.column + grid.columns &&
                           grid.column < other.grid.column + other.grid.columns;
                });
            if (!named) columns.push_back({std::nullopt, grid});
        }
        std::stable_sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
            return a.grid.column < b.grid.column;
        });
        if (columns.size() != cells_in(row) || all_known(columns)) return;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const HeaderColumn& column = columns[i];
            if (column.slot ? *column.slot != i : !is_blank(column)) return;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i].slot = i;
    }
    bool is_blank(const HeaderColumn& column) const {
        return std::any_of(blanks_.begin(), blanks_.end(), [&](std::size_t blank) {
            const Grid& grid = document_.pieces[blank].grid;
            return grid.row == column.grid.row && grid.column == column.grid.column;
        });
    }

    bool is_over(const HeaderEntry& upper, const HeaderEntry& lower) const {
        const Grid &above = grid_of(upper), &below = grid_of(lower);
        return above.row < below.row && above.column <= below.column &&
               below.column < above.column + above.columns;
    }
    bool is_leaf(const HeaderEntry& entry) const {
        if (entry.meaning && entry.meaning->kind != LabelKind::column) return false;
        return std::none_of(entries_.begin(), entries_.end(),
                            [&](const HeaderEntry* other) { return is_over(entry, *other); });
    }
    /// The leaf row, of those side by side, in whose columns an entry stands.
    std::optional<std::size_t> row_over(const HeaderEntry& entry, const Block& block) const {
        std::optional<std::size_t> row;
        for (const HeaderEntry* over : entries_) {
            if (!is(*over, LabelKind::row) || !is_over(*over, entry)) continue;
            if (block.rows[over->meaning->index].role == RowRole::heading) continue;
            if (row) return std::nullopt;
            row = leaf_number(block, over->meaning->index);
        }
        return row;
    }
    int year_over(const HeaderEntry& entry) const {
        for (const HeaderEntry* over : entries_) {
            if (over->meaning || !is_over(*over, entry)) continue;
            if (const int year = year_in(document_.pieces[over->piece].text)) return year;
        }
        return 0;
    }

    const Document& document_;
    const std::vector<std::size_t>& blanks_;
    std::vector<const HeaderEntry*> entries_;  // from left to right
};

// ---- a header in reading order -----------------------------------------------------------------

std::size_t blanks_between(std::size_t left, std::size_t right, const FoundHeader& header) {
    return static_cast<std::size_t>(
        std::count_if(header.blanks.begin(), header.blanks.end(),
                      [&](std::size_t blank) { return left < blank && blank < right; }));
}

/// How many blank cells stand between the label of a column and that before it, where no label is
/// wide or high: columns too, if there are more of both than the form has columns.
///
///    结果维持 | | 结果纠正 |
std::size_t unnamed_before(std::size_t entry, const FoundHeader& header) {
    if (entry == 0 || !is(header.entries[entry - 1], LabelKind::column) ||
        !is(header.entries[entry], LabelKind::column)) {
        return 0;
    }
    return blanks_between(header.entries[entry - 1].piece, header.entries[entry].piece, header);
}

std::size_t unnamed_in(const FoundHeader& header) {
    std::size_t unnamed = 0;
    for (std::size_t i = 0; i < header.entries.size(); ++i) unnamed += unnamed_before(i, header);
    return unnamed;
}

/// The labels of a header whose values stand in rows, in two levels at most:
///
///    自然人   法人或其他组织                        总计
///             商业企业  科研机构  …  其他
///
/// are 自然人 法人或其他组织 总计 商业企业 … in reading order, and the values of what stands below
/// come where the label over it stands. Nothing is taken for known that another reading of the
/// header would put elsewhere.
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

/// The labels over rows side by side, and their columns, in reading order.
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

// ---- blank cells that are none -----------------------------------------------------------------

std::size_t blanks_before(const Values& values) {
    const auto first = std::find_if(values.begin(), values.end(), is_printed);
    return static_cast<std::size_t>(first - values.begin());
}

std::size_t blanks_after(const Values& values) {
    const auto last = std::find_if(values.rbegin(), values.rend(), is_printed);
    return static_cast<std::size_t>(last - values.rbegin());
}

/// Under how many headings a row stands.
std::size_t depth_of(const FoundRow& row) {
    std::size_t depth = 0;
    for (std::string_view under = row.row->under; !under.empty(); ++depth) {
        const auto heading = std::find_if(row.block->rows.begin(), row.block->rows.end(),
                                          [under](const Row& each) { return each.key == under; });
        under = heading->under;
    }
    return depth;
}

using Rows = std::vector<const FoundRow*>;

/// How many cells most rows of a kind have, and at least two of them.
std::vector<Shape::Width> widths_of(const Rows& rows) {
    std::vector<Shape::Width> widths;
    const auto same_kind = [](const FoundRow& a, const FoundRow& b) {
        return cells_in(a) == cells_in(b) && depth_of(a) == depth_of(b);
    };
    for (const FoundRow* row : rows) {
        std::size_t alike = 0, others = 0;
        for (const FoundRow* other : rows) {
            if (!same_kind(*row, *other)) continue;
            ++(other->values.size() == row->values.size() ? alike : others);
        }
        if (alike > 1 && alike > others) {
            widths.push_back({cells_in(*row), depth_of(*row), row->values.size()});
        }
    }
    return widths;
}

Shape::End end_of(const FoundRow& row, const Document& document) {
    const Grid& last = document.pieces[row.values.back().piece].grid;
    return {last.table, last.column + last.columns};
}

/// Where most rows of a grid end, and at least two of them.
std::vector<Shape::End> ends_of(const Rows& rows, const Document& document) {
    std::vector<Shape::End> ends;
    for (const FoundRow* row : rows) {
        const Shape::End end = end_of(*row, document);
        std::size_t alike = 0, others = 0;
        for (const FoundRow* other : rows) {
            const Shape::End there = end_of(*other, document);
            if (there.table == end.table) ++(there.column == end.column ? alike : others);
        }
        if (end.table > 0 && alike > 1 && alike > others) ends.push_back(end);
    }
    return ends;
}

/// One for each header.
std::vector<Shape::Below> below_headers(const Rows& rows) {
    std::vector<Shape::Below> below;
    for (const FoundRow* row : rows) {
        if (below.empty() || below.back().header != row->header)
            below.push_back({row->header, 0, 0});
        ++below.back().rows;
        below.back().most = std::max(below.back().most, count_printed(*row));
    }
    return below;
}

/// Whether a header has lost no more than its rows, as far as these show: one that prints as many
/// values as labels are left has lost one too, if another prints more:
///
///    自然人   …   法律服务机构   其他             总计 is lost
///    1        2       3    4     5    10
///    1        2            4     5    10          and here a blank cell
bool has_lost_no_label(const FoundRow& row, std::size_t columns, const Shape& shape) {
    return std::any_of(shape.below.begin(), shape.below.end(), [&](const Shape::Below& below) {
        return below.header == row.header && below.rows > 1 && below.most <= columns;
    });
}

/// What stands under no header, but further to the right or left than other rows of its grid, has
/// one column too many or too few:
///
///    2.没有现成信息 | 0 | 0     | 1 | 0 | 0 | 0 | 1 |
///    3.补正后申请   | 4 | 0 | 2 | 0 | 0 | 0 | 6 |
bool ends_elsewhere(const FoundRow& row, const Shape& shape, const Document& document) {
    const Shape::End end = end_of(row, document);
    return std::any_of(shape.ends.begin(), shape.ends.end(), [&end](const Shape::End& other) {
        return other.table == end.table && other.column != end.column;
    });
}

/// How many cells the widest row has but for one that may be wrong.
std::size_t second_widest(const Rows& rows) {
    std::size_t widest = 0, second = 0;
    for (const FoundRow* row : rows) {
        second = std::max(second, std::min(widest, row->values.size()));
        widest = std::max(widest, row->values.size());
    }
    return second;
}

/// How many cells a row ought to have, blank ones included.
std::optional<std::size_t> width_of(const FoundRow& row, const Shape& shape) {
    for (const Shape::Width& width : shape.widths) {
        if (width.columns == cells_in(row) && width.depth == depth_of(row)) return width.values;
    }
    return std::nullopt;
}

bool is_wider_than_its_kind(const FoundRow& row, const Shape& shape) {
    const auto width = width_of(row, shape);
    return width && row.values.size() > *width && row.values.size() > shape.widest;
}

/// Whether the values of a row are paragraphs, so that nothing shows where it ends.
bool is_in_paragraphs(const FoundRow& row, const Document& document) {
    const Break before = document.pieces[row.values.front().piece].before;
    return before == Break::paragraph || before == Break::line;
}

bool has_blank(const FoundRow& row) {
    return count_printed(row) < row.values.size();
}

/// On which side the filler of rows side by side stands.
Filler filler_of(const FoundRow& row, const FoundHeader& header, const Shape& shape,
                 const Document& document) {
    const bool whole = document.pieces[row.values.front().piece].before == Break::row;
    if (whole && header.merged == Merged::in_place) return Filler::none;
    return !header.blanks.empty() ? Filler::trailing : shape.filler;
}

/// How many blank cells stand before the values of rows side by side: what the last row of the
/// header has left over, and the pipe that opens the row, if one does. That can be told if the
/// three rows of the header, filled up, have three times as many cells, or those pipes more.
std::optional<std::size_t> left_over(const FoundRow& row, const FoundHeader& header,
                                     std::size_t count, const Document& document) {
    constexpr std::size_t levels = 3;
    if (document.pieces[row.values.front().piece].before == Break::row) return 0;
    if (header.entries.empty()) return std::nullopt;  // nor where it begins
    if (header.blanks.empty()) return 0;
    const std::size_t left = row.block->columns.size();
    const std::size_t cells = header.entries.size() + header.blanks.size() + left;
    if (cells == levels * count) return left;
    const bool opened = cells + 1 == levels * (count + 1) || cells == levels * (count + 1);
    return opened ? std::optional(left + 1) : std::nullopt;
}

/// The first of as many printed values as there are columns, without a blank cell between them.
std::optional<std::size_t> all_printed(const FoundRow& row, std::size_t count) {
    const std::size_t before = blanks_before(row.values), after = blanks_after(row.values);
    if (count_printed(row) != count || before + count + after != row.values.size()) return {};
    return before;
}

/// Which of the values, blank ones on either side among them, is the first of as many as there are
/// columns. At the end of a row filler cannot be told from a blank cell, so there the last value
/// has to be printed:
///
///    一、本年新收 | 9 | 0 | 0 | 0 | 9 | ||⏎        five values and filler for the wide label
std::optional<std::size_t> first_value(const FoundRow& row, const FoundHeader& header,
                                       std::size_t count, const Shape& shape,
                                       const Document& document) {
    const std::size_t size = row.values.size();
    const std::size_t before = blanks_before(row.values), after = blanks_after(row.values);
    if (has_blank(row) && is_in_paragraphs(row, document) && shape.loses_cells) return std::nullopt;
    const bool whole = row.row && document.pieces[row.label].before == Break::row;
    if (whole && row.table->layout == Layout::blocks && after > 0 && shape.fills_up &&
        size < shape.widest) {
        return std::nullopt;  // it has lost a cell, filled up as it is
    }
    if (before == 0 && after == 0) return size == count ? std::optional(before) : std::nullopt;
    std::optional<std::size_t> first = 0;
    switch (row.row ? shape.filler : filler_of(row, header, shape, document)) {
        case Filler::none:
            return size == count ? first : std::nullopt;
        case Filler::trailing:
            if (!row.row) first = left_over(row, header, count, document);
            if (!first) return all_printed(row, count);
            if (row.row && is_wider_than_its_kind(row, shape)) return std::nullopt;
            if (before < *first) return all_printed(row, count);
            return *first + count + after == size ? first : std::nullopt;
        case Filler::leading:
            if (width_of(row, shape) != size || before + count < size) return std::nullopt;
            return size - count;
        case Filler::unknown:
            if (row.row && (before > 0 || width_of(row, shape))) return std::nullopt;
            return all_printed(row, count);
    }
    return std::nullopt;
}

// ---- values ------------------------------------------------------------------------------------

NoteCode short_or_long(const FoundRow& row, std::size_t columns) {
    return count_printed(row) > columns ? NoteCode::row_long : NoteCode::row_short;
}

Placement refuse(NoteCode why) {
    Placement placement;
    placement.refused = why;
    return placement;
}

/// The first as many values as there are columns, from one on.
Placement in_order(const FoundRow& row, const Columns& columns, std::size_t first) {
    Placement placement;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].slot) placement.values.push_back({*columns[i].slot, row.values[first + i]});
    }
    return placement;
}

/// Cells that have lost what kept them apart, or a page number within a cell:
///
///    26 86 | 3 |⏎
bool has_joined_values(const FoundRow& row, const Document& document) {
    return std::any_of(row.values.begin(), row.values.end(), [&document](const FoundValue& value) {
        return is_printed(value) &&
               holds_several_values(text_of(document, value.piece, value.pieces));
    });
}

/// Values begin where the header has a blank cell, which is a column that none of its labels names:
///
///    信息内容 |      | 本年制发件数 | 本年废止件数 | 现行有效件数 |
///    规章     | 9788 | 3981         | 3669         |              |
bool begins_below_blank(const FoundRow& row, const FoundHeader& header) {
    if (row.table->layout != Layout::blocks || !header.corner || header.entries.empty()) {
        return false;
    }
    const std::size_t right = header.entries.front().piece;
    return blanks_before(row.values) < blanks_between(*header.corner, right, header);
}

/// The last of a row's values, where nothing shows where the row ends, is a number such as pages or
/// years have, and stands apart from the others, or as a total is less than one of its parts:
///
///    26⏎ 86⏎ ⏎ 3⏎ ⏎ 三、本年度办理结果
///    26⏎ 86⏎ 3⏎ 三、本年度办理结果
bool may_end_in_page_number(const FoundRow& row, std::size_t end, const Document& document) {
    const auto piece_of = [&](std::size_t i) -> const Piece& {
        return document.pieces[row.values[i].piece];
    };
    const Piece& last = piece_of(end - 1);
    const auto number = Decimal::parse(last.text);
    if (!number) return false;
    const bool of_page = last.text.size() <= 2 && last.text.front() > '0';
    const bool of_year = last.text.size() == 4 && last.text.starts_with("20");
    const std::size_t columns = row.block->columns.size();
    std::size_t beside = 0, otherwise = 0;  // printed values, and those set off in another way
    bool less = false;
    for (std::size_t i = end - std::min(end, columns); i + 1 < end; ++i) {
        if (!is_printed(row.values[i])) continue;
        ++beside;
        otherwise += piece_of(i).gap != last.gap ? 1 : 0;
        const auto part = Decimal::parse(piece_of(i).text);
        less |= part && *number < *part;
    }
    const bool apart = beside > 1 && otherwise == beside;
    return apart || ((of_page || of_year) && less && row.block->columns.back().total);
}

Placement place_by_order(const FoundRow& row, const FoundHeader& header, const Columns& printed,
                         const Shape& shape, const Document& document) {
    const std::size_t cells = cells_in(row);
    if (has_joined_values(row, document)) return refuse(NoteCode::row_joined);
    if (ends_elsewhere(row, shape, document)) return refuse(NoteCode::row_misplaced);
    if (begins_below_blank(row, header)) return refuse(NoteCode::columns_unknown);
    const bool numbered =
        row.row && shape.is_numbered && printed.size() <= cells && count_printed(row) <= cells;
    if (numbered || (shape.has_strangers && is_in_paragraphs(row, document))) {
        return refuse(NoteCode::row_open);  // one may be among its own
    }
    Columns columns = printed.empty() ? official_order(cells) : printed;
    const bool strange = !all_known(columns);
    if (columns.size() < cells && !strange && in_official_order(columns) &&
        count_printed(row) == cells) {
        columns = official_order(cells);  // the header has lost a label, not the row a value
    }
    // Where columns are missing or unknown, a blank cell too many can be anything.
    const std::size_t counted = strange ? count_printed(row) : row.values.size();
    if (columns.size() < cells && row.row &&
        (width_of(row, shape) != counted || !has_lost_no_label(row, columns.size(), shape))) {
        return refuse(short_or_long(row, cells));
    }
    if ((strange || columns.size() < cells) && counted != columns.size()) {
        return refuse(strange ? NoteCode::columns_unknown : short_or_long(row, columns.size()));
    }
    const auto first = first_value(row, header, columns.size(), shape, document);
    if (!first) return refuse(short_or_long(row, columns.size()));
    if (std::none_of(columns.begin(), columns.end(), is_known)) {
        return refuse(NoteCode::columns_unknown);
    }
    if (is_in_paragraphs(row, document) &&
        may_end_in_page_number(row, *first + columns.size(), document)) {
        return refuse(NoteCode::row_open);
    }
    return in_order(row, columns, *first);
}

/// The value that begins under a column, and does not go from its middle into the next, or the
/// blank cell that stands there too.
const FoundValue* value_under(const Grid& column, const FoundRow& row, const Document& document) {
    const FoundValue* blank = nullptr;
    for (const FoundValue& value : row.values) {
        const Grid& grid = document.pieces[value.piece].grid;
        const bool begins =
            grid.column >= column.column && grid.column < column.column + column.columns;
        const bool straddles = grid.column > column.column &&
                               grid.column + grid.columns > column.column + column.columns;
        if (begins && is_printed(value)) return straddles ? nullptr : &value;
        const bool covers =
            grid.column <= column.column && column.column < grid.column + grid.columns;
        if ((begins || covers) && !is_printed(value)) blank = &value;
    }
    return blank;
}

/// Each printed value under one column, and none beside them; else nothing. Cells as many as the
/// columns, or fewer, go no further than these.
std::optional<Placement> place_under(const FoundRow& row, const Columns& columns,
                                     const Document& document) {
    const Grid& end = document.pieces[row.values.back().piece].grid;
    const Grid& header_end = columns.back().grid;
    if (row.values.size() <= columns.size() &&
        end.column + end.columns > header_end.column + header_end.columns) {
        return std::nullopt;
    }
    Placement placement;
    std::size_t printed = 0;
    for (const HeaderColumn& column : columns) {
        const FoundValue* value = value_under(column.grid, row, document);
        if (!value) return std::nullopt;
        printed += is_printed(*value) ? 1 : 0;
        if (column.slot) placement.values.push_back({*column.slot, *value});
    }
    if (printed != count_printed(row)) return std::nullopt;
    return placement;
}

/// Whether a column without a label stands among those of a header.
bool has_gap(const Columns& columns) {
    return std::adjacent_find(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
               return a.grid.column + a.grid.columns < b.grid.column;
           }) != columns.end();
}

/// As many cells as columns, none of which stands further than one column from its own, and the
/// last ends with the header: one of them, or the label before them, is a column wider than there.
/// Where the header has a gap, each of them can stand under the label of another:
///
///                    自然人 | 商业企业 | … | 其他 |      | 总计
///    （六）其他处理 |       | 1        | … | 5    | 6    | 21
bool stand_about_under(const FoundRow& row, const Columns& columns, const Document& document) {
    if (row.values.size() != columns.size() || has_gap(columns)) return false;
    const Grid &last = document.pieces[row.values.back().piece].grid, &header = columns.back().grid;
    if (last.column + last.columns != header.column + header.columns) return false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::uint32_t here = document.pieces[row.values[i].piece].grid.column;
        const std::uint32_t there = columns[i].grid.column;
        if (std::max(here, there) - std::min(here, there) > 1) return false;
    }
    return true;
}

/// One cell that goes down further than the label of its row: nobody knows whose value it holds.
///
///    1.重复申请             0 |   | 4
///    -----------------------| 7 |---
///    2.要求提供公开出版物   3 |   | 1
bool goes_down(const FoundRow& row, const Document& document) {
    if (!row.row) return false;
    const Grid& label = document.pieces[row.label].grid;
    return std::any_of(row.values.begin(), row.values.end(), [&](const FoundValue& value) {
        const Grid& grid = document.pieces[value.piece].grid;
        return grid.table == label.table && grid.rows > label.rows;
    });
}

Placement place_in_grid(const FoundRow& row, const Columns& columns, const Document& document) {
    const std::size_t cells = cells_in(row);
    if (auto placement = place_under(row, columns, document)) {
        return placement->values.empty() ? refuse(NoteCode::columns_unknown) : *placement;
    }
    if (stand_about_under(row, columns, document) && all_known(columns)) {
        return in_order(row, columns, 0);
    }
    const bool label_lost = columns.size() < cells && all_known(columns) &&
                            in_official_order(columns) && row.values.size() == cells &&
                            count_printed(row) == cells;
    const bool in_its_place =
        label_lost && std::all_of(columns.begin(), columns.end(), [&](const HeaderColumn& column) {
            const FoundValue& value = row.values[*column.slot];
            return value_under(column.grid, row, document) == &value;
        });
    if (in_its_place) return in_order(row, official_order(cells), 0);
    const NoteCode why = short_or_long(row, columns.size());
    return refuse(count_printed(row) == columns.size() ? NoteCode::row_misplaced : why);
}

bool has_misplaced(const FoundRow& row, const Document& document) {
    return std::any_of(row.values.begin(), row.values.end(), [&document](const FoundValue& value) {
        return document.pieces[value.piece].misplaced;
    });
}

bool is_in_grid(const FoundRow& row, const Columns& columns, const Document& document) {
    if (columns.empty() || columns.front().grid.table == 0) return false;
    return document.pieces[row.values.back().piece].grid.table == columns.front().grid.table;
}

}  // namespace

HeaderColumns columns_of(const FoundHeader& header, const FoundRow& row, const Document& document,
                         const Labels& labels, const std::vector<LabelMatch>& matches,
                         std::optional<int> year) {
    const ColumnLabels column_labels(*row.block, labels, matches);
    HeaderColumns found = GridHeader(header, document).columns(row, column_labels, year);
    if (!found.columns.empty()) return found;
    found.columns = row.row ? Levels(header, *row.block, column_labels).columns()
                            : SideBySide(header, *row.block, column_labels).columns();
    tell_years(found, std::vector<int>(found.columns.size()), year);
    return found;
}

/// Filler in other tables, if not in its own header, can stand there too.
Shape shape_of_one_row(const FoundTables& found, const Document& document) {
    Shape shape;
    shape.filler = Filler::none;
    const Table* last = nullptr;
    for (const FoundRow& row : found.rows) {
        if (!row.row || row.table == last) continue;
        last = row.table;
        if (shape_of(*last, found, document).filler == Filler::trailing)
            shape.filler = Filler::trailing;
    }
    return shape;
}

Shape shape_of(const Table& table, const FoundTables& found, const Document& document) {
    Rows rows;
    Shape shape;
    bool plain = true;
    if (table.layout == Layout::single_row) return shape_of_one_row(found, document);
    for (const FoundRow& row : found.rows) {
        if (row.table != &table || !row.row) continue;
        rows.push_back(&row);
        shape.loses_cells |= count_printed(row) > 0 && row.values.size() < cells_in(row);
        plain &= found.headers[row.header].blanks.empty();
    }
    shape.widths = widths_of(rows);
    shape.ends = ends_of(rows, document);
    shape.below = below_headers(rows);
    shape.widest = second_widest(rows);
    bool wide = false, leading = true, trailing = true, in_place = false, at_end = false;
    std::size_t longer = 0, equal = 0, full = 0;
    for (const FoundRow* row : rows) {
        const std::size_t cells = cells_in(*row);
        longer += count_printed(*row) > cells || row->cut_short ? 1 : 0;
        equal += row->values.size() == cells ? 1 : 0;
        full += count_printed(*row) == cells ? 1 : 0;
        shape.fills_up |=
            blanks_after(row->values) + cells >= row->values.size() && row->values.size() > cells;
        if (row->values.size() <= cells || width_of(*row, shape) != row->values.size()) continue;
        if (count_printed(*row) > cells) continue;  // values where others have filler
        const std::size_t extra = row->values.size() - cells;
        wide = true;
        leading = leading && blanks_before(row->values) >= extra;
        trailing = trailing && blanks_after(row->values) >= extra;
        in_place |= found.headers[row->header].merged == Merged::in_place;
        at_end |= found.headers[row->header].merged == Merged::at_end;
    }
    if (leading && trailing) {  // every row is blank on both sides: the header tells
        leading = in_place && !at_end;
        trailing = at_end && !in_place;
    }
    shape.has_strangers = longer > equal;
    shape.is_numbered = longer > full;
    if (!wide && (plain || !shape.widths.empty())) shape.filler = Filler::none;
    if (wide && leading) shape.filler = Filler::leading;
    if (wide && trailing) shape.filler = Filler::trailing;
    return shape;
}

std::size_t count_printed(const FoundRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.values.begin(), row.values.end(), is_printed));
}

Placement place(const FoundRow& row, const FoundHeader& header, const HeaderColumns& columns,
                const Shape& shape, const Document& document) {
    if (goes_down(row, document) || has_misplaced(row, document)) {
        return refuse(NoteCode::row_misplaced);
    }
    return is_in_grid(row, columns.columns, document)
               ? place_in_grid(row, columns.columns, document)
               : place_by_order(row, header, columns.columns, shape, document);
}

}  // namespace govinfo::detail
