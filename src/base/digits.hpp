// Numbers as digits, written where the caller has room.
#pragma once

#include <cstddef>

#include <govinfo/decimal.hpp>

namespace govinfo::detail {

/// The room for any number: a sign, nineteen digits, a point and six more.
inline constexpr std::size_t most_digits = 27;

/// As to_string() has it; returns their end.
char* write_digits(char* to, const Sum& value) noexcept;

}  // namespace govinfo::detail
