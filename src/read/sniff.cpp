#include "read/sniff.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

struct Signature {
    std::string_view start;
    ErrorCode code;
    std::string_view name;
};

// The longer of two that begin alike first.
constexpr Signature signatures[] = {
    {"\xFF\xFE\0\0"sv, ErrorCode::wrong_encoding, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, ErrorCode::wrong_encoding, "UTF-32BE"},
    {"\xFF\xFE", ErrorCode::wrong_encoding, "UTF-16LE"},
    {"\xFE\xFF", ErrorCode::wrong_encoding, "UTF-16BE"},
    {"%PDF", ErrorCode::unsupported_kind, "PDF"},
    {"\xD0\xCF\x11\xE0", ErrorCode::unsupported_kind, "DOC"},
    {"{\\rtf", ErrorCode::unsupported_kind, "RTF"},
    {"\x89PNG", ErrorCode::unsupported_kind, "PNG"},
    {"\xFF\xD8\xFF", ErrorCode::unsupported_kind, "JPEG"},
    {"GIF8", ErrorCode::unsupported_kind, "GIF"},
    {"\x1F\x8B", ErrorCode::unsupported_kind, "gzip"},
    {"Rar!", ErrorCode::unsupported_kind, "RAR"},
    {"7z\xBC\xAF", ErrorCode::unsupported_kind, "7z"},
};

Error refuse(ErrorCode code, std::string_view detail) {
    Error error;
    error.code = code;
    error.detail = detail;
    return error;
}

void locate(Error& error, std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 = 0
    error.offset = offset;
    error.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    error.column = 1;
    for (std::string_view rest = before.substr(line_start); !rest.empty(); ++error.column) {
        rest.remove_prefix(decode(rest).size);
    }
}

#ifndef GOVINFO_DOCX
std::string_view archive_name(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 8192);
    if (head.find("word/") != head.npos) return "DOCX";
    if (head.find("xl/") != head.npos) return "XLSX";
    return "ZIP";
}
#endif

/// Empty unless the text opens like a page or another document in tags.
std::string_view markup_name(std::string_view text) {
    if (text.starts_with("<?xml")) return "XML";
    if (text.size() < 2 || text[0] != '<') return {};
    const char next = text[1];
    const bool tag = next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    return tag ? "HTML" : std::string_view{};
}

/// Whether nearly all of the two-byte units are characters of a Chinese text.
bool looks_like_utf16(std::string_view bytes, bool little_endian) {
    std::size_t units = 0, likely = 0;
    if (bytes.size() % 2 != 0) return false;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2, ++units) {
        const auto high = static_cast<unsigned char>(bytes[i + (little_endian ? 1 : 0)]);
        const auto low = static_cast<unsigned char>(bytes[i + (little_endian ? 0 : 1)]);
        const bool ascii = high == 0 && low >= '\t' && low < 0x7F;
        if (ascii || high == 0x30 || high == 0xFF || (high >= 0x4E && high < 0xA0)) ++likely;
    }
    return units > 0 && likely * 10 >= units * 9;
}

/// GB18030 (and GBK, GB 2312, which it contains), Big5, or empty.
std::string_view two_byte_encoding(std::string_view bytes) {
    std::size_t pairs = 0, wrong = 0, low_trails = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto at = [&](std::size_t k) {
            return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0xA1u;
        };
        if (at(i) < 0x80) {
            ++i;
        } else if (at(i) == 0x80 || at(i) == 0xFF) {
            ++wrong;
            ++i;
        } else if (at(i + 1) >= 0x40 && at(i + 1) != 0x7F && at(i + 1) != 0xFF) {
            ++pairs;
            if (at(i + 1) < 0xA1) ++low_trails;
            i += 2;
        } else if (at(i + 1) >= '0' && at(i + 1) <= '9') {
            i += 4;
        } else {
            ++wrong;
            ++i;
        }
    }
    if (pairs == 0 || wrong * 50 > pairs) return {};
    // The common characters of GBK have high second bytes, a third of those of Big5 low ones.
    return low_trails * 5 > pairs ? "Big5" : "GB18030";
}

