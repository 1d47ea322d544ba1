// NAR.NEW and its like: what the prose counts is what the tables count.

#include <algorithm>
#include <iterator>

#include "rules/narrative.hpp"

namespace govinfo::detail {
namespace {

enum class CountRule : std::uint8_t {
    received,
    done,
    carry,
    group,
    reason,
    applicant,
    cases,
    table_two,
};
constexpr std::string_view count_rules[] = {"NAR.NEW",         "NAR.DONE",     "NAR.CARRY",
                                            "NAR.GROUP",       "NAR.REASON",   "NAR.APPLICANT",
                                            "NAR.PROCEEDINGS", "NAR.PROACTIVE"};

constexpr std::string_view id_of(CountRule rule) {
    return count_rules[static_cast<std::size_t>(rule)];
}

/// 答复7件，不予受理4件，内容不明确1件 of 12: what was answered is one of several outcomes, which
/// with those behind it in the sentence are all.
bool is_one_of_a_list(const Said& said, const Question& question) {
    if (said.event != Event::answered) return false;
    Int128 sum = 0;
    bool behind = false;
    for (const Said& each : question.prose.said()) {
        if (&each == &said) behind = true;
        const bool same = each.statement.section == said.statement.section &&
                          each.sentence == said.sentence && each.event != Event::to_next_year;
        if (!behind || !same || each.part != said.part) continue;
        const bool other = each.statement.meaning != nullptr && !is_outcome(each.event);
        if (&each != &said && other) continue;  // 行政复议3件
        sum += millionths(each.statement.value);
        if (&each == &said) continue;
        for (const Whole& whole : wholes_of_requests()) {
            const auto& cells = question.prose.sum(whole.cells, question.report);
            if (cells && cells->exact() && cells->known == sum) return true;
        }
    }
    return false;
}

std::optional<Judgement> judge_count(const Said& said, const Question& question, CountRule rule) {
    if (said.statement.meaning->rule != id_of(rule)) return std::nullopt;
    const Judgement judgement = judge(said.statement, question);
    if (judgement == Judgement::wrong && is_one_of_a_list(said, question)) return Judgement::right;
    return judgement;
}

/// 「表中本年新收为 272，新收与上年结转之和为 275」, of one that sums up several
/// 「表中（一）予以公开 30、（二）部分公开 12，合计 42」.
std::string sentence(const std::vector<ReadAs>& all, const Question& question, Language language) {
    constexpr Text of_one = {"{0}为 {1}", "{1} ({0})"}, of_bound = {"{0}{1}", "{1} ({0})"};
    constexpr Text of_part = {"{0} {1}", "{1} ({0})"};
    constexpr Text in_all = {"{0}，合计 {1}", "{0}, {1} together"};
    const Form& form = question.report.form();
    const auto value = [&](const Interval& sum) {
        const std::string known = to_string(to_sum(sum.known));
        return sum.exact() ? known : bound(sum.above, known, language);
    };
    std::string out;
    for (const ReadAs& each : all) {
        const bool again = std::any_of(all.data(), &each, [&](const ReadAs& before) {
            return before.sum.known == each.sum.known && before.sum.exact() == each.sum.exact();
        });
        if (again) continue;
        if (!out.empty()) out += fill({"，", ", "}, language);
        if (each.readings.size() == 1) {
            out += fill(each.sum.exact() ? of_one : of_bound, language,
                        {label_of(*each.readings.front(), form, language), value(each.sum)});
            continue;
        }
        std::string parts;
        for (const Reading* part : each.readings) {
            if (!parts.empty()) parts += fill({"、", " and "}, language);
            const auto& sum = question.prose.sum(part->cells, question.report);
            parts += fill(of_part, language, {label_of(*part, form, language), value(*sum)});
        }
        out += fill(in_all, language, {parts, value(each.sum)});
    }
    return fill({"表中{0}", "the tables have {0}"}, language, {out});
}

/// The values that the tables allow.
std::vector<ExpectedValue> values_of(const std::vector<ReadAs>& all, const Question& question) {
    std::vector<ExpectedValue> out;
    for (const ReadAs& each : all) {
        ExpectedValue value{to_string(to_sum(each.sum.known))};
        if (!each.sum.exact()) value.bound = each.sum.above ? Bound::at_least : Bound::at_most;
        for (const Reading* reading : each.readings) {
            const auto of_one = value_of(reading->cells, question);
            value.cells.insert(value.cells.end(), of_one->cells.begin(), of_one->cells.end());
        }
        out.push_back(std::move(value));
    }
    return out;
}

Outcome check_counts(const Question& question, CountRule rule) {
    Outcome out = Outcome::not_applicable;
    for_each_statement(question, [&](const Said& each) {
        const auto judgement = judge_count(each, question, rule);
        out = sum_up(out, judgement);
        if (judgement != Judgement::wrong) return;
        question.quotes.add([&] {
            Quote wrong = quote(each.statement, question, to_string(each.statement.value));
            const auto all = read_as(each.statement, question.report, question);
            wrong.values = values_of(all, question);
            constexpr Text of_a_part = {"；如只指其中一部分，请写明",
                                        "; if a part of them is meant, say so"};
            for (const Language language : {Language::zh, Language::en}) {
                std::string& expected = wrong.expected[static_cast<std::size_t>(language)];
                expected = sentence(all, question, language);
                if (each.event == Event::answered || each.event == Event::settled)
                    expected += of_a_part.in(language);
            }
            return wrong;
        });
    });
    return out;
}

template <CountRule Rule>
Outcome check_counts(const Question& question) {
    return check_counts(question, Rule);
}

template <CountRule Rule>
constexpr ReportRule rule(Text summary) {
    return narrative_rule(id_of(Rule), summary, check_counts<Rule>, tables_unknown);
}

constexpr ReportRule rules[] = {
    rule<CountRule::received>(
        {"文中收到的申请件数＝本年新收，或者新收与上年结转之和",
         "applications received, in the text = received, or received + carried in"}),
    rule<CountRule::done>(
        {"文中办结、答复的件数＝（七）总计，上年结转的件数＝上年结转",
         "applications answered, in the text = concluded; carried in = carried in"}),
    rule<CountRule::carry>({"文中结转下年度的件数＝结转下年度继续办理",
                            "applications carried over, in the text = carried out"}),
    rule<CountRule::group>(
        {"文中各类办理结果的件数＝表三相应各项之和", "outcomes in the text = the sums of table 3"}),
    rule<CountRule::reason>({"文中各项具体理由的件数＝表三相应各行",
                             "single reasons in the text = the rows of table 3"}),
    rule<CountRule::applicant>({"文中自然人、法人或其他组织的件数＝表三相应各栏",
                                "applicants in the text = the columns of table 3"}),
    rule<CountRule::cases>(
        {"文中行政复议、行政诉讼件数及其结果＝表四相应各栏；总数也可以只计已审结的",
         "cases and their results in the text = table 4; a total may be of those decided"}),
    rule<CountRule::table_two>(
        {"文中规范性文件、规章、许可、处罚、强制、收费的数字＝表二相应各栏",
         "documents, licences, penalties, coercion and fees in the text = table 2"}),
};

}  // namespace

std::span<const ReportRule> count_rules_of_text() noexcept {
    return rules;
}

}  // namespace govinfo::detail
