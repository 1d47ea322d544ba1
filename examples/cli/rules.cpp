// govinfo rules: the catalogue as a table, one rule in full, or all of it for machines and for
// docs.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formula.hpp"
#include "grid.hpp"
#include "json_text.hpp"
#include "rules_markdown.hpp"
#include "verbs.hpp"
#include "words.hpp"

namespace govinfo::cli {
namespace {

using Rules = std::span<const Rule* const>;

std::string catalogue_text(Rules rules, const Console& console) {
    const auto say = [&](Text text) { return std::string(console.say(text)); };
    Grid grid({Align::left, Align::left, Align::left, Align::left, Align::left, Align::left});
    grid.add({say({"编号", "id"}), say({"性质", "basis"}), say({"级别", "severity"}),
              say({"格式", "forms"}), say({"默认", "default"}), say({"内容", "claim"})});
    for (const Rule* rule : rules) {
        grid.add({std::string(rule->id), say(word(rule->basis)), say(word(rule->severity)),
                  listed(forms_of(*rule), console.language()), say(on_or_off(rule->on_by_default)),
                  say(rule->summary)});
    }
    return grid.text();
}

std::string rule_text(const Rule& rule, const Console& console) {
    const auto say = [&](Text text) { return std::string(console.say(text)); };
    Grid grid({Align::left, Align::left});
    grid.add({say({"编号", "id"}), std::string(rule.id)});
    grid.add({say({"内容", "claim"}), say(rule.summary)});
    grid.add({say({"性质", "basis"}), say(word(rule.basis))});
    grid.add({say({"依据", "citation"}), say(rule.citation)});
    grid.add({say({"级别", "severity"}), say(word(rule.severity))});
    grid.add({say({"默认", "default"}), say(on_or_off(rule.on_by_default))});
    grid.add({say({"格式", "forms"}), listed(forms_of(rule), console.language())});
    for (const Formula& formula : formulas(rule, console.language())) {
        grid.add({say({"公式", "formula"}), formula.text});
    }
    grid.add({say({"提示语", "message"}), say(rule.message)});
    return grid.text();
}

std::string rule_json(const Rule& rule) {
    std::vector<std::string> forms;
    for (const Form* form : forms_of(rule)) forms.emplace_back(form->id());
    std::string out = "{\"id\":" + json(rule.id);
    out += ",\"basis\":" + json(name(rule.basis));
    out += ",\"severity\":" + json(name(rule.severity));
    out += ",\"forms\":" + json(forms);
    out += rule.on_by_default ? ",\"on_by_default\":true" : ",\"on_by_default\":false";
    out += ",\"citation\":" + json(rule.citation);
    out += ",\"summary\":" + json(rule.summary);
    return out + ",\"message\":" + json(rule.message) + "}";
}

std::string catalogue_json(Rules rules) {
    std::string out = "{\"govinfo\":1,\"rules\":[";
    for (const Rule* rule : rules) {
        out += rule == rules.front() ? "\n" : ",\n";
        out += rule_json(*rule);
    }
    return out + "\n]}\n";
}

}  // namespace

Exit run(const ListRules& list, const Console& console) {
    const Rules chosen = list.only != nullptr ? Rules(&list.only, 1) : rules();
    if (list.json) {
        console.put(catalogue_json(chosen));
    } else if (list.markdown) {
        console.put(rules_markdown(chosen));
    } else if (list.only != nullptr) {
        console.out(rule_text(*list.only, console));
    } else {
        console.out(catalogue_text(chosen, console));
    }
    return Exit::ok;
}

}  // namespace govinfo::cli
