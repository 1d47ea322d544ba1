// Operands, messages and reasons, computed on demand from a finding and its report.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include <govinfo/label.hpp>
#include <govinfo/printed_text.hpp>
#include <govinfo/validate.hpp>

#include "engine/previous.hpp"
#include "rules/rule_set.hpp"

namespace govinfo {

namespace {

using detail::place_of;
using detail::Use;
using detail::WordedFinding;

// ---- operands ----------------------------------------------------------------------------------

/// But for an unsplit row where it is split and its parts where it is not, unless `always`.
void push(WordedFinding& out, const Operand& operand, bool always, const Report& report,
          const ValidateOptions& options) {
    const auto place = place_of(operand, report, options);
    const Use use =
        place ? detail::use_of(*place->report, place->cell, options.blank) : Use::unknown;
    if (!always && use == Use::unused) return;
    out.operands.push_back(operand);
    if (use != Use::known) out.unknown.push_back(operand);
}

/// Those on one side, which stand together.
std::span<const Operand> operands_of(Operand::Role role, const WordedFinding& subject) {
    const auto& all = subject.operands;
    const auto has_role = [role](const Operand& operand) { return operand.role == role; };
    const auto begin = std::find_if(all.begin(), all.end(), has_role);
    const auto end = std::find_if_not(begin, all.end(), has_role);
    return {all.data() + (begin - all.begin()), static_cast<std::size_t>(end - begin)};
}

// ---- words -------------------------------------------------------------------------------------

constexpr std::size_t usual_size = 160;  // bytes of a message

/// A cell's content as a clerk names it.
std::string content(const Cell& cell, Language language) {
    switch (cell.state) {
        case CellState::absent:
            return fill({"缺失", "is missing"}, language);
        case CellState::blank:
            return fill({"空白", "is blank"}, language);
        case CellState::not_applicable:
            return fill({"为“/”", "is \"/\""}, language);
        case CellState::text:
            return fill({"为“{0}”", "is \"{0}\""}, language, {cell.raw});
        case CellState::number:
            break;
    }
    return to_string(*cell.number);
}

/// By its row or column where the line tells the rest.
std::string label_on(const RuleLine& line, const CellInfo& cell, Language language) {
    const bool down = line.rule->axis == Axis::columns;
    if (cell.table->key != line.rule->table ||
        (down ? cell.column->key : cell.row->key) != line.line)
        return label(cell, language);
    return down ? label(*cell.table, *cell.row, language) : label(*cell.column, language);
}

/// `一、… 60 + 二、… 0`; of many terms only those that are not 0.
std::string terms(Operand::Role role, const WordedFinding& subject, const Report& report,
                  const ValidateOptions& options, Language language) {
    constexpr std::size_t few = 6;
    const std::span<const Operand> shown = operands_of(role, subject);
    std::string out;
    out.reserve(usual_size);
    for (const Operand& operand : shown) {
        const auto place = place_of(operand, report, options);
        const Cell cell = place ? place->report->cell(place->cell) : Cell{};
        const bool is_zero = cell.number == Decimal();
        if (is_zero && shown.size() > few) continue;
        const bool minus = operand.coefficient < 0;
        if (!out.empty() || minus) out.append(minus ? " - " : " + ");
        out.append(label_on(*subject.line, report.form().cell(operand.cell), language));
        out.append(" ").append(content(cell, language));
    }
    return out;
}

/// A side of a linear rule; called a bound where an unknown cell takes part.
std::string side(Operand::Role role, const WordedFinding& subject, Language language) {
    const Finding& finding = subject.finding;
    const Sum& value = role == Operand::Role::left ? finding.left : finding.right;
    for (const Operand& operand : subject.unknown)
        if (operand.role == role)
            return detail::bound(operand.coefficient > 0, to_string(value), language);
    return to_string(value);
}

std::string without_sign(std::string digits) {
    if (!digits.empty() && digits.front() == '-') digits.erase(0, 1);
    return digits;
}

/// What a placeholder of a linear rule stands for.
std::string linear_word(std::string_view name, const WordedFinding& subject, const Report& report,
                        const ValidateOptions& options, Language language) {
    using Role = Operand::Role;
    if (name == "left") return side(Role::left, subject, language);
    if (name == "right") return side(Role::right, subject, language);
    if (name == "difference") return without_sign(to_string(subject.finding.difference()));
    const Role role = name == "left_terms" ? Role::left : Role::right;
    return terms(role, subject, report, options, language);
}

// ---- what fails together with others -----------------------------------------------------------

/// The rules with which this one cannot hold.
std::vector<const RuleLine*> others_of(const Finding& finding, const Report& report,
                                       detail::Prose& prose) {
    const RuleLine* line = detail::find_rule_line(report.form(), *finding.rule, finding.line);
    std::vector<const RuleLine*> out;
    for (const detail::Contradiction& each : prose.contradictions())
        if (std::any_of(each.failures.begin(), each.failures.end(),
                        [&](const auto& failure) { return failure.line == line; }))
            std::copy_if(each.lines.begin(), each.lines.end(), std::back_inserter(out),
                         [&](const RuleLine* other) { return other != line; });
    return out;
}

Finding as_finding(const RuleLine& line) {
    return {&line.rule->rule, line.line, Outcome::fail, Sum(), Sum()};
}

/// 「“自然人”（T3.RESULT_SUM）」, `T3.RESULT_SUM@person`.
std::string named(const std::vector<const RuleLine*>& lines, const Report& report,
                  Language language) {
    constexpr std::size_t most = 4;
    constexpr Text one = {"“{0}”（{1}）", "{2}"};
    constexpr Text rest = {"等 {0} 条", " and {1} more"};
    std::string out;
    for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) {
        const Finding finding = as_finding(*lines[i]);
        if (i != 0) out += fill({"、", ", "}, language);
        out += fill(one, language,
                    {line_label(finding, report, language), finding.rule->id, id(finding)});
    }
    if (lines.size() <= most) return out;
    return out += fill(rest, language,
                       {std::to_string(lines.size()), std::to_string(lines.size() - most)});
}

/// What the one unknown cell would have to be here, and by the others.
std::string needed(const Operand& unknown, const WordedFinding& subject, const Report& report,
                   const ValidateOptions& options, Language language) {
    const Finding& finding = subject.finding;
    const detail::Sides known = detail::Operands(report, options).sides(*subject.line);
    const bool is_left = unknown.role == Operand::Role::left;
    const bool plus = unknown.coefficient > 0;
    const Sum rest = detail::to_sum(is_left ? known.left.known : known.right.known);
    const auto value_at = [&](const Sum& side) { return plus ? side - rest : rest - side; };
    const Sum here = value_at(is_left ? finding.right : finding.left);
    const Sum there = value_at(is_left ? finding.left : finding.right);
    const std::string by_this = subject.line->rule->relation == Relation::eq
                                    ? to_string(here)
                                    : detail::bound(is_left != plus, to_string(here), language);
    const std::string by_others = detail::bound(here < there, to_string(there), language);
    return fill({"：按本条应为 {0}，按其他各条{1}", ": {0} here, {1} by the others"}, language,
                {by_this, by_others});
}

std::string cell_word(const Finding& finding, const Report& report, Language language) {
    const auto index = report.form().find(finding.line);
    if (!index) return {};
    const Cell cell = report.cell(*index);
    return cell.unit.empty() ? content(cell, language) : PrintedText(cell).str();
}

/// 「“公开258件”，表格为 272」, several in a row.
std::string quoted(const detail::Quotes& quotes, Language language) {
    constexpr Text words = {"“{0}”", "\"{0}\""};
    constexpr Text against = {"，{0}", ", but {0}"};
    std::string out;
    for (const Quote& each : quotes.shown) {
        if (!out.empty()) out += fill({"；", "; "}, language);
        out += fill(words, language, {each.text});
        const std::string& expected = each.expected[static_cast<std::size_t>(language)];
        if (!expected.empty()) out += fill(against, language, {expected});
    }
    if (quotes.more == 0) return out;
    return out +=
           fill({"；另有 {0} 处", "; and {0} more"}, language, {std::to_string(quotes.more)});
}

std::string word(std::string_view name, const WordedFinding& subject, const Report& report,
                 const ValidateOptions& options, const detail::Evidence::Seen* seen,
                 Language language) {
    const Finding& finding = subject.finding;
    if (name == "line") return detail::line_label(finding, subject.line, report, language);
    if (subject.line != nullptr) return linear_word(name, subject, report, options, language);
    const detail::ReportRule* rule = detail::find_report_rule(*finding.rule);
    if (rule == nullptr || seen == nullptr) return cell_word(finding, report, language);
    if (rule->quotes) return quoted(seen->quotes, language);
    const detail::Words& words = seen->words[static_cast<std::size_t>(language)];
    return name == "value" ? words.value : words.expected;
}

// ---- reasons -----------------------------------------------------------------------------------

/// Why a cell of another report cannot be had.
std::string missing_report(const Report& report, const ValidateOptions& options,
                           Language language) {
    if (options.previous == nullptr)
        return fill({"没有可以比较的上年报告", "no report of the year before to compare with"},
                    language);
    const auto& year = report.header().year;
    const auto& before = options.previous->header().year;
    if (year && before && *before != *year - 1)
        return fill({"所给的上年报告是 {0} 年度的，不是 {1} 年度的",
                     "the report given as last year's is on {0}, not on {1}"},
                    language, {std::to_string(*before), std::to_string(*year - 1)});
    const std::string& organ = options.previous->header().organ;
    if (detail::previous_of(report, options) == nullptr &&
        !can_be_one_body(report.header().organ, organ))
        return fill({"所给的上年报告是“{0}”的", "the report given as last year's is of {0}"},
                    language, {organ});
    return fill({"上年报告用的是{0}年格式，没有可比的栏目",
                 "last year's report is in form {0}, which has nothing to compare"},
                language, {options.previous->form().id()});
}

std::string unknown_operands(const std::vector<Operand>& unknown, const Report& report,
                             const ValidateOptions& options, Language language) {
    constexpr Text this_year = {"{0}{1}", "{0} {1}"};
    constexpr Text last_year = {"上年报告的{0}{1}", "last year's {0} {1}"};
    const Operand& first = unknown.front();
    const auto place = place_of(first, report, options);
    if (!place) return missing_report(report, options, language);
    const bool before = first.source == TermSource::previous_year;
    std::string out = fill(before ? last_year : this_year, language,
                           {label(place->report->form().cell(place->cell), language),
                            content(place->report->cell(place->cell), language)});
    if (unknown.size() == 1) return out;
    return out + fill({"，共 {0} 栏没有数字", "; {0} cells hold no number"}, language,
                      {std::to_string(unknown.size())});
}

/// What of the header a rule lacked: itself the line, or who reports.
std::string unknown_header(const Finding& finding, const Report& report,
                           const ValidateOptions& options, detail::Prose& prose,
                           Language language) {
    detail::Quotes quotes;
    const detail::Question question = {report, options, finding.line, prose, quotes};
    const detail::ReportRule* rule = detail::find_report_rule(*finding.rule);
    if (rule != nullptr && rule->reads_text && prose.too_long())
        return fill({"正文超过 {0} 字节，未核对文字",
                     "the text has more than {0} bytes and was not checked"},
                    language, {std::to_string(options.max_text)});
    if (rule != nullptr && rule->source != TermSource::report &&
        detail::previous_of(report, options) == nullptr)
        return missing_report(report, options, language);
    if (rule != nullptr && rule->reason != nullptr) return rule->reason(question, language);
    if (rule != nullptr && rule->words != nullptr) {
        const detail::Words words = rule->words(question, language);
        if (words.value == detail::not_said)
            return fill({"报告没有写明", "the report does not say"}, language);
        if (words.expected == detail::not_said)
            return fill({"不知道报告年度", "the report year is not known"}, language);
    }
    if (report.header().organ_kind == OrganKind::unknown)
        return fill({"机关类别不明", "the kind of body is not known"}, language);
    if (rule != nullptr)
        return fill({"无法判断是本机关报告还是本地区汇总报告",
                     "not known whether the report is on the body or on its area"},
                    language);
    return fill({"仅凭机关名称无法判断有无规章制定权",
                 "the name does not tell whether the body can make rules (规章)"},
                language);
}

}  // namespace

