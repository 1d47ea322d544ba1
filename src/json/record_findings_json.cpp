#include <govinfo/json.hpp>

#include "json/results.hpp"

namespace govinfo::detail {
namespace {

void write(Json& json, const RecordFinding& finding, const Form& form) {
    json.open('{');
    json.key("rule").text(finding.fault.rule->id);
    json.key("severity").text(name(finding.fault.rule->severity));
    json.key("register").text(find_register(finding.in).key);
    json.key("file").text_or_null(finding.file);
    json.key("line").number(finding.line);
    json.key("record").text_or_null(finding.record);
    write(json.key("message"), message(finding, form, Language::zh),
          message(finding, form, Language::en));
    json.close('}');
}

}  // namespace

void write(Json& json, const std::vector<RecordFinding>& findings, const Form& form) {
    json.open('[');
    for (const RecordFinding& each : findings) write(json, each, form);
    json.close(']');
}

}  // namespace govinfo::detail
