#include <govinfo/json.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write(Json& json, const Finding& finding) {
    json.open('{');
    json.key("rule").text(finding.rule->id);
    json.key("line").text(finding.line);
    json.close('}');
}

void write(Json& json, const Correction& correction, const Form& form) {
    const bool number = correction.state == CellState::number;
    json.open('{');
    json.key("path").text(form.cell(correction.cell).path);
    json.key("value").text_or_null(number ? to_string(correction.value) : "");
    json.key("proposed").text_or_null(correction.proposed ? to_string(*correction.proposed) : "");
    json.close('}');
}

void write(Json& json, const Implied& implied, const Form& form) {
    json.open('{');
    json.key("path").text(form.cell(implied.cell).path);
    json.key("value").text(to_string(implied.value));
    json.close('}');
}

void write(Json& json, const Answer& answer, const Report& report) {
    json.open('{');
    json.key("cells").open('[');
    for (const Correction& each : answer.cells) write(json, each, report.form());
    json.close(']');
    const std::string zh = reason(answer, report, Language::zh);
    json.key("reason");
    if (zh.empty())
        json.literal("null");
    else
        write(json, zh, reason(answer, report, Language::en));
    if (!answer.implied.empty()) {
        json.key("implied").open('[');
        for (const Implied& each : answer.implied) write(json, each, report.form());
        json.close(']');
    }
    json.close('}');
}

void write(Json& json, const DiagnosisGroup& group, const Report& report) {
    json.open('{');
    json.key("rules").open('[');
    for (const Finding& rule : group.rules) write(json, rule);
    json.close(']');
    json.key("answers").open('[');
    for (const Answer& answer : group.answers) write(json, answer, report);
    json.close(']');
    json.key("unique").literal(group.unique() ? "true" : "false");
    json.key("exhausted").literal(group.exhausted ? "true" : "false");
    json.close('}');
}

}  // namespace

void detail::write(Json& json, const Diagnosis& diagnosis, const Report& report) {
    json.open('{');
    json.key("groups").open('[');
    for (const DiagnosisGroup& group : diagnosis.groups) govinfo::write(json, group, report);
    json.close(']');
    json.close('}');
}

std::string diagnosis_json(const Diagnosis& diagnosis, const Report& report) {
    return detail::result_json("diagnosis",
                               [&](Json& json) { detail::write(json, diagnosis, report); });
}

}  // namespace govinfo
