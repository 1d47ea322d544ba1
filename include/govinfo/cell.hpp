// What stands in a cell, and how printed text becomes that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>

namespace govinfo {

/// Five states that never collapse into each other.
enum class CellState : std::uint8_t {
    absent,          ///< row, column or table not found
    blank,           ///< row and column were found, nothing is printed there
    not_applicable,  ///< the mark `/`
    text,            ///< printed, but not a number; kept as printed
    number,
};

[[nodiscard]] std::string_view name(CellState state) noexcept;

/// A view of one cell. `raw` and `unit` live as long as the report and until that cell is changed.
struct Cell {
    CellState state = CellState::absent;
    std::optional<Decimal> number;  ///< of a number, else empty
    std::string_view raw;  ///< of text; of a number read from something else than its own digits
    /// As printed in the cell, or of money in a label where the form has another; never applied to
    /// the number.
    std::string_view unit;
    std::optional<Decimal> amended = {};  ///< of a count, how many a remark says are amendments
    std::optional<Decimal> expired = {};  ///< of a count, how many a remark says had run out

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Whether the unit stands in the cell itself: that of 251000元, not that of 251000 under （单位：元）.
[[nodiscard]] bool has_unit_inside(const Cell& cell) noexcept;

/// The closed list of repairs, each lossless: the cell keeps what was printed.
enum class Repair : std::uint8_t {
    thousands,    ///< 1,113
    fullwidth,    ///< １２
    unit,         ///< 251000元
    sign_word,    ///< 增98 = 98, 减5 = -5, 2（减） = -2, 未增未减 = 0
    sign,         ///< +19
    annotation,   ///< 22（其中修订16件）, 55（含自然失效29件）
    traditional,  ///< 增加 written 增減 and the like: words in traditional characters
    split_label,  ///< a label broken over cells or lines
};

[[nodiscard]] std::string_view name(Repair repair) noexcept;

/// Outcome of reading printed text for a cell.
struct ParsedCell {
    CellState state = CellState::blank;
    std::optional<Decimal> number;
    std::string raw;  ///< empty if blank, `/`, or a number in its own digits
    std::string unit;
    std::optional<Decimal> amended = {}, expired = {};  ///< as in Cell
    std::vector<Repair> repairs;  ///< applied, in the order of the enumeration
};

/// Reads UTF-8 text as printed in a cell of that kind. White space around it is dropped. Nothing
/// but white space is blank; `/` (any width) is the not-applicable mark; a number is read if it
/// stands alone or if repairs of the closed list make it one; anything else, also a number that
/// does not fit into a Decimal, is text. Never fails. The one reader of cells for every front end
/// and setter.
[[nodiscard]] ParsedCell parse_cell(CellKind kind, std::string_view printed);

}  // namespace govinfo
