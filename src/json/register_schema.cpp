#include <govinfo/json.hpp>

#include "json/json_members.hpp"
#include "registers/column_words.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write_types(Json& json, FieldKind kind) {
    json.key("type").open('[');
    json.text("string");
    if (kind == FieldKind::text || kind == FieldKind::count || kind == FieldKind::amount)
        json.text("number");
    json.text("null");
    json.close(']');
}

void write_property(Json& json, const Register& of, const RegisterColumn& column,
                    const Form& form) {
    json.open('{');
    json.key("title").text(column.label.zh);
    write_types(json, column.kind);
    if (column.kind == FieldKind::date) json.key("format").text("date");
    const detail::ColumnWords words(of, column, form);
    if (!words.keys().empty()) {
        json.key("examples").open('[');
        for (const std::string_view key : words.keys()) json.text(key);
        json.close(']');
    }
    json.close('}');
}

/// Of two columns that may stand for each other, either.
void write_required(Json& json, const Register& of) {
    json.key("required").open('[');
    for (const RegisterColumn& column : of.columns)
        if (column.required && column.or_else.empty()) json.text(column.key);
    json.close(']');
    for (const RegisterColumn& column : of.columns) {
        if (column.or_else.empty()) continue;
        json.key("anyOf").open('[');
        for (const std::string_view key : {column.key, column.or_else}) {
            json.open('{');
            json.key("required").open('[');
            json.text(key);
            json.close(']');
            json.close('}');
        }
        json.close(']');
    }
}

}  // namespace

std::string json_schema(const Register& of) {
    Json json;
    json.open('{');
    json.key("$schema").text("https://json-schema.org/draft/2020-12/schema");
    json.key("$id").text("urn:govinfo:register:" + std::string(of.key));
    json.key("title").text(of.name.zh);
    json.key("type").text("object");
    write_required(json, of);
    json.key("properties").open('{');
    for (const RegisterColumn& column : of.columns)
        write_property(json.key(column.key), of, column, *forms().back());
    json.close('}');
    json.close('}');
    return std::move(json).take() + "\n";
}

}  // namespace govinfo
