// The two tokens of JSON that take care to write.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/decimal.hpp>

namespace govinfo::detail {

/// Appends UTF-8 text in quotes. Nothing is escaped that JSON does not demand.
void append_json_string(std::string& out, std::string_view text);

/// Appends the shortest exact digits, never an exponent.
void append_json_number(std::string& out, Decimal value);

}  // namespace govinfo::detail
