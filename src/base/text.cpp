#include <govinfo/text.hpp>

#include "base/unicode.hpp"

namespace govinfo {

bool is_utf8(std::string_view bytes) noexcept {
    return detail::find_invalid_utf8(bytes) == std::string_view::npos;
}

std::string to_nfc(std::string_view text) {
    return detail::to_nfc(text);
}

}  // namespace govinfo
