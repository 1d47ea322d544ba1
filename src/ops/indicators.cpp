#include <govinfo/indicators.hpp>

#include <cstddef>

#include <govinfo/label.hpp>

#include "engine/named_cells.hpp"
#include "forms/named.hpp"

namespace govinfo {
namespace {

using Terms = NamedCells[];

consteval NamedCells request(std::string_view row, std::string_view column = "total") {
    return detail::cells("requests", row, column);
}
consteval NamedCells proceeding(std::string_view row, std::string_view column,
                                int coefficient = 1) {
    return detail::cells("proceedings", row, column, coefficient);
}

constexpr Terms granted = {request("granted")};
constexpr Terms partly_granted = {request("partly_granted")};
constexpr Terms refused = {request("refused")};
constexpr Terms unavailable = {request("unavailable")};
constexpr Terms not_processed = {request("not_processed")};
constexpr Terms other = {request("other")};
constexpr Terms concluded = {request("concluded")};
constexpr Terms carried_out = {request("carried_out")};
constexpr Terms received = {request("received")};
constexpr Terms persons = {request("received", "person")};
constexpr Terms all_open = {request("received"), request("carried_in")};

constexpr Terms reconsideration = {proceeding("reconsideration", "total")};
constexpr Terms corrected = {proceeding("reconsideration", "corrected")};
constexpr Terms reconsidered = {proceeding("reconsideration", "total"),
                                proceeding("reconsideration", "pending", -1)};
constexpr Terms lost = {proceeding("litigation_direct", "corrected"),
                        proceeding("litigation_after_reconsideration", "corrected")};
constexpr Terms litigated = {proceeding("litigation_direct", "total"),
                             proceeding("litigation_direct", "pending", -1),
                             proceeding("litigation_after_reconsideration", "total"),
                             proceeding("litigation_after_reconsideration", "pending", -1)};

constexpr Indicator catalogue[] = {
    {"person",
     {"自然人申请占比", "share of natural persons"},
     {"新收申请中自然人的件数÷新收申请总计", "received from natural persons / all received"},
     {"申请人的构成；《条例》第二十七条：公民、法人或者其他组织可以申请",
      "who applies; Regulations s.27: citizens, legal persons and other organisations may"},
     persons,
     received},
    {"concluded",
     {"办结率", "rate concluded"},
     {"（七）总计÷（本年新收＋上年结转）", "concluded / (received + carried in)"},
     {"年内答复了多少；《条例》第三十三条规定了答复期限，年末未到期的不是逾期",
      "how many were answered within the year; Regulations s.33 sets the time limits, and what is "
      "not yet due at the end of the year is not late"},
     concluded,
     all_open},
    {"carried_out",
     {"结转率", "rate carried over"},
     {"结转下年度继续办理÷（本年新收＋上年结转）", "carried out / (received + carried in)"},
     {"年末还有多少未答复；与办结率之和为 100%",
      "how many are still open at the end of the year; together with the rate concluded 100%"},
     carried_out,
     all_open},
    {"granted",
     {"公开率", "rate granted"},
     {"（一）予以公开÷（七）总计", "granted / concluded"},
     {"全部公开的件数；《条例》第十三条、第三十六条第（一）、（二）项",
      "granted in full; Regulations s.13 and s.36(1), (2)"},
     granted,
     concluded},
    {"partly_granted",
     {"部分公开率", "rate partly granted"},
     {"（二）部分公开÷（七）总计", "partly granted / concluded"},
     {"区分处理的件数；《条例》第三十七条", "separated and granted in part; Regulations s.37"},
     partly_granted,
     concluded},
    {"refused",
     {"不予公开率", "rate refused"},
     {"（三）不予公开各项之和÷（七）总计", "all refusals / concluded"},
     {"《条例》第十四条至第十六条、第三十六条第（七）项", "Regulations ss.14 to 16 and s.36(7)"},
     refused,
     concluded},
    {"unavailable",
     {"无法提供率", "rate unavailable"},
     {"（四）无法提供各项之和÷（七）总计", "all unavailable / concluded"},
     {"不掌握、没有现成信息或者补正后仍不明确；《条例》第三十条、第三十六条第（四）、（五）项、"
      "第三十八条",
      "not held, not in existence, or unclear even when corrected; Regulations s.30, s.36(4), (5), "
      "s.38"},
     unavailable,
     concluded},
    {"not_processed",
     {"不予处理率", "rate not processed"},
     {"（五）不予处理各项之和÷（七）总计", "all not processed / concluded"},
     {"《条例》第三十五条、第三十六条第（六）项、第三十九条", "Regulations s.35, s.36(6) and s.39"},
     not_processed,
     concluded},
    {"other",
     {"其他处理率", "rate handled otherwise"},
     {"（六）其他处理÷（七）总计", "handled otherwise / concluded"},
     {"逾期不补正、逾期不缴费和其他；《条例》第三十条、第四十二条",
      "not corrected or not paid in time, and others; Regulations s.30 and s.42"},
     other,
     concluded},
    {"reconsideration",
     {"复议发生率", "rate of reconsideration"},
     {"行政复议总计÷（七）总计", "reconsiderations / concluded"},
     {"《条例》第五十一条；复议案件可能针对往年的答复，故为比值而非占比",
      "Regulations s.51; the answers attacked may be of earlier years, so a ratio and no share"},
     reconsideration,
     concluded},
    {"reconsideration_corrected",
     {"复议纠错率", "rate corrected on reconsideration"},
     {"行政复议结果纠正÷（总计－尚未审结）", "corrected / (reconsiderations - pending)"},
     {"已审结的复议案件中被纠正的；《条例》第五十条第（三）项、第五十一条",
      "of the reconsiderations decided; Regulations s.50(3), s.51"},
     corrected,
     reconsidered},
    {"litigation_lost",
     {"诉讼败诉率", "rate lost in court"},
     {"行政诉讼两类结果纠正之和÷（两类总计－尚未审结）",
      "corrected in both kinds of lawsuit / (lawsuits - pending)"},
     {"已审结的诉讼案件中被纠正的；《条例》第五十条第（三）项、第五十一条",
      "of the lawsuits decided; Regulations s.50(3), s.51"},
     lost,
     litigated},
};

/// Empty where the form has not the cells.
std::optional<Measure> measure(const Indicator& indicator, const Report& report,
                               BlankPolicy blank) {
    const auto above = detail::sum_of(indicator.numerator, report, blank);
    const auto below = detail::sum_of(indicator.denominator, report, blank);
    if (!above || !below) return std::nullopt;
    Measure out = {
        &indicator, {}, {}, std::nullopt, above->unknown ? above->unknown : below->unknown};
    if (out.unknown) return out;
    out.numerator = detail::to_sum(above->values.known);
    out.denominator = detail::to_sum(below->values.known);
    if (out.denominator > Sum()) out.value = Fraction::of(out.numerator, out.denominator);
    return out;
}

}  // namespace

std::span<const Indicator> indicators() noexcept {
    return catalogue;
}

const Indicator* find_indicator(std::string_view key) noexcept {
    for (const Indicator& each : catalogue)
        if (each.key == key) return &each;
    return nullptr;
}

std::vector<Measure> measure(const Report& report, BlankPolicy blank) {
    std::vector<Measure> out;
    for (const Indicator& each : catalogue)
        if (auto found = measure(each, report, blank)) out.push_back(*found);
    return out;
}

std::string reason(const Measure& measure, const Report& report, Language language) {
    if (measure.value) return {};
    if (!measure.unknown)
        return fill({"分母为 {0}，无从计算", "the denominator is {0}"}, language,
                    {to_string(measure.denominator)});
    return fill({"{0}没有数字", "{0} holds no number"}, language,
                {label(report.form().cell(*measure.unknown), language)});
}

}  // namespace govinfo
