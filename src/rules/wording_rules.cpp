// NAR.YEAR, NAR.BASIS, NAR.UNIT: words that were left standing.

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "prose/names.hpp"
#include "rules/instruments.hpp"
#include "rules/rule_set.hpp"
#include "rules/sentences.hpp"

namespace govinfo::detail {
namespace {

// ---- years left standing -----------------------------------------------------------------------

/// Where the first clause ends: at its comma, or the end.
std::size_t clause_end(Sentence text) {
    const auto end = std::find_if(text.begin(), text.end(), ends_clause);
    return static_cast<std::size_t>(end - text.begin());
}

/// The year with which a sentence begins, 2023年 or 2023年度 but no date.
std::optional<int> leading_year(Sentence text) {
    if (text.size() < 5 || text[4] != U'年') return std::nullopt;
    int year = 0;
    for (const char32_t c : text.substr(0, 4)) {
        if (c < U'0' || c > U'9') return std::nullopt;
        year = year * 10 + static_cast<int>(c - U'0');
    }
    const bool date = text.size() > 5 && text[5] >= U'0' && text[5] <= U'9';
    return date ? std::nullopt : std::optional<int>(year);
}

/// (一)…。 and 下一步, and 针对以上问题, before what the sentence says.
Sentence without_lead(Sentence text) {
    if (text.starts_with(U"(")) {
        const std::size_t close = text.find(U')');
        if (close <= 4) text.remove_prefix(close + 1);
    }
    for (const Sentence lead : {Sentence(U"下一步，"), Sentence(U"下一步,")})
        if (text.starts_with(lead)) text.remove_prefix(lead.size());
    if (text.starts_with(U"针对")) text.remove_prefix(std::min(clause_end(text) + 1, text.size()));
    return text;
}

/// Whether the body itself is spoken of, also as what has no need to be named.
bool is_of_ours(Sentence rest) {
    constexpr Sentence begins[] = {U"我",       U"本",     U"全",     U"共",
                                   U"主动公开", U"经开区", U"高新区", U"开发区"};
    return std::any_of(std::begin(begins), std::end(begins),
                       [rest](Sentence begin) { return rest.starts_with(begin); });
}

/// 将 before what will be done, not for 把: 我局将加强培训, but 我局将公开工作列入议事日程.
bool plans(Sentence rest) {
    constexpr Sentence soon = U"将";
    const std::size_t at = rest.substr(0, 12).find(soon);
    if (at == Sentence::npos || !(rest.starts_with(U"我") || at == 0)) return false;
    const Sentence clause = rest.substr(at, clause_end(rest.substr(at)));
    constexpr Sentence takes[] = {U"列入", U"纳入", U"作为", U"摆上", U"摆在", U"放在", U"融入"};
    const bool of_the_past = contains(rest, U"取得") || contains(rest, U"仍");
    return !of_the_past && std::none_of(std::begin(takes), std::end(takes),
                                        [clause](Sentence take) { return contains(clause, take); });
}

/// Last year is told of on purpose where it is compared or where this year is named too.
bool compares(Sentence rest, int this_year) {
    std::u32string year;
    for (const char digit : std::to_string(this_year))
        year += static_cast<char32_t>(static_cast<unsigned char>(digit));
    constexpr Sentence words[] = {U"较", U"相比", U"以来", U"年报", U"年度报告"};
    return contains(rest, year) ||
           std::any_of(std::begin(words), std::end(words),
                       [rest](Sentence word) { return contains(rest, word); });
}

/// 2023年，我局新建公开专栏两个: so many characters of it, if it is not long.
std::size_t leading_clause(Sentence said) {
    constexpr std::size_t year = 6, longest = 40;  // 2023年，
    const Sentence rest = said.substr(std::min(year, said.size()));
    return std::min({year + clause_end(rest), said.size(), longest});
}

constexpr Text left_standing = {"报告年度是 {0} 年，疑沿用上年文字；确指上年的可不改",
                                "the report is on {0}: left over from last year's? Keep it where "
                                "last year is meant"};
constexpr Text planned_late = {"这是报告年度，工作打算应写 {0} 年",
                               "that is the year of the report: plans are for {0}"};

/// Last year's year where this one's work is told, or this year's where next year's is planned.
std::optional<Quote> stale_year(const Question& question) {
    const auto& year = question.report.header().year;
    std::optional<Quote> out;
    if (!year) return out;
    const auto may_be_stale = [&](const SignedSentence& each) {
        return each.year == 0 || each.year == *year - 1 ||
               (each.year == *year && question.line == "problems");
    };
    for_each_sentence(question, Sign::year, may_be_stale, [&](const Spoken& spoken) {
        const Sentence text = spoken.text(), said = without_lead(text);
        const auto leading = leading_year(said);
        if (out || !leading) return;
        Sentence rest = said.substr(5);
        if (rest.starts_with(U"度")) rest.remove_prefix(1);
        while (!rest.empty() && ends_clause(rest.front())) rest.remove_prefix(1);
        const bool told = *leading == *year - 1 && is_of_ours(rest) && !compares(rest, *year);
        const bool planned = *leading == *year && question.line == "problems" && plans(rest);
        if (!told && !planned) return;
        const std::string right = std::to_string(told ? *year : *year + 1);
        out = quote(question, spoken, text.size() - said.size(), leading_clause(said),
                    told ? left_standing : planned_late, right);
        out->stated = std::to_string(*leading);
        out->values = {{right}};
    });
    return out;
}

bool leads_with_year(const Question& question) {
    bool out = false;
    for_each_sentence(question, Sign::year, [&](const Spoken& spoken) {
        out = out || leading_year(without_lead(spoken.text()));
    });
    return out;
}

Outcome check_year(const Question& question) {
    const bool known = question.report.header().year.has_value();
    if (!known && leads_with_year(question)) return Outcome::not_assessable;
    return outcome(stale_year(question), question);
}

std::string no_year(const Question&, Language language) {
    return fill({"不知道报告年度", "the report year is not known"}, language);
}

// ---- whose report it is ------------------------------------------------------------------------

constexpr char32_t we = U'我';

/// How a body calls itself after 我, and what then is part of its name.
struct Self {
    Sentence words;
    std::string_view name;
};
constexpr Self selves[] = {
    {U"局", "局"}, {U"厅", "厅"}, {U"镇", "镇"}, {U"乡", "乡"}, {U"街道", "街道"},
};
constexpr Text is_not = {"报告机关是{0}，疑套用他处文字",
                         "the reporting body is {0}: taken from another text?"};

std::optional<Quote> other_unit(const Question& question) {
    const std::string& organ = question.report.header().organ;
    std::array<bool, std::size(selves)> is_own = {};  // asked once: a name may be long
    for (std::size_t i = 0; i < is_own.size(); ++i)
        is_own[i] = organ.find(selves[i].name) != std::string::npos;
    std::optional<Quote> out;
    for_each_sentence(question, Sign::ourselves, [&](const Spoken& spoken) {
        const Sentence text = spoken.text();
        for (std::size_t at = text.find(we); at != Sentence::npos; at = text.find(we, at + 1))
            for (std::size_t i = 0; i < is_own.size(); ++i) {
                const Sentence words = selves[i].words;
                const bool in_word = at > 0 && text[at - 1] == U'自';  // 自我局限
                if (out || in_word || is_own[i] || !text.substr(at + 1).starts_with(words))
                    continue;
                out = quote(question, spoken, at, 1 + words.size(), is_not, organ);
            }
    });
    return out;
}

/// The name right before the title of the report, 2024年政府信息公开工作年度报告, without a year;
/// empty where none stands there.
Sentence titled_name(Sentence text, std::size_t title) {
    Sentence before = text.substr(0, title);
    if (before.ends_with(U"度")) before.remove_suffix(1);
    if (before.ends_with(U"年")) before.remove_suffix(std::min<std::size_t>(5, before.size()));
    constexpr Sentence leads[] = {U"公布", U"发布", U"编制", U"公开",
                                  U"现将", U"制作", U"《",   U"("};
    std::size_t begin = before.size();
    while (begin != 0 && !ends_clause(before[begin - 1])) --begin;
    for (const Sentence lead : leads) {
        const std::size_t at = before.rfind(lead);
        if (at != Sentence::npos) begin = std::max(begin, at + lead.size());
    }
    return before.substr(begin);
}

/// Of another body, beyond doubt: a government and its office are taken for one.
bool names_another(Sentence name, const Names& names) {
    constexpr std::size_t shortest = 4;
    constexpr Sentence seats[] = {U"政府", U"办公室", U"办公厅", U"各单位", U"部门"};
    if (name.size() < shortest || !ends_like_name(name) || names.is_name(name)) return false;
    const bool seat = std::any_of(std::begin(seats), std::end(seats),
                                  [name](Sentence each) { return name.ends_with(each); });
    return !seat;
}

/// A report that was made from that of another: its title still names it.
std::optional<Quote> other_title(const Question& question) {
    constexpr Sentence title = U"政府信息公开工作年度报告";
    const Header& header = question.report.header();
    std::optional<Quote> out;
    if (header.organ.empty()) return out;
    for_each_sentence(question, Sign::title, [&](const Spoken& spoken) {
        const Sentence text = spoken.text();
        const std::size_t at = text.find(title);
        if (out || at == Sentence::npos) return;
        const Sentence name = titled_name(text, at);
        if (!names_another(name, Names(header))) return;
        const auto offset = static_cast<std::size_t>(name.data() - text.data());
        Quote found = quote(question, spoken, offset, name.size(),
                            {"报告机关是{0}", "the reporting body is {0}"}, header.organ);
        if (!can_be_one_body(found.text, header.organ)) out = std::move(found);
    });
    return out;
}

Outcome check_unit(const Question& question) {
    auto found = other_unit(question);
    if (!found) found = other_title(question);
    if (found && question.report.header().organ.empty()) return Outcome::not_assessable;
    return outcome(std::move(found), question);
}

std::string no_organ(const Question&, Language language) {
    return fill({"报告没有写明机关", "the report does not say whose it is"}, language);
}

// ---- the catalogue -----------------------------------------------------------------------------

constexpr Text practice = {"年度报告应当是本机关、本年度的；填报惯例",
                           "Practice: a report is on this body and this year"};

constexpr ReportRule rules[] = {
    {.rule = {.id = "NAR.YEAR",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = practice,
              .summary = {"总结部分应写报告年度，工作打算应写下一年度",
                          "the text tells of the report year, and of plans for the next"},
              .message = {"“{line}”中的年份疑未更改：{value}",
                          "part {line}: a year seems to have been left standing: {value}"}},
     .stand = Stand::each_prose,
     .field = {},
     .check = check_year,
     .reason = no_year,
     .quotes = true,
     .reads_text = true,
     .signs = {Sign::year}},
    {.rule =
         {.id = "NAR.BASIS",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = {"国务院令第711号、国办函〔2020〕109号、国办公开办函〔2019〕60号、"
                       "国办公开办函〔2021〕30号、法释〔2025〕8号",
                       "国务院令第711号, 国办函〔2020〕109号, 国办公开办函〔2019〕60号, "
                       "国办公开办函〔2021〕30号, 法释〔2025〕8号"},
          .summary = {"所引文件的名称与文号相符，且为报告年度所适用",
                      "an instrument is cited by its own number, and is that of the report year"},
          .message = {"“{line}”所引文件有误：{value}",
                      "part {line} cites the wrong instrument: {value}"}},
     .stand = Stand::each_prose,
     .field = {},
     .check = check_instruments,
     .quotes = true,
     .reads_text = true,
     .signs = {Sign::instrument}},
    {.rule = {.id = "NAR.UNIT",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = practice,
              .summary = {"文中的自称与报告机关相符", "the body calls itself what it is"},
              .message = {"“{line}”中的自称与报告机关不符：{value}",
                          "part {line} calls the body something else: {value}"}},
     .stand = Stand::each_prose,
     .field = {},
     .check = check_unit,
     .reason = no_organ,
     .quotes = true,
     .reads_text = true,
     .signs = {Sign::ourselves, Sign::title}},
};

}  // namespace

std::span<const ReportRule> wording_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
