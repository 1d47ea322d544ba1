// The text of an input, and where in the input a place of it stands.
#pragma once

#include <string_view>

#include <govinfo/error.hpp>
#include <govinfo/read.hpp>

#include "read/sniff.hpp"

namespace govinfo::detail {

/// Turns places of UTF-8 text (see Piece) into positions in the input: fills in line and column and
/// moves the offset. LF, CR LF and CR each end a line. Linear.
void locate(const Input& input, ReadResult& result);
void locate(const Input& input, Error& error);

/// The same where a place is the number of a paragraph.
void locate_paragraphs(ReadResult& result);
void locate_paragraphs(Error& error);

}  // namespace govinfo::detail
