#include <govinfo/json.hpp>

#include <govinfo/rules_text.hpp>

#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write(Json& json, const Rule& rule) {
    json.open('{');
    json.key("id").text(rule.id);
    json.key("basis").text(name(rule.basis));
    json.key("severity").text(name(rule.severity));
    json.key("forms").open('[');
    for (const Form* form : forms_of(rule)) json.text(form->id());
    json.close(']');
    json.key("on_by_default").literal(rule.on_by_default ? "true" : "false");
    write(json.key("citation"), rule.citation.zh, rule.citation.en);
    write(json.key("summary"), rule.summary.zh, rule.summary.en);
    write(json.key("message"), rule.message.zh, rule.message.en);
    json.close('}');
}

}  // namespace

std::string rules_json(std::span<const Rule* const> rules) {
    return detail::result_json("rules", [&](Json& json) {
        json.open('[');
        for (const Rule* each : rules) write(json, *each);
        json.close(']');
    });
}

}  // namespace govinfo
