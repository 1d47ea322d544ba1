// A hash of short texts, eight bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/eight_bytes.hpp"

namespace govinfo::detail {

/// Of equal texts it is equal; of others hardly ever, but who wants to can make such.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio
    std::uint64_t hash = text.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32;
    };
    constexpr std::size_t step = 8;
    if (text.size() < step) {
        for (const char c : text) mix(static_cast<unsigned char>(c));
        return hash;
    }
    for (std::size_t at = 0; at < text.size() - step; at += step) mix(load_eight(text.data() + at));
    mix(load_eight(text.data() + text.size() - step));
    mix(0);
    return hash;
}

}  // namespace govinfo::detail
