// A report whose tables are known to hold: what a function may demand instead of checking again.
//
//   void publish(const ConsistentReport& report);      // never called with a wrong table three
//
//   if (const auto report = ConsistentReport::of(read->report)) publish(*report);
#pragma once

#include <optional>
#include <utility>

#include <govinfo/aggregates.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate_options.hpp>

namespace govinfo {

/// A report on whose tables every printed and structural rule ran and holds, so that validate()
/// finds no error in it: each cell that such a rule needs is a number, `/` or, where blanks count,
/// a blank; every total is the sum of its parts. Warnings, and what the text says, are another
/// matter. Nothing changes it: to edit, take the report out and have it checked again.
class ConsistentReport {
  public:
    /// Empty where one of these rules fails or cannot run; validate() says which. Costs a copy
    /// where it holds. Linear in the rule lines and their terms.
    [[nodiscard]] static std::optional<ConsistentReport> of(
        const Report& report, BlankPolicy blank = BlankPolicy::unknown);

    /// The same of what fill_totals() makes of it: leaf cells are enough, and wrong totals are not
    /// mended.
    [[nodiscard]] static std::optional<ConsistentReport> with_totals(
        const Report& leaves, BlankPolicy blank = BlankPolicy::unknown);

    [[nodiscard]] const Report& report() const& noexcept { return report_; }
    [[nodiscard]] Report report() && noexcept { return std::move(report_); }
    [[nodiscard]] BlankPolicy blank() const noexcept { return blank_; }

    // Views, which must not outlive it.
    [[nodiscard]] Requests requests() const& noexcept { return Requests(report_); }
    [[nodiscard]] Proceedings proceedings() const& noexcept { return Proceedings(report_); }
    Requests requests() && = delete;
    Proceedings proceedings() && = delete;

  private:
    ConsistentReport(Report report, BlankPolicy blank) noexcept
        : report_(std::move(report)), blank_(blank) {}

    Report report_;
    BlankPolicy blank_;
};

}  // namespace govinfo
