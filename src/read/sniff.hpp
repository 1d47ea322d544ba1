// What kind of input the bytes are, told by the bytes alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <govinfo/result.hpp>

namespace govinfo::detail {

enum class InputKind : std::uint8_t { text, html, docx, json };

struct Input {
    InputKind kind;
    /// Text: UTF-8 without the BOM, and without a character that the end of the input cuts in two.
    std::string_view text;
    std::size_t offset;  ///< of `text` in the input
};

/// Refuses by name what is not read: empty input, binary data, other encodings, other kinds of
/// file. Linear.
[[nodiscard]] Result<Input> sniff(std::string_view bytes);

/// What the bytes are whose first that is not UTF-8 stands at `invalid`: binary data, or text in an
/// encoding that it names. Linear.
[[nodiscard]] Error not_utf8(std::string_view bytes, std::size_t invalid);

}  // namespace govinfo::detail
