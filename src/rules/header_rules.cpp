// PUB.* and FMT.*: dates, period, title and edition of the form.

#include <algorithm>
#include <optional>

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

bool is_government(OrganKind kind) {
    return kind == OrganKind::provincial_government || kind == OrganKind::city_government ||
           kind == OrganKind::county_government;
}

/// s.49 para 1. An office's own report is a department's; towns are bound by a local deadline only.
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
            if (!options.deadline) return Bound::no;
            break;
        case OrganKind::department:
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

Outcome check_department_date(const Report& report, const ValidateOptions& options,
                              std::string_view) {
    const Header& header = report.header();
    return published_by(bound_as_department(header, options), header,
                        department_deadline(header, options));
}
HeaderWords department_date_words(const Report& report, const ValidateOptions& options) {
    return {words(report.header().published), words(department_deadline(report.header(), options))};
}

Outcome check_government_date(const Report& report, const ValidateOptions&, std::string_view) {
    const Header& header = report.header();
    return published_by(bound_as_government(header), header, government_deadline(header));
}
HeaderWords government_date_words(const Report& report, const ValidateOptions&) {
    return {words(report.header().published), words(government_deadline(report.header()))};
}

// ---- period and title --------------------------------------------------------------------------

std::string words(const std::optional<Period>& period) {
    if (!period) return std::string(not_said);
    return to_string(period->from).append("/").append(to_string(period->to));
}

std::optional<Period> report_year(const Header& header) {
    if (!header.year) return std::nullopt;
    const auto year = static_cast<std::int16_t>(*header.year);
    return Period{{year, 1, 1}, {year, 12, 31}};
}

Outcome check_period(const Report& report, const ValidateOptions&, std::string_view) {
    const Header& header = report.header();
    if (!header.period || !header.year) return Outcome::not_assessable;
    return outcome(header.period == report_year(header));
}
HeaderWords period_words(const Report& report, const ValidateOptions&) {
    return {words(report.header().period), words(report_year(report.header()))};
}

/// The first run of exactly four ASCII digits that can be a year.
std::optional<int> year_in(std::string_view title) {
    const auto digit = [](char c) { return '0' <= c && c <= '9'; };
    for (std::size_t i = 0; i < title.size();) {
        std::size_t end = i;
        while (end < title.size() && digit(title[end])) ++end;
        if (end - i == 4) {
            int year = 0;
            for (std::size_t k = i; k < end; ++k) year = year * 10 + (title[k] - '0');
            if (1949 <= year && year <= 2999) return year;
        }
        i = end + 1;
    }
    return std::nullopt;
}

Outcome check_title_year(const Report& report, const ValidateOptions&, std::string_view) {
    const auto year = year_in(report.header().title);
    if (!year || !report.header().year) return Outcome::not_assessable;
    return outcome(year == report.header().year);
}
HeaderWords title_year_words(const Report& report, const ValidateOptions&) {
    const auto words = [](std::optional<int> year) {
        return year ? std::to_string(*year) : std::string(not_said);
    };
    return {words(year_in(report.header().title)), words(report.header().year)};
}

// ---- edition of the form -----------------------------------------------------------------------

Outcome check_form_year(const Report& report, const ValidateOptions&, std::string_view) {
    if (!report.header().year) return Outcome::not_assessable;
    return outcome(form_for_year(*report.header().year) == &report.form());
}
HeaderWords form_year_words(const Report& report, const ValidateOptions&) {
    const auto year = report.header().year;
    const Form* form = year ? form_for_year(*year) : nullptr;
    return {std::string(report.form().id()), std::string(form ? form->id() : not_said)};
}

Outcome check_unsplit(const Report& report, const ValidateOptions&, std::string_view line) {
    const auto unsplit = report.form().unsplit();
    return outcome(std::none_of(unsplit.begin(), unsplit.end(), [&](const Unsplit& each) {
        return report.form().cell(each.whole).row->key == line &&
               report.state(each.whole) != CellState::absent;
    }));
}

Outcome check_duplicate_table(const Report&, const ValidateOptions& options,
                              std::string_view line) {
    return outcome(std::none_of(options.notes.begin(), options.notes.end(), [&](const Note& note) {
        return note.code == NoteCode::duplicate_table && note.path == line;
    }));
}

