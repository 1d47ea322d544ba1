// UTF-8 decoding, normal forms, and the folding under which labels are compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govinfo::detail {

/// A code point and the bytes it took.
struct CodePoint {
    char32_t code;
    std::size_t size;
    bool valid;  ///< else `code` is U+FFFD and `size` is 1
};

/// Of the three bytes of a character.
[[nodiscard]] inline char32_t decode_three(const char* bytes) noexcept {
    const auto bits = [bytes](std::size_t i, char32_t mask) {
        return static_cast<unsigned char>(bytes[i]) & mask;
    };
    return bits(0, 0x0F) << 12 | bits(1, 0x3F) << 6 | bits(2, 0x3F);
}

/// decode() of what that leaves to it.
[[nodiscard]] CodePoint decode_any(std::string_view text) noexcept;

/// The first code point of `text`, which must not be empty. Overlong forms, surrogates and anything
/// above U+10FFFF are not valid. ASCII and ideographs fast.
[[nodiscard]] inline CodePoint decode(std::string_view text) noexcept {
    const auto byte = [text](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[i]);
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const bool three =
        lead > 0xE0 && lead < 0xED && text.size() >= 3 && byte(1) >> 6 == 2 && byte(2) >> 6 == 2;
    if (!three) return decode_any(text);
    return {decode_three(text.data()), 3, true};
}

[[nodiscard]] inline bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Whether three bytes are a character of U+4000 to U+9FFF: nearly always an ideograph.
[[nodiscard]] inline bool is_ideograph(const char* bytes) noexcept {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    return lead >= 0xE4 && lead <= 0xE9 && is_continuation(bytes[1]) && is_continuation(bytes[2]);
}

/// Writes up to four bytes and returns their end.
[[nodiscard]] inline char* write_utf8(char* to, char32_t code) noexcept {
    const auto head = [code](unsigned mark, int shift) {
        return static_cast<char>(mark | code >> shift);
    };
    const auto tail = [code](int shift) {
        return static_cast<char>(0x80 | (code >> shift & 0x3F));
    };
    if (code < 0x80) {
        *to++ = static_cast<char>(code);
    } else if (code < 0x800) {
        *to++ = head(0xC0, 6);
        *to++ = tail(0);
    } else if (code < 0x10000) {
        *to++ = head(0xE0, 12);
        *to++ = tail(6);
        *to++ = tail(0);
    } else {
        *to++ = head(0xF0, 18);
        *to++ = tail(12);
        *to++ = tail(6);
        *to++ = tail(0);
    }
    return to;
}

inline void append_utf8(std::string& out, char32_t code) {
    char bytes[4];
    out.append(bytes, write_utf8(bytes, code));
}

/// Offset of the first byte that is not UTF-8, or npos; before `from` all is known to be. Linear.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text, std::size_t from = 0) noexcept;

/// With U+FFFD for what is not UTF-8, as the name of a file may hold.
[[nodiscard]] std::string as_utf8(std::string_view bytes);

/// How many bytes at the beginning are whole characters of ASCII or of Chinese prose: ideographs,
/// punctuation, full-width forms. They are valid, and Normalization Form C does not change them.
/// Fast.
[[nodiscard]] std::size_t plain_size(std::string_view text) noexcept;

/// White space, and characters without a glyph that stand for it or between letters: Unicode
/// White_Space, U+200B to U+200D, U+2060, U+FEFF and the soft hyphen U+00AD.
[[nodiscard]] constexpr bool is_space(char32_t code) noexcept {
    if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
    if (code > 0x3000 && code < 0xFEFF) return false;  // soon told for most text
    switch (code) {
        case 0x0085:
        case 0x00A0:
        case 0x00AD:
        case 0x1680:
        case 0x2028:
        case 0x2029:
        case 0x202F:
        case 0x205F:
        case 0x2060:
        case 0x3000:
        case 0xFEFF:
            return true;
        default:
            return code >= 0x2000 && code <= 0x200D;
    }
}

/// Without the leading and trailing code points that are is_space().
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// Takes the first run of characters that are not is_space() off a text; empty if there is none.
[[nodiscard]] std::string_view take_word(std::string_view& text) noexcept;

/// Normalization Form C and KC. Bytes that are not UTF-8 become U+FFFD. Time is linear but for the
/// sorting of each run of combining marks; text that is in NFC already is only looked through.
[[nodiscard]] std::string to_nfc(std::string_view text);
[[nodiscard]] std::string to_nfkc(std::string_view text);

/// What fold() makes of one code point of NFKC; itself where that is the same.
[[nodiscard]] char32_t unified_form(char32_t code) noexcept;

struct Folded {
    std::string text;
    bool traditional = false;  ///< a traditional character was replaced
};

/// What two spellings of one label have in common; for comparing, never for storing:
///   1. NFKC: full-width forms, ㈠ = (一), ① = 1, ⒈ = 1., … = ...
///   2. what is_space() is dropped
///   3. traditional characters of the field become simplified
///   4. “ ” „ ‟ ‘ ’ 「 」『 』〝 〞 and the like become ", commas and 、 become a comma, brackets
///      〔 〕【 】[ ] become ( ), dashes and minus signs become -, the other slashes /
/// Case, words and list numbers are left alone. Linear like to_nfkc().
[[nodiscard]] Folded fold_noting(std::string_view text);
[[nodiscard]] std::string fold(std::string_view text);

/// fold_noting() with the words of the form: 其他 for 其它 and, where it met traditional characters,
/// 信息 for the 資訊 of converters to the usage of Taiwan and its likes. For labels and titles, not for
/// names: a 檔案局 is no 文件局.
[[nodiscard]] Folded fold_label(std::string_view text);

}  // namespace govinfo::detail
