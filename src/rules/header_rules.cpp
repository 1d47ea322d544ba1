// PUB.* and FMT.*: dates, period, title and edition of the form.

#include <algorithm>
#include <optional>

#include <govinfo/label.hpp>
#include <govinfo/read.hpp>

#include "model/dates.hpp"
#include "model/organ.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

Outcome outcome(bool holds) {
    return holds ? Outcome::pass : Outcome::fail;
}

std::string words(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string(not_said);
}

// ---- publication dates (《条例》 s.49) ---------------------------------------------------------

enum class Bound : std::uint8_t { no, yes, unknown };

/// s.49 para 1. An office's own report is a department's, as is that of a vertically managed body.
/// The law names neither towns nor what a government sends out (街道, 开发区管委会): these are bound by
/// a local deadline only.
Bound bound_as_department(const Header& header, const ValidateOptions& options) {
    switch (header.organ_kind) {
        case OrganKind::unknown:
            return Bound::unknown;
        case OrganKind::provincial_government:
        case OrganKind::city_government:
        case OrganKind::county_government:
        case OrganKind::other:
            return Bound::no;
        case OrganKind::township:
        case OrganKind::subdistrict:
        case OrganKind::development_zone:
            if (!options.deadline) return Bound::no;
            break;
        case OrganKind::department:
        case OrganKind::vertical_body:
        case OrganKind::state_council_department:
        case OrganKind::office:
            break;
    }
    if (header.scope == Scope::unknown) return Bound::unknown;
    const bool area_report = header.organ_kind == OrganKind::office && header.scope == Scope::area;
    return area_report ? Bound::no : Bound::yes;
}

/// s.49 para 2: the report of a government of county level or above, also where its office issues
/// it.
Bound bound_as_government(const Header& header) {
    if (header.organ_kind == OrganKind::unknown) return Bound::unknown;
    const bool office = header.organ_kind == OrganKind::office;
    if (!is_government(header.organ_kind) && !office) return Bound::no;
    if (header.scope == Scope::unknown) return Bound::unknown;
    return office && header.scope == Scope::organ ? Bound::no : Bound::yes;
}

std::optional<Date> department_deadline(const Header& header, const ValidateOptions& options) {
    if (options.deadline) return options.deadline;
    if (!header.year) return std::nullopt;
    return Date{static_cast<std::int16_t>(*header.year + 1), 1, 31};
}

std::optional<Date> government_deadline(const Header& header) {
    if (!header.year) return std::nullopt;
    return Date{static_cast<std::int16_t>(*header.year + 1), 3, 31};
}

Outcome published_by(Bound bound, const Header& header, const std::optional<Date>& deadline) {
    if (bound == Bound::no) return Outcome::not_applicable;
    if (bound == Bound::unknown || !header.published || !deadline) return Outcome::not_assessable;
    return outcome(*header.published <= *deadline);
}

Outcome check_department_date(const Question& question) {
    const Header& header = question.report.header();
    return published_by(bound_as_department(header, question.options), header,
                        department_deadline(header, question.options));
}
Words department_date_words(const Question& question, Language) {
    const Header& header = question.report.header();
    return {words(header.published), words(department_deadline(header, question.options))};
}

Outcome check_government_date(const Question& question) {
    const Header& header = question.report.header();
    return published_by(bound_as_government(header), header, government_deadline(header));
}
Words government_date_words(const Question& question, Language) {
    const Header& header = question.report.header();
    return {words(header.published), words(government_deadline(header))};
}

// ---- period and title --------------------------------------------------------------------------

std::string words(const std::optional<Period>& period, Language language) {
    if (!period) return std::string(not_said);
    const auto& [from, to] = *period;
    return fill({"{0}至{1}", "{2} to {3}"}, language,
                {printed_date(from), printed_date(to), to_string(from), to_string(to)});
}

std::optional<Period> report_year(const Header& header) {
    if (!header.year) return std::nullopt;
    const auto year = static_cast<std::int16_t>(*header.year);
    return Period{{year, 1, 1}, {year, 12, 31}};
}

