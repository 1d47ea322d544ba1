// What reports hold in their cells, and what that adds up to.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate_options.hpp>

#include "engine/linear.hpp"

namespace govinfo::detail {

/// A cell that does not hold 0. Money is in the unit of the form, or in 元 where it has none.
struct Held {
    CellIndex cell;
    bool open = false;  ///< not known
    Decimal value = {};
    friend auto operator<=>(const Held&, const Held&) = default;
};

/// In form order. Of an unsplit row, the row alone.
[[nodiscard]] std::vector<Held> held_in(const Report& report, BlankPolicy blank);

/// Between what and what a sum lies, unless everything below or above it is possible as well.
struct SumRange {
    Int128 low = 0;
    Int128 high = 0;
    bool below = false;
    bool above = false;

    [[nodiscard]] bool exact() const noexcept { return !below && !above && low == high; }
    friend bool operator==(const SumRange&, const SumRange&) = default;
};

/// Sums by cell. An unsplit row holds what was handed in as one, and only that.
class Totals {
  public:
    explicit Totals(const Form& form) : form_(&form), cells_(form.cells().size()) {}

    void add(std::span<const Held> held) noexcept;
    /// The same as add(held_in(report)), without allocating where all cells are plain numbers.
    void add(const Report& report, BlankPolicy blank);
    void add(const Totals& other) noexcept;

    [[nodiscard]] const Form& form() const noexcept { return *form_; }
    /// Of an unsplit row with its parts: what was not split may be in any of them.
    [[nodiscard]] SumRange range(CellIndex cell) const noexcept;
    /// Whether anything was handed in unsplit that is not 0.
    [[nodiscard]] bool any_unsplit() const noexcept;

    struct Cell {
        Int128 known = 0;      ///< millionths
        std::size_t open = 0;  ///< how many leave it open
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    [[nodiscard]] std::span<const Cell> cells() const noexcept { return cells_; }
    [[nodiscard]] std::span<Cell> cells() noexcept { return cells_; }

  private:
    [[nodiscard]] const Cell& at(CellIndex cell) const noexcept {
        return cells_[static_cast<std::size_t>(cell)];
    }
    const Form* form_;
    std::vector<Cell> cells_;
};

/// The unsplit cell for which that one is a part; empty of others.
[[nodiscard]] std::optional<CellIndex> whole_of(const Form& form, CellIndex part) noexcept;

/// Writes the sums into a report: known ones as numbers, others blank.
void fill(Report& report, const Totals& totals);

}  // namespace govinfo::detail
