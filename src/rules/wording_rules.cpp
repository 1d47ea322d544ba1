// NAR.YEAR, NAR.BASIS, NAR.UNIT, NAR.COPIED_TEXT: words that were left standing or taken from others.

#include <algorithm>
#include <iterator>
#include <string>

#include "prose/names.hpp"
#include "prose/plain_text.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {

// ---- copied text -------------------------------------------------------------------------------

namespace {

constexpr std::size_t shortest_part = 60;        // letters
constexpr std::size_t shortest_statement = 200;  // of part six: that of fees may stay as it is
constexpr std::size_t most_copied = 80;          // percent

const CopiedPart* copied_part(const Question& question, const std::vector<CopiedPart>& parts) {
    for (const CopiedPart& part : parts)
        if (name(question.report.sections()[part.section].key) == question.line) return &part;
    return nullptr;
}

/// Of the first passage, that it may be found by.
Quote first_sentence(const CopiedPart& part, const Question& question) {
    constexpr std::string_view stop = "。";
    const Passage& passage = part.passages.front();
    const std::string& text = question.report.sections()[part.section].text;
    const std::size_t end = std::min(text.find(stop, passage.offset), text.size() - stop.size());
    const std::size_t size = std::min(end + stop.size() - passage.offset, passage.size);
    return {text.substr(passage.offset, size), part.section, passage.offset};
}

}  // namespace

Outcome check_copied(const Question& question, const std::vector<CopiedPart>& parts) {
    const CopiedPart* part = copied_part(question, parts);
    const std::size_t least = question.line == "other_matters" ? shortest_statement : shortest_part;
    if (part == nullptr || part->letters < least) return Outcome::not_applicable;
    if (part->copied * 100 < part->letters * most_copied) return Outcome::pass;
    question.quotes.add([&] { return first_sentence(*part, question); });
    return Outcome::fail;
}

std::string copied_share(const Question& question, const std::vector<CopiedPart>& parts,
                         Language language) {
    constexpr Text share_and_size = {"{0}%（{1} 字）", "{0}% ({1} letters)"};
    const CopiedPart* part = copied_part(question, parts);
    if (part == nullptr) return {};
    return fill(share_and_size, language, {percent(share(*part), 0), std::to_string(part->copied)});
}

namespace {

Outcome check_copied_from_others(const Question& question) {
    if (question.options.others == nullptr) return Outcome::not_applicable;
    return check_copied(question, question.prose.copied_from_others());
}

/// The share, and whose report has most of it.
Words others_words(const Question& question, Language language) {
    const auto& parts = question.prose.copied_from_others();
    const CopiedPart* part = copied_part(question, parts);
    if (part == nullptr) return {};
    const auto reports = question.options.others->reports();
    std::vector<std::size_t> bytes(reports.size());
    for (const Passage& each : part->passages) bytes[each.report] += each.size;
    const auto most = std::max_element(bytes.begin(), bytes.end());
    const Header& header = reports[static_cast<std::size_t>(most - bytes.begin())]->header();
    std::string whose = header.organ;
    if (header.year) whose.append(" ").append(std::to_string(*header.year));
    return {copied_share(question, parts, language), whose.empty() ? std::string(not_said) : whose};
}

// ---- what a section says -----------------------------------------------------------------------

using Sentence = std::u32string_view;

/// A sentence, and the section that it is of.
struct Spoken {
    std::size_t section;
    PlainText plain;

    /// Without the mark that ends it.
    [[nodiscard]] Sentence text() const noexcept {
        return plain.view().substr(0, plain.sentence_ends.front());
    }
};

/// `visit(spoken)` for each sentence of the line's sections that bears the sign, and of which
/// `is_asked(sentence)`.
template <class IsAsked, class Visit>
void for_each_sentence(const Question& question, Sign sign, IsAsked is_asked, Visit visit) {
    if (!question.prose.bears(sign)) return;
    const auto& sections = question.report.sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const SignedText& text = question.prose.signs()[i];
        if (!text.signs.has(sign) || name(sections[i].key) != question.line) continue;
        for (const SignedSentence& each : text.sentences)
            if (each.signs.has(sign) && is_asked(each))
                visit(Spoken{i, PlainText(sections[i].text, each.begin, each.end)});
    }
}

template <class Visit>
void for_each_sentence(const Question& question, Sign sign, Visit visit) {
    for_each_sentence(
        question, sign, [](const SignedSentence&) { return true; }, visit);
}

Quote quote(const Question& question, const Spoken& spoken, std::size_t begin, std::size_t size,
            Text expected, std::string_view word = {}) {
    const std::size_t first = spoken.plain.begins[begin];
    const std::size_t last = spoken.plain.end_of(begin + size - 1);
    return {question.report.sections()[spoken.section].text.substr(first, last - first),
            spoken.section,
            first,
            {},
            {fill(expected, Language::zh, {word}), fill(expected, Language::en, {word})},
            {}};
}

/// Fails on what was found.
Outcome outcome(std::optional<Quote> found, const Question& question) {
    if (!found) return Outcome::pass;
    question.quotes.add([&] { return *std::move(found); });
    return Outcome::fail;
}

bool contains(Sentence text, Sentence words) {
    return text.find(words) != Sentence::npos;
}

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
        out = quote(question, spoken, text.size() - said.size(), 5,
                    {"此处应为 {0} 年", "expected {0}"}, right);
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

// ---- instruments -------------------------------------------------------------------------------