Outcome check_period(const Question& question) {
    const Header& header = question.report.header();
    if (!header.period || !header.year) return Outcome::not_assessable;
    return outcome(header.period == report_year(header));
}
Words period_words(const Question& question, Language language) {
    const Header& header = question.report.header();
    return {words(header.period, language), words(report_year(header), language)};
}

/// The end of the period, as the report says it or as its year has it.
std::optional<Date> period_end(const Header& header) {
    if (header.period) return header.period->to;
    const auto year = report_year(header);
    return year ? std::optional(year->to) : std::nullopt;
}

Outcome check_after_period(const Question& question) {
    const Header& header = question.report.header();
    const auto end = period_end(header);
    if (!header.published) return Outcome::not_applicable;
    if (!end) return Outcome::not_assessable;
    return outcome(*header.published > *end);
}
Words after_period_words(const Question& question, Language) {
    const Header& header = question.report.header();
    return {words(header.published), words(period_end(header))};
}

std::optional<int> title_year(const Header& header) {
    const auto found = find_year(header.title);
    return found ? std::optional(found->year) : std::nullopt;
}

Outcome check_title_year(const Question& question) {
    const Header& header = question.report.header();
    const auto year = title_year(header);
    if (!year || !header.year) return Outcome::not_assessable;
    return outcome(year == header.year);
}
/// The report year, and what else in the header tells of it.
std::string year_words(const Header& header, Language language) {
    if (!header.year) return std::string(not_said);
    std::string others;
    const auto add = [&others, language](Text what, const std::string& value) {
        others += fill(others.empty() ? Text{"（", " ("} : Text{"，", ", "}, language);
        others += fill(what, language, {value});
    };
    if (header.period)
        add({"统计期限为 {0} 年", "its period is in {0}"},
            std::to_string(header.period->from.year));
    if (header.published) add({"公布于 {0}", "published on {0}"}, to_string(*header.published));
    if (!others.empty()) others += fill({"）", ")"}, language);
    return fill({"{0} 年{1}", "{0}{1}"}, language, {std::to_string(*header.year), others});
}
Words title_year_words(const Question& question, Language language) {
    const Header& header = question.report.header();
    const auto year = title_year(header);
    return {year ? std::to_string(*year) : std::string(not_said), year_words(header, language)};
}

// ---- edition of the form -----------------------------------------------------------------------

Outcome check_form_year(const Question& question) {
    const auto year = question.report.header().year;
    if (!year) return Outcome::not_assessable;
    return outcome(form_for_year(*year) == &question.report.form());
}
Words form_year_words(const Question& question, Language language) {
    constexpr Text earlier = {"更早的格式", "an earlier form"};
    constexpr Text other = {"{0}年格式（{1}）", "form {0} ({1})"};
    const auto year = question.report.header().year;
    Words words = {std::string(question.report.form().id()), std::string(not_said)};
    if (!year) return words;
    const Form* form = form_for_year(*year);
    words.expected =
        form == nullptr ? fill(earlier, language)
                        : fill(other, language, {form->id(), form->spec().instrument.in(language)});
    return words;
}

/// A column of an unsplit row: what it holds, and what the rows under it add up to.
struct UnsplitColumn {
    const Column* column;
    bool beside = false;  ///< some of the rows under it are printed too
    bool differs = false;
    Sum whole = {};
    Sum parts = {};
};

UnsplitColumn read_column(const Report& report, const Unsplit& unsplit) {
    UnsplitColumn out{report.form().cell(unsplit.whole).column};
    bool known = report.state(unsplit.whole) == CellState::number;
    Int128 sum = 0;
    for (std::size_t i = unsplit.parts; i < unsplit.parts_end; ++i) {
        const CellIndex part = report.form().terms()[i].cell;
        const CellState state = report.state(part);
        if (state != CellState::absent) out.beside = true;
        known = known && (state == CellState::number || state == CellState::not_applicable);
        sum += millionths_of(report, part);
    }
    out.whole = to_sum(millionths_of(report, unsplit.whole));
    out.parts = to_sum(sum);
    out.differs = known && out.whole != out.parts;
    return out;
}

