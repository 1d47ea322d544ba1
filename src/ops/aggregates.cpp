#include <govinfo/aggregates.hpp>

#include <array>
#include <string>
#include <string_view>

#include "engine/linear.hpp"
#include "forms/named.hpp"

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

Cell cell_of(const Report& report, const NamedCells& named) {
    return cell_at(report, named.table, named.row, named.column);
}

consteval NamedCells proactive(std::string_view row, std::string_view column) {
    return detail::cells("proactive", row, column);
}
consteval std::string_view request_row(std::string_view row) {
    return detail::cells("requests", row, "total").row;
}

}  // namespace

Cell Requests::received(Applicant applicant) const {
    return request(*report_, request_row("received"), applicant);
}
Cell Requests::carried_in(Applicant applicant) const {
    return request(*report_, request_row("carried_in"), applicant);
}
Cell Requests::outcome(RequestOutcome outcome, Applicant applicant) const {
    return request(*report_, key(outcome), applicant);
}
Cell Requests::refused(RefusalReason reason, Applicant applicant) const {
    return outcome(static_cast<RequestOutcome>(reason), applicant);
}
Cell Requests::concluded(Applicant applicant) const {
    return request(*report_, request_row("concluded"), applicant);
}
Cell Requests::carried_out(Applicant applicant) const {
    return request(*report_, request_row("carried_out"), applicant);
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

using Three = std::array<NamedCells, 3>;

consteval Three documents_2019(std::string_view row) {
    return {proactive(row, "made"), proactive(row, "published"), proactive(row, "public_total")};
}
consteval Three items_2019(std::string_view row) {
    return {proactive(row, "items_last_year"), proactive(row, "change"),
            proactive(row, "decisions")};
}

template <class Result>
Result cells_of(const Report& report, const Three& named) {
    return {cell_of(report, named[0]), cell_of(report, named[1]), cell_of(report, named[2])};
}

}  // namespace

std::optional<ProactiveDisclosure2019> ProactiveDisclosure2019::of(const Report& report) noexcept {
    if (report.form().id() != "2019") return std::nullopt;
    return ProactiveDisclosure2019(report);
}

ProactiveDisclosure2019::Documents ProactiveDisclosure2019::regulations() const {
    return cells_of<Documents>(*report_, documents_2019("regulations"));
}
ProactiveDisclosure2019::Documents ProactiveDisclosure2019::normative_documents() const {
    return cells_of<Documents>(*report_, documents_2019("normative_documents"));
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::licensing() const {
    return cells_of<Items>(*report_, items_2019("licensing"));
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::other_services() const {
    return cells_of<Items>(*report_, items_2019("other_services"));
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::penalties() const {
    return cells_of<Items>(*report_, items_2019("penalties"));
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::coercion() const {
    return cells_of<Items>(*report_, items_2019("coercion"));
}
ProactiveDisclosure2019::Items ProactiveDisclosure2019::fees() const {
    return {cell_of(*report_, proactive("fees", "items_last_year")),
            cell_of(*report_, proactive("fees", "change")),
            {}};
}
ProactiveDisclosure2019::Procurement ProactiveDisclosure2019::procurement() const {
    return {cell_of(*report_, proactive("procurement", "projects")),
            cell_of(*report_, proactive("procurement", "amount"))};
}

// ---- 2021 --------------------------------------------------------------------------------------

namespace {

consteval Three documents_2021(std::string_view row) {
    return {proactive(row, "issued"), proactive(row, "repealed"), proactive(row, "in_force")};
}

}  // namespace

std::optional<ProactiveDisclosure2021> ProactiveDisclosure2021::of(const Report& report) noexcept {
    if (report.form().id() != "2021") return std::nullopt;
    return ProactiveDisclosure2021(report);
}

ProactiveDisclosure2021::Documents ProactiveDisclosure2021::regulations() const {
    return cells_of<Documents>(*report_, documents_2021("regulations"));
}
ProactiveDisclosure2021::Documents ProactiveDisclosure2021::normative_documents() const {
    return cells_of<Documents>(*report_, documents_2021("normative_documents"));
}
Cell ProactiveDisclosure2021::licensing_decisions() const {
    return cell_of(*report_, proactive("licensing", "decisions"));
}
Cell ProactiveDisclosure2021::penalty_decisions() const {
    return cell_of(*report_, proactive("penalties", "decisions"));
}
Cell ProactiveDisclosure2021::coercion_decisions() const {
    return cell_of(*report_, proactive("coercion", "decisions"));
}
Cell ProactiveDisclosure2021::fees() const {
    return cell_of(*report_, proactive("fees", "amount"));
}

}  // namespace govinfo
