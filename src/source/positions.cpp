#include "source/positions.hpp"

#include <algorithm>
#include <cstdint>

#include "base/eight_bytes.hpp"

namespace govinfo::detail {
namespace {

bool ends_no_line(std::uint64_t word) noexcept {
    return (any_is(word, '\n') | any_is(word, '\r')) == 0;
}

/// How many of the eight bytes begin a character.
std::size_t beginnings(std::uint64_t word) noexcept {
    const std::uint64_t continuations = (word & ~(word << 1) & in_each_byte(0x80)) >> 7;
    return 8 - (continuations * in_each_byte(1) >> 56);
}

}  // namespace

Position Positions::operator()(std::size_t offset) noexcept {
    for (const std::size_t end = std::min(offset, text_.size()); at_ < end; ++at_) {
        while (end - at_ > 8 && ends_no_line(load_eight(text_.data() + at_))) {
            column_ += beginnings(load_eight(text_.data() + at_));
            at_ += 8;
        }
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
