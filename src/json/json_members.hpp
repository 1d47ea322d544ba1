// Results for machines, written member by member.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "json/json_text.hpp"

namespace govinfo::detail {

/// Writes the members of objects and the elements of arrays, with the commas between them.
class Json {
  public:
    Json& key(std::string_view key) {
        separate();
        append_json_string(out_, key);
        out_ += ':';
        separated_ = true;
        return *this;
    }
    void text(std::string_view value) {
        separate();
        append_json_string(out_, value);
    }
    /// Empty text is null.
    void text_or_null(std::string_view value) {
        if (value.empty())
            literal("null");
        else
            text(value);
    }
    void literal(std::string_view value) {
        separate();
        out_ += value;
    }
    void number(std::size_t value) { literal(std::to_string(value)); }
    void number_or_null(std::optional<std::size_t> value) {
        literal(value ? std::to_string(*value) : "null");
    }
    void open(char bracket) {
        separate();
        out_ += bracket;
        separated_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        separated_ = false;
    }
    [[nodiscard]] std::string take() && { return std::move(out_); }

  private:
    void separate() {
        if (!separated_) out_ += ',';
        separated_ = false;
    }
    std::string out_;
    bool separated_ = true;  // no comma belongs before what comes next
};

/// Words in both languages.
inline void write(Json& json, std::string_view zh, std::string_view en) {
    json.open('{');
    json.key("zh").text(zh);
    json.key("en").text(en);
    json.close('}');
}

/// One whole object: the version of the format, and the result under its own key.
template <class Write>
std::string result_json(std::string_view key, Write write) {
    Json json;
    json.open('{');
    json.key("govinfo").literal("1");
    write(json.key(key));
    json.close('}');
    return std::move(json).take() + "\n";
}

}  // namespace govinfo::detail
