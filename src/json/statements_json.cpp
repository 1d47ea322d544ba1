#include <govinfo/json.hpp>

#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write(Json& json, const Statement& statement, const Report& report) {
    const Section& section = report.sections()[statement.section];
    const auto digits = [](const std::optional<Decimal>& number) {
        return number ? to_string(*number) : std::string();
    };
    json.open('{');
    json.key("meaning").text(statement.meaning->key);
    json.key("value").text(to_string(statement.value));
    json.key("precision").text(name(statement.precision));
    json.key("share").text_or_null(digits(statement.share));
    json.key("growth").text_or_null(digits(statement.growth));
    json.key("change").text_or_null(digits(statement.change));
    json.key("plus").open('[');
    for (const Meaning* each : statement.plus) json.text(each->key);
    json.close(']');
    json.key("text").text(std::string_view(section.text).substr(statement.offset, statement.size));
    json.key("section").text(name(section.key));
    json.key("offset").number(statement.offset);
    json.close('}');
}

}  // namespace

std::string statements_json(std::span<const Statement> statements, const Report& report) {
    return detail::result_json("statements", [&](Json& json) {
        json.open('[');
        for (const Statement& each : statements) write(json, each, report);
        json.close(']');
    });
}

}  // namespace govinfo
