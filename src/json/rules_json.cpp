#include <govinfo/json.hpp>

#include <govinfo/rules_text.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write(Json& json, const Rule& rule) {
    json.open('{');
    json.key("id").text(rule.id);
    json.key("basis").text(name(rule.basis));
    json.key("severity").text(name(rule.severity));
    json.key("forms").open('[');
    for (const Form* form : forms_of(rule)) json.text(form->id());
    json.close(']');
    json.key("on_by_default").literal(rule.on_by_default ? "true" : "false");
    detail::write(json.key("citation"), rule.citation.zh, rule.citation.en);
    detail::write(json.key("summary"), rule.summary.zh, rule.summary.en);
    detail::write(json.key("message"), rule.message.zh, rule.message.en);
    json.close('}');
}

}  // namespace

void detail::write(Json& json, std::span<const Rule* const> rules) {
    json.open('[');
    for (const Rule* each : rules) govinfo::write(json, *each);
    json.close(']');
}

std::string rules_json(std::span<const Rule* const> rules) {
    return detail::result_json("rules", [&](Json& json) { detail::write(json, rules); });
}

}  // namespace govinfo
