// The text of an input in UTF-8, and where in the input a place of it stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/error.hpp>
#include <govinfo/note.hpp>
#include <govinfo/result.hpp>

#include "source/budget.hpp"
#include "source/encoding.hpp"
#include "source/place.hpp"

namespace govinfo::detail {

struct Source {
    std::string_view bytes;  ///< of the input, without its byte order mark
    std::size_t offset = 0;  ///< of `bytes` in the input
    Encoding encoding = Encoding::utf8;
    std::string_view text = {};      ///< `bytes` themselves, or what they were decoded to
    std::vector<char> decoded = {};  ///< what `text` then points into
    /// That there were bytes that are no character: NoteCode::undecodable.
    std::optional<Remark> damage = {};
};

/// Decodes a text. Each byte that is no character becomes U+FFFD, up to one in a thousand, and so
/// does what the end of the input leaves of a character. Refuses binary data and other encodings.
/// The budget pays for what is decoded. `said` is the encoding that the transport names, which a
/// byte order mark alone outweighs. Linear.
[[nodiscard]] Result<Source> open_source(std::string_view bytes, Budget& budget,
                                         std::optional<Encoding> said = {});

/// Where in the input places of its text are; columns are code points. Linear but for a logarithm.
[[nodiscard]] std::vector<Position> locate(const Source& source, const std::vector<Spot>& spots);

[[nodiscard]] Error located(const Source& source, const Refusal& refusal);
[[nodiscard]] Error error_of(const Refusal& refusal, const Position& at);

}  // namespace govinfo::detail
