#include "source/lines.hpp"

#include <string>

#include "base/unicode.hpp"

namespace govinfo::detail {

bool is_page_number(std::string_view line) {
    constexpr std::size_t longest = 32;  // bytes
    const std::string_view trimmed = trim(line);
    if (trimmed.size() > longest) return false;
    const std::string folded = fold(trimmed);
    return folded.size() > 2 && folded.front() == '-' && folded.back() == '-' &&
           std::all_of(folded.begin() + 1, folded.end() - 1,
                       [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace govinfo::detail
