#include <govinfo/width.hpp>

#include "base/unicode.hpp"
#include "base/unicode_tables.hpp"

namespace govinfo {
namespace {

using detail::CodeRange;
#include "base/widths.inc"

std::size_t width(char32_t code) noexcept {
    if (code >= 0x20 && code < 0x7F) return 1;
    if (code >= 0x4E00 && code < 0xA000) return 2;
    switch (code) {
        case U'“':
        case U'”':
        case U'‘':
        case U'’':
        case U'…':
        case U'—':
            return 2;
        default:
            break;
    }
    const CodeRange* range = detail::find_range(widths, code);
    return range ? range->value : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
    std::size_t columns = 0;
    while (!text.empty()) {
        const detail::CodePoint next = detail::decode(text);
        columns += next.valid ? width(next.code) : 1;
        text.remove_prefix(next.size);
    }
    return columns;
}

}  // namespace govinfo
