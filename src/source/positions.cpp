#include "source/positions.hpp"

#include <algorithm>

namespace govinfo::detail {

Position Positions::operator()(std::size_t offset) noexcept {
    for (const std::size_t end = std::min(offset, text_.size()); at_ < end; ++at_) {
        const char byte = text_[at_];
        if (byte == '\n' || (byte == '\r' && text_.substr(at_ + 1, 1) != "\n")) {
            ++line_;
            column_ = 1;
        } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
            ++column_;
        }
    }
    return {at_, line_, column_};
}

}  // namespace govinfo::detail
