// Rows of RFC 4180, also with line feeds alone, as spreadsheets write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::detail {

class CsvReader {
  public:
    /// `whole`: nothing comes behind the text. Else a row that its end may cut is not given.
    explicit CsvReader(std::string_view text, char separator = ',', bool whole = true)
        : text_(text), separator_(separator), whole_(whole) {}

    /// The fields of the next row, without their quotes; false at the end. They last until the next
    /// call, or as long as the text. A quote that is never closed ends with the text. Empty lines
    /// are passed. Linear.
    bool next(std::vector<std::string_view>& fields);
    /// Where the row begins that was read last, or that the end may cut.
    [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
    /// How many lines end before that.
    [[nodiscard]] std::size_t lines() const noexcept { return lines_before_; }
    /// Whether the last field was in a quote that is never closed.
    [[nodiscard]] bool unclosed() const noexcept { return unclosed_; }

  private:
    /// Behind what ends it: a separator, a line end, or the end of the text.
    std::string_view field();
    std::string_view quoted();
    [[nodiscard]] std::uint64_t ends_from(std::size_t from) const noexcept;
    [[nodiscard]] std::size_t end_of_field(std::size_t from) noexcept;

    static constexpr std::size_t window = 64;

    std::string_view text_;
    char separator_;
    bool whole_;
    bool unclosed_ = false;
    std::size_t at_ = 0;
    std::uint64_t ends_ = 0;    // where fields may end, in a window of bytes,
    std::size_t known_to_ = 0;  // behind the last of them
    std::size_t begin_ = 0;
    std::size_t lines_ = 0;           // that end before at_
    std::size_t lines_before_ = 0;    // or before begin_
    std::deque<std::string> joined_;  // fields of the row that do not stand in the text as they are
    std::size_t used_ = 0;            // of these
};

}  // namespace govinfo::detail
