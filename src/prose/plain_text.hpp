// Prose made plain for reading numbers: no white space, one width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::detail {

/// Where a sentence ends.
[[nodiscard]] constexpr bool ends_sentence(char32_t c) noexcept {
    return c <= U'。' && (c == U'。' || c == U'!' || c == U'?');
}

/// What stands between clauses and the parts of a list.
[[nodiscard]] constexpr bool ends_clause(char32_t c) noexcept {
    return ends_sentence(c) || c == U',' || c == U'，' || c == U'、' || c == U';' || c == U':';
}

/// Full-width signs of ASCII as ASCII but for the comma, which would seem to group digits.
[[nodiscard]] constexpr char32_t plain_form(char32_t c) noexcept {
    const bool wide = c >= U'！' && c <= U'～' && c != U'，';
    return wide ? c - (U'！' - U'!') : c;
}

/// A text without white space, in plain_form(), and where each character stood.
struct PlainText {
    std::u32string text;
    std::vector<std::size_t> begins;  ///< of each character, bytes of the original
    /// Where each sentence ends: at its mark, the last one perhaps with the text.
    std::vector<std::size_t> sentence_ends;

    /// Of those bytes of `original`, which must outlive it.
    explicit PlainText(std::string_view original, std::size_t begin = 0,
                       std::size_t end = std::string_view::npos);

    [[nodiscard]] std::u32string_view view() const noexcept { return text; }
    /// Of that character, bytes of the original.
    [[nodiscard]] std::size_t end_of(std::size_t character) const noexcept;

  private:
    std::string_view original_;
};

}  // namespace govinfo::detail
