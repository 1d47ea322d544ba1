// X.SEC.PROBLEMS, X.SEC.LENGTH, X.SEC.THEMES, X.SEC.SUPERVISION, X.SEC.MEASURES: what the parts in
// words should tell of. A part is searched for words; that they are missing is a remark.

#include <algorithm>
#include <optional>
#include <string>

#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

/// What a part should tell of, and the sign of the sentences that do.
struct Theme {
    Text name;
    Sign sign;
};

/// 「信息管理、监督保障」: those that the part does not touch.
std::string missing(std::span<const Theme> themes, Signs part, Language language) {
    std::string out;
    for (const Theme& theme : themes) {
        if (part.has(theme.sign)) continue;
        if (!out.empty()) out += fill({"、", ", "}, language);
        out += theme.name.in(language);
    }
    return out;
}

Outcome check_themes(const Question& question, SectionKey key, std::span<const Theme> themes) {
    const auto part = find_section(question.report, key);
    if (!part || question.prose.signs()[*part].characters == 0) return Outcome::not_applicable;
    const Signs signs = question.prose.signs()[*part].signs;
    const bool all = std::all_of(themes.begin(), themes.end(),
                                 [signs](const Theme& each) { return signs.has(each.sign); });
    return all ? Outcome::pass : Outcome::fail;
}

Words themes_words(const Question& question, SectionKey key, std::span<const Theme> themes,
                   Language language) {
    const auto part = find_section(question.report, key);
    if (!part) return {};
    return {missing(themes, question.prose.signs()[*part].signs, language), {}};
}

// ---- part one ----------------------------------------------------------------------------------

constexpr std::size_t longest_overview = 1000;  // characters

/// The instrument that asks for it is of 2021.
bool is_before_2021(const Report& report) {
    return report.header().year && *report.header().year < 2021;
}

Outcome check_length(const Question& question) {
    if (is_before_2021(question.report)) return Outcome::not_applicable;
    const auto part = find_section(question.report, SectionKey::overview);
    if (!part) return Outcome::not_applicable;
    const bool longer = question.prose.signs()[*part].characters > longest_overview;
    return longer ? Outcome::fail : Outcome::pass;
}
Words length_words(const Question& question, Language) {
    const auto part = find_section(question.report, SectionKey::overview);
    return {part ? std::to_string(question.prose.signs()[*part].characters) : std::string(), {}};
}

constexpr Theme overview_themes[] = {
    {{"主动公开", "proactive disclosure"}, Sign::proactive},
    {{"依申请公开", "disclosure on request"}, Sign::on_request},
    {{"信息管理", "management of information"}, Sign::management},
    {{"平台建设", "platforms"}, Sign::platform},
    {{"监督保障", "supervision and support"}, Sign::supervision},
};

Outcome check_overview(const Question& question) {
    if (is_before_2021(question.report)) return Outcome::not_applicable;
    return check_themes(question, SectionKey::overview, overview_themes);
}
Words overview_words(const Question& question, Language language) {
    return themes_words(question, SectionKey::overview, overview_themes, language);
}

constexpr Theme government_themes[] = {
    {{"工作考核", "assessment"}, Sign::assessment},
    {{"社会评议", "public review"}, Sign::public_review},
    {{"责任追究", "accountability"}, Sign::accountability},
};

/// 《条例》 s.50(4) asks governments of every level.
Outcome check_supervision(const Question& question) {
    switch (question.report.header().organ_kind) {
        case OrganKind::provincial_government:
        case OrganKind::city_government:
        case OrganKind::county_government:
        case OrganKind::township:
            return check_themes(question, SectionKey::overview, government_themes);
        default:
            return Outcome::not_applicable;
    }
}
Words supervision_words(const Question& question, Language language) {
    return themes_words(question, SectionKey::overview, government_themes, language);
}

// ---- part five ---------------------------------------------------------------------------------

/// Fewer characters than this name no problem.
constexpr std::size_t shortest_problem = 10;

