// A JSON text parsed whole by a handler of events, or why not and where.
#pragma once

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <govinfo/result.hpp>

#include "base/unicode.hpp"
#include "json/json_errors.hpp"

namespace govinfo::detail {

/// What `Handler` makes of the bytes: its take(), or else its error() where it refused() a token,
/// or the parser's.
template <class Handler, class Value>
[[nodiscard]] Result<Value> parse_whole(std::string_view bytes) {
    boost::json::parse_options limits;
    limits.allow_invalid_utf8 = true;  // the parser is given what is UTF-8
    boost::json::basic_parser<Handler> parser(limits);
    const std::size_t begin = text_begin(bytes);
    const std::size_t end = std::min(find_invalid_utf8(bytes), bytes.size());
    boost::json::error_code why;
    std::size_t stop = begin + parser.write_some(false, bytes.data() + begin, end - begin, why);
    if (!why && stop == bytes.size()) return std::move(parser.handler()).take();

    const std::optional<Token> refused = parser.handler().refused();
    Error error = refused ? parser.handler().error() : parser_error(bytes, stop, why);
    if (refused) stop = token_start(bytes, stop, *refused);
    set_place(error, bytes, stop);
    return error;
}

}  // namespace govinfo::detail
