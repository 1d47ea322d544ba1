#include <govinfo/json.hpp>

#include <cstddef>
#include <string_view>

#include <govinfo/sheet.hpp>

#include "engine/linear_rules.hpp"
#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

std::string_view name(SheetRole role) {
    constexpr std::string_view names[] = {"header", "label", "value"};
    return names[static_cast<std::size_t>(role)];
}

void write_value(Json& json, const SheetCell& cell, const Explanation& explanation) {
    json.key("path").text_or_null(cell.cell ? explanation.form->cell(*cell.cell).path : "");
    json.key("state").text(name(cell.state));
    json.key("repaired").literal(cell.repaired ? "true" : "false");
    json.key("findings").open('[');
    for (const std::size_t failure : cell.failures) json.text(explanation.failures[failure].id);
    json.close(']');
}

void write(Json& json, const SheetCell& cell, const Explanation& explanation) {
    json.open('{');
    json.key("role").text(name(cell.role));
    json.key("text").text(cell.text.str());
    json.key("column").number(cell.column);
    json.key("row_span").number(cell.row_span);
    json.key("column_span").number(cell.column_span);
    if (cell.role == SheetRole::value) write_value(json, cell, explanation);
    json.close('}');
}

/// Equations that stand in the form or follow from its words; others ask whether, not what adds up.
bool is_sum(const RuleLine& line) {
    const LinearRule& rule = *line.rule;
    return rule.relation == Relation::eq && line.nonzero_guard_end == line.right_end &&
           (rule.rule.basis == Basis::printed || rule.rule.basis == Basis::structural);
}

void write_cells(Json& json, const RuleLine& line, const detail::Operands& operands) {
    const Form& form = operands.report().form();
    json.open('[');
    for (std::size_t i = line.left; i < line.right_end; ++i) {
        const CellIndex cell = form.terms()[i].cell;
        if (operands.use(cell) == detail::Use::unused) continue;
        json.open('{');
        json.key("path").text(form.cell(cell).path);
        json.key("role").text(name(i < line.left_end ? Operand::Role::left : Operand::Role::right));
        json.close('}');
    }
    json.close(']');
}

/// Those in a table that hold: of the others findings tell.
void write_sums(Json& json, std::string_view table, const detail::Operands& operands) {
    json.open('[');
    for (const RuleLine& line : operands.report().form().rule_lines()) {
        if (line.rule->table != table || !is_sum(line)) continue;
        const detail::Assessed assessed = assess(line, operands);
        if (assessed.outcome != Outcome::pass) continue;
        const Finding held = finding_of(line.rule->rule, line.line, assessed);
        json.open('{');
        json.key("id").text(id(held));
        write(json.key("summary"), held.rule->summary.zh, held.rule->summary.en);
        json.key("left").text(to_string(held.left));
        json.key("right").text(to_string(held.right));
        write_cells(json.key("cells"), line, operands);
        json.close('}');
    }
    json.close(']');
}

void write(Json& json, const Sheet& sheet, const Explanation& explanation,
           const detail::Operands& operands) {
    json.open('{');
    json.key("table").text(sheet.table->key);
    json.key("heading").text(sheet.table->heading);
    write(json.key("name"), sheet.table->name.zh, sheet.table->name.en);
    json.key("columns").number(sheet.columns);
    json.key("label_columns").number(sheet.label_columns);
    json.key("found").literal(sheet.found ? "true" : "false");
    json.key("rows").open('[');
    for (const SheetRow& row : sheet.rows()) {
        json.open('[');
        for (const SheetCell& cell : row) write(json, cell, explanation);
        json.close(']');
    }
    json.close(']');
    write_sums(json.key("sums"), sheet.table->key, operands);
    json.close('}');
}

}  // namespace

std::string tables_json(const ReadResult& read, const Explanation& explanation) {
    ValidateOptions options;
    options.blank = explanation.findings.blank();
    const detail::Operands operands(read.report, options);
    return detail::result_json("tables", [&](Json& json) {
        json.open('[');
        for (const Table& table : read.report.form().tables()) {
            Sheet printed = sheet(read, table);
            mark(printed, explanation);
            write(json, printed, explanation, operands);
        }
        json.close(']');
    });
}

}  // namespace govinfo
