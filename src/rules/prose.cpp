#include "prose/statements.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {

const std::vector<Statement>& Prose::statements() {
    if (!statements_) statements_ = statements_in(plain(), report_);
    return *statements_;
}

const std::vector<PlainText>& Prose::plain() {
    if (plain_.empty()) plain_ = plain_sections(report_);
    return plain_;
}

const std::optional<StatedFees>& Prose::fees() {
    if (fees_) return *fees_;
    fees_.emplace();
    for (const bool in_place : {true, false})
        for (std::size_t i = 0; i < report_.sections().size() && !*fees_; ++i) {
            if ((report_.sections()[i].key == SectionKey::other_matters) != in_place) continue;
            if (auto found = find_fees(plain()[i])) *fees_ = StatedFees{*std::move(found), i};
        }
    return *fees_;
}

const std::vector<CopiedPart>& Prose::copied_from_last_year() {
    if (!from_last_year_) {
        const Report* const last_year[] = {options_.previous};
        from_last_year_ = TextIndex(last_year).copied(report_);
    }
    return *from_last_year_;
}

const std::vector<CopiedPart>& Prose::copied_from_others() {
    if (!from_others_) from_others_ = options_.others->copied(report_);
    return *from_others_;
}

}  // namespace govinfo::detail
