#include "source/encoding.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#ifdef GOVINFO_HTML
#include <lexbor/encoding/encoding.h>
#include <lexbor/encoding/multi.h>
#endif

#include "base/eight_bytes.hpp"
#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

struct Entry {
    std::string_view name;
    std::size_t unit;  // bytes
    std::string_view replacement_character;
};

// In the order of Encoding.
constexpr Entry entries[] = {
    {"UTF-8", 1, "\xEF\xBF\xBD"},
    {"UTF-16LE", 2, "\xFD\xFF"},
    {"UTF-16BE", 2, "\xFF\xFD"},
    {"GB18030", 1, "\x84\x31\xA4\x37"},
};
static_assert(std::size(entries) == static_cast<std::size_t>(Encoding::gb18030) + 1);

const Entry& entry(Encoding encoding) noexcept {
    return entries[static_cast<std::size_t>(encoding)];
}

Refusal refuse(ErrorCode code, std::string_view detail, std::size_t at) {
    return {code, std::string(detail), Place{at}};
}

Refusal wrong_byte(std::string_view bytes, std::size_t at) {
    return refuse(ErrorCode::wrong_encoding, hexadecimal(bytes.substr(at, 1)), at);
}

bool is_ascii(char byte) noexcept {
    return static_cast<unsigned char>(byte) < 0x80;
}

/// How many of the two-byte units are ASCII, or such as a Chinese text is made of.
std::size_t likely_units(std::string_view bytes, Encoding encoding) {
    const std::size_t high_at = encoding == Encoding::utf16le ? 1 : 0;
    std::size_t likely = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto high = static_cast<unsigned char>(bytes[i + high_at]);
        const auto low = static_cast<unsigned char>(bytes[i + 1 - high_at]);
        const bool ascii = high == 0 && low >= '\t' && low < 0x7F;
        if (ascii || high == 0x30 || high == 0xFF || (high >= 0x4E && high < 0xA0)) ++likely;
    }
    return likely;
}

/// Of bytes with zeros among them, as the ASCII in UTF-16 has: in which order, if they are UTF-16.
Attempt<Encoding> find_utf16(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, mebibyte);
    const std::size_t little = likely_units(sample, Encoding::utf16le);
    const std::size_t big = likely_units(sample, Encoding::utf16be);
    const std::size_t units = sample.size() / 2;
    if (bytes.size() % 2 != 0 || std::max(little, big) * 10 < units * 9) {
        return refuse(ErrorCode::not_text, "0x00", bytes.find('\0'));
    }
    return little >= big ? Encoding::utf16le : Encoding::utf16be;
}

/// Whether so little is not UTF-8 that the rest is none by chance.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t characters = 0, wrong = 0;
    for (bytes.remove_prefix(ascii_size(bytes)); !bytes.empty();
         bytes.remove_prefix(ascii_size(bytes))) {
        if (wrong * 10 > characters + bytes.size()) return false;  // whatever follows
        if (bytes.size() < 2 || !is_continuation(bytes[1])) {
            ++wrong;
            bytes.remove_prefix(1);
            continue;
        }
        const CodePoint next = decode(bytes);
        if (!next.valid) {
            ++wrong;
        } else if (next.size > 1) {
            ++characters;
        }
        bytes.remove_prefix(next.size);
    }
    return wrong * 10 <= characters;
}

struct Label {
    std::string_view name;
    Encoding encoding;
};

