// What the generated tables are made of.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace govinfo::detail {

/// `count` codes from `first`, each with a mapping of `length` codes, one after the other in a
/// pool.
struct MappingRun {
    char32_t first;
    std::uint16_t count;
    std::uint16_t length;
    std::uint16_t offset;
};

struct Composition {
    char32_t first;
    char32_t second;
    char32_t composed;
};

struct CodeRange {
    char32_t first;
    char32_t last;
    std::uint8_t value;
};

/// The range that holds `code`, or null. Ranges are sorted and do not meet. Logarithmic.
template <std::size_t Size>
const CodeRange* find_range(const CodeRange (&ranges)[Size], char32_t code) noexcept {
    const CodeRange* after =
        std::upper_bound(std::begin(ranges), std::end(ranges), code,
                         [](char32_t c, const CodeRange& range) { return c < range.first; });
    if (after == std::begin(ranges) || code > std::prev(after)->last) return nullptr;
    return std::prev(after);
}

}  // namespace govinfo::detail
