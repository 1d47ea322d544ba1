// Indicators: the rates by which reports are read and compared, each with its exact definition.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/fraction.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

namespace govinfo {

/// One rate: the sum of some cells by the sum of others. All views have static storage duration.
struct Indicator {
    std::string_view key;  ///< `granted`
    Text name;             ///< 公开率
    Text formula;          ///< in the words of the form
    Text meaning;          ///< what it tells, and the articles on which that rests
    std::span<const NamedCells> numerator;
    std::span<const NamedCells> denominator;
};

/// The catalogue, in the order of the form.
[[nodiscard]] std::span<const Indicator> indicators() noexcept;
/// Null when there is no indicator of that key.
[[nodiscard]] const Indicator* find_indicator(std::string_view key) noexcept;

/// An indicator of one report.
struct Measure {
    const Indicator* indicator;
    Sum numerator;    ///< 0 where a cell is unknown
    Sum denominator;  ///< likewise
    /// Empty where it cannot be assessed: a cell is unknown, or the denominator is 0 or less.
    std::optional<Fraction> value;
    std::optional<CellIndex> unknown;  ///< the first cell that holds no number
};

/// Every indicator whose cells the form has, in catalogue order. `/` counts as 0, a blank as the
/// policy says. An unsplit row stands for the rows under it.
[[nodiscard]] std::vector<Measure> measure(const Report& report,
                                           BlankPolicy blank = BlankPolicy::unknown);

/// Why it could not be assessed; empty where it could. No trailing period.
[[nodiscard]] std::string reason(const Measure& measure, const Report& report, Language language);

}  // namespace govinfo
