// Whose report the one given as last year's is, and whether rules can use it.
#pragma once

#include <govinfo/finding.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate_options.hpp>

namespace govinfo::detail {

/// Last year's report, where rules can use it: of this body and of the year before, as far as
/// these are known, and in this form or the one that this form replaced. Else null.
[[nodiscard]] const Report* previous_of(const Report& report,
                                        const ValidateOptions& options) noexcept;

inline constexpr Text compared_with_last_year = {
    "与上年报告比较，供人工复核", "Compared with last year's report, for a person to look at"};

inline constexpr Rule organ_of_previous = {
    .id = "YOY.ORGAN",
    .basis = Basis::customary,
    .severity = Severity::warning,
    .citation = compared_with_last_year,
    .summary = {"所给的上年报告是同一机关的（机关更名的，停用本规则后再比较）",
                "The report given as last year's is of the same body (of one that was "
                "renamed, disable this rule to compare)"},
    .message = {"所给的上年报告是“{value}”的，本报告是“{expected}”的，请核对是否为同一机关",
                "the report given as last year's is of {value}, this one of {expected}: "
                "check that it is the same body"}};
inline constexpr Rule year_of_previous = {
    .id = "YOY.YEAR",
    .basis = Basis::customary,
    .severity = Severity::warning,
    .citation = compared_with_last_year,
    .summary = {"所给的上年报告是上一年度的",
                "The report given as last year's is on the year before"},
    .message = {"所给的上年报告是 {value} 年度的，应当是 {expected}",
                "the report given as last year's is on {value}: expected {expected}"}};

// Whether these hold on the header's organ, its year.
[[nodiscard]] Outcome check_organ_of_previous(const Report& report, const ValidateOptions& options);
[[nodiscard]] Outcome check_year_of_previous(const Report& report, const ValidateOptions& options);

}  // namespace govinfo::detail