namespace detail {

std::string bound(bool least, std::string_view value, Language language) {
    constexpr Text at_least = {"至少 {0}", "at least {0}"}, at_most = {"至多 {0}", "at most {0}"};
    return fill(least ? at_least : at_most, language, {value});
}

Evidence::Seen seen_by(const ReportRule& rule, const Question& question) {
    Evidence::Seen seen{std::move(question.quotes), {}};
    if (rule.words == nullptr) return seen;
    for (const Language language : {Language::zh, Language::en})
        seen.words[static_cast<std::size_t>(language)] = rule.words(question, language);
    return seen;
}

}  // namespace detail

std::vector<Operand> operands(const Finding& finding, const Report& report,
                              const ValidateOptions& options) {
    return detail::subject_of(finding, report, options).operands;
}

detail::WordedFinding detail::subject_of(const Finding& finding, const Report& report,
                                         const ValidateOptions& options) {
    const Form& form = report.form();
    const RuleLine* line = find_rule_line(form, *finding.rule, finding.line);
    WordedFinding out = {finding, line, {}, {}};
    if (line == nullptr) {
        if (const auto cell = form.find(finding.line))
            push(out, {*cell, Operand::Role::subject, 1, TermSource::report}, true, report,
                 options);
        return out;
    }
    out.operands.reserve(std::size_t{line->nonzero_guard_end} - line->left);
    const auto part = [&](std::size_t begin, std::size_t end, Operand::Role role) {
        for (const CellTerm& term : form.terms().subspan(begin, end - begin)) {
            // In another report such a cell matters unless all leaves are added.
            const bool always = term.source != TermSource::report && !term.leaves;
            push(out, {term.cell, role, term.coefficient, term.source}, always, report, options);
        }
    };
    part(line->left, line->left_end, Operand::Role::left);
    part(line->left_end, line->right_end, Operand::Role::right);
    part(line->right_end, line->nonzero_guard_end, Operand::Role::guard);
    return out;
}

