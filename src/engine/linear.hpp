// Sums of cells as intervals: the arithmetic on which checking and computing rest.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate_options.hpp>

namespace govinfo::detail {

__extension__ using Int128 = __int128;  // millionths; no sum of cells can overflow it

/// Whether a cell's value takes part in arithmetic.
enum class Use : std::uint8_t {
    known,    ///< a number, or 0
    unknown,  ///< absent, blank or text
    unused,   ///< an unsplit row whose parts stand, or a part of one that stands for it: no cell at
              ///< all
};

[[nodiscard]] Use use_of(const Report& report, CellIndex cell, BlankPolicy blank) noexcept;

/// 0 of a cell without a number, as which `/` counts, and a blank where it counts at all.
[[nodiscard]] inline std::int64_t millionths_of(const Report& report, CellIndex cell) noexcept {
    // Not value_or(): its way through memory costs more than all the rest of a sum.
    return report.state(cell) == CellState::number ? report.number(cell)->millionths() : 0;
}

/// A cell and the report that it is in.
struct ReportCell {
    const Report* report;
    CellIndex cell;
};

/// Of a cell of this report's form in the report that a term means. Empty where there is no such
/// report or it has no such cell.
[[nodiscard]] std::optional<ReportCell> place_of(CellIndex cell, TermSource source,
                                                 const Report& report,
                                                 const ValidateOptions& options);

/// Every value that a side can take: `known` alone, or everything below or above it as well.
struct Interval {
    Int128 known = 0;
    bool below = false;
    bool above = false;

    [[nodiscard]] bool exact() const noexcept { return !below && !above; }
    [[nodiscard]] bool can_be_zero() const noexcept {
        return (known >= 0 || above) && (known <= 0 || below);
    }
    /// Entirely greater than `other`.
    [[nodiscard]] bool exceeds(const Interval& other) const noexcept {
        return !below && !other.above && known > other.known;
    }
};

[[nodiscard]] Sum to_sum(Int128 millionths) noexcept;

/// The two sides of a rule line and its guards.
struct Sides {
    Interval left;
    Interval right;
    Interval zero_guard;
    Interval nonzero_guard;
};

/// Reads the cells of one report and of last year's, under one blank policy.
class Operands {
  public:
    Operands(const Report& report, const ValidateOptions& options) noexcept;

    [[nodiscard]] const Report& report() const noexcept { return report_; }
    [[nodiscard]] const ValidateOptions& options() const noexcept { return options_; }
    [[nodiscard]] Use use(CellIndex cell) const noexcept {
        return uses_[static_cast<std::size_t>(cell)];
    }
    /// Whether some cell is unknown.
    [[nodiscard]] bool any_unknown() const noexcept { return any_unknown_; }
    /// False for a line on a row that is unused as a whole.
    [[nodiscard]] bool in_use(const RuleLine& line) const noexcept {
        return use(report_.form().terms()[line.left].cell) != Use::unused;
    }
    [[nodiscard]] Sides sides(const RuleLine& line) const noexcept;

    /// Whether the line is of no weight, since the rule holds on the line that decides, or counts
    /// amendments that no remark tells.
    [[nodiscard]] bool is_remark(const RuleLine& line) const noexcept;

    /// The lines that hold by plain integers, as most do. Of the others see sides().
    [[nodiscard]] const Form::LineSet& holding() const noexcept { return holding_; }

    /// Every cell but the plainest, whole numbers of ordinary size and not negative; all cells of a
    /// report that keeps print. In form order.
    [[nodiscard]] std::span<const CellIndex> unusual_cells() const noexcept {
        return std::span(unusual_).first(unusual_count_);
    }

  private:
    void find_unusual() noexcept;
    bool leave_out_unused() noexcept;
    [[nodiscard]] Interval sum(std::span<const CellTerm> terms) const noexcept;
    [[nodiscard]] std::optional<Int128> amended(const RuleLine& line) const noexcept;
    void add_unknown(Interval& sum, const CellTerm& term) const noexcept;
    void add_foreign(Interval& sum, const CellTerm& term) const noexcept;

    const Report& report_;
    const ValidateOptions& options_;
    std::span<const Decimal> numbers_;       // report_'s
    std::array<Use, Form::max_cells> uses_;  // of report_'s cells; the rest is not set
    std::array<CellIndex, Form::max_cells> unusual_;
    std::size_t unusual_count_ = 0;
    bool any_unknown_ = false;
    Form::LineSet holding_ = {};  // none where plain integers cannot tell
};

}  // namespace govinfo::detail
