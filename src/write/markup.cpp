#include "write/markup.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

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

/// Whether one of eight bytes has a reference.
bool has_reference(const char* eight_bytes) {
    constexpr unsigned char behind_all = '>' + 1;
    const std::uint64_t word = load_eight(eight_bytes);
    return any_below(word, behind_all) != 0 &&
           (any_is(word, '&') | any_is(word, '<') | any_is(word, '>') | any_is(word, '"') |
            any_is(word, '\n')) != 0;
}

/// How many bytes from there on, up to the end or nearly to the next that has a reference, have
/// none.
std::size_t plain_from(std::string_view text, std::size_t begin) {
    constexpr std::size_t step = 8;
    std::size_t at = begin;
    while (text.size() - at >= step && !has_reference(text.data() + at)) at += step;
    const bool rest = text.size() - at < step && text.size() >= step &&
                      !has_reference(text.data() + text.size() - step);
    return (rest ? text.size() : at) - begin;
}

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
    std::size_t done = 0;
    for (std::size_t i = plain_from(text, 0); i < text.size(); ++i) {
        const std::string_view reference = references[static_cast<unsigned char>(text[i])];
        if (reference.empty()) continue;
        out.append(text, done, i - done).append(text[i] == '\n' ? line_break : reference);
        done = i + 1;
        i += plain_from(text, done);
    }
    out.append(text, done);
}

}  // namespace govinfo::detail
