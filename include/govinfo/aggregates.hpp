// The tables of a report by the terms of the field. Thin views over its cells: they hold nothing of
// their own, must not outlive the report, and show its later changes.
#pragma once

#include <optional>

#include <govinfo/decimal.hpp>
#include <govinfo/report.hpp>
#include <govinfo/taxonomy.hpp>

namespace govinfo {

/// Table three. A row that the report's form does not have reads as absent.
class Requests {
  public:
    explicit Requests(const Report& report) noexcept : report_(&report) {}

    [[nodiscard]] Cell received(Applicant applicant) const;
    [[nodiscard]] Cell carried_in(Applicant applicant) const;
    [[nodiscard]] Cell outcome(RequestOutcome outcome, Applicant applicant) const;
    [[nodiscard]] Cell refused(RefusalReason reason, Applicant applicant) const;
    [[nodiscard]] Cell concluded(Applicant applicant) const;
    [[nodiscard]] Cell carried_out(Applicant applicant) const;

    /// The sum of a group, for which the form prints no row. Empty if a cell of it is unknown.
    [[nodiscard]] std::optional<Sum> group(OutcomeGroup group, Applicant applicant) const;

  private:
    const Report* report_;
};

/// Table four.
class Proceedings {
  public:
    explicit Proceedings(const Report& report) noexcept : report_(&report) {}

    [[nodiscard]] Cell result(ProceedingGroup group, ProceedingResult result) const;

  private:
    const Report* report_;
};

/// Table two of form 2019.
class ProactiveDisclosure2019 {
  public:
    struct Documents {
        Cell made;
        Cell published;
        Cell public_total;
    };
    struct Items {
        Cell items_last_year;
        Cell change;
        Cell decisions;  ///< absent for fees
    };
    struct Procurement {
        Cell projects;
        Cell amount;
    };

    /// Empty if the report is made in another form.
    [[nodiscard]] static std::optional<ProactiveDisclosure2019> of(const Report& report) noexcept;

    [[nodiscard]] Documents regulations() const;
    [[nodiscard]] Documents normative_documents() const;
    [[nodiscard]] Items licensing() const;
    [[nodiscard]] Items other_services() const;
    [[nodiscard]] Items penalties() const;
    [[nodiscard]] Items coercion() const;
    [[nodiscard]] Items fees() const;
    [[nodiscard]] Procurement procurement() const;

  private:
    explicit ProactiveDisclosure2019(const Report& report) noexcept : report_(&report) {}
    const Report* report_;
};

/// Table two of form 2021.
class ProactiveDisclosure2021 {
  public:
    struct Documents {
        Cell issued;
        Cell repealed;
        Cell in_force;
    };

    /// Empty if the report is made in another form.
    [[nodiscard]] static std::optional<ProactiveDisclosure2021> of(const Report& report) noexcept;

    [[nodiscard]] Documents regulations() const;
    [[nodiscard]] Documents normative_documents() const;
    [[nodiscard]] Cell licensing_decisions() const;
    [[nodiscard]] Cell penalty_decisions() const;
    [[nodiscard]] Cell coercion_decisions() const;
    [[nodiscard]] Cell fees() const;  ///< 万元

  private:
    explicit ProactiveDisclosure2021(const Report& report) noexcept : report_(&report) {}
    const Report* report_;
};

}  // namespace govinfo
