#include "prose/plain_text.hpp"

#include "base/unicode.hpp"

namespace govinfo::detail {

PlainText::PlainText(std::string_view original) {
    text.reserve(original.size() / 3);
    begins.reserve(original.size() / 3);
    ends.reserve(original.size() / 3);
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
