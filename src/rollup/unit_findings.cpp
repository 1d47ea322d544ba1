#include "rollup/unit_findings.hpp"

#include <algorithm>

namespace govinfo::detail {
namespace {

RollupFinding said(RollupRule rule, const std::string& unit, std::vector<std::string> sources,
                   UnitStanding standing, Text words,
                   std::initializer_list<std::string_view> arguments = {}) {
    return unit_finding(rule, unit, std::move(sources), standing,
                        fill(words, Language::zh, arguments), fill(words, Language::en, arguments));
}

std::vector<std::string> only(const std::string& source) {
    return source.empty() ? std::vector<std::string>() : std::vector{source};
}

/// 2021 年格式、2024 年度
std::string edition(const Form& form, std::optional<int> year, Language language) {
    if (!year)
        return fill({"{0} 年格式、年度不明", "form {0} on a year that it does not say"}, language,
                    {form.id()});
    return fill({"{0} 年格式、{1} 年度", "form {0} on {1}"}, language,
                {form.id(), std::to_string(*year)});
}

}  // namespace

RollupFinding missing_unit(const std::string& unit) {
    return said(
        RollupRule::cover, unit, {}, UnitStanding::missing,
        {"没有报告，未计入；请催报", "there is no report, so it is not counted; ask for it"});
}

RollupFinding unexpected_unit(const std::string& unit, const std::string& source) {
    return said(RollupRule::cover, unit, only(source), UnitStanding::unexpected,
                {"不在单位名单上，或者名单上有多个单位可用此名称，未计入；请补入名单或写明全称",
                 "it is not listed, or several listed units may have that name, so it is not "
                 "counted; list it, or give its name in full"});
}

RollupFinding vertical_unit(const std::string& unit, const std::string& source) {
    return said(RollupRule::vertical, unit, only(source), UnitStanding::vertical, {});
}

RollupFinding unreadable_unit(const UnreadReport& source) {
    return unit_finding(RollupRule::cover, {}, {source.source}, UnitStanding::unreadable,
                        "无法读取，未计入：" + source.zh,
                        "it cannot be read, so it is not counted: " + source.en);
}

RollupFinding unit_twice(const std::string& unit, std::vector<std::string> sources,
                         std::size_t reports) {
    constexpr std::size_t most = 5;
    std::string zh, en;
    for (std::size_t i = 0; i < std::min(sources.size(), most); ++i) {
        zh.append(i == 0 ? "（" : "、").append(sources[i]);
        en.append(i == 0 ? " (" : ", ").append(sources[i]);
    }
    if (!zh.empty()) {
        zh += sources.size() > most ? " 等）" : "）";
        en += sources.size() > most ? " …)" : ")";
    }
    const std::string count = std::to_string(reports);
    return unit_finding(
        RollupRule::duplicate, unit, std::move(sources), UnitStanding::duplicate,
        fill({"有 {0} 份数字不同的报告{1}，都未计入；请指明以哪一份为准", ""}, Language::zh,
             {count, zh}),
        fill({"", "{0} of its reports differ{1} and none is counted; say which one counts"},
             Language::en, {count, en}));
}

RollupFinding unit_counted_twice(const std::string& unit, std::size_t times) {
    return said(RollupRule::duplicate, unit, {}, UnitStanding::duplicate,
                {"计入了 {0} 次；请只留一份", "it is counted {0} times; leave one of its reports"},
                {std::to_string(times)});
}

RollupFinding unit_as_own(const std::string& unit, const std::string& source) {
    return said(
        RollupRule::duplicate, unit, only(source), UnitStanding::duplicate,
        {"又作为本机关的报告给出，数字不同，以后者计入；请核对以哪一份为准",
         "it was also given as the area's own organ, with other figures, which are counted; "
         "check which report is right"});
}

RollupFinding unit_over_others(const std::string& unit, const std::string& source) {
    return said(
        RollupRule::duplicate, unit, only(source), UnitStanding::other_scope,
        {"看来是包含其他所给单位的汇总报告，未计入；请作为汇总报告对照，或提供写明上级的单位名单",
         "it seems to be the report of an area with other units that were given, so it is "
         "not counted; hold the sum against it, or give a list with what each unit is part "
         "of"});
}

RollupFinding unlike_unit(const std::string& unit, const std::string& source, const Form& form,
                          std::optional<int> year, const Form& wanted_form,
                          std::optional<int> wanted_year) {
    const auto standing =
        &form != &wanted_form ? UnitStanding::other_form : UnitStanding::other_year;
    const auto words = [&](Language language) {
        return fill({"报告是 {0}的，汇总的是 {1}，未计入",
                     "its report is in {0}, but {1} is added up, so it is not counted"},
                    language,
                    {edition(form, year, language), edition(wanted_form, wanted_year, language)});
    };
    return unit_finding(RollupRule::generation, unit, only(source), standing, words(Language::zh),
                        words(Language::en));
}

}  // namespace govinfo::detail
