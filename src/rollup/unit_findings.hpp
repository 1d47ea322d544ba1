// What is said of units that are not in a sum.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <govinfo/rollup.hpp>

#include "rollup/rollup_rules.hpp"

namespace govinfo::detail {

[[nodiscard]] inline RollupFinding unit_finding(RollupRule rule, std::string unit,
                                                std::vector<std::string> sources,
                                                UnitStanding standing, std::string zh,
                                                std::string en) {
    return {.rule = &rule_of(rule),
            .outcome = Outcome::fail,
            .unit = std::move(unit),
            .sources = std::move(sources),
            .standing = standing,
            .reason = std::move(zh),
            .reason_en = std::move(en)};
}

[[nodiscard]] RollupFinding missing_unit(const std::string& unit);
[[nodiscard]] RollupFinding unexpected_unit(const std::string& unit, const std::string& source);
[[nodiscard]] RollupFinding vertical_unit(const std::string& unit, const std::string& source);
[[nodiscard]] RollupFinding unreadable_unit(const UnreadReport& source);
/// Several reports of it differ.
[[nodiscard]] RollupFinding unit_twice(const std::string& unit, std::vector<std::string> sources,
                                       std::size_t reports);
/// It was added so often, and its figures cannot be taken out again.
[[nodiscard]] RollupFinding unit_counted_twice(const std::string& unit, std::size_t times);
/// It was given as a unit and, with other figures, as the area's own organ.
[[nodiscard]] RollupFinding unit_as_own(const std::string& unit, const std::string& source);
/// Its area holds other units that were given.
[[nodiscard]] RollupFinding unit_over_others(const std::string& unit, const std::string& source);
/// `form` and `year` are those of the report, the others those of the sum.
[[nodiscard]] RollupFinding unlike_unit(const std::string& unit, const std::string& source,
                                        const Form& form, std::optional<int> year,
                                        const Form& wanted_form, std::optional<int> wanted_year);

}  // namespace govinfo::detail
