#include "support/encode.hpp"

#include <stdexcept>

#include <lexbor/encoding/encoding.h>

#include "base/unicode.hpp"

namespace govinfo::test {

std::optional<std::string> encoded(std::string_view utf8, std::string_view charset) {
    const lxb_encoding_data_t* encoding = lxb_encoding_data_by_name(
        reinterpret_cast<const lxb_char_t*>(charset.data()), charset.size());
    if (encoding == nullptr) throw std::invalid_argument(std::string(charset));
    lxb_encoding_encode_t state = {};
    std::string out;
    while (!utf8.empty()) {
        const detail::CodePoint next = detail::decode(utf8);
        lxb_char_t bytes[4];
        lxb_char_t* end = bytes;
        if (encoding->encode_single(&state, &end, bytes + sizeof bytes, next.code) <= 0)
            return std::nullopt;
        out.append(bytes, end);
        utf8.remove_prefix(next.size);
    }
    return out;
}

}  // namespace govinfo::test
