#include "registers/document_checks.hpp"

#include "registers/record_faults.hpp"

namespace govinfo::detail {
namespace {

using D = DocumentRecord;

/// Of a public one.
void check_reviews(const D& record, std::uint32_t columns, std::vector<RecordFault>& faults) {
    constexpr std::optional<Date> D::*steps[] = {&D::proposed, &D::head_reviewed,
                                                 &D::secrecy_reviewed, &D::approved, &D::published};
    std::optional<Date> D::*before = nullptr;
    for (std::optional<Date> D::*const step : steps) {
        if (!has_column(columns, step)) continue;
        if (!(record.*step)) {
            faults.push_back(fault(RecordRule::reviews, record, step, &D::published));
            return;
        }
        if (before != nullptr && record.*step < record.*before) {
            faults.push_back(fault(RecordRule::reviews, record, before, step));
            return;
        }
        before = step;
    }
}

void check_late(const DocumentLife& life, const D& record, const DutyScope& scope,
                std::vector<RecordFault>& faults) {
    constexpr int working_days = 20;
    if (!has_column(scope.columns, &D::published) || !life.created().ok()) return;
    const std::optional<Date>& published = life.day_of(LifeStep::published);
    const std::optional<Date>& until = published ? published : scope.on;
    if (!until || *until < scope.since) return;
    const auto due = scope.calendar.add_working_days(life.created(), working_days);
    if (!due || *until <= *due) return;
    faults.push_back(fault(RecordRule::late, record, created_of(record), &D::published));
    faults.back().due = due;
}

}  // namespace

void check_duties(const DocumentLife& life, const D& record, const DutyScope& scope,
                  std::vector<RecordFault>& faults) {
    if (!has_column(scope.columns, &D::attribute)) return;
    if (!life.attribute()) {
        faults.push_back(fault(RecordRule::attribute, record, &D::attribute));
        return;
    }
    const bool is_public = life.day_of(LifeStep::published).has_value();
    if (life.attribute() != DocumentAttribute::open) {
        if (is_public)
            faults.push_back(fault(RecordRule::not_open, record, &D::attribute, &D::published));
        const bool closed = life.attribute() == DocumentAttribute::closed;
        if (closed && record.ground.empty() && has_column(scope.columns, &D::ground))
            faults.push_back(fault(RecordRule::ground, record, &D::ground));
        return;
    }
    check_items(record, scope.columns, faults);
    check_late(life, record, scope, faults);
    if (is_public) check_reviews(record, scope.columns, faults);
}

void check_items(const D& record, std::uint32_t columns, std::vector<RecordFault>& faults) {
    const auto require = [&](RecordRule rule, std::string D::*member) {
        if ((record.*member).empty() && has_column(columns, member))
            faults.push_back(fault(rule, record, member));
    };
    require(RecordRule::index, &D::index);
    require(RecordRule::title, &D::title);
    require(RecordRule::summary, &D::summary);
}

}  // namespace govinfo::detail
