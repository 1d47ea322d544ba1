// Words put by name into the patterns of messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govinfo::detail {

/// `pattern` with `word(name)` in the place of each `{name}`.
template <class Word>
[[nodiscard]] std::string filled(std::string_view pattern, const Word& word) {
    std::string out;
    for (;;) {
        const std::size_t open = pattern.find('{');
        out.append(pattern.substr(0, open));
        if (open == pattern.npos) return out;
        const std::size_t close = pattern.find('}', open);
        out.append(word(pattern.substr(open + 1, close - open - 1)));
        pattern.remove_prefix(close + 1);
    }
}

/// With spaces for control characters, which a file may hold.
[[nodiscard]] inline std::string on_one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return text;
}

}  // namespace govinfo::detail
