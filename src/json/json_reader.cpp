#include "json/json_reader.hpp"

#include <govinfo/json.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "json/json_builder.hpp"
#include "json/json_errors.hpp"
#include "source/budget.hpp"
#include "source/positions.hpp"

namespace govinfo {
namespace {

namespace json = boost::json;
using detail::JsonBuilder;
using detail::Positions;
using detail::Token;

constexpr std::string_view white_space = " \t\r\n";

/// Hands the events of Boost.JSON's parser to a builder. Numbers are taken from their digits, never
/// from the floating-point value that the parser made of them.
class Handler {
  public:
    static constexpr std::size_t max_array_size = 4096;
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;

    /// `plain`: plain_size() of the bytes is all of them.
    Handler(std::string_view bytes, bool plain, const Form* form, Provenance* provenance)
        : builder_(form),
          bytes_(bytes),
          plain_(plain),
          positions_(bytes, detail::text_begin(bytes)),
          provenance_(provenance) {}

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
    bool on_string_part(View part, std::size_t, Code&) {
        if (parts_.empty()) begin_ = offset_of(part);
        return append(part);
    }
    bool on_key(View last, std::size_t, Code&) {
        const bool taken = builder_.key(joined(last));
        if (taken && provenance_) keep_place(last);
        parts_.clear();
        return taken || refuse(Token::string);
    }
    bool on_string(View last, std::size_t, Code&) {
        if (parts_.empty()) begin_ = offset_of(last);
        const bool is_nfc = plain_ && parts_.empty();
        const bool is_prose = provenance_ && builder_.in_section_text();
        const std::string_view text = joined(last);
        const bool taken = builder_.string(text, is_nfc);
        if (is_prose && taken && begin_) keep_runs(text, *begin_);
        parts_.clear();
        return taken || refuse(Token::string);
    }

    bool on_number_part(View, Code&) { return true; }  // the input is one piece: what follows fails
    bool on_int64(std::int64_t value, View digits, Code&) {
        const auto count = Decimal::from_count(value);
        return builder_.number(digits, count ? &*count : nullptr) || refuse(Token::number);
    }
    bool on_uint64(std::uint64_t, View digits, Code&) {
        return builder_.number(digits, nullptr) || refuse(Token::number);
    }
    bool on_double(double, View digits, Code&) {
        const auto number = Decimal::parse(digits);
        return builder_.number(digits, number ? &*number : nullptr) || refuse(Token::number);
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
        if (const auto at = offset_of(key)) position = positions_(*at - 1);
        if (const auto cell = builder_.cell()) {
            provenance_->cells.resize(builder_.form().cells().size());
            provenance_->cells[static_cast<std::size_t>(*cell)] = position;
        } else {
            provenance_->sections.resize(builder_.section_count(), position);
        }
    }

    /// Empty for what has escapes: that is not in the input.
    [[nodiscard]] std::optional<std::size_t> offset_of(View part) const noexcept {
        const std::less<> before;
        const char* const end = bytes_.data() + bytes_.size();
        if (before(part.data(), bytes_.data()) || !before(part.data(), end)) return std::nullopt;
        return static_cast<std::size_t>(part.data() - bytes_.data());
    }

    /// Of a section's text that begins there; escapes part it. None if it was normalised: then it
    /// is no more what stands in the input.
    void keep_runs(std::string_view text, std::size_t at) {
        provenance_->text.resize(builder_.section_count());
        if (builder_.section_text() != text) return;
        auto& runs = provenance_->text.back();
        for (std::size_t i = 0; i < text.size();) {
            const std::string_view rest = bytes_.substr(at, text.size() - i);
            const std::size_t size = std::min(rest.find('\\'), rest.size());
            runs.push_back({i, size, positions_(at)});
            if (size != 0) {
                i += size;
                at += size;
                continue;
            }
            const detail::CodePoint letter = detail::decode(text.substr(i));
            i += letter.size;
            at += bytes_[at + 1] != 'u' ? 2u : letter.code < 0x10000 ? 6u : 12u;
        }
    }

    JsonBuilder builder_;
    std::string parts_;
    std::optional<std::size_t> begin_;  // of the string, unless that begins with an escape
    std::optional<Token> refused_;
    std::string_view bytes_;
    bool plain_;
    Positions positions_;
    Provenance* provenance_;
};

Error refusal(std::string_view bytes, std::size_t stop, Handler& handler,
              const json::error_code& parser_error) {
    Error error = handler.builder().error();
    if (handler.refused()) {
        stop = detail::token_start(bytes, stop, *handler.refused());
    } else {
        error = detail::parser_error(bytes, stop, parser_error);
        error.path = handler.builder().path();
    }
    detail::set_place(error, bytes, stop);
    return error;
}

/// `form` null: as the text itself says. The parser is given what is UTF-8, and need not look.
Result<ReadResult> build(std::string_view bytes, const Form* form, const ReadOptions& options) {
    Provenance provenance;
    json::parse_options limits;
    limits.max_depth = JsonBuilder::max_depth;
    limits.allow_invalid_utf8 = true;
    const std::size_t plain = detail::plain_size(bytes);
    json::basic_parser<Handler> parser(limits, bytes, plain == bytes.size(), form,
                                       options.provenance ? &provenance : nullptr);
    JsonBuilder& builder = parser.handler().builder();

    const std::size_t begin = detail::text_begin(bytes);
    const std::size_t end = std::min(detail::find_invalid_utf8(bytes, plain), bytes.size());
    json::error_code error;
    const std::size_t stop =
        begin + parser.write_some(false, bytes.data() + begin, end - begin, error);
    if (error || stop != bytes.size()) return refusal(bytes, stop, parser.handler(), error);
    if (builder.must_build_again()) return build(bytes, &builder.form(), options);
    if (options.provenance) {
        provenance.cells.resize(builder.form().cells().size());
        provenance.sections.resize(builder.section_count());
        provenance.text.resize(builder.section_count());
    }
    return ReadResult{std::move(builder).take(), std::move(provenance), {}};
}

}  // namespace

Result<ReadResult> detail::read_json_document(std::string_view bytes, const ReadOptions& options) {
    if (bytes.find_first_not_of(white_space, detail::text_begin(bytes)) == bytes.npos) {
        Error error;
        error.code = ErrorCode::empty_input;
        return error;
    }
    return build(bytes, nullptr, options);
}

Result<Report> read_json(std::string_view bytes, const ReadOptions& options) {
    if (auto error = detail::refuse_too_large(bytes.size(), options)) return *std::move(error);
    ReadOptions report_only = options;
    report_only.provenance = false;
    auto result = detail::read_json_document(bytes, report_only);
    if (!result) return std::move(result).error();
    return std::move(result->report);
}

}  // namespace govinfo
