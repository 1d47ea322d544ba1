#include "prose/plain_text.hpp"

#include "base/unicode.hpp"

namespace govinfo::detail {

PlainText::PlainText(std::string_view original) {
    const std::size_t size = original.size() / 2;  // more than enough for Chinese
    text.reserve(size);
    begins.reserve(size);
    ends.reserve(size);
    for (std::size_t at = 0; at < original.size();) {
        const CodePoint next = decode(original.substr(at));
        if (!is_space(next.code)) {
            const bool wide = next.code >= U'！' && next.code <= U'～' && next.code != U'，';
            text += wide ? next.code - (U'！' - U'!') : next.code;
            begins.push_back(at);
            ends.push_back(at + next.size);
        }
        at += next.size;
    }
}

}  // namespace govinfo::detail
