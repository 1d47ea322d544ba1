#include <govinfo/text.hpp>

#include "base/unicode.hpp"

namespace govinfo {

bool is_utf8(std::string_view bytes) noexcept {
    return detail::find_invalid_utf8(bytes) == std::string_view::npos;
}

std::string to_nfc(std::string_view text) {
    return detail::to_nfc(text);
}

std::string fill(Text pattern, Language language,
                 std::initializer_list<std::string_view> arguments) {
    std::string result;
    std::string_view rest = pattern.in(language);
    for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        const std::size_t index = static_cast<std::size_t>(rest[open + 1] - '0');
        result.append(rest.substr(0, open)).append(arguments.begin()[index]);
        rest.remove_prefix(open + 3);
    }
    return result.append(rest);
}

}  // namespace govinfo
