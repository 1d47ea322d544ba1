#include <govinfo/json.hpp>

#include <cstddef>

#include <govinfo/sheet.hpp>

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

void write(Json& json, const Sheet& sheet, const Explanation& explanation) {
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
    json.close('}');
}

}  // namespace

std::string tables_json(const ReadResult& read, const Explanation& explanation) {
    return detail::result_json("tables", [&](Json& json) {
        json.open('[');
        for (const Table& table : read.report.form().tables()) {
            Sheet printed = sheet(read, table);
            mark(printed, explanation);
            write(json, printed, explanation);
        }
        json.close(']');
    });
}

}  // namespace govinfo
