#include "read/aligned_labels.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "document/values.hpp"

namespace govinfo::detail {
namespace {

using Part = AlignedPart;

// No label is set in more lines, or has more words in one.
constexpr std::size_t most_parts = 12;
// How many lines further on a label can go on.
constexpr std::size_t longest_gap = 6;

/// What of a line stands under the parts of a label: the words that do, each of them, or the whole
/// of the cells that they are in:
///
///    本年  新收政府信息            of 新收政府信息 the words under it, 公开申请, and the cell that
///          公开申请  数量   7      these are in, 公开申请 数量 if one space is between them
std::vector<Part> parts_under(const AlignedLines& lines, const std::vector<Part>& parts,
                              std::size_t line) {
    const AlignedLine& at = lines.lines[line];
    std::vector<Part> found;
    if (at.words() > AlignedLines::most_words) return found;
    std::size_t begin = lines.words[parts.front().first].begin, end = begin;
    for (const Part& part : parts) {
        begin = std::min(begin, lines.words[part.first].begin);
        end = std::max(end, lines.words[part.last - 1].end);
    }
    const auto is_under = [&](std::size_t word) {
        const AlignedWord& each = lines.words[word];
        return !each.labelled && each.begin < end && each.end > begin;
    };
    std::size_t first = at.first;
    while (first < at.values && !is_under(first)) ++first;
    if (first == at.values) return found;
    std::size_t last = first + 1;
    while (last < at.values && is_under(last)) ++last;

    Part cell{line, first, last};
    const auto has_room = [&cell] { return cell.last - cell.first <= most_parts; };
    while (has_room() && lines.goes_on(cell.last, at)) ++cell.last;
    while (has_room() && cell.first > at.first && !lines.words[cell.first - 1].labelled &&
           !lines.is_apart(cell.first)) {
        --cell.first;
    }
    if (has_room()) found.push_back(cell);
    if (last - first > 1) found.push_back({line, first, last});
    if (cell.last - cell.first > 1) {
        for (std::size_t w = first; w < last; ++w) found.push_back({line, w, w + 1});
    }
    return found;
}

/// Of the ways in which a text goes on below, the one that makes the longest label:
///
///    三                       三 ⏎ 、本 ⏎ 年度 …  is 三、本年度办理结果
///    、本  （一）予以公开
///    年度  （二）部分公开     and 年度 does not go on with （二）部分公开, which no label does
class Search {
  public:
    Search(const AlignedLines& lines, const Part& start) : lines_(lines) { add(start); }

    /// Without parts if there is none.
    AlignedLabel run() {
        go_on();
        return std::move(best_);
    }

  private:
    static constexpr std::size_t most_steps = 64;

    void add(const Part& part) {
        parts_.push_back(part);
        joined_ += lines_.text_of(part);
    }

    void go_on() {
        const LabelMatch match = labels_.match(joined_);
        const bool other = best_.parts.empty() || match.first != best_.match.first;
        if (match.found() && other && parts_.size() > best_.parts.size()) {
            best_.parts = parts_;
            best_.match = match;
        }
        const std::size_t line = parts_.back().line;
        bool skipped = false;
        for (std::size_t i = line + 1; i < lines_.lines.size() && i - line <= longest_gap; ++i) {
            if (parts_.size() == most_parts) return;
            const std::vector<Part> below = parts_under(lines_, parts_, i);
            // Words of another label may have slipped in between, but once only.
            if (try_each(below) || (!below.empty() && std::exchange(skipped, true))) return;
        }
    }

    /// Whether one of them goes on with the label.
    bool try_each(const std::vector<Part>& below) {
        bool any = false;
        for (const Part& next : below) {
            if (++steps_ > most_steps) return true;
            const std::size_t size = joined_.size();
            add(next);
            if (labels_.begins(joined_)) {
                any = true;
                go_on();
            }
            parts_.pop_back();
            joined_.resize(size);
        }
        return any;
    }

