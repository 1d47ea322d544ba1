#include "read/aligned_header.hpp"
#include "read/label_units.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace govinfo::detail {
namespace {

constexpr std::size_t none = AlignedLines::none;

using Entries = std::vector<AlignedEntry>;

struct Slot {
    std::size_t number;  // in the order of the form, from 1 on
    AlignedEntry entry;
};

/// The columns as places in the order of the form, the second time that a label stands after all
/// that stand the first time. Empty if something is no column of the block.
std::vector<Slot> slots_in(const Block& block, const Entries& columns,
                           const AlignedLabels& labels) {
    std::vector<Slot> slots;
    std::vector<std::size_t> met(block.columns.size());
    for (const AlignedEntry& entry : columns) {
        if (entry.label == none) return {};
        const AlignedLabel& label = labels.found[entry.label];
        const auto column = column_in(label, block);
        if (!column) return {};
        slots.push_back({1 + met[*column]++ * met.size() + *column, entry});
    }
    return slots;
}

/// Whether that can be seen from a line in which both stand.
bool stands_before(const AlignedLabel& left, const AlignedLabel& right) {
    for (const AlignedPart& one : left.parts) {
        for (const AlignedPart& other : right.parts) {
            if (one.line == other.line && one.first < other.first) return true;
        }
    }
    return false;
}

/// Whether a label ends where the other begins, or further left.
bool stands_left(const AlignedLabel& left, const AlignedLabel& right, const AlignedLines& lines) {
    std::size_t end = 0, begin = lines.words[right.parts.front().first].begin;
    for (const AlignedPart& part : left.parts) end = std::max(end, lines.words[part.last - 1].end);
    for (const AlignedPart& part : right.parts) {
        begin = std::min(begin, lines.words[part.first].begin);
    }
    return end <= begin;
}

/// Two in one line; or one that stands on the wrong side of several, or of another in whose level
/// it stands:
///
///    自然人   总计   法人或其他组织             总计 is moved
///                    商业企业  …  其他
///    自然人   法人或其他组织             其他    and here the two have changed places
///             商业企业  …  总计
///    商业企业 法人或其他组织             总计    and here
///             自然人    …  其他
///    结果维持 …  尚未审结 结果维持 未经复议直接起诉      and here 总计, of the first group, and the
///                              总计  结果纠正 …           结果维持 above it, of the second
bool contradicts(const std::vector<Slot>& slots, const Block& block, const AlignedLines& lines,
                 const AlignedLabels& labels) {
    const auto is_lower = [&block](const Slot& slot) {
        return !block.columns[(slot.number - 1) % block.columns.size()].under.empty();
    };
    const auto group = [&block](const Slot& slot) {
        return (slot.number - 1) / block.columns.size();
    };
    for (const Slot& slot : slots) {
        std::size_t wrong_side = 0;
        for (const Slot& other : slots) {
            if (slot.number == other.number) continue;
            const Slot& first = slot.number < other.number ? slot : other;
            const Slot& second = slot.number < other.number ? other : slot;
            const AlignedLabel& left = labels.found[first.entry.label];
            const AlignedLabel& right = labels.found[second.entry.label];
            if (stands_before(right, left)) return true;
            if (!stands_left(right, left, lines)) continue;
            const bool below = left.parts.front().line < right.parts.front().line;
            const bool above = right.parts.front().line < left.parts.front().line;
            const bool wrong_level = above && is_lower(second) && !is_lower(first);
            const bool wrong_group = above && group(first) < group(second);
            if (++wrong_side > 1 || below || wrong_level || wrong_group) return true;
        }
    }
    return false;
}

/// Lines are set apart from each other, so that a word in one may have slipped past a word in
/// another: columns are believed to stand in the order of the form unless two in one line
/// contradict: then there is no such order.
std::optional<Entries> in_official_order(const Entries& columns, const AlignedLines& lines,
                                         const AlignedLabels& labels) {
    for (const Form* form : forms()) {
        for (const Table& table : form->tables()) {
            for (const Block& block : table.blocks) {
                std::vector<Slot> slots = slots_in(block, columns, labels);
                if (slots.empty() || contradicts(slots, block, lines, labels)) continue;
                std::stable_sort(slots.begin(), slots.end(),
                                 [](const Slot& a, const Slot& b) { return a.number < b.number; });
                Entries sorted;
                for (const Slot& slot : slots) sorted.push_back(slot.entry);
                return sorted;
            }
        }
    }
    return std::nullopt;
}

/// Whether it stands on the lower level of a header.
bool is_below_another(const AlignedEntry& entry, const AlignedLabels& labels) {
    if (entry.label == none) return false;
    const LabelMatch& match = labels.found[entry.label].match;
    const auto meanings = form_labels().meanings().begin();
    return std::any_of(meanings + match.first, meanings + match.last, [](const LabelMeaning& each) {
        return each.kind == LabelKind::column && !each.block->columns[each.index].under.empty();
    });
}

/// Puts what stands over columns right before the first of these, so that the columns are in order
/// whatever level they stand on:
///
///    自然人   法人或其他组织                    商业企业      1 over 2 3 4 5 6 7
///             总计   科研机构   …   其他                      1 2 over 3 4 5 6 7
template <typename Iterator, typename IsOver>
void move_over_columns(Iterator first, Iterator last, const AlignedLabels& labels,
                       const IsOver& is_over) {
    const auto overs = std::stable_partition(
        first, last, [&](const AlignedEntry& entry) { return !is_over(entry); });
    const auto below = std::find_if(first, overs, [&labels](const AlignedEntry& entry) {
        return is_below_another(entry, labels);
    });
    std::rotate(below, overs, last);
}

/// 申请人情况（2023年）, 申请人情况（百件）
bool explains_its_numbers(const AlignedEntry& entry, const AlignedLines& lines,
                          const AlignedLabels& labels) {
    const AlignedLabel& label = labels.found[entry.label];
    return label.match.year != 0 ||
           std::any_of(label.parts.begin(), label.parts.end(), [&lines](const AlignedPart& part) {
               return counts_otherwise(unit_in_label(lines.text_of(part)));
           });
}

}  // namespace

