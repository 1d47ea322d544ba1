#include "read/header_blanks.hpp"

#include <algorithm>

#include "read/column_labels.hpp"

namespace govinfo::detail {

std::size_t blanks_between(std::size_t left, std::size_t right, const FoundHeader& header) {
    return static_cast<std::size_t>(
        std::count_if(header.blanks.begin(), header.blanks.end(),
                      [&](std::size_t blank) { return left < blank && blank < right; }));
}

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

}  // namespace govinfo::detail
