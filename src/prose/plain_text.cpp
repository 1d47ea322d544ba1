#include "prose/plain_text.hpp"

#include "base/unicode.hpp"

namespace govinfo::detail {

PlainText::PlainText(std::string_view original, std::size_t first, std::size_t last)
    : original_(original) {
    original = original.substr(0, last);
    const auto make_room = [this](std::size_t size) {
        text.resize(size);
        begins.resize(size);
    };
    make_room((original.size() - first) * 2 / 5);  // more than enough for Chinese
    std::size_t size = 0;
    for (std::size_t at = first; at < original.size();) {
        // Most of it: neither space nor mark, nor wide.
        for (; original.size() - at >= 3 && is_ideograph(original.data() + at); at += 3, ++size) {
            if (size == text.size()) make_room(original.size() - first);
            text[size] = decode_three(original.data() + at);
            begins[size] = at;
        }
        if (at == original.size()) break;
        const CodePoint next = decode(original.substr(at));
        const std::size_t begin = at;
        at += next.size;
        if (is_space(next.code)) continue;
        if (size == text.size()) make_room(original.size() - first);
        const char32_t plain = plain_form(next.code);
        text[size] = plain;
        begins[size] = begin;
        if (ends_sentence(plain)) sentence_ends.push_back(size);
        ++size;
    }
    make_room(size);
    if (size != 0 && !ends_sentence(text.back())) sentence_ends.push_back(size);
}

std::size_t PlainText::end_of(std::size_t character) const noexcept {
    const std::size_t begin = begins[character];
    return begin + decode(original_.substr(begin)).size;
}

}  // namespace govinfo::detail
