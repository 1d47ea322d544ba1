// Which bytes of a source a printed value takes, and which others make another value of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/recognise.hpp"
#include "source/source.hpp"

namespace govinfo::detail {

/// Bytes of a source's text that others take the place of.
struct Edit {
    std::size_t begin, size;
    std::string text;
    std::string behind;  ///< markup that follows the text
};

/// What a source's text is written in.
enum class Markup { none, page, word, sheet };

/// As it is written there.
[[nodiscard]] std::string escaped(std::string_view text, Markup markup);

/// Turns a value into another, of which only the characters that differ are written, each in the
/// place of one:
///
///    before   <b>1</b><i>23</i>     &#49;2
///    after    <b>4</b><i>56</i>     32         of 456 and 32
///
/// What is more stands behind the last of them. Nothing where the place of one is not known.
[[nodiscard]] std::optional<std::vector<Edit>> edits_of(const Source& source, Markup markup,
                                                        const PrintedValue& value,
                                                        std::string_view after);

/// The input of a source, `edits` made, which must not overlap. Linear but for a logarithm.
[[nodiscard]] std::string edited(const Source& source, std::string_view input,
                                 std::vector<Edit> edits);

}  // namespace govinfo::detail
