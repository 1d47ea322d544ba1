// Which encoding the bytes of a text are in, and what they say in UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/place.hpp"

namespace govinfo::detail {

/// GB18030 contains GBK and GB 2312, so it stands for all three.
enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030 };

[[nodiscard]] std::string_view name(Encoding encoding) noexcept;

/// By a label of the Encoding Standard, without regard to case and white space around it.
[[nodiscard]] std::optional<Encoding> encoding_labelled(std::string_view label);

/// Of bytes without a byte order mark that are not UTF-8 from end to end, or have a zero among
/// them. The bytes decide; what they declare does only where they can be taken for GB18030 and for
/// something else. Refuses binary data and other encodings by name, at the place of the byte
/// that told. Looks at no more than the first MiB from the first that is not ASCII.
[[nodiscard]] Attempt<Encoding> find_encoding(std::string_view bytes);

/// Why bytes cannot be read as UTF-8, of which the one at `invalid` is the first that is not.
[[nodiscard]] Refusal not_utf8(std::string_view bytes, std::size_t invalid);

/// 0xE9; of several bytes 0x00D8.
[[nodiscard]] std::string hexadecimal(std::string_view bytes);

/// Whether append_decoded() knows the encoding: GB18030 only where lexbor, which has its tables, is
/// built in.
[[nodiscard]] bool can_decode(Encoding encoding) noexcept;

/// Where decoding stopped.
struct DecodingStop {
    std::size_t size;   ///< bytes that were decoded; fewer than given: no character follows
    std::size_t wrong;  ///< bytes there that are no character
    bool cut = false;   ///< since they are the beginning of one, and the end
};

/// Appends the characters at the beginning of `bytes` in UTF-8. Linear.
DecodingStop append_decoded(Encoding encoding, std::string_view bytes, std::vector<char>& out);

/// A place in a text, and in the bytes from which append_decoded() made it.
struct Along {
    std::size_t text = 0;
    std::size_t bytes = 0;
};

/// Goes on to the first character of `text` that begins at `end` or behind it. Of what was decoded
/// to U+FFFD for want of a character, the bytes that were wrong are passed.
void follow(Encoding encoding, std::string_view bytes, std::string_view text, std::size_t end,
            Along& at) noexcept;

}  // namespace govinfo::detail
