#include "prose/extent.hpp"

namespace govinfo::detail {

void Extent::take_all(Event stage, std::int64_t count) noexcept {
    part_ = false;
    by_ = By::nothing;
    if (is_receipt(stage))
        came_ = count;
    else
        handled_ = count;
}

void Extent::take_carried(std::int64_t count) noexcept {
    if (!came_) return take_part(By::other, count);
    carried_ = count;
    part_ = false;
    by_ = By::nothing;
}

void Extent::take_new_cases(std::int64_t count) noexcept {
    take_part(By::other, count);
    came_ = count;
}

void Extent::take_part(By by, std::int64_t count) noexcept {
    const bool goes_on = by_ != By::nothing && (by == by_ || by == By::other);
    sum_ = goes_on ? sum_ + count : count;
    if (!goes_on) by_ = by;
    part_ = !is_all(sum_);
}

void Extent::take_applicant(Event who, std::int64_t count) noexcept {
    if (by_ != By::applicant) persons_ = organisations_ = false;
    take_part(By::applicant, count);
    persons_ = persons_ || who == Event::person;
    organisations_ = organisations_ || who == Event::organisation;
    if (persons_ && organisations_) part_ = false;  // there are no others
}

void Extent::take_part(By by) noexcept {
    by_ = by;
    sum_ = 0;
    part_ = true;
}

bool Extent::is_all(std::int64_t count) const noexcept {
    return came_ == count || handled_ == count ||
           (came_ && carried_ && *came_ + *carried_ == count);
}

Extent Extent::behind_sentence() const noexcept {
    Extent out;
    out.came_ = came_;
    out.carried_ = carried_;
    out.handled_ = handled_;
    return out;
}

}  // namespace govinfo::detail
