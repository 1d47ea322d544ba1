// X.SEC.ORDER: the parts of the report.

#include <algorithm>
#include <cstddef>
#include <optional>

#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

/// How often a part stands in the report, and which of its sections is the first.
struct Standing {
    std::size_t times = 0;
    std::size_t first = 0;
};

Standing find_part(const Report& report, std::string_view key) {
    Standing found;
    const std::optional<SectionKey> wanted = parse_section_key(key);
    const auto& sections = report.sections();
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (sections[i].key == wanted && found.times++ == 0) found.first = i;
    return found;
}

/// Of those that the report has, the part that in the form comes next before this one, if it
/// stands behind it.
const SectionHeading* find_overtaken(const Question& question) {
    const SectionHeading* before = nullptr;
    std::size_t place = 0;
    for (const SectionHeading& part : question.report.form().spec().sections) {
        const Standing found = find_part(question.report, part.key);
        if (part.key == question.line) return found.first < place ? before : nullptr;
        if (found.times == 0) continue;
        before = &part;
        place = found.first;
    }
    return nullptr;
}

bool has_parts(const Report& report) {
    const auto parts = report.form().spec().sections;
    return std::any_of(parts.begin(), parts.end(), [&](const SectionHeading& part) {
        return find_part(report, part.key).times != 0;
    });
}

/// A section of no known part may be the one that is missing, in other words.
const Section* find_unknown(const Report& report) {
    const auto& sections = report.sections();
    const auto unknown = std::find_if(sections.begin(), sections.end(), [](const Section& each) {
        return each.key == SectionKey::unknown;
    });
    return unknown == sections.end() ? nullptr : &*unknown;
}

/// A report of tables alone is not asked for its parts.
Outcome check_order(const Question& question) {
    const Report& report = question.report;
    if (report.sections().empty()) return Outcome::not_applicable;
    const std::size_t times = find_part(report, question.line).times;
    if (times == 1) return find_overtaken(question) == nullptr ? Outcome::pass : Outcome::fail;
    const bool unclear = !has_parts(report) || find_unknown(report) != nullptr;
    return times == 0 && unclear ? Outcome::not_assessable : Outcome::fail;
}

/// “五、存在的主要问题及改进情况”, part 5 (problems)
std::string named_part(const Form& form, std::string_view key, Language language) {
    const auto parts = form.spec().sections;
    const auto part = std::find_if(parts.begin(), parts.end(),
                                   [key](const SectionHeading& each) { return each.key == key; });
    return fill({"“{0}”", "part {1} ({2})"}, language,
                {part->heading, std::to_string(part - parts.begin() + 1), key});
}

Words order_words(const Question& question, Language language) {
    constexpr Text missing = {"没有找到{0}的标题", "no heading of {0} was found"};
    constexpr Text repeated = {"{0}出现 {1} 次", "{0} stands {1} times"};
    constexpr Text before = {"{0}排在{1}之前", "{0} stands before {1}"};
    const Form& form = question.report.form();
    const std::string part = named_part(form, question.line, language);
    const std::size_t times = find_part(question.report, question.line).times;
    if (times == 0) return {fill(missing, language, {part}), {}};
    if (times > 1) return {fill(repeated, language, {part, std::to_string(times)}), {}};
    const SectionHeading* other = find_overtaken(question);
    if (other == nullptr) return {};
    return {fill(before, language, {part, named_part(form, other->key, language)}), {}};
}

std::string order_reason(const Question& question, Language language) {
    const Section* unknown = find_unknown(question.report);
    if (!has_parts(question.report) || unknown == nullptr)
        return fill({"报告没有各部分的标题", "the report has no headings of its parts"}, language);
    return fill({"“{0}”可能就是这一部分", "\"{0}\" may be this part"}, language,
                {unknown->heading});
}

constexpr ReportRule rules[] = {
    {.rule = {.id = "X.SEC.ORDER",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"年度报告格式：各部分的标题及其顺序",
                           "Annual report form: the headings of the parts and their order"},
              .summary = {"各部分齐全，依次各出现一次",
                          "The parts of the report stand in order, each once"},
              .message = {"{value}；各部分应当依次各出现一次",
                          "{value}: the parts stand in order, each once"}},
     .stand = Stand::each_section,
     .field = {},
     .check = check_order,
     .words = order_words,
     .reason = order_reason,
     .binds_from_2020 = true},
};

}  // namespace

std::span<const ReportRule> section_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
