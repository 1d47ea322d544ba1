// X.FEE.*: what the text says of 信息处理费, and whether it says it.

#include <string>

#include "base/unicode.hpp"
#include "engine/amounts.hpp"
#include "engine/named_cells.hpp"
#include "forms/named.hpp"
#include "prose/plain_text.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

/// A report of tables alone is not asked what it says.
bool has_text(const Report& report) {
    return find_section(report, SectionKey::other_matters).has_value();
}

Int128 millionths(const Sum& sum) {
    return static_cast<Int128>(sum.units()) * Decimal::scale + sum.millionths();
}

Quote quote(const StatedFees& stated, const Report& report, Text expected,
            std::initializer_list<std::string_view> words, ExpectedValue right) {
    const Section& section = report.sections()[stated.section];
    return {section.text.substr(stated.fees.offset, stated.fees.size),
            stated.section,
            stated.fees.offset,
            to_string(stated.fees.yuan),
            {fill(expected, Language::zh, words), fill(expected, Language::en, words)},
            right.cells,
            {right}};
}

// ---- the amount against table two --------------------------------------------------------------

constexpr std::string_view fees_path = path("proactive/fees/amount");

/// Half a unit of the last place printed, in millionths of a 元; a printed 0 says that there are
/// none.
Int128 rounding(std::int64_t printed) {
    if (printed == 0) return 0;
    Int128 place = Decimal::scale;
    while (place > 1 && printed % place != 0) place /= 10;
    return place * 10'000 / 2;
}

Outcome check_amount(const Question& question) {
    const auto& stated = question.prose.fees();
    if (!stated) return Outcome::not_applicable;
    const CellIndex cell = *question.report.form().find(fees_path);
    const auto amount = amount_of(question.report, cell, question.options.blank);
    if (!amount) return Outcome::not_assessable;
    const Int128 allowed = *amount + rounding(millionths_of(question.report, cell));
    if (millionths(stated->fees.yuan) <= allowed) return Outcome::pass;
    question.quotes.add([&] {
        constexpr Int128 yuan = 10'000;  // in one 万元
        const std::string fees = to_string(to_sum(millionths_of(question.report, cell)));
        const std::string said = to_string(to_sum(millionths(stated->fees.yuan) / yuan));
        const std::string right = to_string(to_sum(*amount));
        return quote(*stated, question.report,
                     {"合 {1} 万元，表二本年收费金额为 {0} 万元（{2} 元）",
                      "that is {1} 万元, and table 2 has fees of {0} 万元 ({2} 元)"},
                     {fees, said, right}, {right, Bound::at_most, {fees_path}});
    });
    return Outcome::fail;
}

// ---- the sum of parts --------------------------------------------------------------------------

struct Sums {
    Int128 yuan = 0;
    Int128 cases = 0;
    bool all_cases = true;
};

Sums sums_of(const std::vector<Fees::Part>& parts) {
    Sums out;
    for (const Fees::Part& part : parts) {
        out.yuan += millionths(part.yuan);
        if (part.cases) out.cases += millionths(*part.cases);
        out.all_cases = out.all_cases && part.cases.has_value();
    }
    return out;
}

/// 440 + 800: the amounts as they stand.
std::string amounts_of(const std::vector<Fees::Part>& parts) {
    std::string out;
    for (const Fees::Part& part : parts)
        out.append(out.empty() ? "" : " + ").append(to_string(part.yuan));
    return out;
}

Quote quote_sum(const StatedFees& stated, const Sums& sums, const Report& report) {
    const std::string yuan = to_string(to_sum(sums.yuan));
    const std::string parts = amounts_of(stated.fees.parts);
    if (!stated.fees.cases || !sums.all_cases)
        return quote(stated, report, {"分项 {1} 合计 {0} 元", "the parts {1} add up to {0} 元"},
                     {yuan, parts}, {yuan});
    return quote(stated, report,
                 {"分项 {3} 合计 {0} 元、{1} 件（文中 {2} 件）",
                  "the parts {3} add up to {0} 元 and {1} cases ({2} in the text)"},
                 {yuan, to_string(to_sum(sums.cases)), to_string(*stated.fees.cases), parts},
                 {yuan});
}

/// One amount more is no list.
Outcome check_sum(const Question& question) {
    const auto& stated = question.prose.fees();
    if (!stated || stated->fees.parts.size() < 2) return Outcome::not_applicable;
    const Sums sums = sums_of(stated->fees.parts);
    const bool cases =
        !stated->fees.cases || !sums.all_cases || millionths(*stated->fees.cases) == sums.cases;
    const bool yuan = millionths(stated->fees.yuan) == sums.yuan;
    if (cases && yuan) return Outcome::pass;
    question.quotes.add([&] { return quote_sum(*stated, sums, question.report); });
    return Outcome::fail;
}

// ---- what is not said --------------------------------------------------------------------------

constexpr NamedCells unpaid[] = {cells("requests", "other/unpaid", "total")};

/// Nothing where the form does not tell them apart.
Interval unpaid_in(const Question& question) {
    return question.prose.sum(unpaid, question.report).value_or(Interval{});
}

Words unpaid_words(const Question& question, Language) {
    return {to_string(to_sum(unpaid_in(question).known)), {}};
}

