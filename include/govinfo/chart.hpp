// Charts as SVG: no script, nothing that is fetched, readable without colour.
//
//   const Report* one[] = {&report};
//   if (const auto svg = write_chart(one)) std::ofstream("outcomes.svg") << *svg;
#pragma once

#include <span>
#include <string>

#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// Of one report how its applications ended, by applicant: each outcome that is not 0, as the form
/// names it. Of several what was received, concluded and carried out in each year, in the order of
/// years; across forms as far as these cells are comparable. Every bar has its number beside it. A
/// cell without a number is shown as not known, `/` counts as 0.
///
/// One drawing of its own, dark where the screen is, with a title and a description that gives all
/// numbers. The same bytes for the same reports. Errors: invalid_argument without a report,
/// no_tables where table three of a report was not found, unlike_reports where several are not of
/// one body, each on another year. Linear.
[[nodiscard]] Result<std::string> write_chart(std::span<const Report* const> reports,
                                              Language language = Language::zh);

}  // namespace govinfo
