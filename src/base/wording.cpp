#include "base/wording.hpp"

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

constexpr Text opening = {"“", "\""}, closing = {"”", "\""};

void append_on_one_line(std::string& out, std::string_view text) {
    for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
}

void append_pattern(std::string& out, std::string_view pattern, std::string_view value,
                    Language language) {
    bool skipping = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '[') {
            skipping = value.empty();
        } else if (c == ']') {
            skipping = false;
        } else if (skipping) {
            continue;
        } else if (c == '{') {
            out += opening.in(language);
            append_on_one_line(out, value);
            out += closing.in(language);
            ++i;  // the closing brace
        } else {
            out += c;
        }
    }
}

}  // namespace

std::string_view excerpt(std::string_view text) noexcept {
    std::size_t size = 0;
    for (int i = 0; i < 80 && size < text.size(); ++i) size += decode(text.substr(size)).size;
    return text.substr(0, size);
}

std::string place(std::optional<std::size_t> offset, std::size_t line, std::size_t column,
                  Language language) {
    if (line == 0) return {};
    const std::string at_line = std::to_string(line), at_column = std::to_string(column);
    const bool in_paragraph = !offset && column > 0;
    if (in_paragraph) return fill({"第{0}段", "paragraph {0}"}, language, {at_line});
    if (column == 0) return fill({"第{0}行", "line {0}"}, language, {at_line});
    return fill({"第{0}行第{1}列", "line {0}, column {1}"}, language, {at_line, at_column});
}

std::string sentence(std::string_view pattern, const Subject& subject, Language language) {
    std::string out;
    if (!subject.path.empty()) {
        append_on_one_line(out, subject.path);
        out += fill({"：", ": "}, language);
    }
    append_pattern(out, pattern, subject.value, language);
    if (!subject.place.empty()) out += fill({"（{0}）", " ({0})"}, language, {subject.place});
    return out;
}

}  // namespace govinfo::detail