/// 无, 无。, 没有其他需要报告的事项: says that there is nothing.
bool says_none(std::string_view text) {
    constexpr std::size_t longest = 20;  // characters
    std::u32string words;
    for (CodePoint next; !text.empty(); text.remove_prefix(next.size)) {
        next = decode(text);
        const char32_t c = plain_form(next.code);
        if (is_space(c) || c == U'。' || c == U'，' || c == U',') continue;
        if (words.size() == longest) return false;
        words += c;
    }
    const auto begins = [&words](std::u32string_view with) { return words.starts_with(with); };
    return words == U"无" || begins(U"无其他") || begins(U"没有其他") || begins(U"本年度无其他") ||
           begins(U"本年度没有其他");
}

/// Part six, which then is what X.FEE.NONE is about.
bool part_says_none(const Question& question) {
    const auto part = find_section(question.report, SectionKey::other_matters);
    return part && question.prose.signs()[*part].signs.has(Sign::none) &&
           says_none(question.report.sections()[*part].text);
}

Outcome check_unpaid(const Question& question) {
    if (!has_text(question.report)) return Outcome::not_applicable;
    const Interval cells = unpaid_in(question);
    if (cells.known <= 0) return cells.exact() ? Outcome::not_applicable : Outcome::not_assessable;
    if (question.prose.bears({Sign::fee, Sign::charge})) return Outcome::pass;
    return part_says_none(question) ? Outcome::not_applicable : Outcome::fail;
}

Outcome check_none(const Question& question) {
    if (!part_says_none(question)) return Outcome::not_applicable;
    const auto& stated = question.prose.fees();
    const bool collected = stated && stated->fees.yuan > Sum();
    const Interval cells = unpaid_in(question);
    if (collected || cells.known > 0) {
        const auto part = find_section(question.report, SectionKey::other_matters);
        question.quotes.add([&] {
            return Quote{question.report.sections()[*part].text, *part, 0};
        });
        return Outcome::fail;
    }
    return cells.exact() ? Outcome::pass : Outcome::not_assessable;
}

Words none_words(const Question& question, Language language) {
    constexpr Text collected = {"文中另有信息处理费 {0} 元", "the text tells of fees of {0} 元"};
    constexpr Text not_paid = {"表三有 {0} 件逾期未缴费", "table 3 has {0} not paid in time"};
    const auto& stated = question.prose.fees();
    if (stated && stated->fees.yuan > Sum())
        return {fill(collected, language, {to_string(stated->fees.yuan)}), {}};
    return {fill(not_paid, language, {unpaid_words(question, language).value}), {}};
}

constexpr Text fee_citation = {
    "依国办函〔2020〕109号《政府信息公开信息处理费管理办法》收取的，在第六部分说明；填报惯例",
    "Practice: fees for handling applications under 国办函〔2020〕109号 are reported in part 6"};

std::string no_amount(const Question&, Language language) {
    return fill({"表二的收费金额没有数字，或没有单位",
                 "the amount of fees in table 2 is no number, or has no unit"},
                language);
}

std::string no_count(const Question&, Language language) {
    return fill({"表三的逾期未缴费件数没有数字", "table 3 has no number of those not paid in time"},
                language);
}

constexpr ReportRule rules[] = {
    {.rule = {.id = "X.FEE.AMOUNT",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = fee_citation,
              .summary = {"文中的信息处理费不超过表二的本年收费金额",
                          "fees for applications, in the text <= fees in table 2"},
              .message = {"“{line}”所写的信息处理费超过表二：{value}",
                          "part {line} has more fees than table 2: {value}"}},
     .stand = Stand::field,
     .field = "other_matters",
     .check = check_amount,
     .reason = no_amount,
     .quotes = true,
     .needs = fees_path,
     .reads_text = true},
    {.rule = {.id = "X.FEE.UNPAID",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = fee_citation,
              .summary = {"有逾期未缴费的申请时，文中应说明收费情况",
                          "where applications were not paid in time, the text tells of fees"},
              .message = {"表三有 {value} 件逾期未缴费，文中没有说明收费情况",
                          "table 3 has {value} applications not paid in time, but the text tells "
                          "of no fees"}},
     .stand = Stand::field,
     .field = "other_matters",
     .check = check_unpaid,
     .words = unpaid_words,
     .reason = no_count,
     .needs = path("requests/other/unpaid/total"),
     .reads_text = true},
    {.rule = {.id = "X.FEE.SUM",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = fee_citation,
              .summary = {"文中信息处理费的件数、金额＝分项之和",
                          "cases and amount of fees in the text = the sums of their parts"},
              .message = {"“{line}”所写的信息处理费与分项不符：{value}",
                          "part {line}: fees are not the sum of their parts: {value}"}},
     .stand = Stand::field,
     .field = "other_matters",
     .check = check_sum,
     .quotes = true,
     .reads_text = true},
    {.rule = {.id = "X.FEE.NONE",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = fee_citation,
              .summary = {"第六部分写“无”时，不应另有收费事实",
                          "where part 6 says that there is nothing, there are no fees"},
              .message = {"“{line}”写“无”，但{value}",
                          "part {line} says that there is nothing, but "
                          "{value}"}},
     .stand = Stand::field,
     .field = "other_matters",
     .check = check_none,
     .words = none_words,
     .reason = no_count,
     .reads_text = true},
};

}  // namespace

std::span<const ReportRule> fee_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
