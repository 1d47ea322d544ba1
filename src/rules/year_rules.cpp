// YOY.*: what last year's report makes implausible; its linear rules stand in the forms.

#include <algorithm>
#include <optional>

#include <govinfo/crosswalk.hpp>
#include <govinfo/printed_text.hpp>

#include "engine/amounts.hpp"
#include "engine/previous.hpp"
#include "model/money.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

/// A cell this year and last.
struct Pair {
    std::optional<Int128> now;
    std::optional<Int128> before;
};

bool is_unused(const Question& question) {
    const auto cell = question.report.form().find(question.line);
    return use_of(question.report, *cell, question.options.blank) == Use::unused;
}

/// Empty where the cell takes no part, or last year's form has none that it can be held against.
std::optional<Pair> pair(const Question& question) {
    const auto cell = question.report.form().find(question.line);
    const BlankPolicy blank = question.options.blank;
    if (is_unused(question)) return std::nullopt;
    const auto place =
        place_of(*cell, TermSource::previous_year, question.report, question.options);
    if (!place || use_of(*place->report, place->cell, blank) == Use::unused) return std::nullopt;
    return Pair{amount_of(question.report, *cell, blank),
                amount_of(*place->report, place->cell, blank)};
}

const CellInfo& cell_of(const Question& question) {
    return question.report.form().cell(*question.report.form().find(question.line));
}

/// 万元 for 元, or the other way round, in one of the two years: by far more than amounts grow.
bool differs_as_units_do(const Pair& pair) {
    constexpr Int128 far = 1000;
    if (!pair.now || !pair.before || *pair.now <= 0 || *pair.before <= 0) return false;
    return *pair.now >= *pair.before * far || *pair.before >= *pair.now * far;
}

Outcome check_scale(const Question& question) {
    if (cell_of(question).column->kind != CellKind::money) return Outcome::not_applicable;
    if (previous_of(question.report, question.options) == nullptr) return Outcome::not_assessable;
    const auto both = pair(question);
    if (!both) return Outcome::not_applicable;
    if (!both->now || !both->before) return Outcome::not_assessable;
    return differs_as_units_do(*both) ? Outcome::fail : Outcome::pass;
}

/// Totals alone where a block has them: a jump of a part shows in the total, or is small.
bool is_watched(const CellInfo& cell) {
    const auto columns = cell.block->columns;
    const bool has_total = std::any_of(columns.begin(), columns.end(),
                                       [](const Column& column) { return column.total; });
    return cell.column->kind != CellKind::signed_count && (cell.column->total || !has_total);
}

/// More than 5 times as much, or less than a fifth, where the greater is no small number.
Outcome check_jump(const Question& question) {
    constexpr Int128 many = 5;
    constexpr Int128 small = Int128{100} * Decimal::scale;
    const CellInfo& cell = cell_of(question);
    if (!is_watched(cell) || is_unused(question)) return Outcome::not_applicable;
    if (previous_of(question.report, question.options) == nullptr) return Outcome::not_assessable;
    const auto both = pair(question);
    const bool is_money = cell.column->kind == CellKind::money;
    if (!both || (is_money && differs_as_units_do(*both))) return Outcome::not_applicable;
    if (!both->now || !both->before) return Outcome::not_assessable;
    const auto [less, more] = std::minmax(*both->now, *both->before);
    const Int128 yuan = std::max<Int128>(yuan_in(cell.column->unit), 1);
    if (less < 0 || more < small * yuan) return Outcome::pass;
    return more > less * many ? Outcome::fail : Outcome::pass;
}

std::string printed(const Cell& cell) {
    if (cell.state != CellState::number) return std::string(name(cell.state));
    return cell.unit.empty() ? to_string(*cell.number) : PrintedText(cell).str();
}

Words both_years(const Question& question, Language) {
    const auto cell = question.report.form().find(question.line);
    if (!cell) return {};
    const auto place =
        place_of(*cell, TermSource::previous_year, question.report, question.options);
    if (!place) return {};
    return {printed(question.report.cell(*cell)), printed(place->report->cell(place->cell))};
}

std::string no_number(const Question&, Language language) {
    return fill({"本年或上年的这一栏没有数字，或没有单位",
                 "the cell holds no number in one of the years, or no unit"},
                language);
}

// ---- whether the report given is last year's ---------------------------------------------------

std::string_view organ_or_not_said(const Report& report) {
    const std::string& organ = report.header().organ;
    return organ.empty() ? not_said : std::string_view(organ);
}

/// These two are asked of whatever was given; the others only of what previous_of() can use.
Words organ_words(const Question& question, Language) {
    return {std::string(organ_or_not_said(*question.options.previous)),
            std::string(organ_or_not_said(question.report))};
}

std::string no_organ(const Question&, Language language) {
    return fill({"本年或上年的报告没有写明机关", "one of the two reports does not say whose it is"},
                language);
}

