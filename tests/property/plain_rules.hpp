// The linear rules a second time, as loops over named rows and columns: what the engine is held
// against. Written from the official form, not from the library's rule data.
#pragma once

#include <map>
#include <string>
#include <utility>

#include <govinfo/finding.hpp>
#include <govinfo/validate.hpp>

#include "property/plain_report.hpp"

namespace govinfo::test {

using RuleAndLine = std::pair<std::string, std::string>;

__extension__ using Int128 = __int128;
using PlainSides = std::pair<Int128, Int128>;  ///< left and right of a rule, in millionths

/// What fails in tables three and four of a report that holds nothing but numbers.
[[nodiscard]] std::map<RuleAndLine, PlainSides> plain_failures(const PlainReport& report);

/// The outcome of every linear rule on every line, of a report whose cells may be in any state.
[[nodiscard]] std::map<RuleAndLine, Outcome> plain_outcomes(const PlainReport& report,
                                                            BlankPolicy blank);

}  // namespace govinfo::test
