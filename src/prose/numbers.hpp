// Quantities in Chinese prose: 3,646件, 十二件, 14万余条, 33.9%, 百分之五, 2950元.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/prose.hpp>

namespace govinfo::detail {

enum class Measure : std::uint8_t {
    cases,  ///< 件 宗 份 条 起 项 次 个
    percent,
    points,  ///< 百分点: of a share, never of a count
    yuan,
    ten_thousand_yuan,
};

struct Quantity {
    std::size_t begin;  ///< first character, of the number or of what makes it inexact
    std::size_t end;    ///< behind the unit
    Decimal value;
    Precision precision;
    Measure measure;
};

/// 条 项 次 个 count much else beside applications, cases and documents.
[[nodiscard]] constexpr bool is_loose_unit(char32_t unit) noexcept {
    return unit == U'条' || unit == U'项' || unit == U'次' || unit == U'个';
}

/// All quantities in order. What is no count is none of them: 12345热线, 第二十条, 2024年, 一件 in
/// 每一件.
[[nodiscard]] std::vector<Quantity> quantities(std::u32string_view text);

}  // namespace govinfo::detail