constexpr HeaderRule rules[] = {
    {{.id = "PUB.DEPARTMENT_DATE",
      .basis = Basis::legal,
      .severity = Severity::warning,
      .citation = {"《中华人民共和国政府信息公开条例》第四十九条第一款",
                   "Regulations on Open Government Information, s.49 para.1"},
      .summary = {"县级以上人民政府部门的年度报告于次年1月31日前公布",
                  "Departments publish by 31 January of the following year"},
      .message = {"公布日期为 {value}，应当不晚于 {expected}",
                  "published on {value}: due by {expected}"}},
     Stand::field,
     "published",
     check_department_date,
     department_date_words},
    {{.id = "PUB.GOVERNMENT_DATE",
      .basis = Basis::legal,
      .severity = Severity::warning,
      .citation = {"《中华人民共和国政府信息公开条例》第四十九条第二款",
                   "Regulations on Open Government Information, s.49 para.2"},
      .summary = {"县级以上地方人民政府的年度报告于次年3月31日前公布",
                  "Local governments of county level and above publish by 31 March of the "
                  "following year"},
      .message = {"公布日期为 {value}，应当不晚于 {expected}",
                  "published on {value}: due by {expected}"}},
     Stand::field,
     "published",
     check_government_date,
     government_date_words},
    {{.id = "PUB.PERIOD",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation = {"年度报告格式：统计期限为报告年度1月1日至12月31日",
                   "Annual report form: the period is 1 January to 31 December of the year"},
      .summary = {"统计期限为报告年度的1月1日至12月31日",
                  "The period is 1 January to 31 December of the report year"},
      .message = {"统计期限为 {value}，应当为 {expected}",
                  "the period is {value}: expected {expected}"}},
     Stand::field,
     "period",
     check_period,
     period_words},
    {{.id = "PUB.TITLE_YEAR",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation = {"年度报告标题惯例：〈机关〉〈年〉年政府信息公开工作年度报告",
                   "Customary title: body, year, 政府信息公开工作年度报告"},
      .summary = {"标题中的年份与报告年度一致", "The year in the title is the report year"},
      .message = {"标题写的是 {value} 年，报告年度是 {expected} 年",
                  "the title says {value}, the report year is {expected}"}},
     Stand::field,
     "title",
     check_title_year,
     title_year_words},
    {{.id = "FMT.YEAR",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation =
          {"国办公开办函〔2019〕60号、〔2021〕30号",
           "General Office of the State Council, 国办公开办函〔2019〕60号 and 〔2021〕30号"},
      .summary = {"2019、2020年度用2019年格式，2021年度起用2021年格式",
                  "Form 2019 for reports on 2019 and 2020, form 2021 from then on"},
      .message = {"用的是{value}年格式，该年度应当用{expected}年格式",
                  "made in form {value}: expected form {expected} for that year"}},
     Stand::field,
     "year",
     check_form_year,
     form_year_words},
    {{.id = "FMT.UNSPLIT",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation = {"国办公开办函〔2021〕30号附件表三（六）其他处理",
                   "国办公开办函〔2021〕30号, annex, table 3 (6)"},
      .summary = {"（六）其他处理分三行填报", "（六）其他处理 is filled in on three rows"},
      .message = {"{line}作为一行填报，应当分行填报",
                  "{line} is printed as one row: expected the rows under it"}},
     Stand::each_unsplit_row,
     {},
     check_unsplit},
    {{.id = "FMT.DUPLICATE_TABLE",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation = {"年度报告格式：三张表各出现一次", "Annual report form: each table stands once"},
      .summary = {"每张表只出现一次", "Each table stands once"},
      .message = {"{line}出现不止一次，读取的是第一张",
                  "{line} stands more than once; the first was read"}},
     Stand::each_table,
     {},
     check_duplicate_table},
};

}  // namespace

std::span<const HeaderRule> header_rules() noexcept {
    return rules;
}

const HeaderRule* find_header_rule(const Rule& rule) noexcept {
    for (const HeaderRule& each : rules)
        if (&each.rule == &rule) return &each;
    return nullptr;
}

}  // namespace govinfo::detail
