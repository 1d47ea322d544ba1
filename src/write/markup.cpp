#include "write/markup.hpp"

#include <array>
#include <cstddef>

#include "base/eight_bytes.hpp"

namespace govinfo::detail {
namespace {

/// Of the byte, what stands for it; empty = itself.
constexpr auto references = [] {
    std::array<std::string_view, 256> out = {};
    out['&'] = "&amp;";
    out['<'] = "&lt;";
    out['>'] = "&gt;";
    out['"'] = "&quot;";
    out['\n'] = "\n";
    return out;
}();

}  // namespace

std::string escaped(std::string_view text) {
    return escaped(text, "\n");
}

std::string escaped(std::string_view text, std::string_view line_break) {
    std::string out;
    append_escaped(out, text, line_break);
    return out;
}

void append_escaped(std::string& out, std::string_view text, std::string_view line_break) {
    constexpr unsigned char behind_all = '>' + 1;  // of those that have one
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (text.size() - i > 8 && any_below(load_eight(text.data() + i), behind_all) == 0)
            i += 8;
        const std::string_view reference = references[static_cast<unsigned char>(text[i])];
        if (reference.empty()) continue;
        out.append(text, done, i - done).append(text[i] == '\n' ? line_break : reference);
        done = i + 1;
    }
    out.append(text, done);
}

}  // namespace govinfo::detail
