// Totals, computed by the same rules that check them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

namespace govinfo {

struct FillOptions {
    BlankPolicy blank = BlankPolicy::unknown;
};

/// What became of one total.
struct Change {
    enum class Action : std::uint8_t {
        filled,          ///< was absent or blank; now the sum of its parts
        kept,            ///< printed, and not the sum of its parts; left as it is
        not_computable,  ///< a part is unknown
    };
    CellIndex cell;
    Action action;
    CellState before_state;
    Decimal before;  ///< of a number
    Sum after;       ///< the sum of the parts; 0 if not_computable
    friend bool operator==(const Change&, const Change&) = default;
};

[[nodiscard]] std::string_view name(Change::Action action) noexcept;

/// Fills every total from its one defining rule, parts before sums; `received` and `carried_out`
/// are never filled. Lists what it did and could not do, in form order; a total that was right
/// already is not listed. Idempotent.
std::vector<Change> fill_totals(Report& report, const FillOptions& options = {});

}  // namespace govinfo
