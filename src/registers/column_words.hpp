// What the words of a column of a register mean in a form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/registers.hpp>

#include "base/text_hash.hpp"

namespace govinfo::detail {

/// By what a word or head is compared: folded, small letters, without list number, punctuation and
/// white space.
[[nodiscard]] std::string word_key(std::string_view text);

/// Of a column of rows, columns or choices.
class ColumnWords {
  public:
    static constexpr std::uint16_t unknown = 0xffff;

    ColumnWords(const Register& in, const RegisterColumn& column, const Form& form);

    /// Index of the key that is meant, or unknown. Words met before are found fast.
    [[nodiscard]] std::uint16_t find(std::string_view word) const;
    [[nodiscard]] const std::vector<std::string_view>& keys() const noexcept { return keys_; }

    /// Of the key in that place, as the form prints it or, of a choice, in Chinese.
    [[nodiscard]] std::string_view printed(std::size_t index) const {
        return choices_[index].label;
    }

    /// What may be written instead of a word that is not known, by label, `、` between: of a heading
    /// what stands under it, else everything, of many words their headings.
    [[nodiscard]] std::string choices(std::string_view word) const;

  private:
    struct Choice {
        std::string label;
        std::string_view under = {};  ///< the heading that it stands under, as printed
        std::string heading = {};     ///< word_key() of that
    };

    void add_key(std::string_view key, std::string_view label);
    void add_rows(const Register& in, const Form& form);
    void add_columns(const Register& in, const Form& form);
    void add_words(const RegisterColumn& column);
    void name(std::string_view text, std::size_t index);

    std::vector<std::string_view> keys_;
    std::vector<Choice> choices_;  // of the key in the same place
    std::map<std::string, std::uint16_t, std::less<>> names_;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return hash_of(text); }
    };
    /// As they were written.
    mutable std::unordered_map<std::string, std::uint16_t, Hash, std::equal_to<>> met_;
};

}  // namespace govinfo::detail
