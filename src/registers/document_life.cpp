#include <govinfo/document_life.hpp>

#include <algorithm>

#include "registers/column_words.hpp"
#include "registers/document_checks.hpp"
#include "registers/record_faults.hpp"

namespace govinfo {
namespace {

using D = DocumentRecord;
using detail::RecordRule;

struct Named {
    std::string_view name;
    Text label;
};

// By Validity.
constexpr Named validities[] = {{"not_yet_in_force", {"尚未施行", "not yet in force"}},
                                {"in_force", {"现行有效", "in force"}},
                                {"amended", {"已修订", "amended"}},
                                {"repealed", {"已废止", "repealed"}},
                                {"expired", {"已失效", "expired"}}};

// By LifeStep.
constexpr std::optional<Date> D::*steps[life_steps] = {
    &D::proposed, &D::head_reviewed, &D::secrecy_reviewed, &D::approved, &D::published};

constexpr Text step_labels[life_steps] = {{"拟稿提出", "proposal"},
                                          {"科室审核", "review by the head of the section"},
                                          {"保密审查", "secrecy review"},
                                          {"领导审签", "approval"},
                                          {"公开", "publication"}};

/// With its day and its manner, or not at all. One that is in force may have a day on which it will
/// run out.
std::optional<DocumentEnd> end_of(const D& record, std::vector<RecordFault>& faults) {
    if (detail::is_said_in_force(record))
        return record.ended ? std::optional(DocumentEnd{*record.ended, EndManner::expired})
                            : std::nullopt;
    if (record.ended_how.empty() == record.ended.has_value())
        faults.push_back(fault(RecordRule::ended, record, &D::ended_how, &D::ended));
    const auto how = detail::choice_of(detail::column_of(&D::ended_how), record.ended_how);
    if (!how && !record.ended_how.empty())
        faults.push_back(fault(RecordRule::word, record, &D::ended_how));
    if (!how || !record.ended) return std::nullopt;
    return DocumentEnd{*record.ended, static_cast<EndManner>(*how)};
}

}  // namespace

std::optional<std::size_t> detail::choice_of(const RegisterColumn& column,
                                             const std::string& word) {
    const auto find = [&column](auto is) -> std::optional<std::size_t> {
        const auto found = std::find_if(column.words.begin(), column.words.end(), is);
        if (found == column.words.end()) return std::nullopt;
        return static_cast<std::size_t>(found - column.words.begin());
    };
    if (word.empty()) return std::nullopt;
    const auto as_it_stands = find(
        [&word](const RegisterWord& each) { return word == each.key || word == each.label.zh; });
    if (as_it_stands) return as_it_stands;
    const std::string key = detail::word_key(word);
    return find([&key](const RegisterWord& each) {
        const auto same = [&key](std::string_view name) { return detail::word_key(name) == key; };
        return same(each.key) || same(each.label.zh) || same(each.label.en) ||
               std::any_of(each.also.begin(), each.also.end(), same);
    });
}

bool detail::is_said_in_force(const DocumentRecord& record) {
    const RegisterColumn& column = column_of(&D::ended_how);
    const auto how = choice_of(column, record.ended_how);
    return how && column.words[*how].key == "in_force";
}

Text label(Validity validity) noexcept {
    return validities[static_cast<std::size_t>(validity)].label;
}

std::string_view name(Validity validity) noexcept {
    return validities[static_cast<std::size_t>(validity)].name;
}

std::string_view name(LifeStep step) noexcept {
    return detail::column_of(steps[static_cast<std::size_t>(step)]).key;
}

Text label(LifeStep step) noexcept {
    return step_labels[static_cast<std::size_t>(step)];
}

std::optional<DocumentLife> DocumentLife::of(const D& record, std::vector<RecordFault>& faults) {
    const std::size_t known = faults.size();
    const auto created = detail::created_of(record);
    if (!(record.*created)) detail::add_missing(record, created, faults);
    if (record.*created && record.ended && *record.ended < *(record.*created))
        faults.push_back(fault(RecordRule::order, record, created, &D::ended));
    DocumentLife life;
    life.end_ = end_of(record, faults);
    if (!(record.*created) || faults.size() > known) return std::nullopt;
    life.created_ = *(record.*created);
    life.in_force_from_ = record.in_force_from.value_or(life.created_);
    if (const auto word = detail::choice_of(detail::column_of(&D::attribute), record.attribute))
        life.attribute_ = static_cast<DocumentAttribute>(*word);
    for (std::size_t i = 0; i < life_steps; ++i) life.steps_[i] = record.*steps[i];
    return life;
}

std::optional<LifeStep> DocumentLife::next_step() const noexcept {
    if (steps_.back()) return std::nullopt;
    for (std::size_t i = life_steps - 1; i > 0; --i)
        if (steps_[i - 1] && !steps_[i]) return static_cast<LifeStep>(i);
    return std::nullopt;
}

Validity DocumentLife::validity(const Date& on) const noexcept {
    if (end_ && end_->on <= on) {
        if (end_->how == EndManner::replaced) return Validity::amended;
        return end_->how == EndManner::expired ? Validity::expired : Validity::repealed;
    }
    return std::max(in_force_from_, created_) <= on ? Validity::in_force
                                                    : Validity::not_yet_in_force;
}

}  // namespace govinfo
