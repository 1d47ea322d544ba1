#include "json/json_errors.hpp"

#include "base/unicode.hpp"
#include "source/encoding.hpp"
#include "source/positions.hpp"

namespace govinfo::detail {
namespace {

namespace json = boost::json;

ErrorCode code_of(const json::error_code& error) {
    if (error == json::error::too_deep || error == json::error::array_too_large)
        return ErrorCode::too_large;
    if (error == json::error::exponent_overflow) return ErrorCode::invalid_value;
    return ErrorCode::syntax;
}

}  // namespace

std::size_t text_begin(std::string_view bytes) noexcept {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::size_t token_start(std::string_view bytes, std::size_t stop, Token token) {
    switch (token) {
        case Token::string:  // a quote inside of it has a backslash before it
            do --stop;
            while (bytes[stop] != '"' || (stop > 0 && bytes[stop - 1] == '\\'));
            return stop;
        case Token::number:
            return bytes.find_last_not_of("+-.0123456789eE", stop - 1) + 1;
        case Token::other:
            break;
    }
    return stop;
}

Error parser_error(std::string_view bytes, std::size_t stop, const json::error_code& why) {
    Error error;
    error.code = code_of(why);
    if (stop < bytes.size()) {
        const CodePoint met = decode(bytes.substr(stop));
        error.detail = bytes.substr(stop, met.size);
        if (!met.valid) {
            const Refusal encoding = not_utf8(bytes, stop);
            error.code = encoding.code;
            error.detail = encoding.detail;
        }
    }
    return error;
}

void set_place(Error& error, std::string_view bytes, std::size_t offset) {
    const Position position = Positions(bytes, text_begin(bytes))(offset);
    error.offset = position.offset;
    error.line = position.line;
    error.column = position.column;
}

}  // namespace govinfo::detail
