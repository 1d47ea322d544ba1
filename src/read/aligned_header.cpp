#include "read/aligned_header.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace govinfo::detail {
namespace {

constexpr std::size_t none = AlignedLines::none;

using Entries = std::vector<AlignedEntry>;

struct Slot {
    std::size_t number;  // in the order of the form, from 1 on; 0: not a column
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
        if (!label.column) {
            slots.push_back({0, entry});  // of a row that stands in the header
            continue;
        }
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

bool contradicts(const std::vector<Slot>& slots, const AlignedLabels& labels) {
    for (const Slot& left : slots) {
        for (const Slot& right : slots) {
            if (left.number == 0 || left.number >= right.number) continue;
            if (stands_before(labels.found[right.entry.label], labels.found[left.entry.label])) {
                return true;
            }
        }
    }
    return false;
}

/// Lines are set apart from each other, so that a word in one may have slipped past a word in
/// another: columns are believed to stand in the order of the form unless two in one line
/// contradict.
Entries in_official_order(const Entries& columns, const AlignedLabels& labels) {
    for (const Form* form : forms()) {
        for (const Table& table : form->tables()) {
            for (const Block& block : table.blocks) {
                std::vector<Slot> slots = slots_in(block, columns, labels);
                if (slots.empty() || contradicts(slots, labels)) continue;
                std::stable_sort(slots.begin(), slots.end(),
                                 [](const Slot& a, const Slot& b) { return a.number < b.number; });
                Entries sorted;
                for (const Slot& slot : slots) sorted.push_back(slot.entry);
                return sorted;
            }
        }
    }
    return columns;
}

}  // namespace

void sort_header(Entries& header, const AlignedLines& lines, const AlignedLabels& labels) {
    const auto is = [&labels](const AlignedEntry& entry, bool AlignedLabel::*kind) {
        return entry.label != none && labels.found[entry.label].*kind;
    };
    header.erase(
        std::remove_if(header.begin(), header.end(),
                       [&](const AlignedEntry& each) { return is(each, &AlignedLabel::over); }),
        header.end());
    const auto first = std::stable_partition(
        header.begin(), header.end(),
        [&](const AlignedEntry& each) { return is(each, &AlignedLabel::caption); });
    std::stable_sort(first, header.end(), [&lines](const AlignedEntry& a, const AlignedEntry& b) {
        return lines.words[a.part.first].begin < lines.words[b.part.first].begin;
    });
    const Entries sorted = in_official_order({first, header.end()}, labels);
    std::copy(sorted.begin(), sorted.end(), first);
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