/// Says so where the two years seem to have been given the wrong way round.
Words year_words(const Question& question, Language language) {
    const int before = question.options.previous->header().year.value_or(0);
    const int year = question.report.header().year.value_or(0);
    constexpr Text wanted = {"{0} 年度的", "{0}"};
    constexpr Text swapped = {"{0} 年度的（两份报告疑给反）",
                              "{0} (the two seem to be the wrong way round)"};
    return {std::to_string(before),
            fill(before > year ? swapped : wanted, language, {std::to_string(year - 1)})};
}

std::string no_year(const Question&, Language language) {
    return fill({"本年或上年的报告没有写明年度", "one of the two reports does not say its year"},
                language);
}

// ---- the tables as a whole ---------------------------------------------------------------------

/// Whether all cells are the same, and some of them are not 0.
Outcome check_same_tables(const Question& question) {
    const Report& report = question.report;
    const Report* previous = previous_of(report, question.options);
    if (previous == nullptr) return Outcome::not_assessable;
    if (&previous->form() != &report.form()) return Outcome::not_applicable;
    bool content = false;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.cell(cell) != previous->cell(cell)) return Outcome::pass;
        content = content || millionths_of(report, cell) != 0;
    }
    return content ? Outcome::fail : Outcome::not_applicable;
}

Outcome check_copied_from_last_year(const Question& question) {
    if (previous_of(question.report, question.options) == nullptr) return Outcome::not_assessable;
    return check_copied(question, question.prose.copied_from_last_year());
}

Words copied_words(const Question& question, Language language) {
    return {copied_share(question, question.prose.copied_from_last_year(), language), {}};
}

constexpr ReportRule rules[] = {
    {.rule = organ_of_previous,
     .stand = Stand::field,
     .field = "organ",
     .check =
         [](const Question& question) {
             return check_organ_of_previous(question.report, question.options);
         },
     .words = organ_words,
     .reason = no_organ},
    {.rule = year_of_previous,
     .stand = Stand::field,
     .field = "year",
     .check =
         [](const Question& question) {
             return check_year_of_previous(question.report, question.options);
         },
     .words = year_words,
     .reason = no_year},
    {.rule = {.id = "YOY.JUMP",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = compared_with_last_year,
              .summary = {"与上年相比不超过 5 倍、不低于五分之一（较大的一年不足 100 的不比）",
                          "Not more than 5 times, nor less than a fifth of last year's (where the "
                          "greater is 100 or more)"},
              .message = {"{line}：上年 {expected}，本年 {value}，变化异常",
                          "{line}: {expected} last year, {value} this year: a jump"}},
     .stand = Stand::each_cell,
     .field = {},
     .check = check_jump,
     .words = both_years,
     .reason = no_number,
     .source = TermSource::previous_year},
    {.rule = {.id = "YOY.SCALE",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = {"年度报告格式：金额单位为万元", "Annual report form: amounts in 万元"},
              .summary = {"金额与上年相差不到 1000 倍",
                          "An amount is less than 1000 times last "
                          "year's, and more than a thousandth"},
              .message = {"{line}：上年 {expected}，本年 {value}，疑将元与万元混填",
                          "{line}: {expected} last year, {value} this year: 元 and 万元 seem to "
                          "have been mixed up"}},
     .stand = Stand::each_cell,
     .field = {},
     .check = check_scale,
     .words = both_years,
     .reason = no_number,
     .source = TermSource::previous_year},
    {.rule = {.id = "YOY.SAME_TABLES",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = compared_with_last_year,
              .summary = {"各表数字与上年不全相同（全为 0 的除外）",
                          "The tables are not all the same as last year's, unless all is 0"},
              .message = {"各表数字与上年报告完全相同，疑沿用上年数据",
                          "all tables are the same as last year's; its figures seem to have been "
                          "kept"}},
     .stand = Stand::field,
     .field = "tables",
     .check = check_same_tables,
     .source = TermSource::previous_year},
    {.rule =
         {.id = "YOY.COPIED_TEXT",
          .basis = Basis::customary,
          .severity = Severity::warning,
          .citation = copied_citation,
          .summary = {"各部分文字与上年相同的不到 80%（不足 60 字的、第六部分不足 200 字的不比）",
                      "Less than 80% of a part stands in last year's report (parts of 60 "
                      "letters and more, part 6 of 200)"},
          .message = {"“{line}”有 {value}的文字与上年报告相同",
                      "part {line}: {value} of the "
                      "text stands in last year's "
                      "report"}},
     .stand = Stand::each_section,
     .field = {},
     .check = check_copied_from_last_year,
     .words = copied_words,
     .source = TermSource::previous_year,
     .reads_text = true},
};

}  // namespace

std::span<const ReportRule> year_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
