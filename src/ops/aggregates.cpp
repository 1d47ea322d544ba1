#include <govinfo/aggregates.hpp>

#include <string>
#include <string_view>

#include "engine/linear.hpp"

namespace govinfo {
namespace {

Cell cell_at(const Report& report, std::string_view table, std::string_view row,
             std::string_view column) {
    std::string path(table);
    path.append("/").append(row).append("/").append(column);
    const auto cell = report.form().find(path);
    return cell ? report.cell(*cell) : Cell{};
}

Cell request(const Report& report, std::string_view row, Applicant applicant) {
    return cell_at(report, "requests", row, key(applicant));
}

Cell proactive(const Report& report, std::string_view row, std::string_view column) {
    return cell_at(report, "proactive", row, column);
}

}  // namespace

Cell Requests::received(Applicant applicant) const {
    return request(*report_, "received", applicant);
}
Cell Requests::carried_in(Applicant applicant) const {
    return request(*report_, "carried_in", applicant);
}
Cell Requests::outcome(RequestOutcome outcome, Applicant applicant) const {
    return request(*report_, key(outcome), applicant);
}
Cell Requests::refused(RefusalReason reason, Applicant applicant) const {
    return outcome(static_cast<RequestOutcome>(reason), applicant);
}
Cell Requests::concluded(Applicant applicant) const {
    return request(*report_, "concluded", applicant);
}
Cell Requests::carried_out(Applicant applicant) const {
    return request(*report_, "carried_out", applicant);
}

std::optional<Sum> Requests::group(OutcomeGroup group, Applicant applicant) const {
    detail::Int128 sum = 0;
    for (const LegalBasis& basis : legal_bases()) {
        if (basis.group != group) continue;
        std::string path("requests/");
        path.append(key(basis.outcome)).append("/").append(key(applicant));
        const auto cell = report_->form().find(path);
        if (!cell) continue;
        switch (detail::use_of(*report_, *cell, BlankPolicy::unknown)) {
            case detail::Use::known:
                sum += detail::millionths_of(*report_, *cell);
                break;
            case detail::Use::unknown:
                return std::nullopt;
            case detail::Use::unused:
                break;
        }
    }
    return detail::to_sum(sum);
}

Cell Proceedings::result(ProceedingGroup group, ProceedingResult result) const {
    return cell_at(*report_, "proceedings", key(group), key(result));
}

// ---- 2019 --------------------------------------------------------------------------------------

namespace {

ProactiveDisclosure2019::Documents documents_2019(const Report& report, std::string_view row) {
    return {proactive(report, row, "made"), proactive(report, row, "published"),
            proactive(report, row, "public_total")};
}
ProactiveDisclosure2019::Items items_2019(const Report& report, std::string_view row) {
    return {proactive(report, row, "items_last_year"), proactive(report, row, "change"),
            proactive(report, row, "decisions")};
}

}  // namespace

std::optional<ProactiveDisclosure2019> ProactiveDisclosure2019::of(const Report& report) noexcept {
    if (report.form().id() != "2019") return std::nullopt;
    return ProactiveDisclosure2019(report);
}

ProactiveDisclosure2019::Documents ProactiveDisclosure2019::regulations() const {
    return documents_2019(*report_, "regulations");
}
ProactiveDisclosure2019::Documents ProactiveDisclosure2019::normative_documents() const {
    return documents_2019(*report_, "normative_documents");
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::licensing() const {
    return items_2019(*report_, "licensing");
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::other_services() const {
    return items_2019(*report_, "other_services");
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::penalties() const {
    return items_2019(*report_, "penalties");
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::coercion() const {
    return items_2019(*report_, "coercion");
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::fees() const {
    return items_2019(*report_, "fees");
}
ProactiveDisclosure2019::Procurement ProactiveDisclosure2019::procurement() const {
    return {proactive(*report_, "procurement", "projects"),
            proactive(*report_, "procurement", "amount")};
}

// ---- 2021 --------------------------------------------------------------------------------------

namespace {

ProactiveDisclosure2021::Documents documents_2021(const Report& report, std::string_view row) {
    return {proactive(report, row, "issued"), proactive(report, row, "repealed"),
            proactive(report, row, "in_force")};
}

}  // namespace

std::optional<ProactiveDisclosure2021> ProactiveDisclosure2021::of(const Report& report) noexcept {
    if (report.form().id() != "2021") return std::nullopt;
    return ProactiveDisclosure2021(report);
}

ProactiveDisclosure2021::Documents ProactiveDisclosure2021::regulations() const {
    return documents_2021(*report_, "regulations");
}
ProactiveDisclosure2021::Documents ProactiveDisclosure2021::normative_documents() const {
    return documents_2021(*report_, "normative_documents");
}
Cell ProactiveDisclosure2021::licensing_decisions() const {
    return proactive(*report_, "licensing", "decisions");
}
Cell ProactiveDisclosure2021::penalty_decisions() const {
    return proactive(*report_, "penalties", "decisions");
}
Cell ProactiveDisclosure2021::coercion_decisions() const {
    return proactive(*report_, "coercion", "decisions");
}
Cell ProactiveDisclosure2021::fees() const {
    return proactive(*report_, "fees", "amount");
}

}  // namespace govinfo
