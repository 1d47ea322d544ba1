#include <govinfo/facts.hpp>

#include <array>
#include <cassert>
#include <cstddef>
#include <iterator>

#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo {
namespace {

/// A row of any table, as far as it goes.
struct Fact {
    const FactSource& source;
    Language language;
    const CellInfo* info = nullptr;  // of cells
    CellIndex index = {};
    Cell cell = {};
    const ExplainedFinding* finding = nullptr;  // of findings

    [[nodiscard]] const Report& report() const { return source.read.report; }
    [[nodiscard]] const Header& header() const { return report().header(); }
    [[nodiscard]] bool failed() const { return finding->finding.outcome == Outcome::fail; }
};

/// A row of a file that could not be read.
struct Unread {
    const UnreadSource& source;
    Language language;
};

/// A row of a roll-up.
struct UnitFact {
    const RollupResult& result;
    const RollupUnit& unit;
    Language language;
};

struct UnitGetter {
    FactColumn column;
    void (*put)(const UnitFact& fact, FactSink& sink);
};

struct Getter {
    FactColumn column;
    void (*put)(const Fact& fact, FactSink& sink);
    void (*put_unread)(const Unread& unread, FactSink& sink) = nullptr;
};

// ---- values ------------------------------------------------------------------------------------

void put_text(FactSink& sink, std::string_view text) {
    text.empty() ? sink.none() : sink.text(text);
}

template <class Number>
void put_whole(FactSink& sink, Number number) {
    sink.whole(static_cast<std::int64_t>(number));
}

void put_place(FactSink& sink, const Position& position) {
    position.line == 0 ? sink.none() : put_whole(sink, position.line);
}

void put_date(FactSink& sink, const std::optional<Date>& date) {
    date && date->ok() ? sink.text(to_string(*date)) : sink.none();
}

/// Of a linear rule that could be assessed.
void put_side(const Fact& fact, FactSink& sink, std::string_view words, const Sum& side) {
    fact.failed() && !words.empty() ? sink.number(side) : sink.none();
}

void put_year(FactSink& sink, std::optional<int> year) {
    year ? put_whole(sink, *year) : sink.none();
}

void put_open(const Fact& fact, FactSink& sink, Severity severity) {
    put_whole(sink, open_count(*fact.source.explanation, severity));
}

void put_error(const Unread&, FactSink& sink) {
    sink.text("error");
}

void put_why(const Unread& unread, FactSink& sink) {
    put_text(sink, unread.source.why.in(unread.language));
}

// ---- columns -----------------------------------------------------------------------------------

constexpr Getter source_column = {
    {"source", FactType::text, {"文件", "the file"}},
    [](const Fact& fact, FactSink& sink) { put_text(sink, detail::printable(fact.source.file)); },
    [](const Unread& unread, FactSink& sink) {
        put_text(sink, detail::printable(unread.source.file));
    }};
constexpr Getter organ_column = {
    {"organ", FactType::text, {"机关名称", "name of the organ"}},
    [](const Fact& fact, FactSink& sink) { put_text(sink, fact.header().organ); }};
constexpr Getter code_column = {
    {"code", FactType::text, {"统一社会信用代码", "its unified social credit code (GB 32100)"}},
    [](const Fact& fact, FactSink& sink) { put_text(sink, fact.header().code); }};
constexpr Getter region_column = {
    {"region", FactType::text, {"行政区划代码", "its region (GB/T 2260)"}},
    [](const Fact& fact, FactSink& sink) { put_text(sink, fact.header().region); }};
constexpr Getter year_column = {
    {"year", FactType::whole, {"报告年度", "the year reported on"}},
    [](const Fact& fact, FactSink& sink) { put_year(sink, fact.header().year); }};
constexpr Getter form_column = {
    {"form", FactType::text, {"报告格式", "the form: 2019 or 2021"}},
    [](const Fact& fact, FactSink& sink) { sink.text(fact.report().form().id()); }};
constexpr Getter scope_column = {
    {"scope",
     FactType::text,
     {"organ 本机关，area 本地区，unknown 不详", "organ, area or unknown"}},
    [](const Fact& fact, FactSink& sink) { sink.text(name(fact.header().scope)); }};

constexpr std::size_t columns_of_report = 7;  // with which a row of cells begins
constexpr Getter cell_getters[] = {
    source_column,
    organ_column,
    code_column,
    region_column,
    year_column,
    form_column,
    scope_column,
    {{"table", FactType::text, {"表", "key of the table"}},
     [](const Fact& fact, FactSink& sink) { sink.text(fact.info->table->key); }},
    {{"row", FactType::text, {"行", "key of the row"}},
     [](const Fact& fact, FactSink& sink) { sink.text(fact.info->row->key); }},
    {{"column", FactType::text, {"栏", "key of the column"}},
     [](const Fact& fact, FactSink& sink) { sink.text(fact.info->column->key); }},
    {{"path", FactType::text, {"单元格：表/行/栏", "the cell: table/row/column"}},
     [](const Fact& fact, FactSink& sink) { sink.text(fact.info->path); }},
    {{"state",
      FactType::text,
      {"number 数，blank 空白，not_applicable 为“/”，text 文字，absent 报告中没有该格，error 文件无法读取",
       "number; blank; not_applicable: the mark /; text; absent: the report has no such cell; error: "
       "the file could not be read"}},
     [](const Fact& fact, FactSink& sink) { sink.text(name(fact.cell.state)); },
     put_error},
    {{"value",
      FactType::amount,
      {"数值，从不换算；state 为 number 时才有", "the number, never scaled; only of state number"}},
     [](const Fact& fact, FactSink& sink) {
         fact.cell.number ? sink.number(*fact.cell.number) : sink.none();
     }},
    {{"unit",
      FactType::text,
      {"单位：格内印有的，否则为格式所定", "the unit printed in the cell, else that of the form"}},
     [](const Fact& fact, FactSink& sink) {
         const std::string_view printed = fact.cell.unit;
         put_text(sink, printed.empty() ? fact.info->column->unit : printed);
     }},
    {{"raw",
      FactType::text,
      {"格内原文，与数值的写法不同时才有；state 为 error 时为原因",
       "what is printed there where that is not the value's own digits; of state error the reason"}},
     [](const Fact& fact, FactSink& sink) { put_text(sink, fact.cell.raw); },
     put_why},
    {{"line",
      FactType::whole,
      {"所在行（DOCX 为段落），不详则空",
       "its line, of a DOCX its paragraph, where that is known"}},
     [](const Fact& fact, FactSink& sink) {
         const auto& places = fact.source.read.provenance.cells;
         const auto at = static_cast<std::size_t>(fact.index);
         at < places.size() ? put_place(sink, places[at]) : sink.none();
     }},
};

constexpr Getter finding_getters[] = {
    source_column,
    organ_column,
    year_column,
    form_column,
    {{"rule", FactType::text, {"规则编号", "id of the rule"}},
     [](const Fact& fact, FactSink& sink) { sink.text(fact.finding->finding.rule->id); }},
    {{"line",
      FactType::text,
      {"规则所核对的行、栏、单元格、字段或部分",
       "the row, column, cell, field or part it is about"}},
     [](const Fact& fact, FactSink& sink) { put_text(sink, fact.finding->finding.line); }},
    {{"severity", FactType::text, {"级别", "error, warning or info"}},
     [](const Fact& fact, FactSink& sink) { sink.text(name(fact.finding->finding.severity())); }},
    {{"basis", FactType::text, {"性质", "printed, structural, legal or customary"}},
     [](const Fact& fact, FactSink& sink) { sink.text(name(fact.finding->finding.rule->basis)); }},
    {{"outcome",
      FactType::text,
      {"fail 不符，not_assessable 无法核对，error 文件无法读取",
       "fail; not_assessable; error: the file could not be read"}},
     [](const Fact& fact, FactSink& sink) { sink.text(name(fact.finding->finding.outcome)); },
     put_error},
    {{"left", FactType::sum, {"左边", "left side of a sum"}},
     [](const Fact& fact, FactSink& sink) {
         put_side(fact, sink, fact.finding->left, fact.finding->finding.left);
     }},
    {{"right", FactType::sum, {"右边", "right side of a sum"}},
     [](const Fact& fact, FactSink& sink) {
         put_side(fact, sink, fact.finding->right, fact.finding->finding.right);
     }},
    {{"difference", FactType::sum, {"左边减右边", "left less right"}},
     [](const Fact& fact, FactSink& sink) {
         put_side(fact, sink, fact.finding->difference, fact.finding->finding.difference());
     }},
    {{"message_zh", FactType::text, {"说明（中文）", "what is wrong, in Chinese"}},
     [](const Fact& fact, FactSink& sink) { put_text(sink, fact.finding->message[0]); },
     [](const Unread& unread, FactSink& sink) { put_text(sink, unread.source.why.zh); }},
    {{"message_en", FactType::text, {"说明（英文）", "the same in English"}},
     [](const Fact& fact, FactSink& sink) { put_text(sink, fact.finding->message[1]); },
     [](const Unread& unread, FactSink& sink) { put_text(sink, unread.source.why.en); }},
    {{"source_line",
      FactType::whole,
      {"所在行（DOCX 为段落），不详则空",
       "its line, of a DOCX its paragraph, where that is known"}},
     [](const Fact& fact, FactSink& sink) { put_place(sink, fact.finding->position); }},
    {{"quote", FactType::text, {"所引原文（首处）", "the words at fault, the first of them"}},
     [](const Fact& fact, FactSink& sink) {
         const auto& quotes = fact.finding->quotes;
         quotes.empty() ? sink.none() : put_text(sink, quotes.front().text);
     }},
    {{"proposal", FactType::text, {"建议的改法", "what would mend it"}},
     [](const Fact& fact, FactSink& sink) {
         const FactSource& of = fact.source;
         if (!fact.failed()) return sink.none();
         put_text(sink, detail::proposal(*fact.finding,
                                         {of.file, of.read, *of.explanation, *of.diagnosis},
                                         fact.language));
     }},
};

constexpr Getter report_getters[] = {
    source_column,
    {{"state", FactType::text, {"read 已读取，error 文件无法读取", "read; error: it could not be"}},
     [](const Fact&, FactSink& sink) { sink.text("read"); },
     put_error},
    organ_column,
    {{"organ_kind", FactType::text, {"机关类别", "kind of the organ"}},
     [](const Fact& fact, FactSink& sink) { sink.text(name(fact.header().organ_kind)); }},
    code_column,
    region_column,
    year_column,
    form_column,
    scope_column,
    {{"title", FactType::text, {"标题", "title"}},
     [](const Fact& fact, FactSink& sink) { put_text(sink, fact.header().title); }},
    {{"published",
      FactType::text,
      {"公布日期，如 2025-01-20", "day of publication, as 2025-01-20"}},
     [](const Fact& fact, FactSink& sink) { put_date(sink, fact.header().published); }},
    {{"period_from", FactType::text, {"统计期限起", "first day of the period"}},
     [](const Fact& fact, FactSink& sink) {
         const auto& period = fact.header().period;
         period ? put_date(sink, period->from) : sink.none();
     }},
    {{"period_to", FactType::text, {"统计期限止", "last day of the period"}},
     [](const Fact& fact, FactSink& sink) {
         const auto& period = fact.header().period;
         period ? put_date(sink, period->to) : sink.none();
     }},
    {{"verdict",
      FactType::text,
      {"consistent 一致，inconsistent 不一致，incomplete 未能全部核对",
       "consistent, inconsistent or incomplete"}},
     [](const Fact& fact, FactSink& sink) {
         sink.text(name(fact.source.explanation->findings.verdict()));
     }},
    {{"errors", FactType::whole, {"错误数", "findings of severity error"}},
     [](const Fact& fact, FactSink& sink) { put_open(fact, sink, Severity::error); }},
    {{"warnings", FactType::whole, {"警告数", "of severity warning"}},
     [](const Fact& fact, FactSink& sink) { put_open(fact, sink, Severity::warning); }},
    {{"remarks", FactType::whole, {"提示数", "of severity info"}},
     [](const Fact& fact, FactSink& sink) { put_open(fact, sink, Severity::info); }},
    {{"not_assessable", FactType::whole, {"无法核对的项数", "what could not be assessed"}},
     [](const Fact& fact, FactSink& sink) {
         put_whole(sink, fact.source.explanation->findings.not_assessable());
     }},
    {{"error", FactType::text, {"无法读取的原因", "why it could not be read"}},
     [](const Fact&, FactSink& sink) { sink.none(); },
     put_why},
};

constexpr UnitGetter unit_getters[] = {
    {{"unit",
      FactType::text,
      {"单位名称：名单所列，否则为报告所写；文件无法读取则空",
       "name of the unit: as listed, else as its report says; none of what is unreadable"}},
     [](const UnitFact& fact, FactSink& sink) { put_text(sink, fact.unit.name); }},
    {{"code",
      FactType::text,
      {"统一社会信用代码：名单所列，否则为报告所写",
       "its unified social credit code (GB 32100), as listed, else as its report says"}},
     [](const UnitFact& fact, FactSink& sink) { put_text(sink, fact.unit.code); }},
    {{"kind", FactType::text, {"机关类别", "kind of the organ"}},
     [](const UnitFact& fact, FactSink& sink) { sink.text(name(fact.unit.kind)); }},
    {{"parent", FactType::text, {"名单所列的上级单位", "the unit that it is part of, as listed"}},
     [](const UnitFact& fact, FactSink& sink) { put_text(sink, fact.unit.parent); }},
    {{"state",
      FactType::text,
      {"counted 计入，within 已含在上级汇总中，missing 缺报，duplicate 重复，unexpected 名单外，"
       "other_form 格式不同，other_year 年度不同，other_scope 范围不同，vertical 垂直系统，"
       "unreadable 文件无法读取",
       "counted; within: in the report of the area above it; missing; duplicate: another report "
       "counts, or none; unexpected: not listed; other_form, other_year, other_scope than the sum; "
       "vertical: of a system that adds up its own; unreadable: the file could not be read"}},
     [](const UnitFact& fact, FactSink& sink) { sink.text(name(fact.unit.standing)); }},
    {{"source", FactType::text, {"文件", "the file"}},
     [](const UnitFact& fact, FactSink& sink) {
         put_text(sink, detail::printable(fact.unit.source));
     }},
    {{"form", FactType::text, {"该报告的格式", "the form of its report"}},
     [](const UnitFact& fact, FactSink& sink) { put_text(sink, fact.unit.form); }},
    {{"year", FactType::whole, {"该报告的年度", "the year of its report"}},
     [](const UnitFact& fact, FactSink& sink) { put_year(sink, fact.unit.year); }},
    {{"error", FactType::text, {"无法读取的原因", "why it could not be read"}},
     [](const UnitFact& fact, FactSink& sink) {
         const auto& error = fact.unit.error;
         if (!error) return sink.none();
         put_text(sink, fact.language == Language::zh ? error->zh : error->en);
     }},
    {{"sum_form", FactType::text, {"汇总的格式", "the form of the sum"}},
     [](const UnitFact& fact, FactSink& sink) { sink.text(fact.result.report.form().id()); }},
    {{"sum_year", FactType::whole, {"汇总的年度", "the year of the sum"}},
     [](const UnitFact& fact, FactSink& sink) {
         put_year(sink, fact.result.report.header().year);
     }},
};

template <class Getters, std::size_t size>
constexpr std::array<FactColumn, size> columns_of(const Getters (&getters)[size]) {
    std::array<FactColumn, size> columns = {};
    for (std::size_t i = 0; i < size; ++i) columns[i] = getters[i].column;
    return columns;
}

constexpr auto cell_columns = columns_of(cell_getters);
constexpr auto finding_columns = columns_of(finding_getters);
constexpr auto report_columns = columns_of(report_getters);
constexpr auto unit_columns = columns_of(unit_getters);

struct Columns {
    std::string_view name;
    std::span<const FactColumn> columns;
    std::span<const Getter> getters = {};  // of reports
};

constexpr Columns all_columns[] = {
    // by FactTable
    {"cells", cell_columns, cell_getters},
    {"findings", finding_columns, finding_getters},
    {"reports", report_columns, report_getters},
    {"units", unit_columns},
};

const Columns& of(FactTable table) {
    return all_columns[static_cast<std::size_t>(table)];
}

/// The first `again` values are those of the row before.
void put_row(FactTable table, const Fact& fact, FactSink& sink, std::size_t again = 0) {
    if (again > 0) sink.again(again);
    for (const Getter& each : of(table).getters.subspan(again)) each.put(fact, sink);
    sink.end_row();
}

void put_cells(const FactSource& source, FactSink& sink, Language language) {
    const Report& report = source.read.report;
    std::size_t again = 0;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto index = static_cast<CellIndex>(i);
        const CellInfo& info = report.form().cell(index);
        if (info.optional && report.state(index) == CellState::absent) continue;
        put_row(FactTable::cells, {source, language, &info, index, report.cell(index)}, sink,
                again);
        again = columns_of_report;
    }
}

}  // namespace

