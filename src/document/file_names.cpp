#include "document/file_names.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace govinfo::detail {
namespace {

constexpr std::string_view extensions[] = {"pdf", "doc", "docx", "xls", "xlsx", "wps", "et",
                                           "ofd", "rtf", "odt",  "zip", "rar",  "7z"};

bool is_word(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

}  // namespace

bool names_file(std::string_view text) {
    constexpr std::size_t longest = 4;
    for (std::size_t at = 0; (at = text.find('.', at)) != text.npos;) {
        std::string word;
        for (++at; at < text.size() && word.size() <= longest; ++at) {
            const char c = text[at];
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
            if (is_word(word.back())) continue;
            word.pop_back();
            break;
        }
        if (std::find(std::begin(extensions), std::end(extensions), word) != std::end(extensions))
            return true;
    }
    return false;
}

}  // namespace govinfo::detail
