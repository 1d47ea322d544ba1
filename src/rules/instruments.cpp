#include "rules/instruments.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "rules/sentences.hpp"

namespace govinfo::detail {
namespace {

/// What its title ends with, and its numbers: the one in force, and one before.
struct Instrument {
    Sentence title;
    Sentence number;
    std::string_view name;
    std::string_view printed;
    Sentence former = {};
};
constexpr Instrument instruments[] = {
    {U"年度报告格式》", U"国办公开办函〔2021〕30号",
     "《中华人民共和国政府信息公开工作年度报告格式》", "国办公开办函〔2021〕30号"},
    {U"年度报告有关事项的通知》", U"国办公开办函〔2019〕60号",
     "《关于政府信息公开工作年度报告有关事项的通知》", "国办公开办函〔2019〕60号"},
    {U"信息处理费管理办法》", U"国办函〔2020〕109号", "《政府信息公开信息处理费管理办法》",
     "国办函〔2020〕109号"},
    {U"《中华人民共和国政府信息公开条例》", U"国务院令第711号",
     "《中华人民共和国政府信息公开条例》", "国务院令第711号", U"国务院令第492号"},
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
constexpr Text revised_regulations = {"该条例已于2019年修订，应引国务院令第711号",
                                      "these Regulations were revised in 2019: 国务院令第711号"};
constexpr Superseded superseded[] = {
    {U"国务院令第492号", U"711号", 2019, revised_regulations},
    {U"国务院第492号令", U"711号", 2019, revised_regulations},
    {U"法释〔2011〕17号",
     U"8号",
     2026,
     {"该解释已由法释〔2025〕8号取代，2025年6月1日起施行",
      "that was replaced by 法释〔2025〕8号 on 1 June 2025"}},
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

/// 国办公开办函202130号 of 国办公开办函〔2021〕第30号: how it is set is no matter.
std::u32string bare(Sentence number) {
    constexpr Sentence set = U"〔〕[]【】﹝﹞()〈〉<>第";
    std::u32string out;
    for (const char32_t c : number)
        if (set.find(c) == Sentence::npos) out += c;
    return out;
}

/// Where a number of the State Council or its office begins that early, and what it is; empty where
/// none does.
///
///     《…年度报告格式》 （ 国办公开办函〔2021〕30号 ）
std::pair<std::size_t, Sentence> number_behind(Sentence text, std::size_t title_end) {
    constexpr std::size_t nearest = 3, longest = 24;
    for (std::size_t at = title_end; at < text.size() && at <= title_end + nearest; ++at) {
        const Sentence rest = text.substr(at, longest);
        if (!rest.starts_with(U"国办") && !rest.starts_with(U"国务院令")) continue;
        const std::size_t end = rest.find(U'号');
        const bool digits = end != Sentence::npos && rest[end - 1] >= U'0' && rest[end - 1] <= U'9';
        return {at, digits ? rest.substr(0, end + 1) : Sentence()};
    }
    return {};
}

/// Of the title and its number; where it is known, also what the number cited is of.
constexpr Text wrong_number(bool known) {
    if (!known) return {"{0}的文号是{1}", "the number of {0} is {1}"};
    return {"是{2}的文号，{0}的文号是{1}", "that is the number of {2}; that of {0} is {1}"};
}

/// A number right behind a title that has another.
std::optional<Quote> wrong_basis(const Question& question) {
    std::optional<Quote> out;
    for_each_sentence(question, Sign::instrument, [&](const Spoken& spoken) {
        const Sentence text = spoken.text();
        for (const Instrument& each : instruments) {
            const std::size_t title = text.find(each.title);
            if (out || title == Sentence::npos) continue;
            const auto [at, number] = number_behind(text, title + each.title.size());
            const std::u32string said = bare(number);
            if (said.empty() || said == bare(each.number) || said == bare(each.former)) continue;
            const auto of = std::find_if(
                std::begin(instruments), std::end(instruments),
                [&said](const Instrument& other) { return said == bare(other.number); });
            out = quote(question, spoken, at, number.size(), {});
            const bool known = of != std::end(instruments);
            for (const Language language : {Language::zh, Language::en})
                out->expected[static_cast<std::size_t>(language)] =
                    fill(wrong_number(known), language,
                         {each.name, each.printed, known ? of->name : std::string_view()});
        }
    });
    return out;
}

}  // namespace

Outcome check_instruments(const Question& question) {
    bool cited = false;
    for_each_sentence(question, Sign::instrument, [&](const Spoken&) { cited = true; });
    if (!cited) return Outcome::not_applicable;
    auto found = wrong_basis(question);
    const auto& year = question.report.header().year;
    if (!found && year) found = old_basis(question, *year);
    return outcome(std::move(found), question);
}

}  // namespace govinfo::detail
