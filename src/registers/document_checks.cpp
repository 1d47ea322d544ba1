// What the Regulations ask of a document besides: its attribute, reviews and publication.

#include "registers/record_checks.hpp"
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

}  // namespace

void Weigher::check(const D& record, std::uint32_t columns,
                    std::vector<RecordFault>& faults) const {
    if (!has_column(columns, &D::attribute)) return;
    const ColumnWords& attributes = words_of(&D::attribute).in_form;
    const std::uint16_t found = attributes.find(record.attribute);
    if (found == ColumnWords::unknown) {
        faults.push_back(fault(RecordRule::attribute, record, &D::attribute));
        return;
    }
    const std::string_view attribute = attributes.keys()[found];
    if (attribute == "closed" && record.ground.empty() && has_column(columns, &D::ground))
        faults.push_back(fault(RecordRule::ground, record, &D::ground));
    if (attribute != "open") return;
    if (record.index.empty() && has_column(columns, &D::index))
        faults.push_back(fault(RecordRule::index, record, &D::index));
    check_late(record, columns, faults);
    if (record.published) check_reviews(record, columns, faults);
}

/// s.26. What was public before the year is not looked at, however late it was.
void Weigher::check_late(const D& record, std::uint32_t columns,
                         std::vector<RecordFault>& faults) const {
    constexpr int working_days = 20;
    if (!has_column(columns, &D::published) || !record.created->ok()) return;
    const std::optional<Date>& until = record.published ? record.published : options_.on;
    if (!until || *until < first_) return;
    const auto due = options_.calendar.add_working_days(*record.created, working_days);
    if (!due || *until <= *due) return;
    faults.push_back(fault(RecordRule::late, record, &D::created, &D::published));
    faults.back().due = due;
}

}  // namespace govinfo::detail