bool is_control(char byte) noexcept {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && !(code >= '\t' && code <= '\r')) || code == 0x7F;
}

std::string hexadecimal(char byte) {
    constexpr char digits[] = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[code >> 4], digits[code & 15]};
}

/// Where a character begins that the end of the bytes cuts in two, or their end.
std::size_t whole_characters(std::string_view bytes) noexcept {
    for (std::size_t tail = 1; tail <= std::min<std::size_t>(3, bytes.size()); ++tail) {
        const auto lead = static_cast<unsigned char>(bytes[bytes.size() - tail]);
        if ((lead & 0xC0) == 0x80) continue;
        if (lead < 0xC2 || lead > 0xF4) break;
        const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return size > tail ? bytes.size() - tail : bytes.size();
    }
    return bytes.size();
}

/// UTF-8 that was once decoded as GBK: how 政府信息 then reads.
constexpr std::string_view garbled = "鏀垮簻淇℃伅";

}  // namespace

Error not_utf8(std::string_view bytes, std::size_t invalid) {
    const std::string_view sample = bytes.substr(0, std::size_t{1} << 20);
    Error error = refuse(ErrorCode::wrong_encoding, {});
    if (looks_like_utf16(sample, true)) {
        error.detail = "UTF-16LE";
    } else if (looks_like_utf16(sample, false)) {
        error.detail = "UTF-16BE";
    } else if (sample.find('\0') != sample.npos) {
        error.code = ErrorCode::not_text;
        error.detail = "0x00";
        invalid = sample.find('\0');
    } else {
        error.detail = two_byte_encoding(sample);
        if (error.detail.empty()) error.detail = hexadecimal(bytes[invalid]);
    }
    locate(error, bytes, invalid);
    return error;
}

Result<Input> sniff(std::string_view bytes) {
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.start)) return refuse(signature.code, signature.name);
    }
    if (bytes.starts_with("PK\x03\x04")) {
#ifdef GOVINFO_DOCX
        return Input{InputKind::docx, bytes, 0};
#else
        return refuse(ErrorCode::unsupported_kind, archive_name(bytes));
#endif
    }

    Input input{InputKind::text, bytes, 0};
    if (bytes.starts_with(utf8_bom)) {
        input.offset = utf8_bom.size();
        input.text.remove_prefix(utf8_bom.size());
    }
    const std::string_view trimmed = trim(input.text);
    if (trimmed.empty()) return refuse(ErrorCode::empty_input, {});
    if (trimmed.front() == '{') {
        input.kind = InputKind::json;
        return input;
    }
    if (const std::string_view markup = markup_name(trimmed); !markup.empty()) {
#ifdef GOVINFO_HTML
        input.kind = InputKind::html;
        return input;
#else
        return refuse(ErrorCode::unsupported_kind, markup);
#endif
    }

    input.text = input.text.substr(0, whole_characters(input.text));
    if (const std::size_t invalid = find_invalid_utf8(input.text); invalid != input.text.npos) {
        return not_utf8(bytes, input.offset + invalid);
    }
    const auto controls = std::count_if(input.text.begin(), input.text.end(), is_control);
    const bool binary = input.text.find('\0') != input.text.npos ||
                        static_cast<std::size_t>(controls) * 100 > input.text.size();
    if (binary) {
        const auto first = std::find_if(bytes.begin(), bytes.end(), is_control);
        Error error = looks_like_utf16(bytes.substr(0, 4096), true)
                          ? refuse(ErrorCode::wrong_encoding, "UTF-16LE")
                      : looks_like_utf16(bytes.substr(0, 4096), false)
                          ? refuse(ErrorCode::wrong_encoding, "UTF-16BE")
                          : refuse(ErrorCode::not_text, hexadecimal(*first));
        locate(error, bytes, static_cast<std::size_t>(std::distance(bytes.begin(), first)));
        return error;
    }
    if (const std::size_t at = input.text.find(garbled); at != input.text.npos) {
        Error error = refuse(ErrorCode::wrong_encoding, "UTF-8 read as GBK");
        locate(error, bytes, input.offset + at);
        return error;
    }
    return input;
}

}  // namespace govinfo::detail