/// As the Encoding Standard lists them.
constexpr Label labels[] = {
    {"unicode-1-1-utf-8", Encoding::utf8},
    {"unicode11utf8", Encoding::utf8},
    {"unicode20utf8", Encoding::utf8},
    {"utf-8", Encoding::utf8},
    {"utf8", Encoding::utf8},
    {"x-unicode20utf8", Encoding::utf8},
    {"csunicode", Encoding::utf16le},
    {"iso-10646-ucs-2", Encoding::utf16le},
    {"ucs-2", Encoding::utf16le},
    {"unicode", Encoding::utf16le},
    {"unicodefeff", Encoding::utf16le},
    {"utf-16", Encoding::utf16le},
    {"utf-16le", Encoding::utf16le},
    {"unicodefffe", Encoding::utf16be},
    {"utf-16be", Encoding::utf16be},
    {"chinese", Encoding::gb18030},
    {"csgb2312", Encoding::gb18030},
    {"csiso58gb231280", Encoding::gb18030},
    {"gb18030", Encoding::gb18030},
    {"gb2312", Encoding::gb18030},
    {"gb_2312", Encoding::gb18030},
    {"gb_2312-80", Encoding::gb18030},
    {"gbk", Encoding::gb18030},
    {"iso-ir-58", Encoding::gb18030},
    {"x-gbk", Encoding::gb18030},
};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

/// Whether a page or XML names one of these as its encoding.
bool declares_gb(std::string_view bytes) {
    constexpr std::size_t head = 4096;
    const std::string lower = lower_case(bytes.substr(0, head));
    for (const std::string_view key : {"charset", "encoding"}) {
        for (std::size_t at = 0; (at = lower.find(key, at)) != lower.npos;) {
            at = std::min(lower.find_first_not_of(" \t\r\n=\"'", at + key.size()), lower.size());
            const std::size_t end =
                std::min(lower.find_first_of(" \t\r\n\"';>/", at), lower.size());
            const std::string_view label(lower.data() + at, end - at);
            if (encoding_labelled(label) == Encoding::gb18030) return true;
        }
    }
    return false;
}

/// GB18030, Big5, or empty.
std::string_view two_byte_encoding(std::string_view bytes) {
    std::size_t pairs = 0, wrong = 0, low_trails = 0, gbk_trails = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto at = [&](std::size_t k) {
            return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0xA1u;
        };
        if (at(i) < 0x80) {
            i += ascii_size(bytes.substr(i));
        } else if (at(i) == 0x80 || at(i) == 0xFF) {
            ++wrong;
            ++i;
        } else if (at(i + 1) >= 0x40 && at(i + 1) != 0x7F && at(i + 1) != 0xFF) {
            ++pairs;
            if (at(i + 1) < 0xA1) ++low_trails;
            if (at(i + 1) > 0x7F && at(i + 1) < 0xA1) ++gbk_trails;
            i += 2;
        } else if (at(i + 1) >= '0' && at(i + 1) <= '9') {
            i += 4;
        } else {
            ++wrong;
            ++i;
        }
    }
    if (pairs == 0 || wrong * 50 > pairs) return {};
    // The common characters of GBK have high second bytes. Of its traditional ones many have low
    // ones, as a third of Big5 has, but some of them such as Big5 does not use.
    return low_trails * 5 > pairs && gbk_trails * 50 < pairs ? "Big5" : "GB18030";
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

/// The first character of some bytes.
struct Character {
    char32_t code = 0;
    std::size_t size = 0;  ///< bytes; 0: none
    bool cut = false;      ///< there is only the beginning of one
};

/// `high_at` says which byte of a unit is the high one.
Character first_of_utf16(std::string_view bytes, std::size_t high_at) noexcept {
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto high = static_cast<unsigned char>(bytes[at + high_at]);
        const auto low = static_cast<unsigned char>(bytes[at + 1 - high_at]);
        return static_cast<char32_t>(high << 8 | low);
    };
    if (bytes.size() < 2) return {0, 0, true};
    const char32_t first = unit(0);
    if (first < 0xD800 || first >= 0xE000) return {first, 2};
    if (first >= 0xDC00) return {};
    if (bytes.size() < 4) return {0, 0, true};
    const char32_t second = unit(2);
    if (second < 0xDC00 || second >= 0xE000) return {};
    return {0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF)), 4};
}