/// A notice, and a word of its title that the other's has not.
struct Instrument {
    Sentence number;
    Sentence title;
    Sentence other_title;
    Text right;
};
constexpr Instrument instruments[] = {
    {U"国办公开办函〔2021〕30号",
     U"年度报告格式》",
     U"年度报告有关事项的通知》",
     {"该文号的文件是《中华人民共和国政府信息公开工作年度报告格式》",
      "that number is of 《中华人民共和国政府信息公开工作年度报告格式》"}},
    {U"国办公开办函〔2019〕60号",
     U"年度报告有关事项的通知》",
     U"年度报告格式》",
     {"该文号的文件是《关于政府信息公开工作年度报告有关事项的通知》",
      "that number is of 《关于政府信息公开工作年度报告有关事项的通知》"}},
};

/// 〔2021〕 however its brackets are drawn.
std::u32string with_one_bracket(Sentence text) {
    std::u32string out(text);
    for (char32_t& c : out) {
        if (c == U'[' || c == U'【' || c == U'﹝') c = U'〔';
        if (c == U']' || c == U'】' || c == U'﹞') c = U'〕';
    }
    return out;
}

/// An instrument in whose place another stands for reports from that year on, unless the sentence
/// names both.
struct Superseded {
    Sentence number;
    Sentence by;
    int since;
    Text right;
};
constexpr Superseded superseded[] = {
    {U"国务院令第492号",
     U"711号",
     2019,
     {"该条例已于2019年修订，应引国务院令第711号",
      "these Regulations were revised in 2019: 国务院令第711号"}},
    {U"国办公开办函〔2019〕60号",
     U"30号",
     2021,
     {"2021年度起的报告适用国办公开办函〔2021〕30号",
      "reports from 2021 on are made by 国办公开办函〔2021〕30号"}},
};

/// What reports of that year are no longer made by.
std::optional<Quote> old_basis(const Question& question, int year) {
    std::optional<Quote> out;
    for_each_sentence(question, Sign::instrument, [&](const Spoken& spoken) {
        const std::u32string text = with_one_bracket(spoken.text());
        for (const Superseded& each : superseded) {
            const std::size_t at = text.find(each.number);
            if (out || year < each.since || at == std::u32string::npos) continue;
            if (!contains(text, each.by))
                out = quote(question, spoken, at, each.number.size(), each.right);
        }
    });
    return out;
}

/// A number right behind the title of the other notice.
std::optional<Quote> wrong_basis(const Question& question) {
    constexpr std::size_t nearest = 3;  // brackets and the like between title and number
    std::optional<Quote> out;
    for_each_sentence(question, Sign::instrument, [&](const Spoken& spoken) {
        const std::u32string text = with_one_bracket(spoken.text());
        for (const Instrument& each : instruments) {
            const std::size_t at = text.find(each.number);
            if (out || at == std::u32string::npos) continue;
            const std::size_t title = text.rfind(each.other_title, at);
            if (title == std::u32string::npos) continue;
            const std::size_t end = title + each.other_title.size();
            if (at - end <= nearest)
                out = quote(question, spoken, at, each.number.size(), each.right);
        }
    });
    return out;
}

Outcome check_basis(const Question& question) {
    bool cited = false;
    for_each_sentence(question, Sign::instrument, [&](const Spoken&) { cited = true; });
    if (!cited) return Outcome::not_applicable;
    auto found = wrong_basis(question);
    const auto& year = question.report.header().year;
    if (!found && year) found = old_basis(question, *year);
    return outcome(std::move(found), question);
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
constexpr Text is_not = {"报告机关名称中没有“{0}”", "this body is no {0}"};

std::optional<Quote> other_unit(const Question& question) {
    const std::string& organ = question.report.header().organ;
    const auto is_own = [&organ](const Self& self) {
        return organ.find(self.name) != std::string::npos;
    };
    std::optional<Quote> out;
    for_each_sentence(question, Sign::ourselves, [&](const Spoken& spoken) {
        const Sentence text = spoken.text();
        for (std::size_t at = text.find(we); at != Sentence::npos; at = text.find(we, at + 1))
            for (const Self& each : selves) {
                const bool in_word = at > 0 && text[at - 1] == U'自';  // 自我局限
                if (out || in_word || !text.substr(at + 1).starts_with(each.words)) continue;
                if (is_own(each)) continue;
                out = quote(question, spoken, at, 1 + each.words.size(), is_not, each.name);
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
     .reads_text = true},
    {.rule =
         {.id = "NAR.BASIS",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = {"国务院令第711号、国办公开办函〔2019〕60号、国办公开办函〔2021〕30号",
                       "国务院令第711号, 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号"},
          .summary = {"所引文件的名称与文号相符，且为报告年度所适用",
                      "an instrument is cited by its own number, and is that of the report year"},
          .message = {"“{line}”所引文件有误：{value}",
                      "part {line} cites the wrong instrument: {value}"}},
     .stand = Stand::each_prose,
     .field = {},
     .check = check_basis,
     .quotes = true,
     .reads_text = true},
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
     .reads_text = true},
    {.rule = {.id = "NAR.COPIED_TEXT",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = copied_citation,
              .summary =
                  {"各部分文字与其他报告相同的不到 80%（不足 60 字的、第六部分不足 200 字的不比）",
                   "Less than 80% of a part stands in other reports (parts of 60 letters "
                   "and more, part 6 of 200)"},
              .message = {"“{line}”有 {value}的文字与其他报告相同，其中最多的是 {expected}",
                          "part {line}: {value} of the text stands in other reports, most of it in "
                          "that of {expected}"}},
     .stand = Stand::each_section,
     .field = {},
     .check = check_copied_from_others,
     .words = others_words,
     .reads_text = true},
};

}  // namespace

std::span<const ReportRule> wording_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
