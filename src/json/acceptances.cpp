#include "json/acceptances.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include <govinfo/rule.hpp>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "engine/former_ids.hpp"
#include "json/json_errors.hpp"
#include "json/parse_whole.hpp"

namespace govinfo {
namespace {

namespace json = boost::json;
using detail::Token;

constexpr std::size_t hash_digits = 8;
constexpr std::string_view hexadecimal = "0123456789abcdef";

/// `RULE@line`, `RULE@line#1a2b3c4d`
bool is_finding_id(std::string_view id) noexcept {
    const std::size_t at = id.find('@'), hash = id.find('#');
    if (hash != id.npos) {
        const std::string_view digits = id.substr(hash + 1);
        if (digits.size() != hash_digits || digits.find_first_not_of(hexadecimal) != digits.npos)
            return false;
        id = id.substr(0, hash);
    }
    return at != id.npos && at + 1 < id.size() && find_rule(id.substr(0, at)) != nullptr;
}

/// Something to read, in one line.
bool is_reason(std::string_view text) noexcept {
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    return !detail::trim(text).empty() && std::none_of(text.begin(), text.end(), is_control);
}

/// Hands the events of Boost.JSON's parser to the list.
class Handler {
  public:
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_object_size = max_array_size;
    static constexpr std::size_t max_string_size = max_array_size;
    static constexpr std::size_t max_key_size = max_array_size;

    [[nodiscard]] std::optional<Token> refused() const noexcept { return refused_; }
    [[nodiscard]] const Error& error() const noexcept { return error_; }
    [[nodiscard]] Acceptances take() && { return std::move(acceptances_); }

    using Code = json::error_code;
    using View = json::string_view;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) {
        return !std::exchange(in_object_, true) || refuse(Token::other, "{");
    }
    bool on_object_end(std::size_t, Code&) { return true; }
    bool on_array_begin(Code&) { return refuse(Token::other, "["); }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_null(Code&) { return refuse(Token::other, "null"); }
    bool on_bool(bool value, Code&) { return refuse(Token::other, value ? "true" : "false"); }

    bool on_key_part(View part, std::size_t, Code&) { return append(part); }
    bool on_string_part(View part, std::size_t, Code&) { return append(part); }
    bool on_key(View last, std::size_t, Code&) {
        append(last);
        id_ = std::exchange(parts_, {});
        const auto key = detail::acceptance_key(id_);
        if (!key) return refuse(Token::string, id_, ErrorCode::unknown_key);
        if (acceptances_.count(*key) == 0) return true;
        return refuse(Token::string, id_, ErrorCode::duplicate_key);
    }
    bool on_string(View last, std::size_t, Code&) {
        append(last);
        if (!in_object_ || !is_reason(parts_)) return refuse(Token::string, parts_);
        acceptances_[*detail::acceptance_key(id_)] = std::exchange(parts_, {});
        return true;
    }

    bool on_number_part(View, Code&) { return true; }
    bool on_int64(std::int64_t, View digits, Code&) { return refuse(Token::number, digits); }
    bool on_uint64(std::uint64_t, View digits, Code&) { return refuse(Token::number, digits); }
    bool on_double(double, View digits, Code&) { return refuse(Token::number, digits); }

    bool on_comment_part(View, Code&) { return false; }
    bool on_comment(View, Code&) { return false; }

  private:
    bool append(View part) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool refuse(Token token, std::string_view met, ErrorCode code = ErrorCode::invalid_value) {
        refused_ = token;
        error_.code = code;
        error_.detail = detail::excerpt(met);
        if (code == ErrorCode::invalid_value) error_.path = id_;
        return false;
    }

    Acceptances acceptances_;
    bool in_object_ = false;
    std::string id_;     // of the reason that comes next
    std::string parts_;  // of a string, which comes in several where it has escapes
    std::optional<Token> refused_;
    Error error_;
};

}  // namespace

std::optional<std::string> detail::acceptance_key(std::string_view id) {
    const std::size_t colon = id.rfind(':') + 1;  // npos + 1 = 0
    if (!is_finding_id(id.substr(colon))) return std::nullopt;
    return std::string(id.substr(0, colon)).append(current_finding_id(id.substr(colon)));
}

Result<Acceptances> detail::read_acceptance_object(std::string_view bytes) {
    return detail::parse_whole<Handler, Acceptances>(bytes);
}

}  // namespace govinfo
