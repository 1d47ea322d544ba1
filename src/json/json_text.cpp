#include "json/json_text.hpp"

#include <charconv>
#include <cstdint>

#include "base/eight_bytes.hpp"

namespace govinfo::detail {
namespace {

constexpr bool is_plain(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

bool are_plain(const char* eight_bytes) noexcept {
    const std::uint64_t word = load_eight(eight_bytes);
    return (any_below(word, 0x20) | any_is(word, '"') | any_is(word, '\\')) == 0;
}

void append_escape(std::string& out, char c) {
    constexpr char hex[] = "0123456789abcdef";
    switch (c) {
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        case '"':
        case '\\':
            out += {'\\', c};
            return;
        default:
            out += {'\\', 'u', '0', '0', hex[c / 16], hex[c % 16]};
    }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t written = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (text.size() - i > 8 && are_plain(text.data() + i)) i += 8;
        if (is_plain(text[i])) continue;
        out += text.substr(written, i - written);
        append_escape(out, text[i]);
        written = i + 1;
    }
    out += text.substr(written);
    out += '"';
}

void append_json_number(std::string& out, Decimal value) {
    if (!value.is_whole()) {
        out += to_string(value);
        return;
    }
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value.count()).ptr);
}

}  // namespace govinfo::detail