/// `visit(column)` for each column of the row that is printed.
template <class Visit>
void for_each_printed(const Question& question, Visit visit) {
    const Report& report = question.report;
    for (const Unsplit& each : report.form().unsplit())
        if (report.form().cell(each.whole).row->key == question.line &&
            report.state(each.whole) != CellState::absent)
            visit(read_column(report, each));
}

Outcome check_unsplit(const Question& question) {
    Outcome outcome = Outcome::pass;
    for_each_printed(question, [&](const UnsplitColumn&) { outcome = Outcome::fail; });
    return outcome;
}

/// That it stands in place of the rows under it or beside them, and the first column in which the
/// two then differ.
Words unsplit_words(const Question& question, Language language) {
    constexpr Text in_place = {"作为一行填报", "as one row"};
    constexpr Text beside = {"既作为一行、又分行填报", "as one row beside the rows under it"};
    constexpr Text sums = {"，“{0}”列一行为 {1}，分行之和为 {2}",
                           ", in column {0} as {1} where those add up to {2}"};
    Words words{fill(in_place, language), {}};
    bool differs = false;
    for_each_printed(question, [&](const UnsplitColumn& each) {
        if (each.beside && !differs) words.value = fill(beside, language);
        if (!each.differs || differs) return;
        differs = true;
        words.value +=
            fill(sums, language,
                 {label(*each.column, language), to_string(each.whole), to_string(each.parts)});
    });
    return words;
}

/// Of the reader, on the table that the question is about; null if there is none.
const Note* find_note(const Question& question, NoteCode code) {
    const ReadResult* read = question.options.read;
    if (read == nullptr) return nullptr;
    const auto found = std::find_if(read->notes.begin(), read->notes.end(), [&](const Note& note) {
        return note.code == code && note.path == question.line;
    });
    return found == read->notes.end() ? nullptr : &*found;
}

/// The reader alone knows. What was never printed holds each table once and in its form: JSON by its
/// keys, a report that was made by its cells; neither says that of the document that it may come
/// from.
template <NoteCode code>
Outcome check_noted(const Question& question) {
    const ReadResult* read = question.options.read;
    if (read == nullptr) return Outcome::not_assessable;
    if (find_note(question, code) != nullptr) return Outcome::fail;
    return read->printed ? Outcome::pass : Outcome::not_applicable;
}

Words mixed_words(const Question& question, Language) {
    const Note* note = find_note(question, NoteCode::form_mixed);
    return {note == nullptr ? std::string(not_said) : note->raw,
            std::string(question.report.form().id())};
}

std::string no_notes(const Question&, Language language) {
    return fill({"未提供读取说明，无法判断原文所印各表", "what the reader noted was not given"},
                language);
}