bool is_one_below_the_other(const Entries& header, const AlignedLines& lines,
                            const AlignedLabels& labels) {
    const auto alone = [&lines](const AlignedPart& part) {
        return part.last - part.first == lines.lines[part.line].words();
    };
    return std::all_of(header.begin(), header.end(), [&](const AlignedEntry& entry) {
        if (entry.label == none) return alone(entry.part);
        const AlignedLabel& label = labels.found[entry.label];
        return label.caption || std::all_of(label.parts.begin(), label.parts.end(), alone);
    });
}

void sort_header(Entries& header, const AlignedLines& lines, const AlignedLabels& labels) {
    const auto is = [&labels](const AlignedEntry& entry, bool AlignedLabel::*kind) {
        return entry.label != none && labels.found[entry.label].*kind;
    };
    const auto is_beside = [&](const AlignedEntry& each) {  // the label of a row beside others
        return each.label != none && !is(each, &AlignedLabel::column) &&
               !is(each, &AlignedLabel::over);
    };
    const auto first = std::stable_partition(
        header.begin(), header.end(),
        [&](const AlignedEntry& each) { return is(each, &AlignedLabel::caption); });
    const auto last = std::stable_partition(
        first, header.end(), [&](const AlignedEntry& each) { return !is_beside(each); });
    std::stable_sort(first, last, [&lines](const AlignedEntry& a, const AlignedEntry& b) {
        return lines.words[a.part.first].begin < lines.words[b.part.first].begin;
    });
    Entries columns;
    std::copy_if(first, last, std::back_inserter(columns),
                 [&](const AlignedEntry& each) { return !is(each, &AlignedLabel::over); });
    const auto sorted = in_official_order(columns, lines, labels);
    if (!sorted) {
        return move_over_columns(first, last, labels, [&](const AlignedEntry& each) {
            return is(each, &AlignedLabel::over);
        });
    }
    const auto explained = std::stable_partition(first, last, [&](const AlignedEntry& each) {
        return is(each, &AlignedLabel::over) && explains_its_numbers(each, lines, labels);
    });
    header.erase(std::copy(sorted->begin(), sorted->end(), explained), last);
}

SpelledHeader spelled_header(const Entries& header, const AlignedLines& lines,
                             const AlignedLabels& labels) {
    std::vector<AlignedPart> parts;
    bool left_over = false;
    for (const AlignedEntry& entry : header) {
        if (entry.label == none) {
            left_over = true;
            parts.push_back(entry.part);
        } else if (const AlignedLabel& label = labels.found[entry.label]; !label.caption) {
            parts.insert(parts.end(), label.parts.begin(), label.parts.end());
        }
    }
    if (!left_over) return {};
    std::sort(parts.begin(), parts.end(), [](const AlignedPart& a, const AlignedPart& b) {
        return a.first < b.first;  // words are numbered from the first line on
    });
    std::vector<std::vector<std::string_view>> words;
    std::size_t line = none;
    for (const AlignedPart& part : parts) {
        if (line != part.line) words.emplace_back();
        line = part.line;
        words.back().push_back(lines.text_of(part));
    }
    return find_spelled_header(words);
}

}  // namespace govinfo::detail
