// The units in which numbers of a register stand: in a field, in the head or in a line above it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/registers.hpp>

#include "model/money.hpp"

namespace govinfo::detail {

/// The longest unit of amounts or counts at the end of a key; null where none stands there.
[[nodiscard]] const Unit* unit_at_end(FieldKind kind, std::string_view key) noexcept;

/// What stands before the unit at the end of a key, without 单位 or 人民币.
[[nodiscard]] std::string_view before_unit(std::string_view key, const Unit& unit) noexcept;

/// The units that are said in one place.
struct SaidUnit {
    std::int64_t factor = 0;  ///< 0: none
    bool unclear = false;     ///< two of them, or one that is not known

    void add(std::int64_t other) noexcept;
};

/// The words between the punctuation of folded text: 金额（万元，含税） has three.
[[nodiscard]] std::vector<std::string> words_between(std::string_view folded);

/// Reads a word that stands beside a head: a unit, also 单位万元, or an explanation. Any other is
/// unclear.
[[nodiscard]] SaidUnit unit_in_word(FieldKind kind, const std::string& word);

/// Whether a word may change what a number of money comes to.
[[nodiscard]] bool speaks_of_money(std::string_view word) noexcept;

/// Of amounts, in a field above the head: 单位：万元, 收费情况表（万元）, 以万元计.
[[nodiscard]] SaidUnit unit_above(std::string_view field);

}  // namespace govinfo::detail
