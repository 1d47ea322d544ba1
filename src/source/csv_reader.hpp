// Rows of RFC 4180, also with line feeds alone, as spreadsheets write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::detail {

class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    /// The fields of the next row, without their quotes; false at the end. A quote that is never
    /// closed ends with the text. Empty lines are passed. Linear.
    bool next(std::vector<std::string>& fields);
    /// Where the row begins that was read last.
    [[nodiscard]] std::size_t begin() const noexcept { return begin_; }

  private:
    /// Behind what ends it: a comma, a line end, or the end of the text.
    std::string field();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
};

}  // namespace govinfo::detail
