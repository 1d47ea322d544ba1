#include "json_text.hpp"

#include <cstddef>

namespace govinfo::cli {
namespace {

/// Bytes of the UTF-8 sequence that the text begins with; 0 if it is none.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool no_character = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    return overlong || no_character ? 0 : length;
}

std::string escaped(char control) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(control);
    return std::string("\\u00") + digits[code >> 4U] + digits[code & 0xFU];
}

}  // namespace

std::string json(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) {
            out += "\\ufffd";
        } else if (text[0] == '"' || text[0] == '\\') {
            out.append("\\").append(text.substr(0, 1));
        } else if (static_cast<unsigned char>(text[0]) < 0x20) {
            out += escaped(text[0]);
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out + "\"";
}

std::string json(std::string_view zh, std::string_view en) {
    return "{\"zh\":" + json(zh) + ",\"en\":" + json(en) + "}";
}

std::string json(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        if (out.size() > 1) out += ",";
        out += json(text);
    }
    return out + "]";
}

}  // namespace govinfo::cli
