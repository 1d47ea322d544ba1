#include <govinfo/encoding.hpp>

#include "base/unicode.hpp"
#include "source/encoding.hpp"

#ifdef GOVINFO_HTML
#include <lexbor/encoding/encode.h>
#endif

namespace govinfo {

bool is_encoding_label(std::string_view label) {
    return detail::encoding_labelled(label).has_value();
}

std::string to_gb18030(std::string_view text) {
#ifdef GOVINFO_HTML
    std::string out;
    while (!text.empty()) {
        const detail::CodePoint next = detail::decode(text);
        lxb_char_t bytes[4];
        lxb_char_t* end = bytes;
        if (next.valid &&
            lxb_encoding_encode_gb18030_single(nullptr, &end, bytes + 4, next.code) > 0)
            out.append(bytes, end);
        else
            out.append(text.substr(0, next.size));
        text.remove_prefix(next.size);
    }
    return out;
#else
    return std::string(text);
#endif
}

}  // namespace govinfo
