#include <govinfo/guide.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <utility>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "json/json_errors.hpp"
#include "json/parse_whole.hpp"
#include "source/budget.hpp"

namespace govinfo {
namespace {

namespace json = boost::json;
using detail::Token;

/// Hands the events of Boost.JSON's parser to a guide: {"govinfo":1,"guide":{…}}.
class Handler {
  public:
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_object_size = max_array_size;
    static constexpr std::size_t max_string_size = max_array_size;
    static constexpr std::size_t max_key_size = max_array_size;

    using Code = json::error_code;
    using View = json::string_view;

    [[nodiscard]] std::optional<Token> refused() const noexcept { return refused_; }
    [[nodiscard]] const Error& error() const noexcept { return error_; }
    [[nodiscard]] Guide take() && { return std::move(guide_); }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) {
        const bool expected = depth_ == 0 || (depth_ == 1 && key_ == "guide");
        if (!expected) return refuse(Token::other, "{");
        ++depth_;
        return true;
    }
    bool on_object_end(std::size_t, Code&) {
        if (depth_-- == 2) return true;
        for (const char* each : {"govinfo", "guide"})
            if (keys_[0].count(each) == 0)
                return refuse(Token::other, each, ErrorCode::missing_key, each);
        return true;
    }
    bool on_array_begin(Code&) { return refuse(Token::other, "["); }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_null(Code&) { return depth_ == 2 || refuse(Token::other, "null"); }
    bool on_bool(bool value, Code&) { return refuse(Token::other, value ? "true" : "false"); }

    bool on_key_part(View part, std::size_t, Code&) { return append(part); }
    bool on_string_part(View part, std::size_t, Code&) { return append(part); }
    bool on_key(View last, std::size_t, Code&) {
        append(last);
        key_ = std::exchange(parts_, {});
        if (!is_known()) return refuse(Token::string, key_, ErrorCode::unknown_key, path());
        if (keys_[depth_ - 1].insert(key_).second) return true;
        return refuse(Token::string, key_, ErrorCode::duplicate_key, path());
    }
    bool on_string(View last, std::size_t, Code&) {
        append(last);
        const std::string text = std::exchange(parts_, {});
        if (depth_ != 2) return refuse(Token::string, text);
        if (text.find('\0') != text.npos)
            return refuse(Token::string, text, ErrorCode::invalid_value, path());
        if (key_ != "updated") {
            guide_[*item()] = text;
            return true;
        }
        guide_.updated = Date::parse(text);
        return guide_.updated || refuse(Token::string, text, ErrorCode::invalid_value, path());
    }

    bool on_number_part(View part, Code&) { return append(part); }
    bool on_int64(std::int64_t, View last, Code&) { return number(last); }
    bool on_uint64(std::uint64_t, View last, Code&) { return number(last); }
    bool on_double(double, View last, Code&) { return number(last); }

    bool on_comment_part(View, Code&) { return false; }
    bool on_comment(View, Code&) { return false; }

  private:
    [[nodiscard]] std::optional<GuideItem> item() const {
        const auto infos = guide_item_infos();
        for (std::size_t i = 0; i < infos.size(); ++i)
            if (infos[i].key == key_) return static_cast<GuideItem>(i);
        return std::nullopt;
    }
    [[nodiscard]] bool is_known() const {
        if (depth_ == 1) return key_ == "govinfo" || key_ == "guide";
        return key_ == "updated" || item();
    }
    [[nodiscard]] std::string path() const { return (depth_ == 2 ? "guide/" : "") + key_; }

    bool append(View part) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool number(View last) {
        append(last);
        const std::string digits = std::exchange(parts_, {});
        if (depth_ != 1 || key_ != "govinfo") return refuse(Token::number, digits);
        return digits == "1" ||
               refuse(Token::number, digits, ErrorCode::unsupported_version, path());
    }
    bool refuse(Token token, std::string_view met) {
        return refuse(token, met, ErrorCode::wrong_type, path());
    }
    bool refuse(Token token, std::string_view met, ErrorCode code, std::string where) {
        refused_ = token;
        error_.code = code;
        error_.detail = detail::excerpt(met);
        error_.path = std::move(where);
        return false;
    }

    Guide guide_;
    std::size_t depth_ = 0;
    std::set<std::string> keys_[2];  // by depth
    std::string key_;
    std::string parts_;  // of a string or number, which may come in several
    std::optional<Token> refused_;
    Error error_;
};

}  // namespace

Result<Guide> read_guide(std::string_view bytes, const ReadOptions& options) {
    if (auto error = detail::refuse_too_large(bytes.size(), options)) return *std::move(error);
    if (detail::trim(bytes).empty()) return Error{ErrorCode::empty_input, {}};
    return detail::parse_whole<Handler, Guide>(bytes);
}

}  // namespace govinfo
