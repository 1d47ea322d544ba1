#include "read/encoding.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <new>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

struct Entry {
    std::string_view name;  // iconv knows it by the same one
    std::size_t unit;       // bytes
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

Error refuse(ErrorCode code, std::string_view detail, std::size_t offset) {
    Error error;
    error.code = code;
    error.detail = detail;
    error.offset = offset;
    error.line = error.column = 1;  // for locate()
    return error;
}

Error wrong_byte(std::string_view bytes, std::size_t at) {
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
Result<Encoding> find_utf16(std::string_view bytes) {
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
    while (!bytes.empty()) {
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

/// Whether a page or XML names GB 2312, GBK or GB18030 as its encoding.
bool declares_gb(std::string_view bytes) {
    constexpr std::size_t head = 4096;
    std::string lower(bytes.substr(0, head));
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    for (const std::string_view key : {"charset", "encoding"}) {
        for (std::size_t at = 0; (at = lower.find(key, at)) != lower.npos;) {
            at = std::min(lower.find_first_not_of(" \t\r\n=\"'", at + key.size()), lower.size());
            if (lower.compare(at, 2, "gb") == 0) return true;
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
            ++i;
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

Decoder::Stop stop(std::string_view bytes, std::size_t at, bool cut, std::size_t unit) {
    const std::size_t left = bytes.size() - at;
    return {at, cut ? left : std::min(unit, left), cut};
}

}  // namespace

std::string_view name(Encoding encoding) noexcept {
    return entry(encoding).name;
}

Result<Encoding> find_encoding(std::string_view bytes) {
    if (bytes.find('\0') != bytes.npos) return find_utf16(bytes);
    const std::string_view text = bytes.substr(0, whole_characters(bytes));
    const auto first = std::find_if_not(text.begin(), text.end(), is_ascii);
    const std::string_view sample =
        text.substr(static_cast<std::size_t>(first - text.begin()), mebibyte);
    if (is_mostly_utf8(sample)) return Encoding::utf8;
    const std::string_view found = two_byte_encoding(sample);
    if (found == name(Encoding::gb18030) || declares_gb(bytes)) return Encoding::gb18030;
    const std::size_t invalid = find_invalid_utf8(bytes);
    if (!found.empty()) return refuse(ErrorCode::wrong_encoding, found, invalid);
    return wrong_byte(bytes, invalid);
}

Error not_utf8(std::string_view bytes, std::size_t invalid) {
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

Decoder::Decoder(Encoding encoding) : encoding_(encoding) {
    if (encoding == Encoding::utf8) return;
    conversion_ = iconv_open("UTF-8", name(encoding).data());
    if (!is_open() && errno == ENOMEM) throw std::bad_alloc();
}

Decoder::~Decoder() {
    if (encoding_ != Encoding::utf8 && is_open()) iconv_close(conversion_);
}

bool Decoder::is_open() const noexcept {
    return reinterpret_cast<std::intptr_t>(conversion_) != -1;
}

Decoder::Stop Decoder::append(std::string_view bytes, std::vector<char>& out) const {
    if (encoding_ == Encoding::utf8) {
        const std::size_t valid = std::min(find_invalid_utf8(bytes), bytes.size());
        out.insert(out.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(valid));
        return stop(bytes, valid, whole_characters(bytes) == valid, 1);
    }
    std::array<char, 1 << 14> buffer;
    char* from = const_cast<char*>(bytes.data());  // it is only read
    for (std::size_t left = bytes.size(); left != 0;) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const bool done =
            iconv(conversion_, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
        const int why = errno;
        out.insert(out.end(), buffer.data(), to);
        if (!done && why != E2BIG)
            return stop(bytes, bytes.size() - left, why == EINVAL, entry(encoding_).unit);
    }
    return {bytes.size(), 0};
}

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
    if (decoded.size == 1) return 1;
    return bytes.size() > 1 && bytes[1] >= '0' && bytes[1] <= '9' ? 4 : 2;
}

}  // namespace govinfo::detail