#ifdef GOVINFO_HTML
/// Of the pairs of bytes that lexbor has in its table; most characters are.
Character pair_of_gb18030(std::string_view bytes) noexcept {
    if (bytes.size() < 2) return {};
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const auto trail = static_cast<unsigned char>(bytes[1]);
    const bool is_pair =
        lead > 0x80 && lead < 0xFF && trail >= 0x40 && trail != 0x7F && trail != 0xFF;
    if (!is_pair) return {};
    const std::size_t pointer = (lead - 0x81U) * 190U + trail - (trail < 0x7F ? 0x40U : 0x41U);
    const lxb_codepoint_t code = lxb_encoding_multi_gb18030_map[pointer];
    return code < LXB_ENCODING_ERROR_CODEPOINT ? Character{code, 2} : Character{};
}

Character first_of_gb18030(std::string_view bytes, lxb_encoding_decode_t& state) noexcept {
    const auto* const begin = reinterpret_cast<const lxb_char_t*>(bytes.data());
    if (*begin < 0x80) return {*begin, 1};
    if (const Character pair = pair_of_gb18030(bytes); pair.size != 0) return pair;
    const lxb_char_t* at = begin;
    const lxb_codepoint_t code =
        lxb_encoding_decode_gb18030_single(&state, &at, begin + bytes.size());
    if (code == LXB_ENCODING_DECODE_CONTINUE) return {0, 0, true};
    if (code == LXB_ENCODING_DECODE_ERROR) return {};
    return {code, static_cast<std::size_t>(at - begin)};
}
#endif

DecodingStop stop(std::string_view bytes, std::size_t at, bool cut, Encoding encoding) {
    const std::size_t left = bytes.size() - at;
    return {at, cut ? left : std::min(entry(encoding).unit, left), cut};
}

/// `first` gives the first character of some bytes.
template <typename First>
DecodingStop append_characters(Encoding encoding, std::string_view bytes, std::vector<char>& out,
                               First first) {
    const bool ascii_is_itself = entry(encoding).unit == 1;
    std::array<char, 1 << 12> buffer;
    std::size_t at = 0;
    while (at < bytes.size()) {
        Character next = {0, 1};
        char* end = buffer.data();
        while (at < bytes.size() && buffer.data() + buffer.size() - end >= 8) {
            if (ascii_is_itself && is_ascii(bytes[at])) {
                const auto room = static_cast<std::size_t>(buffer.data() + buffer.size() - end);
                const std::size_t size = ascii_size(bytes.substr(at, room));
                end = std::copy_n(bytes.data() + at, size, end);
                at += size;
                continue;
            }
            next = first(bytes.substr(at));
            if (next.size == 0) break;
            end = write_utf8(end, next.code);
            at += next.size;
        }
        out.insert(out.end(), buffer.data(), end);
        if (next.size == 0) return stop(bytes, at, next.cut, encoding);
    }
    return {bytes.size(), 0};
}

bool is_digit(std::string_view bytes, std::size_t at) noexcept {
    return at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9';
}

/// How many bytes the first character of `text` took in `bytes`.
std::size_t encoded_size(Encoding encoding, std::string_view bytes,
                         std::string_view text) noexcept {
    const CodePoint decoded = decode(text);
    const std::size_t unit = entry(encoding).unit;
    const std::string_view own = entry(encoding).replacement_character;
    if (decoded.code == U'\uFFFD') return bytes.starts_with(own) ? own.size() : unit;
    switch (encoding) {
        case Encoding::utf8:
            return decoded.size;
        case Encoding::utf16le:
        case Encoding::utf16be:
            return decoded.size == 4 ? 4 : 2;
        case Encoding::gb18030:
            break;
    }
    if (decoded.size == 1 || bytes.starts_with('\x80')) return 1;  // 0x80 is the sign of the euro
    return is_digit(bytes, 1) ? 4 : 2;
}

}  // namespace