namespace {

/// A header field by its label; in English by its key.
constexpr Text header_fields[] = {
    {"公布日期", "published"}, {"统计期限", "period"}, {"标题", "title"},    {"报告年度", "year"},
    {"各表", "tables"},        {"引言", "preamble"},   {"报告机关", "organ"}};

/// A header field, part, table or unsplit row.
std::string report_line_label(const detail::ReportRule& rule, const Form& form,
                              std::string_view line, Language language) {
    using detail::Stand;
    for (const Text& field : header_fields)
        if (field.en == line) return std::string(field.in(language));
    for (const SectionHeading& part : form.spec().sections)
        if (rule.stand <= Stand::each_prose && part.key == line)
            return std::string(Text{part.heading, part.key}.in(language));
    for (const Table& table : form.tables()) {
        if (rule.stand == Stand::each_table && table.key == line)
            return std::string(table.name.in(language));
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows)
                if (rule.stand == Stand::each_unsplit_row && row.key == line)
                    return label(table, row, language);
    }
    return std::string(line);
}

}  // namespace

std::string detail::line_label(const Finding& finding, const RuleLine* line, const Report& report,
                               Language language) {
    const Form& form = report.form();
    if (line != nullptr) {
        const CellInfo& cell = form.cell(form.terms()[line->left].cell);
        return line->rule->axis == Axis::columns ? label(*cell.column, language)
                                                 : label(*cell.table, *cell.row, language);
    }
    if (const auto cell = form.find(finding.line)) return label(form.cell(*cell), language);
    const ReportRule* rule = find_report_rule(*finding.rule);
    return rule ? report_line_label(*rule, form, finding.line, language)
                : std::string(finding.line);
}

