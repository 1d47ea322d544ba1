#include "rollup/rollup_rules.hpp"

#include <cstddef>
#include <iterator>

#include <govinfo/label.hpp>

#include "base/filled.hpp"

namespace govinfo {
namespace {

constexpr Text summed_up = {
    "《中华人民共和国政府信息公开条例》第四十九条第二款：公布本级政府上一年度的年度报告",
    "Regulations on Open Government Information, s.49 para 2: each level publishes the report of its "
    "government"};
constexpr Text handed_in = {
    "《中华人民共和国政府信息公开条例》第四十九条：县级以上人民政府部门每年1月31日前提交上一年度报告",
    "Regulations on Open Government Information, s.49: departments hand in last year's report by 31 "
    "January"};

// Of Rule::message: {cell} {printed} {sum} {difference} {unit} as in RollupFinding, {hint} and
// {reason} in its words, which may be none.
constexpr Text differs = {"{cell}：汇总报告为 {printed}，各单位合计为 {sum}，{difference}{hint}",
                          "{cell}: the area's report has {printed}, its units add up to {sum}: "
                          "{difference}{hint}"};

constexpr Rule all[] = {
    {.id = "ROLL.T3",
     .basis = Basis::customary,
     .severity = Severity::warning,
     .citation = summed_up,
     .summary = {"汇总报告表三各格＝本机关＋各单位",
                 "Each cell of table 3 of an area is its own organ's and its units' together"},
     .message = differs},
    {.id = "ROLL.T4",
     .basis = Basis::customary,
     .severity = Severity::warning,
     .citation = summed_up,
     .summary = {"汇总报告表四各格＝本机关＋各单位",
                 "Each cell of table 4 of an area is its own organ's and its units' together"},
     .message = differs},
    {.id = "ROLL.T2.COUNT",
     .basis = Basis::customary,
     .severity = Severity::warning,
     .citation = summed_up,
     .summary =
         {"汇总报告表二各件数＝本机关＋各单位（联合制发的由牵头机关计一次）",
          "Each count of table 2 of an area is its own organ's and its units' together (what "
          "several issued, the leading one counts)"},
     .message = differs},
    {.id = "ROLL.T2.MONEY",
     .basis = Basis::customary,
     .severity = Severity::warning,
     .citation = summed_up,
     .summary = {"汇总报告表二金额＝本机关＋各单位",
                 "Money in table 2 of an area is its own organ's and its units' together"},
     .message = differs},
    {.id = "ROLL.OWN",
     .basis = Basis::structural,
     .severity = Severity::error,
     .citation = summed_up,
     .summary = {"汇总报告各格不小于各单位合计，多出的是本机关的",
                 "No cell of an area is less than its units together: what is more is its own "
                 "organ's"},
     .message = {"{cell}：汇总报告为 {printed}，小于各单位合计 {sum}，{difference}{hint}",
                 "{cell}: the area's report has {printed}, less than the {sum} of its units: "
                 "{difference}{hint}"}},
    {.id = "ROLL.COVER",
     .basis = Basis::legal,
     .severity = Severity::error,
     .citation = handed_in,
     .summary = {"名单上的每个单位都有一份报告，所给报告都在名单上且可以读取",
                 "Every listed unit has its report, and every report is readable and of a listed "
                 "unit"},
     .message = {"待汇总的{unit}：{reason}", "{unit}: {reason}"}},
    {.id = "ROLL.DUP",
     .citation = summed_up,
     .summary = {"同一单位不重复计入", "No unit is counted twice"},
     .message = {"待汇总的{unit}：{reason}", "{unit}: {reason}"}},
    {.id = "ROLL.VERTICAL",
     .basis = Basis::legal,
     .severity = Severity::info,
     .citation =
         {"《中华人民共和国政府信息公开条例》第三条第四款：实行垂直领导的部门的办公厅（室）主管本系统的"
          "政府信息公开工作",
          "Regulations on Open Government Information, s.3 para 4: of systems led from "
          "above, the higher organ is in charge"},
     .summary = {"垂直领导系统的单位（税务、海关等）不计入本地汇总",
                 "Units of systems that are led from above (tax, customs) are no part of the area"},
     .message = {"{unit}：属垂直领导系统，由其上级汇总，未计入",
                 "{unit}: it belongs to a system that is led from above, which adds it up, so it "
                 "is not counted"}},
    {.id = "ROLL.GEN",
     .citation = summed_up,
     .summary = {"各报告为同一年度、同一格式", "All reports are on one year and in one form"},
     .message = {"待汇总的{unit}：{reason}", "{unit}: {reason}"}},
};
static_assert(std::size(all) == static_cast<std::size_t>(detail::RollupRule::generation) + 1);

std::string hint_words(const RollupHint& hint, Language language) {
    constexpr Text kinds[] = {
        {"漏加{0}的 {1}", "the {1} of {0} was left out"},
        {"{0}的 {1} 加了两次", "the {1} of {0} was added twice"},
        {"{0}的 {1} 抄成了 {2}", "the {1} of {0} was copied as {2}"},
        {"{0}用了上年的 {2}，本年为 {1}", "last year's {2} of {0} was used for {1}"},
    };
    const Text& words = kinds[static_cast<std::size_t>(hint.kind)];
    const std::string value = to_string(hint.value), used = to_string(hint.used);
    std::string said =
        hint.kind == RollupHint::Kind::left_out || hint.kind == RollupHint::Kind::counted_twice
            ? fill(words, language, {hint.unit, value})
            : fill(words, language, {hint.unit, value, used});
    return fill(hint.sure ? Text{"；{0}，正好相差此数", "; explained if {0}"}
                          : Text{"；可能{0}，请核对", "; perhaps {0}: check it"},
                language, {said});
}

std::string sum_words(const RollupFinding& finding, Language language) {
    std::string low = to_string(finding.low);
    if (finding.high && *finding.high == finding.low) return low;
    if (!finding.high) return fill({"至少 {0}", "at least {0}"}, language, {low});
    return fill({"{0} 至 {1}", "{0} to {1}"}, language, {low, to_string(*finding.high)});
}

std::string difference_words(const RollupFinding& finding, Language language) {
    const Sum printed(*finding.printed);
    const bool less = printed < finding.low;
    const std::string by = to_string(less           ? finding.low - printed
                                     : finding.high ? printed - *finding.high
                                                    : Sum());
    return fill(less ? Text{"少 {0}", "{0} too few"} : Text{"多 {0}", "{0} too many"}, language,
                {by});
}

std::string word(std::string_view key, const RollupFinding& finding, const Form& form,
                 Language language) {
    if (key == "unit") {
        if (!finding.unit.empty()) return finding.unit;
        return finding.sources.empty() ? "—" : finding.sources.front();
    }
    if (key == "reason") return language == Language::zh ? finding.reason : finding.reason_en;
    if (key == "hint") return finding.hint ? hint_words(*finding.hint, language) : "";
    if (key == "printed") return finding.printed ? to_string(*finding.printed) : "—";
    if (key == "sum") return sum_words(finding, language);
    if (key == "difference") return finding.printed ? difference_words(finding, language) : "";
    std::string cell = label(form.cell(*finding.cell), language);
    return finding.area.empty() ? cell : finding.area + " " + cell;
}

/// Of what could not be assessed.
std::string reason_words(const RollupFinding& finding, const Form& form, Language language) {
    return fill({"{0}：无法核对，{1}", "{0}: cannot be assessed, {1}"}, language,
                {word("cell", finding, form, language), word("reason", finding, form, language)});
}

}  // namespace

std::span<const Rule> rollup_rules() noexcept {
    return all;
}

const Rule& detail::rule_of(RollupRule rule) noexcept {
    return all[static_cast<std::size_t>(rule)];
}

std::string id(const RollupFinding& finding, const Form& form) {
    std::string out = std::string(finding.rule->id) + "@";
    if (!finding.cell)
        return out + (finding.unit.empty() && !finding.sources.empty() ? finding.sources.front()
                                                                       : finding.unit);
    if (!finding.area.empty()) out += finding.area + ":";
    return out.append(form.cell(*finding.cell).path);
}

std::string message(const RollupFinding& finding, const Form& form, Language language) {
    if (finding.outcome == Outcome::not_assessable) return reason_words(finding, form, language);
    const auto named = [&](std::string_view name) { return word(name, finding, form, language); };
    return detail::on_one_line(detail::filled(finding.rule->message.in(language), named));
}

}  // namespace govinfo