std::string_view name(Encoding encoding) noexcept {
    return entry(encoding).name;
}

std::optional<Encoding> encoding_labelled(std::string_view label) {
    const std::string wanted = lower_case(trim(label));
    for (const Label& each : labels) {
        if (each.name == wanted) return each.encoding;
    }
    return std::nullopt;
}

Attempt<Encoding> find_encoding(std::string_view bytes) {
    if (bytes.find('\0') != bytes.npos) return find_utf16(bytes);
    const std::string_view text = bytes.substr(0, whole_characters(bytes));
    const auto first = std::find_if_not(text.begin(), text.end(), is_ascii);
    const std::string_view sample =
        text.substr(static_cast<std::size_t>(first - text.begin()), mebibyte);
    if (is_mostly_utf8(sample)) return Encoding::utf8;
    if (declares_gb(bytes)) return Encoding::gb18030;
    const std::string_view found = two_byte_encoding(sample);
    if (found == name(Encoding::gb18030)) return Encoding::gb18030;
    const std::size_t invalid = find_invalid_utf8(bytes);
    if (!found.empty()) return refuse(ErrorCode::wrong_encoding, found, invalid);
    return wrong_byte(bytes, invalid);
}

Refusal not_utf8(std::string_view bytes, std::size_t invalid) {
    const auto found = find_encoding(bytes);
    if (!found) return found.error();
    if (*found == Encoding::utf8) return wrong_byte(bytes, invalid);
    return refuse(ErrorCode::wrong_encoding, name(*found), invalid);
}

std::string hexadecimal(std::string_view bytes) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out = "0x";
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        out += {digits[code >> 4], digits[code & 15]};
    }
    return out;
}

bool can_decode(Encoding encoding) noexcept {
#ifdef GOVINFO_HTML
    static_cast<void>(encoding);
    return true;
#else
    return encoding != Encoding::gb18030;
#endif
}

DecodingStop append_decoded(Encoding encoding, std::string_view bytes, std::vector<char>& out) {
    if (encoding == Encoding::utf8) {
        const std::size_t valid = std::min(find_invalid_utf8(bytes), bytes.size());
        out.insert(out.end(), bytes.data(), bytes.data() + valid);
        return stop(bytes, valid, whole_characters(bytes) == valid, encoding);
    }
    if (encoding != Encoding::gb18030) {
        const std::size_t high_at = encoding == Encoding::utf16le ? 1 : 0;
        return append_characters(encoding, bytes, out, [high_at](std::string_view rest) {
            return first_of_utf16(rest, high_at);
        });
    }
#ifdef GOVINFO_HTML
    lxb_encoding_decode_t state = {};
    return append_characters(encoding, bytes, out, [&state](std::string_view rest) {
        return first_of_gb18030(rest, state);
    });
#else
    return stop(bytes, 0, false, encoding);
#endif
}

void follow(Encoding encoding, std::string_view bytes, std::string_view text, std::size_t end,
            Along& at) noexcept {
    const bool ascii_is_itself = entry(encoding).unit == 1;
    const bool is_gb = encoding == Encoding::gb18030;
    while (at.text < end) {
        const std::size_t ascii =
            ascii_is_itself ? ascii_size(text.substr(at.text, end - at.text)) : 0;
        at.text += ascii;
        at.bytes += ascii;
        for (; is_gb && at.text < end && text.size() - at.text >= 3 &&
               is_ideograph(text.data() + at.text);
             at.text += 3)
            at.bytes += is_digit(bytes, at.bytes + 1) ? 4 : 2;
        if (at.text >= end) return;
        if (ascii_is_itself && is_ascii(text[at.text])) continue;
        const std::string_view rest = text.substr(at.text);
        at.bytes += encoded_size(encoding, bytes.substr(at.bytes), rest);
        at.text += decode(rest).size;
    }
}

}  // namespace govinfo::detail
