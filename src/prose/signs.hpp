// What the sentences of a text may tell of, found by their words in one pass over its bytes: who
// looks for something reads the sentences that bear its sign, and no others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace govinfo::detail {

enum class Sign : std::uint8_t {
    number,      ///< what quantities() finds stands in no other sentence: 12件, 部分公开67，
    none,        ///< 未, 没有, 为零
    year,        ///< 2024年 may lead it
    fee,         ///< 信息处理费
    charge,      ///< 收费
    instrument,  ///< 国务院令, 国办函〔2020〕109号, 法释
    ourselves,   ///< 我局, 我镇
    title,       ///< 政府信息公开工作年度报告
    goes_on,     ///< 《…。…》: a title does, behind the mark
    // what a part should tell of
    proactive,
    on_request,
    management,
    platform,
    supervision,
    assessment,
    public_review,
    accountability,
    problem,
    measure,
};

class Signs {
  public:
    constexpr Signs() noexcept = default;
    constexpr Signs(std::initializer_list<Sign> signs) noexcept {
        for (const Sign each : signs) add(each);
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr bool has(Sign sign) const noexcept { return (bits_ & bit(sign)) != 0; }
    [[nodiscard]] constexpr bool has_any(Signs signs) const noexcept {
        return (bits_ & signs.bits_) != 0;
    }
    constexpr void add(Sign sign) noexcept { bits_ |= bit(sign); }
    constexpr void add(Signs signs) noexcept { bits_ |= signs.bits_; }

  private:
    [[nodiscard]] static constexpr std::uint32_t bit(Sign sign) noexcept {
        return std::uint32_t{1} << static_cast<unsigned>(sign);
    }
    std::uint32_t bits_ = 0;
};

/// Of a sentence that may count something, or say that there was none.
inline constexpr Signs counting = {Sign::number, Sign::none};

/// Bytes of the text, with the mark that ends it.
struct SignedSentence {
    std::size_t begin;
    std::size_t end;
    Signs signs;
    std::uint16_t year = 0;  ///< with which it begins; 0 where none stands there
};

struct SignedText {
    std::vector<SignedSentence> sentences;
    Signs signs;                 ///< of all of them
    std::size_t characters = 0;  ///< without white space
};

/// A word counts where white space stands in it, too, and in full-width letters. Linear.
[[nodiscard]] SignedText signs_of(std::string_view text);

}  // namespace govinfo::detail
