#include "rules/prose.hpp"

#include <algorithm>

#include "engine/linear_rules.hpp"
#include "engine/named_cells.hpp"
#include "prose/plain_text.hpp"

namespace govinfo::detail {

std::optional<std::size_t> find_section(const Report& report, SectionKey key) noexcept {
    const auto& sections = report.sections();
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (sections[i].key == key) return i;
    return std::nullopt;
}

bool Prose::too_long() {
    const auto is_too_long = [this](const Report& report) {
        std::size_t bytes = 0;
        for (const Section& section : report.sections()) bytes += section.text.size();
        return bytes > options_.max_text;
    };
    if (!too_long_)
        too_long_ =
            !report_.sections().empty() &&
            (is_too_long(report_) || (options_.previous && is_too_long(*options_.previous)));
    return *too_long_;
}

void Prose::find_signs() {
    signs_ = signs_of(report_);
    for (const SignedText& each : *signs_) all_signs_.add(each.signs);
}

const std::optional<StatedFees>& Prose::fees() {
    if (fees_) return *fees_;
    fees_.emplace();
    if (!bears({Sign::fee})) return *fees_;
    for (const bool in_place : {true, false})
        for (std::size_t i = 0; i < report_.sections().size() && !*fees_; ++i) {
            const Section& section = report_.sections()[i];
            if ((section.key == SectionKey::other_matters) != in_place) continue;
            const auto& sentences = signs()[i].sentences;
            const auto first =
                std::find_if(sentences.begin(), sentences.end(),
                             [](const SignedSentence& each) { return each.signs.has(Sign::fee); });
            if (first == sentences.end()) continue;
            if (auto found =
                    find_fees(PlainText(section.text, first->begin), report_.header().year))
                *fees_ = StatedFees{*std::move(found), i};
        }
    return *fees_;
}

const std::optional<Interval>& Prose::sum(std::span<const NamedCells> cells, const Report& report) {
    const auto [found, added] = sums_.try_emplace({cells.data(), &report});
    if (!added) return found->second;
    if (const auto sum = sum_of(cells, report, options_.blank)) found->second = sum->values;
    return found->second;
}

const std::vector<Contradiction>& Prose::contradictions() {
    if (!contradictions_) contradictions_ = detail::contradictions(Operands(report_, options_));
    return *contradictions_;
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
