#include "base/wording.hpp"

namespace govinfo::detail {
namespace {

void append_on_one_line(std::string& out, std::string_view text) {
    for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
}

void append_pattern(std::string& out, std::string_view pattern, std::string_view value,
                    Language language) {
    bool skipping = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '[') {
            skipping = value.empty();
        } else if (c == ']') {
            skipping = false;
        } else if (skipping) {
            continue;
        } else if (c == '{') {
            out += language == Language::zh ? "“" : "\"";
            append_on_one_line(out, value);
            out += language == Language::zh ? "”" : "\"";
            ++i;  // the closing brace
        } else {
            out += c;
        }
    }
}

}  // namespace

std::string place(std::size_t line, std::size_t column, Language language) {
    if (line == 0) return {};
    const bool zh = language == Language::zh;
    std::string out = zh ? "第" : "line ";
    out += std::to_string(line);
    if (zh) out += "行";
    if (column != 0) {
        out += zh ? "第" : ", column ";
        out += std::to_string(column);
        if (zh) out += "列";
    }
    return out;
}

std::string sentence(std::string_view pattern, const Subject& subject, Language language) {
    std::string out;
    if (!subject.path.empty()) {
        append_on_one_line(out, subject.path);
        out += language == Language::zh ? "：" : ": ";
    }
    append_pattern(out, pattern, subject.value, language);
    const bool zh = language == Language::zh;
    if (!subject.place.empty())
        out.append(zh ? "（" : " (").append(subject.place).append(zh ? "）" : ")");
    return out;
}

}  // namespace govinfo::detail
