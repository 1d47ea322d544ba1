// What numbers in the prose can be about, and the words that say so.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <govinfo/prose.hpp>

namespace govinfo::detail {

/// What must be said besides, since the words alone may mean other things.
enum class Needs : std::uint8_t {
    applications,  ///< that applications are meant, in this sentence
    requests,      ///< the same, in this sentence or the one before
    disclosure,    ///< that it is over disclosure, in this sentence
};

/// Words that stand right before a number and say what it is.
struct Phrase {
    std::u32string_view words;
    const Meaning* meaning;
    Needs needs;
    bool alone = false;  ///< whether nothing else may stand there: 公开 also ends 主动公开
};

[[nodiscard]] std::span<const Phrase> phrases() noexcept;

/// Words of no weight between what is counted and its number: 案件, 共计, 了.
[[nodiscard]] std::span<const std::u32string_view> fillers() noexcept;
/// Words before a phrase that leave the body and the year whole: 全市, 我局, 本年度, 其中.
[[nodiscard]] std::span<const std::u32string_view> neutral_words() noexcept;
/// What else is received and answered: 提案, 信访.
[[nodiscard]] std::span<const std::u32string_view> other_matters() noexcept;
/// Words that make a number one of a part of the year.
[[nodiscard]] std::span<const std::u32string_view> parts_of_year() noexcept;

}  // namespace govinfo::detail
