// Words in both languages the library speaks.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include <govinfo/cxx20.hpp>

namespace govinfo {

enum class Language : std::uint8_t { zh, en };

/// A sentence or name in Chinese and English, both UTF-8 with static storage duration and a
/// terminating NUL behind each view.
struct Text {
    std::string_view zh;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
        return language == Language::zh ? zh : en;
    }
    friend constexpr bool operator==(const Text&, const Text&) = default;
};

/// The pattern with `{0}`, `{1}` … replaced by the arguments, which must be as many.
[[nodiscard]] std::string fill(Text pattern, Language language,
                               std::initializer_list<std::string_view> arguments = {});

/// Whether the bytes are UTF-8: no overlong forms, no surrogates. Every text that goes into a
/// report must be.
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

/// Unicode normal form C, in which prose is kept.
[[nodiscard]] std::string to_nfc(std::string_view text);

}  // namespace govinfo
