// Where a JSON parser stopped, as an error that names the place.
#pragma once

#include <cstddef>
#include <string_view>

#include <boost/json/error.hpp>

#include <govinfo/error.hpp>
#include <govinfo/note.hpp>

namespace govinfo::detail {

/// Where the text begins: behind a byte order mark.
[[nodiscard]] std::size_t text_begin(std::string_view bytes) noexcept;

/// What was refused: the parser stops at the last byte of a string, behind a number, and at the
/// first byte of all else.
enum class Token { string, number, other };

/// Where the token begins at which the parser stopped.
[[nodiscard]] std::size_t token_start(std::string_view bytes, std::size_t stop, Token token);

/// Why the parser itself stopped there.
[[nodiscard]] Error parser_error(std::string_view bytes, std::size_t stop,
                                 const boost::json::error_code& why);

/// Gives the error that place.
void set_place(Error& error, std::string_view bytes, std::size_t offset);

}  // namespace govinfo::detail
