#include "base/unicode.hpp"

#include <algorithm>

#include "base/eight_bytes.hpp"
#include "base/sixteen_bytes.hpp"

namespace govinfo::detail {
namespace {

constexpr CodePoint not_utf8 = {U'\uFFFD', 1, false};

/// Whether three bytes are a character of Chinese prose: an ideograph, a full-width form, or CJK or
/// general punctuation.
bool is_plain(const char* bytes) noexcept {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    const auto third = static_cast<unsigned char>(bytes[2]);
    const bool listed = (lead == 0xE3 && second == 0x80 && third < 0xAA) ||  // U+3000 to U+3029
                        (lead == 0xEF && second >= 0xBC) ||                  // U+FF00 to U+FFFF
                        (lead == 0xE2 && second == 0x80 && third >= 0x90);   // U+2010 to U+203F
    return (listed && is_continuation(bytes[1]) && is_continuation(bytes[2])) ||
           is_ideograph(bytes);
}

/// How many bytes just before belong to a character of three that is not whole yet.
std::size_t begun_before(const char* bytes) noexcept {
    if (static_cast<unsigned char>(bytes[-1]) >= 0xC0) return 1;
    return static_cast<unsigned char>(bytes[-2]) >= 0xE0 ? 2 : 0;
}

/// Whether sixteen bytes, behind two or more that are plain, are ASCII and is_plain(), the last
/// perhaps not whole.
bool are_plain(const char* bytes) noexcept {
    const SixteenBytes here = load_sixteen(bytes);
    if (!any((here & 0x80) != 0) && begun_before(bytes) == 0) return true;
    const SixteenBytes before = load_sixteen(bytes - 1), second_before = load_sixteen(bytes - 2);
    const SixteenFound follows = (here & 0xC0) == 0x80;
    const SixteenFound must_follow = (before >= 0xE0) | (second_before >= 0xE0);
    const SixteenFound may_lead = ((here - 0xE2) <= 0xE9 - 0xE2) | (here == 0xEF);
    const SixteenFound not_listed =
        ((here >= 0xC0) & ~may_lead) | (((before & 0xFE) == 0xE2) & (here != 0x80)) |
        ((before == 0xEF) & (here < 0xBC)) | ((second_before == 0xE3) & (here >= 0xAA)) |
        ((second_before == 0xE2) & (here < 0x90));
    return !any((follows ^ must_follow) | not_listed);
}

bool is_dark_ascii(char c) noexcept {
    return c > ' ' && c < 0x7F;
}

// Whether a text that is not empty begins and ends with what is surely no space: soon told for most.
bool begins_dark(std::string_view text) noexcept {
    return is_dark_ascii(text.front()) || (text.size() >= 3 && is_ideograph(text.data()));
}
bool ends_dark(std::string_view text) noexcept {
    return is_dark_ascii(text.back()) ||
           (text.size() >= 3 && is_ideograph(text.data() + text.size() - 3));
}

}  // namespace

CodePoint decode_any(std::string_view text) noexcept {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t size = lead < 0xC0   ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (size == 0 || text.size() < size) return not_utf8;

    char32_t code = lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if (!is_continuation(text[i])) return not_utf8;
        code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    const bool overlong = code < (size == 3 ? 0x800u : size == 4 ? 0x10000u : 0x80u);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (overlong || surrogate || code > 0x10FFFF) return not_utf8;
    return {code, size, true};
}

std::string as_utf8(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const CodePoint next = decode(bytes);
        append_utf8(text, next.code);
        bytes.remove_prefix(next.size);
    }
    return text;
}

std::size_t plain_size(std::string_view text) noexcept {
    const char* const bytes = text.data();
    std::size_t at = 0;
    for (std::size_t vectors_from = 2; at < text.size(); vectors_from = at + sixteen) {
        while (text.size() - at >= 8 && are_ascii(bytes + at)) at += 8;
        while (at < std::min(vectors_from, text.size())) {
            if (static_cast<unsigned char>(bytes[at]) < 0x80) {
                ++at;
            } else if (text.size() - at >= 3 && is_plain(bytes + at)) {
                at += 3;
            } else {
                return at;
            }
        }
        while (text.size() - at >= sixteen && are_plain(bytes + at)) at += sixteen;
        if (at >= 2) at -= begun_before(bytes + at);
    }
    return at;
}

std::size_t find_invalid_utf8(std::string_view text, std::size_t from) noexcept {
    std::size_t at = from + plain_size(text.substr(from));
    while (at < text.size()) {
        const CodePoint next = decode(text.substr(at));
        if (!next.valid) return at;
        at += next.size;
        at += plain_size(text.substr(at));
    }
    return text.npos;
}

std::string_view trim(std::string_view text) noexcept {
    if (!text.empty() && begins_dark(text) && ends_dark(text)) return text;
    while (!text.empty()) {
        const CodePoint first = decode(text);
        if (!is_space(first.code)) break;
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && is_continuation(text[last])) --last;
        if (!is_space(decode(text.substr(last)).code)) break;
        text.remove_suffix(text.size() - last);
    }
    return text;
}

std::string_view take_word(std::string_view& text) noexcept {
    std::size_t begin = 0, end = 0;
    for (std::size_t size = 0; end < text.size(); end += size) {
        size = 3;
        if (text.size() - end >= size && is_ideograph(text.data() + end)) continue;
        const CodePoint next = decode(text.substr(end));
        size = next.size;
        if (!is_space(next.code)) continue;
        if (begin < end) break;
        begin = end + size;
    }
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

}  // namespace govinfo::detail