    const AlignedLines& lines_;
    const Labels& labels_ = form_labels();
    std::vector<Part> parts_;
    std::string joined_;
    AlignedLabel best_;
    std::size_t steps_ = 0;
};

void describe(AlignedLabel& label, const AlignedLine& line) {
    for (std::size_t i = label.match.first; i < label.match.last; ++i) {
        const LabelMeaning& meaning = form_labels().meanings()[i];
        switch (meaning.kind) {
            case LabelKind::section:
                label.section = true;
                break;
            case LabelKind::caption:
            case LabelKind::corner:
                label.caption = true;
                break;
            case LabelKind::over:
                label.over = true;
                break;
            case LabelKind::column:
                label.column = true;
                break;
            case LabelKind::row:
                if (meaning.table->layout == Layout::single_row) break;
                label.row = true;
                if (meaning.block->rows[meaning.index].role == RowRole::heading) break;
                label.leaf = true;
                label.unsplit |= meaning.block->rows[meaning.index].role == RowRole::unsplit;
                label.table = meaning.table->key;
                label.columns = meaning.block->columns.size();
                break;
        }
    }
    // 其他 and 总计 are rows where a number stands before them or values beside them.
    if (!label.column || !label.row) return;
    const bool is_row = label.match.numbering != Numbering::none || line.has_values();
    if (is_row) label.column = false;
    if (!is_row) label.row = label.leaf = false;
}

/// The label that begins with a word: with as many words to its right as can be.
AlignedLabel label_at(const AlignedLines& lines, std::size_t line, std::size_t first) {
    const Labels& labels = form_labels();
    std::size_t last = first + 1;
    while (last - first < most_parts && labels.begins(lines.text_of({line, first, last})) &&
           lines.goes_on(last, lines.lines[line])) {
        ++last;
    }
    for (; last > first; --last) {
        if (!labels.begins(lines.text_of({line, first, last}))) continue;
        AlignedLabel label = Search(lines, {line, first, last}).run();
        if (label.parts.empty()) continue;
        describe(label, lines.lines[line]);
        return label;
    }
    return {};
}

/// Whether the labels of other rows, or what is left of them, stand beside a label.
bool has_words_beside(const AlignedLines& lines, const AlignedLabel& label) {
    return std::any_of(label.parts.begin(), label.parts.end(), [&lines](const Part& part) {
        return part.last < lines.lines[part.line].values;
    });
}

/// What follows on the label of a row in its line are its cells if one of them is a value, words
/// and all.
void claim_cells(AlignedLines& lines, const AlignedLabel& label) {
    for (const Part& part : label.parts) {
        AlignedLine& line = lines.lines[part.line];
        const auto first = lines.words.begin() + static_cast<std::ptrdiff_t>(part.last);
        const auto last = lines.words.begin() + static_cast<std::ptrdiff_t>(line.last);
        const bool has_value =
            std::any_of(first, last, [](const AlignedWord& word) { return is_value(word.text); });
        const bool has_label =
            std::any_of(first, last, [](const AlignedWord& word) { return word.labelled; });
        if (part.last < line.values && has_value && !has_label) line.values = part.last;
    }
}

}  // namespace

AlignedLabels find_aligned_labels(AlignedLines& lines, Budget& budget) {
    AlignedLabels labels;
    labels.starting.resize(lines.lines.size());
    for (std::size_t i = 0; i < lines.lines.size() && budget.in_time(); ++i) {
        const AlignedLine& line = lines.lines[i];
        if (line.words() > AlignedLines::most_words) continue;
        for (std::size_t w = line.first; w < line.values; ++w) {
            if (lines.words[w].labelled) continue;
            AlignedLabel label = label_at(lines, i, w);
            if (label.parts.empty()) continue;
            for (const Part& part : label.parts) {
                for (std::size_t k = part.first; k < part.last; ++k) lines.words[k].labelled = true;
            }
            labels.starting[i].push_back(labels.found.size());
            labels.found.push_back(std::move(label));
        }
    }
    for (AlignedLabel& label : labels.found) {
        if (label.unsplit && has_words_beside(lines, label)) label.leaf = false;
        if (label.leaf) claim_cells(lines, label);
    }
    return labels;
}

const AlignedLabel* find_two_years(const AlignedLabels& labels) {
    const AlignedLabel* first = nullptr;
    for (const auto& in_line : labels.starting) {
        const AlignedLabel* before = nullptr;
        for (const std::size_t i : in_line) {
            const AlignedLabel& label = labels.found[i];
            if (!label.caption) continue;
            if (before && before->match.first == label.match.first) {
                if (first) return first;
                first = &label;
            }
            before = &label;
        }
    }
    return nullptr;
}

std::optional<std::size_t> column_in(const AlignedLabel& label, const Block& block) {
    for (std::size_t i = label.match.first; i < label.match.last; ++i) {
        const LabelMeaning& meaning = form_labels().meanings()[i];
        if (meaning.kind == LabelKind::column && meaning.block == &block) return meaning.index;
    }
    return std::nullopt;
}

}  // namespace govinfo::detail
