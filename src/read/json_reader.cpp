#include "read/json_reader.hpp"

#include <govinfo/json.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "read/encoding.hpp"
#include "read/json_builder.hpp"

namespace govinfo {
namespace {

namespace json = boost::json;
using detail::JsonBuilder;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r\n";

std::size_t text_begin(std::string_view bytes) noexcept {
    return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

/// Where bytes stand. Offsets must not fall, so that all of them together cost one look at the
/// text.
class Places {
  public:
    explicit Places(std::string_view bytes) : bytes_(bytes), at_{text_begin(bytes), 1, 1} {}

    Position operator()(std::size_t offset) noexcept {
        for (; at_.offset < offset; ++at_.offset) {
            const auto byte = static_cast<unsigned char>(bytes_[at_.offset]);
            if (byte == '\n') {
                ++at_.line;
                at_.column = 1;
            } else if ((byte & 0xC0) != 0x80) {
                ++at_.column;
            }
        }
        return at_;
    }

  private:
    std::string_view bytes_;
    Position at_;
};

/// Hands the events of Boost.JSON's parser to a builder. Numbers are taken from their digits, never
/// from the floating-point value that the parser made of them.
class Handler {
  public:
    static constexpr std::size_t max_array_size = 4096;
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;

    /// What the builder refused: the parser stops at the last byte of a string, behind a number,
    /// and at the first byte of all else.
    enum class Token { string, number, other };

    Handler(std::string_view bytes, const Form* form, Provenance* provenance)
        : builder_(form), bytes_(bytes), places_(bytes), provenance_(provenance) {}

    [[nodiscard]] JsonBuilder& builder() noexcept { return builder_; }
    [[nodiscard]] std::optional<Token> refused() const noexcept { return refused_; }

    using Code = json::error_code;
    using View = json::string_view;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return builder_.begin_object() || refuse(Token::other); }
    bool on_object_end(std::size_t, Code&) { return builder_.end_object() || refuse(Token::other); }
    bool on_array_begin(Code&) { return builder_.begin_array() || refuse(Token::other); }
    bool on_array_end(std::size_t, Code&) { return builder_.end_array() || refuse(Token::other); }
    bool on_null(Code&) { return builder_.null() || refuse(Token::other); }
    bool on_bool(bool value, Code&) { return builder_.boolean(value) || refuse(Token::other); }

    bool on_key_part(View part, std::size_t, Code&) { return append(part); }
    bool on_string_part(View part, std::size_t, Code&) { return append(part); }
    bool on_key(View last, std::size_t, Code&) {
        const bool taken = builder_.key(joined(last));
        if (taken && provenance_) keep_place(last);
        parts_.clear();
        return taken || refuse(Token::string);
    }
    bool on_string(View last, std::size_t, Code&) {
        const bool taken = builder_.string(joined(last));
        parts_.clear();
        return taken || refuse(Token::string);
    }

    bool on_number_part(View, Code&) { return true; }  // the input is one piece: what follows fails
    bool on_int64(std::int64_t value, View digits, Code&) {
        return builder_.number(digits, Decimal::from_count(value)) || refuse(Token::number);
    }
    bool on_uint64(std::uint64_t, View digits, Code&) {
        return builder_.number(digits, std::nullopt) || refuse(Token::number);
    }
    bool on_double(double, View digits, Code&) {
        return builder_.number(digits, Decimal::parse(digits)) || refuse(Token::number);
    }

    bool on_comment_part(View, Code&) { return false; }
    bool on_comment(View, Code&) { return false; }

  private:
    bool refuse(Token token) noexcept {
        refused_ = token;
        return false;
    }

    /// A string with escapes comes in parts, of which the last may be empty.
    bool append(View part) {
        parts_.append(part.data(), part.size());
        return true;
    }
    std::string_view joined(View last) {
        if (parts_.empty()) return last;
        append(last);
        return parts_;
    }

    void keep_place(View key) {
        Position position;
        const std::less<> before;  // a key with escapes is not in the input
        if (!before(key.data(), bytes_.data()) && before(key.data(), bytes_.data() + bytes_.size()))
            position = places_(static_cast<std::size_t>(key.data() - bytes_.data()) - 1);
        if (const auto cell = builder_.cell()) {
            provenance_->cells.resize(builder_.form().cells().size());
            provenance_->cells[static_cast<std::size_t>(*cell)] = position;
        } else {
            provenance_->sections.resize(builder_.section_count(), position);
        }
    }

    JsonBuilder builder_;
    std::string parts_;
    std::optional<Token> refused_;
    std::string_view bytes_;
    Places places_;
    Provenance* provenance_;
};

std::size_t token_start(std::string_view bytes, std::size_t stop, Handler::Token token) {
    switch (token) {
        case Handler::Token::string:  // a quote inside of it has a backslash before it
            do --stop;
            while (bytes[stop] != '"' || (stop > 0 && bytes[stop - 1] == '\\'));
            return stop;
        case Handler::Token::number:
            return bytes.find_last_not_of("+-.0123456789eE", stop - 1) + 1;
        case Handler::Token::other:
            break;
    }
    return stop;
}

ErrorCode code_of(const json::error_code& error) {
    if (error == json::error::too_deep || error == json::error::array_too_large)
        return ErrorCode::too_large;
    if (error == json::error::exponent_overflow) return ErrorCode::invalid_value;
    return ErrorCode::syntax;
}

Error refusal(std::string_view bytes, std::size_t stop, Handler& handler,
              const json::error_code& parser_error) {
    Error error = handler.builder().error();
    if (handler.refused()) {
        stop = token_start(bytes, stop, *handler.refused());
    } else {
        error.code = code_of(parser_error);
        error.path = handler.builder().path();
        if (stop < bytes.size()) {
            const detail::CodePoint met = detail::decode(bytes.substr(stop));
            error.detail = bytes.substr(stop, met.size);
            if (!met.valid) {
                const Error encoding = detail::not_utf8(bytes, stop);
                error.code = encoding.code;
                error.detail = encoding.detail;
            }
        }
    }
    const Position position = Places(bytes)(stop);
    error.offset = position.offset;
    error.line = position.line;
    error.column = position.column;
    return error;
}

/// `form` null: as the text itself says. The parser is given what is UTF-8, and need not look.
Result<ReadResult> build(std::string_view bytes, const Form* form, const ReadOptions& options) {
    Provenance provenance;
    json::parse_options limits;
    limits.max_depth = JsonBuilder::max_depth;
    limits.allow_invalid_utf8 = true;
    json::basic_parser<Handler> parser(limits, bytes, form,
                                       options.provenance ? &provenance : nullptr);
    JsonBuilder& builder = parser.handler().builder();

    const std::size_t begin = text_begin(bytes);
    const std::size_t end = std::min(detail::find_invalid_utf8(bytes), bytes.size());
    json::error_code error;
    const std::size_t stop =
        begin + parser.write_some(false, bytes.data() + begin, end - begin, error);
    if (error || stop != bytes.size()) return refusal(bytes, stop, parser.handler(), error);
    if (builder.must_build_again()) return build(bytes, &builder.form(), options);
    if (options.provenance) {
        provenance.cells.resize(builder.form().cells().size());
        provenance.sections.resize(builder.section_count());
    }
    return ReadResult{std::move(builder).take(), std::move(provenance), {}};
}

}  // namespace

Result<ReadResult> detail::read_json_document(std::string_view bytes, const ReadOptions& options) {
    if (bytes.size() > options.max_bytes) {
        Error error;
        error.code = ErrorCode::too_large;
        error.detail = std::to_string(bytes.size());
        return error;
    }
    if (bytes.find_first_not_of(white_space, text_begin(bytes)) == bytes.npos) {
        Error error;
        error.code = ErrorCode::empty_input;
        return error;
    }
    return build(bytes, nullptr, options);
}

Result<Report> read_json(std::string_view bytes, const ReadOptions& options) {
    ReadOptions report_only = options;
    report_only.provenance = false;
    auto result = detail::read_json_document(bytes, report_only);
    if (!result) return std::move(result).error();
    return std::move(result->report);
}

}  // namespace govinfo
