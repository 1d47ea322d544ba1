#include "json/json_lines.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include "base/wording.hpp"
#include "json/json_errors.hpp"

namespace govinfo::detail {
namespace {

namespace json = boost::json;

/// Hands the events of Boost.JSON's parser on, member by member.
class Handler {
  public:
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_object_size = max_array_size;
    static constexpr std::size_t max_string_size = max_array_size;
    static constexpr std::size_t max_key_size = max_array_size;

    using Code = json::error_code;
    using View = json::string_view;
    using Member = std::function<void(std::string_view key, std::string_view value)>;

    explicit Handler(const Member& member) : member_(member) {}

    [[nodiscard]] std::optional<Token> refused() const noexcept { return refused_; }
    [[nodiscard]] const Error& error() const noexcept { return error_; }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) {
        return !std::exchange(in_object_, true) || refuse(Token::other, "{");
    }
    bool on_object_end(std::size_t, Code&) { return true; }
    bool on_array_begin(Code&) { return refuse(Token::other, "["); }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_null(Code&) { return value(Token::other, {}); }
    bool on_bool(bool truth, Code&) { return value(Token::other, truth ? "true" : "false"); }

    bool on_key_part(View part, std::size_t, Code&) { return append(part); }
    bool on_string_part(View part, std::size_t, Code&) { return append(part); }
    bool on_key(View last, std::size_t, Code&) {
        append(last);
        key_ = std::exchange(parts_, {});
        if (keys_.insert(key_).second) return true;
        return refuse(Token::string, key_, ErrorCode::duplicate_key);
    }
    bool on_string(View last, std::size_t, Code&) {
        append(last);
        return value(Token::string, std::exchange(parts_, {}));
    }

    bool on_number_part(View part, Code&) { return append(part); }
    bool on_int64(std::int64_t, View digits, Code&) { return number(digits); }
    bool on_uint64(std::uint64_t, View digits, Code&) { return number(digits); }
    bool on_double(double, View digits, Code&) { return number(digits); }

    bool on_comment_part(View, Code&) { return false; }
    bool on_comment(View, Code&) { return false; }

  private:
    bool append(View part) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool number(View last) {
        append(last);
        return value(Token::number, std::exchange(parts_, {}));
    }
    bool value(Token token, std::string_view text) {
        if (!in_object_) return refuse(token, text);
        member_(key_, text);
        return true;
    }
    bool refuse(Token token, std::string_view met, ErrorCode code = ErrorCode::wrong_type) {
        refused_ = token;
        error_.code = code;
        error_.detail = excerpt(met);
        return false;
    }

    const Member& member_;
    std::set<std::string, std::less<>> keys_;
    bool in_object_ = false;
    std::string key_;
    std::string parts_;  // of a string or number, which may come in several
    std::optional<Token> refused_;
    Error error_;
};

}  // namespace

std::optional<Error> read_json_line(std::string_view line, const Handler::Member& member) {
    json::parse_options limits;
    limits.allow_invalid_utf8 = true;  // the parser is given what is UTF-8
    json::basic_parser<Handler> parser(limits, member);
    json::error_code why;
    std::size_t stop = parser.write_some(false, line.data(), line.size(), why);
    if (!why && stop == line.size()) return std::nullopt;
    const std::optional<Token> refused = parser.handler().refused();
    Error error = refused ? parser.handler().error() : parser_error(line, stop, why);
    if (refused) stop = token_start(line, stop, *refused);
    set_place(error, line, stop);
    return error;
}

}  // namespace govinfo::detail
