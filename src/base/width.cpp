#include <govinfo/width.hpp>

#include <algorithm>

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

bool is_one_of(std::string_view character, std::string_view marks) {
    return marks.find(character) != marks.npos;
}

/// The bytes of the first character.
std::size_t first_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (text[size] & 0xC0) == 0x80) ++size;
    return size;
}

/// The bytes of the last character.
std::size_t last_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (text[text.size() - size] & 0xC0) == 0x80) ++size;
    return size;
}

/// Bytes that go on the first line; all of a text that is no wider.
std::size_t break_of(std::string_view text, std::size_t width) {
    std::size_t end = 0, columns = 0;
    while (end < text.size()) {
        const std::size_t size = first_size(text.substr(end));
        columns += display_width(text.substr(end, size));
        if (columns > width && end != 0) break;
        end += size;
    }
    if (end == text.size()) return end;
    const auto begins_badly = [&] {
        return is_one_of(text.substr(end, first_size(text.substr(end))), "）”’》、，；：。") ||
               is_one_of(text.substr(end - last_size(text.substr(0, end)),
                                     last_size(text.substr(0, end))),
                         "（“‘《");
    };
    const std::size_t furthest = end;
    while (begins_badly() && end > last_size(text.substr(0, end)))
        end -= last_size(text.substr(0, end));
    return begins_badly() ? furthest : end;
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

std::string padded(std::string_view text, std::size_t width, Align align) {
    const std::string filler(width - std::min(width, display_width(text)), ' ');
    return align == Align::right ? filler + std::string(text) : std::string(text) + filler;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    do {
        const std::size_t end = break_of(text, width);
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    } while (!text.empty());
    return lines;
}

}  // namespace govinfo
