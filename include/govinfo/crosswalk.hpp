// What of one form may be held against the next (2019 → 2021).
#pragma once

#include <optional>
#include <vector>

#include <govinfo/form.hpp>

namespace govinfo {

/// One cell of the older form.
struct Crossing {
    CellIndex from;
    Comparability comparability;
    std::vector<CellIndex> to;  ///< cells of the newer form; empty if not_comparable
    Text caveat;                ///< why not, or with what care; may be empty
};

/// One entry for each official cell of `older`, in form order. Empty unless `newer` is the form
/// that replaced `older`. Follows FormSpec::crossings; a cell not named there keeps its path.
[[nodiscard]] std::vector<Crossing> crosswalk(const Form& older, const Form& newer);

/// The one cell of `older` that answers to a cell of `newer`: itself where the forms are the same.
/// Empty where none does, or a sum.
[[nodiscard]] std::optional<CellIndex> counterpart(const Form& newer, CellIndex cell,
                                                   const Form& older);

}  // namespace govinfo
