// A sheet that is a list: a head that stays in sight, rows below it that can be filtered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <govinfo/text.hpp>

#include "write/xlsx_rows.hpp"

namespace govinfo::detail {

struct ListColumn {
    std::string head;
    std::size_t width;  ///< in digits
    std::vector<std::string> choices =
        {};  ///< that a cell offers to who edits it, who may write others
};

/// begin(), the rows, end(): each gives the XML that comes next. What is a number is one, all else
/// is text, the longest cut to what a cell holds.
class XlsxList {
  public:
    // What no program goes beyond.
    static constexpr std::size_t most_rows = 1'048'576;

    XlsxList(std::vector<ListColumn> columns, Language language, std::size_t room = most_rows)
        : columns_(std::move(columns)), language_(language), room_(room) {}

    [[nodiscard]] std::string begin();
    /// A cell for each column. Nothing where the sheet is full: end() says of how many rows.
    [[nodiscard]] std::string row(std::span<const std::string> cells);
    /// `sums` stand below all rows, if there are any.
    [[nodiscard]] std::string end(std::span<const std::string> sums = {});

    /// The range that filters hold, as $A$1:$Q$60.
    [[nodiscard]] std::string range() const;
    /// The rows that are printed on each page: $1:$1.
    static constexpr const char* head_rows = "$1:$1";

  private:
    void add(std::span<const std::string> cells);
    [[nodiscard]] std::size_t height_of(std::span<const std::string> cells) const;
    [[nodiscard]] std::string choices() const;

    std::vector<ListColumn> columns_;
    Language language_;
    std::size_t room_;
    XlsxRows rows_;
    std::uint64_t size_ = 0;
    std::size_t last_ = 1;  // of the rows that are filtered
    std::size_t left_out_ = 0;
};

/// For workbook(): that a filter is set, and which rows stand on each page that is printed. `sheet`
/// counts from 0.
[[nodiscard]] std::string list_ranges(const XlsxList& list, const std::string& name,
                                      std::size_t sheet);

}  // namespace govinfo::detail