constexpr ReportRule rules[] = {
    {.rule = {.id = "PUB.DEPARTMENT_DATE",
              .basis = Basis::legal,
              .severity = Severity::warning,
              .citation = {"《中华人民共和国政府信息公开条例》第四十九条第一款",
                           "Regulations on Open Government Information, s.49 para.1"},
              .summary = {"县级以上人民政府部门的年度报告于次年1月31日前公布",
                          "Departments publish by 31 January of the following year"},
              .message = {"公布日期为 {value}，应当不晚于 {expected}",
                          "published on {value}: due by {expected}"}},
     .stand = Stand::field,
     .field = "published",
     .check = check_department_date,
     .words = department_date_words},
    {.rule = {.id = "PUB.GOVERNMENT_DATE",
              .basis = Basis::legal,
              .severity = Severity::warning,
              .citation = {"《中华人民共和国政府信息公开条例》第四十九条第二款",
                           "Regulations on Open Government Information, s.49 para.2"},
              .summary = {"县级以上地方人民政府的年度报告于次年3月31日前公布",
                          "Local governments of county level and above publish by 31 March of the "
                          "following year"},
              .message = {"公布日期为 {value}，应当不晚于 {expected}",
                          "published on {value}: due by {expected}"}},
     .stand = Stand::field,
     .field = "published",
     .check = check_government_date,
     .words = government_date_words},
    {.rule = {.id = "PUB.PERIOD",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"统计期限为报告年度1月1日至12月31日；填报惯例",
                           "Practice: the period is 1 January to 31 December of the year"},
              .summary = {"统计期限为报告年度的1月1日至12月31日",
                          "The period is 1 January to 31 December of the report year"},
              .message = {"统计期限写的是{value}，应当是{expected}",
                          "the period is {value}: expected {expected}"}},
     .stand = Stand::field,
     .field = "period",
     .check = check_period,
     .words = period_words},
    {.rule = {.id = "PUB.AFTER_PERIOD",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"报告的是整个统计期限；填报惯例",
                           "Practice: a report is on the whole period"},
              .summary = {"公布日期在统计期限结束之后", "A report is published after its period"},
              .message = {"公布日期为 {value}，统计期限到 {expected} 才结束",
                          "published on {value}, but the period ends on {expected}"}},
     .stand = Stand::field,
     .field = "published",
     .check = check_after_period,
     .words = after_period_words},
    {.rule = {.id = "PUB.TITLE_YEAR",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"年度报告标题惯例：〈机关〉〈年〉年政府信息公开工作年度报告",
                           "Customary title: body, year, 政府信息公开工作年度报告"},
              .summary = {"标题中的年份与报告年度一致", "The year in the title is the report year"},
              .message = {"标题写的是 {value} 年，报告年度是 {expected}",
                          "the title says {value}, the report year is {expected}"}},
     .stand = Stand::field,
     .field = "title",
     .check = check_title_year,
     .words = title_year_words},
    {.rule = {.id = "FMT.YEAR",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"各年度报告格式的印发通知",
                           "The notices that issued the annual report forms"},
              .summary = {"报告用其年度适用的格式", "The report is made in the form of its year"},
              .message = {"用的是{value}年格式，该年度应当用{expected}",
                          "made in form {value}: expected {expected} for that year"}},
     .stand = Stand::field,
     .field = "year",
     .check = check_form_year,
     .words = form_year_words,
     .binds_from_2020 = true},
    {.rule = {.id = "FMT.UNSPLIT",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"国办公开办函〔2021〕30号附件表三（六）其他处理",
                           "国办公开办函〔2021〕30号, annex, table 3 (6)"},
              .summary = {"（六）其他处理分三行填报", "（六）其他处理 is filled in on three rows"},
              .message = {"{line}{value}，应当只填报其下各行",
                          "{line} is printed {value}: expected the rows under it alone"}},
     .stand = Stand::each_unsplit_row,
     .field = {},
     .check = check_unsplit,
     .words = unsplit_words,
     .binds_from_2020 = true},
    {.rule = {.id = "FMT.MIXED",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"各年度报告格式的印发通知",
                           "The notices that issued the annual report forms"},
              .summary = {"每张表的栏目和行属于同一版格式",
                          "The columns and rows of a table are of one form"},
              .message =
                  {"{line}印有{value}年格式的栏目或行，应当一律用{expected}年格式",
                   "{line} has columns or rows of form {value}: expected those of form {expected} "
                   "alone"}},
     .stand = Stand::each_table,
     .field = {},
     .check = check_noted<NoteCode::form_mixed>,
     .words = mixed_words,
     .reason = no_notes,
     .binds_from_2020 = true,
     .noted = NoteCode::form_mixed},
    {.rule = {.id = "FMT.DUPLICATE_TABLE",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"年度报告格式：三张表各出现一次",
                           "Annual report form: each table stands once"},
              .summary = {"每张表只出现一次", "Each table stands once"},
              .message = {"{line}整张或部分重复出现；重复处数据不同、又未标明年度的，没有读取",
                          "{line} stands more than once, whole or in part; where the values "
                          "differ and no year is said, none was read"}},
     .stand = Stand::each_table,
     .field = {},
     .check = check_noted<NoteCode::duplicate_table>,
     .reason = no_notes,
     .binds_from_2020 = true,
     .noted = NoteCode::duplicate_table},
};

}  // namespace

std::span<const ReportRule> header_rules() noexcept {
    return rules;
}

const ReportRule* find_report_rule(const Rule& rule) noexcept {
    for (const RuleFile& file : rule_files)
        for (const ReportRule& each : file.rules())
            if (each.rule.id == rule.id) return &each;
    return nullptr;
}

}  // namespace govinfo::detail
