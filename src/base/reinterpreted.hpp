// std::bit_cast where the library of the compiler lacks it, as emscripten's does.
#pragma once

namespace govinfo::detail {

/// The bytes of one value as another of the same size.
template <class To, class From>
[[nodiscard]] constexpr To reinterpreted(const From& from) noexcept {
    static_assert(sizeof(To) == sizeof(From));
    return __builtin_bit_cast(To, from);
}

}  // namespace govinfo::detail