Outcome check_problems(const Question& question) {
    const auto part = find_section(question.report, SectionKey::problems);
    if (!part) return Outcome::not_applicable;
    const std::size_t size = question.prose.signs()[*part].characters;
    if (size >= shortest_problem) return Outcome::pass;
    const std::string& text = question.report.sections()[*part].text;
    if (size != 0) question.quotes.add([&] { return Quote{text, *part, 0}; });
    return Outcome::fail;
}

Words problems_words(const Question& question, Language language) {
    const auto part = find_section(question.report, SectionKey::problems);
    const std::string text = part ? question.report.sections()[*part].text : std::string();
    if (text.empty()) return {fill({"没有内容", "nothing"}, language), {}};
    return {fill({"只写了“{0}”", "\"{0}\" only"}, language, {text}), {}};
}

constexpr Theme problem_themes[] = {{{"问题", "problem"}, Sign::problem},
                                    {{"改进措施", "measure"}, Sign::measure}};

/// Of a part that says anything at all.
Outcome check_measures(const Question& question) {
    if (check_problems(question) != Outcome::pass) return Outcome::not_applicable;
    return check_themes(question, SectionKey::problems, problem_themes);
}
Words measures_words(const Question& question, Language language) {
    return themes_words(question, SectionKey::problems, problem_themes, language);
}

constexpr ReportRule content_rule(Rule rule, std::string_view part,
                                  Outcome (*check)(const Question&),
                                  Words (*words)(const Question&, Language)) {
    rule.basis = Basis::customary;
    rule.severity = Severity::info;
    return {.rule = rule,
            .stand = Stand::field,
            .field = part,
            .check = check,
            .words = words,
            .reads_text = true};
}

constexpr ReportRule rules[] = {
    {.rule = {.id = "X.SEC.PROBLEMS",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"年度报告格式第五部分：存在的主要问题及改进情况",
                           "Annual report form, part 5: problems and improvement"},
              .summary = {"第五部分写明问题和改进情况", "Part 5 tells of problems and improvement"},
              .message = {"“{line}”{value}，应当写明问题和改进情况",
                          "part {line} has {value}: expected problems and improvement"}},
     .stand = Stand::field,
     .field = "problems",
     .check = check_problems,
     .words = problems_words,
     .binds_from_2020 = true,
     .reads_text = true},
    content_rule(
        {.id = "X.SEC.LENGTH",
         .citation = {"地方编制要求：总体情况原则上不超过一千字",
                      "Local instructions: part 1 has no more than 1,000 characters"},
         .summary = {"第一部分原则上不超过一千字", "part 1 has no more than 1,000 characters"},
         .message = {"“{line}”有 {value} 字，原则上不超过一千字",
                     "part {line} has {value} characters: 1,000 are usual at most"}},
        "overview", check_length, length_words),
    content_rule(
        {.id = "X.SEC.THEMES",
         .citation = {"国办公开办函〔2021〕30号（一）总体情况的五个方面",
                      "General Office of the State Council, 国办公开办函〔2021〕30号: what part 1 "
                      "tells of"},
         .summary = {"第一部分写到主动公开、依申请公开、政府信息管理、平台建设、监督保障",
                     "part 1 tells of disclosure, requests, management, platforms and supervision"},
         .message = {"“{line}”没有写到：{value}", "part {line} does not tell of {value}"}},
        "overview", check_overview, overview_words),
    content_rule({.id = "X.SEC.SUPERVISION",
                  .citation = {"《中华人民共和国政府信息公开条例》第五十条第（四）项",
                               "Regulations on Open Government Information, s.50(4)"},
                  .summary = {"各级人民政府的报告写到工作考核、社会评议和责任追究",
                              "a government tells of assessment, public review and accountability"},
                  .message = {"“{line}”没有写到：{value}", "part {line} does not tell of {value}"}},
                 "overview", check_supervision, supervision_words),
    content_rule(
        {.id = "X.SEC.MEASURES",
         .citation = {"年度报告格式第五部分：存在的主要问题及改进情况",
                      "Annual report form, part 5: problems and improvement"},
         .summary = {"第五部分既写问题，也写改进措施", "part 5 names a problem and a measure"},
         .message = {"“{line}”没有写到：{value}", "part {line} names no {value}"}},
        "problems", check_measures, measures_words),
};

}  // namespace

std::span<const ReportRule> content_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