std::string_view name(FactTable table) noexcept {
    return of(table).name;
}

std::span<const FactColumn> fact_columns(FactTable table) noexcept {
    return of(table).columns;
}

void put_facts(FactTable table, const FactSource& source, FactSink& sink, Language language) {
    assert(table != FactTable::units);
    if (table == FactTable::cells) return put_cells(source, sink, language);
    assert(source.explanation != nullptr && source.diagnosis != nullptr);
    if (table == FactTable::reports) return put_row(table, {source, language}, sink);
    for (const auto* list : {&source.explanation->failures, &source.explanation->unassessed})
        for (const ExplainedFinding& each : *list)
            put_row(table, {source, language, nullptr, {}, {}, &each}, sink);
}

void put_facts(const RollupResult& result, FactSink& sink, Language language) {
    for (const RollupUnit& each : result.units) {
        for (const UnitGetter& column : unit_getters) column.put({result, each, language}, sink);
        sink.end_row();
    }
}

void put_facts(FactTable table, const UnreadSource& source, FactSink& sink, Language language) {
    assert(table != FactTable::units);
    for (const Getter& each : of(table).getters)
        each.put_unread != nullptr ? each.put_unread({source, language}, sink) : sink.none();
    sink.end_row();
}

}  // namespace govinfo
