#include "read/aligned_rows.hpp"

#include <algorithm>

namespace govinfo::detail {
namespace {

constexpr std::size_t none = AlignedLines::none;
// Lines between a label and values of its own.
constexpr std::size_t longest_gap = 6;
// Lines. No table of a form is longer.
constexpr std::size_t longest_table = 96;

}  // namespace

AlignedRows::AlignedRows(const AlignedLines& lines, const AlignedLabels& labels)
    : lines_(lines),
      labels_(labels),
      values_(labels.found.size(), none),
      labels_of_(lines.lines.size(), none) {
    std::vector<std::size_t> rightmost(lines.lines.size(), none);  // leaf row that stands in a line
    for (std::size_t i = 0; i < labels.found.size(); ++i) {
        if (!labels.found[i].leaf) continue;
        const auto& parts = labels.found[i].parts;
        for (std::size_t line = parts.front().line; line <= parts.back().line; ++line) {
            std::size_t& best = rightmost[line];
            if (best == none || begin_of(i) > begin_of(best)) best = i;
        }
    }
    const auto pair = [this](std::size_t line, std::size_t label) {
        if (label == none || values_[label] != none) return;
        values_[label] = line;
        labels_of_[line] = label;
    };
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        if (lines.lines[i].has_values()) pair(i, rightmost[i]);
    }
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        if (lines.lines[i].has_values() && labels_of_[i] == none) pair(i, nearest(i));
    }
}

/// The row whose label stands around a line of values, or ends just above it.
std::size_t AlignedRows::nearest(std::size_t line) const {
    std::size_t around = none, above = none;
    for (std::size_t back = 1; back <= longest_gap && back <= line; ++back) {
        for (const std::size_t i : labels_.starting[line - back]) {
            const AlignedLabel& label = labels_.found[i];
            if (!label.leaf || values_[i] != none) continue;
            const std::size_t last = label.parts.back().line;
            if (last > line && (around == none || begin_of(i) > begin_of(around))) around = i;
            const bool next = std::all_of(
                lines_.lines.begin() + static_cast<std::ptrdiff_t>(std::min(last + 1, line)),
                lines_.lines.begin() + static_cast<std::ptrdiff_t>(line),
                [](const AlignedLine& each) { return each.empty(); });
            if (last < line && next && above == none) above = i;
        }
    }
    return around != none ? around : above;
}

std::vector<std::size_t> AlignedRows::cells_of(std::size_t label) const {
    std::vector<std::size_t> values;
    if (values_[label] != none) {
        const AlignedLine& line = lines_.lines[values_[label]];
        for (std::size_t w = first_cell(line); w < line.last; ++w) values.push_back(w);
    }
    const std::size_t columns = labels_.found[label].columns;
    if (values.size() >= columns) return values;
    if (values.empty() && has_stray_values(label)) return values;
    const AlignedLine* complete = complete_row(label);
    if (!complete || (!values.empty() && !is_spaced(lines_.lines[values_[label]]))) return values;

    std::size_t narrowest = none;
    for (std::size_t w = complete->values + 1; w < complete->last; ++w) {
        narrowest = std::min(narrowest, distance(w, w - 1));
    }
    std::vector<std::size_t> cells(columns, none);
    for (const std::size_t word : values) {
        std::size_t column = 0;
        while (column < columns && distance(word, complete->values + column) * 3 > narrowest) {
            ++column;
        }
        if (column == columns || cells[column] != none) return values;
        cells[column] = word;
    }
    return cells;
}

/// Words between the label and the values are cells as well.
std::size_t AlignedRows::first_cell(const AlignedLine& line) const {
    std::size_t first = line.values;
    while (first > line.first && !lines_.words[first - 1].labelled) --first;
    return first == line.first ? line.values : first;
}

/// Whether values that are no row's stand so near that they may be this one's.
bool AlignedRows::has_stray_values(std::size_t label) const {
    const auto& parts = labels_.found[label].parts;
    const std::size_t first = parts.front().line - std::min(parts.front().line, longest_gap);
    const std::size_t last = std::min(parts.back().line + longest_gap, lines_.lines.size() - 1);
    for (std::size_t i = first; i <= last; ++i) {
        if (lines_.lines[i].has_values() && labels_of_[i] == none) return true;
    }
    return false;
}

/// The nearest row of the table, on the same page, that has a value in each column, all set apart.
const AlignedLine* AlignedRows::complete_row(std::size_t label) const {
    const AlignedLabel& row = labels_.found[label];
    const std::size_t from = values_[label] == none ? row.parts.front().line : values_[label];
    const auto is_complete = [&](std::size_t line) {
        if (labels_of_[line] == none) return false;
        const AlignedLabel& other = labels_.found[labels_of_[line]];
        const AlignedLine& at = lines_.lines[line];
        return at.page == lines_.lines[from].page && other.table == row.table &&
               other.columns == row.columns && at.last - at.values == row.columns && is_spaced(at);
    };
    for (std::size_t distance = 1; distance <= longest_table; ++distance) {
        if (distance <= from && is_complete(from - distance)) {
            return &lines_.lines[from - distance];
        }
        if (from + distance < lines_.lines.size() && is_complete(from + distance)) {
            return &lines_.lines[from + distance];
        }
    }
    return nullptr;
}

/// Elsewhere blank cells leave no trace.
bool AlignedRows::is_spaced(const AlignedLine& line) const {
    for (std::size_t w = std::max(line.values, line.first + 1); w < line.last; ++w) {
        if (!lines_.is_apart(w)) return false;
    }
    return true;
}

std::size_t AlignedRows::begin_of(std::size_t label) const {
    return lines_.words[labels_.found[label].parts.front().first].begin;
}

/// Between the middles of words, in half columns.
std::size_t AlignedRows::distance(std::size_t word, std::size_t other) const {
    const auto middle = [this](std::size_t w) {
        return lines_.words[w].begin + lines_.words[w].end;
    };
    return std::max(middle(word), middle(other)) - std::min(middle(word), middle(other));
}

}  // namespace govinfo::detail
