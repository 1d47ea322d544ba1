#include <govinfo/fix.hpp>

#include <algorithm>

#include <govinfo/decimal.hpp>

#include "engine/former_ids.hpp"

namespace govinfo {
namespace {

bool is_open(const Answer& answer) {
    return std::any_of(answer.cells.begin(), answer.cells.end(),
                       [](const Correction& each) { return !each.proposed; });
}

/// `RULE@line`
bool is_named(const Finding& finding, std::string_view id) noexcept {
    const std::string_view rule = finding.rule->id;
    return id.size() > rule.size() && id.starts_with(rule) && id[rule.size()] == '@' &&
           id.substr(rule.size() + 1) == finding.line;
}

std::optional<PickProblem> take(const Pick& pick, const Diagnosis& diagnosis, Choice& choice) {
    const auto& groups = diagnosis.groups;
    const auto named = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
        return std::any_of(group.rules.begin(), group.rules.end(),
                           [&](const Finding& rule) { return is_named(rule, pick.id); });
    });
    if (named == groups.end()) return PickProblem::does_not_fail;
    if (pick.number == 0 || pick.number > named->answers.size()) return PickProblem::no_such_answer;
    const Answer& answer = named->answers[pick.number - 1];
    if (is_open(answer)) return PickProblem::open;
    choice[static_cast<std::size_t>(named - groups.begin())] = &answer;
    return std::nullopt;
}

}  // namespace

std::optional<Pick> parse_pick(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == text.npos) return std::nullopt;
    const std::string_view id = text.substr(0, colon);
    const auto number = Decimal::parse(text.substr(colon + 1));
    const bool ordinal = number && number->is_whole() && *number > Decimal();
    if (!ordinal || id.find('@') == id.npos) return std::nullopt;
    return Pick{detail::current_finding_id(id), static_cast<std::size_t>(number->count())};
}

std::string_view message(PickProblem problem, Language language) noexcept {
    constexpr Text words[] = {{"未发现该项不符", "that does not fail"},
                              {"没有此项改法", "no such change"},
                              {"该改法的数值待定", "the rules leave its value open"}};
    return words[static_cast<std::size_t>(problem)].in(language);
}

std::variant<Choice, RefusedPick> choose(const Diagnosis& diagnosis, std::span<const Pick> picks) {
    Choice choice;
    for (const DiagnosisGroup& group : diagnosis.groups)
        choice.push_back(group.unique() ? &group.answers.front() : nullptr);
    for (std::size_t i = 0; i < picks.size(); ++i)
        if (const auto problem = take(picks[i], diagnosis, choice)) return RefusedPick{i, *problem};
    return choice;
}

bool leaves_any(const Choice& choice) noexcept {
    return std::find(choice.begin(), choice.end(), nullptr) != choice.end();
}

void apply(Report& report, const Choice& choice) noexcept {
    for (const Answer* answer : choice)
        if (answer != nullptr) apply(report, *answer);
}

}  // namespace govinfo
