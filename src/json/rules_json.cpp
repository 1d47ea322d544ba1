#include <govinfo/rules_text.hpp>

#include "json/json_members.hpp"

namespace govinfo {

std::string rules_json(std::span<const Rule* const> rules) {
    detail::Json json;
    json.open('{');
    json.key("govinfo").literal("1");
    json.key("rules").open('[');
    for (const Rule* rule : rules) {
        json.open('{');
        json.key("id").text(rule->id);
        json.key("basis").text(name(rule->basis));
        json.key("severity").text(name(rule->severity));
        json.key("forms").open('[');
        for (const Form* form : forms_of(*rule)) json.text(form->id());
        json.close(']');
        json.key("on_by_default").literal(rule->on_by_default ? "true" : "false");
        write(json.key("citation"), rule->citation.zh, rule->citation.en);
        write(json.key("summary"), rule->summary.zh, rule->summary.en);
        write(json.key("message"), rule->message.zh, rule->message.en);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    return std::move(json).take();
}

}  // namespace govinfo
