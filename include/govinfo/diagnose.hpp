// Diagnosis: which cells are wrong where rules fail, and what would mend them.
//
//   rules that fail      T3.ROW_TOTAL@granted  T3.RESULT_SUM@person
//   smallest answers     requests/granted/person 86 -> 68: digits swapped
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/finding.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

namespace govinfo {

struct DiagnoseOptions {
    BlankPolicy blank = BlankPolicy::unknown;
    /// Last year's report of the same body: what it carried out is held against what this one
    /// carried in. Its own cells are never changed. The report of another body or year is left out
    /// of account, see ValidateOptions::previous.
    const Report* previous = nullptr;
    /// As in ValidateOptions.
    std::span<const std::string_view> disable = {};
    std::size_t max_cells = 4;  ///< in one group
    /// Bounds the search, the same on every machine: about 20 million a second.
    std::size_t max_steps = 2'000'000;
};

/// How a value came to stand in a cell in place of the proposed one.
enum class Slip : std::uint8_t {
    none,            ///< nothing tells: a jump
    sign,            ///< -5 for 5
    swapped_digits,  ///< 86 for 68
    factor_of_ten,   ///< 250 for 25, 25 for 250
    doubled_digit,   ///< 335 for 35
    dropped_digit,   ///< 35 for 335
    blank,           ///< nothing or `/`, which count as 0, for 5
    total,           ///< not the sum of its parts
    neighbour,       ///< the value of the next cell
    shifted,         ///< a part of a row or column stands one place off
};

[[nodiscard]] std::string_view name(Slip slip) noexcept;

/// A cell to change.
struct Correction {
    CellIndex cell;
    CellState state;                  ///< as it stands
    Decimal value;                    ///< of a number
    std::optional<Decimal> proposed;  ///< empty = the rules leave it open
    Slip slip = Slip::none;
    friend bool operator==(const Correction&, const Correction&) = default;
};

/// A cell without a number that must then hold this one, which is not 0.
struct Implied {
    CellIndex cell;
    Decimal value;
    friend bool operator==(const Implied&, const Implied&) = default;
};

/// Cells whose change makes every rule hold, in form order.
struct Answer {
    std::vector<Correction> cells;
    std::vector<Implied> implied;
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Rules that fail and must be mended together.
struct DiagnosisGroup {
    std::vector<Finding> rules;  ///< in the order of validate()
    /// All of the smallest size, likeliest first. Empty where no change of at most max_cells cells
    /// mends the rules, or none was found.
    std::vector<Answer> answers;
    bool exhausted;  ///< whether all changes of up to that size were tried

    /// Whether there is one answer, with every value.
    [[nodiscard]] bool unique() const noexcept;
};

/// In the order of their first rules. Any choice of one answer for each group that has some goes
/// together.
struct Diagnosis {
    std::vector<DiagnosisGroup> groups;
};

/// Takes the printed and structural equalities together, over whole numbers that are not negative.
/// A number, `/`, or a blank that counts as 0 is a cell to change; what is unknown is free.
[[nodiscard]] Diagnosis diagnose(const Report& report, const DiagnoseOptions& options = {});

/// Puts the proposed values into their cells. An open value is left for a human; and so is a cell
/// without a number that is implied: it was not wrong, and nothing says that it was empty by
/// mistake. `report` must be of the form that was diagnosed.
void apply(Report& report, const Answer& answer) noexcept;

/// How the mistake came about, in one line; empty where nothing tells. No trailing period.
[[nodiscard]] std::string reason(const Answer& answer, const Report& report, Language language);

}  // namespace govinfo