std::string line_label(const Finding& finding, const Report& report, Language language) {
    const RuleLine* line = detail::find_rule_line(report.form(), *finding.rule, finding.line);
    return detail::line_label(finding, line, report, language);
}

namespace {

/// Chinese patterns set numbers off by a space, which words in their place do not want.
void append(std::string& out, const std::string& word) {
    const auto is_chinese = [](char c) { return (c & 0x80) != 0; };
    const bool spaced = out.size() > 1 && out.back() == ' ' && is_chinese(out[out.size() - 2]);
    if (spaced && !word.empty() && is_chinese(word.front())) out.pop_back();
    out.append(word);
}

std::vector<std::string_view> names_in(std::string_view pattern) {
    std::vector<std::string_view> out;
    for (std::size_t open = pattern.find('{'); open != pattern.npos;
         open = pattern.find('{', open + 1))
        out.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return out;
}

const MessageWord* find_word(const std::vector<MessageWord>& words, std::string_view name) {
    const auto at = std::find_if(words.begin(), words.end(),
                                 [name](const MessageWord& each) { return each.name == name; });
    return at == words.end() ? nullptr : &*at;
}

/// `pattern` with `word(name)` in the place of each `{name}`.
template <class Word>
std::string worded(std::string_view pattern, const Word& word) {
    std::string out;
    out.reserve(usual_size);
    for (;;) {
        const std::size_t open = pattern.find('{');
        out.append(pattern.substr(0, open));
        if (open == pattern.npos) return out;
        const std::size_t close = pattern.find('}', open);
        append(out, word(pattern.substr(open + 1, close - open - 1)));
        pattern.remove_prefix(close + 1);
    }
}

}  // namespace

