// The text of an input in UTF-8, and where in the input a place of it stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/error.hpp>
#include <govinfo/read.hpp>

#include "source/budget.hpp"
#include "source/encoding.hpp"

namespace govinfo::detail {

struct Source {
    std::string_view bytes;  ///< of the input, without its byte order mark
    std::size_t offset = 0;  ///< of `bytes` in the input
    Encoding encoding = Encoding::utf8;
    std::string_view text = {};      ///< `bytes` themselves, or what they were decoded to
    std::vector<char> decoded = {};  ///< what `text` then points into
    /// That there were bytes that are no character: NoteCode::undecodable, positioned by place.
    std::optional<Note> damage = {};
};

/// Decodes a text. Each byte that is no character becomes U+FFFD, up to one in a thousand, and so
/// does what the end of the input leaves of a character. Refuses binary data and other encodings.
/// The budget pays for what is decoded. Linear.
[[nodiscard]] Result<Source> open_source(std::string_view bytes, Budget& budget);

/// Turns places of the text (see Piece) into positions in the input: fills in line and column and
/// moves the offset. LF, CR LF and CR each end a line; columns are code points. Linear.
void locate(const Source& source, ReadResult& result);
void locate(const Source& source, Error& error);

/// The same where a place is the number of a paragraph.
void locate_paragraphs(ReadResult& result);
void locate_paragraphs(Error& error);

}  // namespace govinfo::detail
