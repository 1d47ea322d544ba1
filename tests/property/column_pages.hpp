// Tables as converters of PDF print them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "property/printed_tables.hpp"
#include "property/text_pages.hpp"

namespace govinfo::test {

/// In lines of at most so many characters.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t characters);

/// Set in columns by spaces.
[[nodiscard]] std::string column_table(const PrintedTable& table, const TextStyle& style);
/// Word after word as the page was written.
[[nodiscard]] std::string squeezed_table(const PrintedTable& table, const TextStyle& style);

}  // namespace govinfo::test