namespace {

/// Of a rule that could hold by itself: what it lacks, and what it contradicts.
std::string together(const WordedFinding& subject, const Report& report,
                     const ValidateOptions& options, detail::Prose& prose, Language language) {
    constexpr Text what = {
        "“{0}”：{1}，无论填什么数，本条都不能与{2}同时成立；两边最接近时为 {3} 和 {4}",
        "{0}: {1}, and no number lets this rule hold with {2}; the sides come no nearer than {3} "
        "and {4}"};
    const Finding& finding = subject.finding;
    const std::vector<const RuleLine*> others = others_of(finding, report, prose);
    const std::vector<Operand>& unknown = subject.unknown;
    std::string out =
        fill(what, language,
             {line_label(finding, report, language),
              unknown_operands(unknown, report, options, language), named(others, report, language),
              to_string(finding.left), to_string(finding.right)});
    if (unknown.size() == 1)
        out.append(needed(unknown.front(), subject, report, options, language));
    return out;
}

}  // namespace

namespace detail {

std::vector<std::string> counterparts(const Finding& finding, const Report& report, Prose& prose) {
    std::vector<std::string> out;
    for (const RuleLine* line : others_of(finding, report, prose))
        out.push_back(id(as_finding(*line)));
    return out;
}

std::string message(const WordedFinding& subject, const Report& report,
                    const ValidateOptions& options, Prose& prose, const Evidence::Seen* seen,
                    Language language) {
    if (subject.finding.together) return together(subject, report, options, prose, language);
    return worded(subject.finding.rule->message.in(language), [&](std::string_view name) {
        return word(name, subject, report, options, seen, language);
    });
}

std::vector<MessageWord> message_words(const WordedFinding& subject, const Report& report,
                                       const ValidateOptions& options, const Evidence::Seen* seen) {
    std::vector<MessageWord> out;
    if (subject.finding.together) return out;
    const Text& pattern = subject.finding.rule->message;
    for (const std::string_view each : {pattern.zh, pattern.en}) {
        for (const std::string_view name : names_in(each)) {
            if (find_word(out, name) != nullptr) continue;
            out.push_back({name,
                           {word(name, subject, report, options, seen, Language::zh),
                            word(name, subject, report, options, seen, Language::en)}});
        }
    }
    return out;
}

std::string message(const Rule& rule, const std::vector<MessageWord>& words, Language language) {
    return worded(rule.message.in(language), [&](std::string_view name) -> const std::string& {
        return find_word(words, name)->text[static_cast<std::size_t>(language)];
    });
}

std::string reason(const WordedFinding& subject, const Report& report,
                   const ValidateOptions& options, Prose& prose, Language language) {
    if (!subject.unknown.empty())
        return unknown_operands(subject.unknown, report, options, language);
    return unknown_header(subject.finding, report, options, prose, language);
}

}  // namespace detail

std::vector<std::string> counterparts(const Finding& finding, const Report& report,
                                      const ValidateOptions& options) {
    if (!finding.together) return {};
    detail::Prose prose(report, options);
    return detail::counterparts(finding, report, prose);
}

std::string message(const Finding& finding, const Report& report, const ValidateOptions& options,
                    Language language) {
    detail::Prose prose(report, options);
    const detail::ReportRule* rule = detail::find_report_rule(*finding.rule);
    const WordedFinding subject = detail::subject_of(finding, report, options);
    if (rule == nullptr) return detail::message(subject, report, options, prose, nullptr, language);
    detail::Quotes quotes;
    const detail::Question question = {report, options, finding.line, prose, quotes};
    rule->check(question);
    const detail::Evidence::Seen seen = detail::seen_by(*rule, question);
    return detail::message(subject, report, options, prose, &seen, language);
}

std::string reason(const Finding& finding, const Report& report, const ValidateOptions& options,
                   Language language) {
    detail::Prose prose(report, options);
    const WordedFinding subject = detail::subject_of(finding, report, options);
    return detail::reason(subject, report, options, prose, language);
}

}  // namespace govinfo
