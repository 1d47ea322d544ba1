// X.SEC.PROBLEMS, X.SEC.LENGTH, X.SEC.THEMES, X.SEC.SUPERVISION, X.SEC.MEASURES: what the parts in
// words should tell of. A part is searched for words; that they are missing is a remark.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

using Words32 = std::span<const std::u32string_view>;

/// What a part should tell of, and the words by which that is known.
struct Theme {
    Text name;
    Words32 words;
};

/// A bit for each theme that the text touches, found in one pass.
std::uint32_t touched(std::span<const Theme> themes, std::u32string_view text) {
    std::array<bool, 256> may_begin = {};  // by the last eight bits of its first character
    for (const Theme& theme : themes)
        for (const std::u32string_view word : theme.words) may_begin[word.front() & 0xFF] = true;
    const std::uint32_t all = (1U << themes.size()) - 1;
    std::uint32_t out = 0;
    for (std::size_t at = 0; at < text.size() && out != all; ++at) {
        if (!may_begin[text[at] & 0xFF]) continue;
        const std::u32string_view rest = text.substr(at);
        for (std::size_t i = 0; i < themes.size(); ++i)
            if ((out >> i & 1U) == 0 &&
                std::any_of(themes[i].words.begin(), themes[i].words.end(),
                            [rest](auto word) { return rest.starts_with(word); }))
                out |= 1U << i;
    }
    return out;
}

/// 「信息管理、监督保障」: those that the text does not touch.
std::string missing(std::span<const Theme> themes, std::u32string_view text, Language language) {
    const std::uint32_t found = touched(themes, text);
    std::string out;
    for (std::size_t i = 0; i < themes.size(); ++i) {
        if ((found >> i & 1U) != 0) continue;
        if (!out.empty()) out += fill({"、", ", "}, language);
        out += themes[i].name.in(language);
    }
    return out;
}

Outcome check_themes(const Question& question, SectionKey key, std::span<const Theme> themes) {
    const auto part = find_section(question.report, key);
    if (!part || question.prose.plain()[*part].text.empty()) return Outcome::not_applicable;
    const std::u32string_view text = question.prose.plain()[*part].view();
    return touched(themes, text) == (1U << themes.size()) - 1 ? Outcome::pass : Outcome::fail;
}

Words themes_words(const Question& question, SectionKey key, std::span<const Theme> themes,
                   Language language) {
    const auto part = find_section(question.report, key);
    if (!part) return {};
    return {missing(themes, question.prose.plain()[*part].view(), language), {}};
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
    const bool longer = question.prose.plain()[*part].text.size() > longest_overview;
    return longer ? Outcome::fail : Outcome::pass;
}
Words length_words(const Question& question, Language) {
    const auto part = find_section(question.report, SectionKey::overview);
    return {part ? std::to_string(question.prose.plain()[*part].text.size()) : std::string(), {}};
}

constexpr std::u32string_view proactive[] = {U"主动公开", U"公开政府信息", U"发布信息"};
constexpr std::u32string_view on_request[] = {U"依申请", U"申请"};
constexpr std::u32string_view management[] = {U"信息管理", U"管理", U"审查", U"审核", U"保密"};
constexpr std::u32string_view platform[] = {U"平台", U"网站", U"公众号", U"专栏", U"新媒体"};
constexpr std::u32string_view supervision[] = {U"监督", U"保障", U"考核", U"评议", U"培训"};
constexpr Theme overview_themes[] = {
    {{"主动公开", "proactive disclosure"}, proactive},
    {{"依申请公开", "disclosure on request"}, on_request},
    {{"信息管理", "management of information"}, management},
    {{"平台建设", "platforms"}, platform},
    {{"监督保障", "supervision and support"}, supervision},
};

Outcome check_overview(const Question& question) {
    if (is_before_2021(question.report)) return Outcome::not_applicable;
    return check_themes(question, SectionKey::overview, overview_themes);
}
Words overview_words(const Question& question, Language language) {
    return themes_words(question, SectionKey::overview, overview_themes, language);
}

constexpr std::u32string_view assessment[] = {U"考核", U"考评"};
constexpr std::u32string_view public_review[] = {U"评议", U"满意度", U"评估"};
constexpr std::u32string_view accountability[] = {U"追责", U"责任追究", U"问责", U"追究责任"};
constexpr Theme government_themes[] = {
    {{"工作考核", "assessment"}, assessment},
    {{"社会评议", "public review"}, public_review},
    {{"责任追究", "accountability"}, accountability},
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
    const std::size_t size = question.prose.plain()[*part].text.size();
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

constexpr std::u32string_view problem_words[] = {
    U"问题",   U"不足",     U"不够", U"短板",   U"差距",   U"薄弱",   U"有待",   U"欠缺",
    U"单一",   U"滞后",     U"不强", U"不高",   U"不全",   U"不到位", U"不及时", U"不完善",
    U"不规范", U"不深",     U"不多", U"偏少",   U"较少",   U"缺乏",   U"困难",   U"亟待",
    U"仍需",   U"需进一步", U"还需", U"不平衡", U"不健全", U"较弱",   U"不丰富"};
constexpr std::u32string_view measure_words[] = {
    U"下一步", U"今后", U"改进", U"措施", U"整改", U"将",   U"加强", U"提升",
    U"完善",   U"强化", U"优化", U"健全", U"加大", U"提高", U"推进", U"规范"};
constexpr Theme problem_themes[] = {{{"问题", "problem"}, problem_words},
                                    {{"改进措施", "measure"}, measure_words}};

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
