#include "read/aligned_rows.hpp"

#include <algorithm>

#include "document/values.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t none = AlignedLines::none;
// Lines between a label and values of its own.
constexpr std::size_t longest_gap = 6;

}  // namespace

AlignedRows::AlignedRows(AlignedLines& lines, const AlignedLabels& labels)
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
    const auto pair = [&](std::size_t line, std::size_t label) {
        if (label == none || values_[label] != none) return;
        values_[label] = line;
        labels_of_[line] = label;
        claim_words(lines.lines[line], label);
    };
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        if (lines.lines[i].has_values()) pair(i, rightmost[i]);
    }
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        if (lines.lines[i].has_values() && labels_of_[i] == none) pair(i, nearest(i));
    }
}

/// The row whose label stands around a line of values, or ends just above it:
///
///    5.要求行政机关确认或重新           （二）部分公开（区分处理的，只计
///                      4   0   4        这一情形，不计其他情形）
///    出具已获取信息                                     4   0   4
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

/// Words before the values that belong to no label, nor stand to the left of theirs, are cells too:
///
///    5.要求行政机关确认或重新
///                      见附件   0   7        a cell
///    出具已获取信息
void AlignedRows::claim_words(AlignedLine& line, std::size_t label) const {
    while (line.values > line.first) {
        const AlignedWord& word = lines_.words[line.values - 1];
        if (word.labelled || word.begin < begin_of(label)) return;
        --line.values;
    }
}

std::vector<std::size_t> AlignedRows::cells_of(std::size_t label) const {
    std::vector<std::size_t> values;
    if (values_[label] == none) return values;
    const AlignedLine& line = lines_.lines[values_[label]];
    for (std::size_t w = line.values; w < line.last; ++w) values.push_back(w);
    add_rest(label, values);
    return values;
}

/// Digits right below a value are the rest of a number that a narrow cell has wrapped, or a page's.
/// As further lines of a cell they keep the row from being read without them:
///
///    1.属于国家秘密    10    0    102
///                       4           3        104 and 1023, or 1023 and page 4
///
/// So are as many values again, where the label stands beside neither:
///
///    行政许可
///    10                                       10, or page 10 and 4303
///                      4303
void AlignedRows::add_rest(std::size_t label, std::vector<std::size_t>& values) const {
    const std::size_t line = values_[label];
    if (line + 1 == lines_.lines.size() || labels_of_[line + 1] != none) return;
    const AlignedLine& below = lines_.lines[line + 1];
    const std::size_t count = values.size();
    const bool labelled = below.values > below.first && !lines_.words[below.values - 1].labelled;
    if (labelled && below.last - below.values >= count) return;  // by none of the form's labels
    const bool again = labels_.found[label].parts.back().line < line &&
                       below.values == below.first && below.words() == count;
    for (std::size_t w = below.first; w < below.last; ++w) {
        const AlignedWord& word = lines_.words[w];
        const bool is_rest =
            again ||
            std::any_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count),
                        [&](std::size_t v) {
                            return word.begin < lines_.words[v].end &&
                                   word.end > lines_.words[v].begin;
                        });
        if (is_rest && is_value(word.text)) values.push_back(w);
    }
}

std::size_t AlignedRows::begin_of(std::size_t label) const {
    return lines_.words[labels_.found[label].parts.front().first].begin;
}

}  // namespace govinfo::detail
