// govinfo rules: the catalogue as a table, one rule in full, or all of it for machines and for
// docs.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/json.hpp>
#include <govinfo/rules_text.hpp>

#include "grid.hpp"
#include "verbs.hpp"
#include "words.hpp"

namespace govinfo::cli {
namespace {

using Rules = std::span<const Rule* const>;

/// `2019, 2021`
std::string forms_text(const Rule& rule, const Console& console) {
    std::string text;
    for (const Form* form : forms_of(rule)) {
        if (!text.empty()) text += console.say(Text{"、", ", "});
        text += form->id();
    }
    return text;
}

std::string catalogue_text(Rules rules, const Console& console) {
    const auto say = [&](Text text) { return std::string(console.say(text)); };
    Grid grid({Align::left, Align::left, Align::left, Align::left, Align::left, Align::left});
    grid.add({say({"编号", "id"}), say({"性质", "basis"}), say({"级别", "severity"}),
              say({"格式", "forms"}), say({"默认", "default"}), say({"内容", "claim"})});
    for (const Rule* rule : rules) {
        grid.add({std::string(rule->id), say(label(rule->basis)), say(label(rule->severity)),
                  forms_text(*rule, console), say(on_or_off(rule->on_by_default)),
                  say(rule->summary)});
    }
    return grid.text();
}

std::string rule_text(const Rule& rule, const Console& console) {
    const auto say = [&](Text text) { return std::string(console.say(text)); };
    Grid grid({Align::left, Align::left});
    grid.add({say({"编号", "id"}), std::string(rule.id)});
    grid.add({say({"内容", "claim"}), say(rule.summary)});
    grid.add({say({"性质", "basis"}), say(label(rule.basis))});
    grid.add({say({"依据", "citation"}), say(rule.citation)});
    grid.add({say({"级别", "severity"}), say(label(rule.severity))});
    grid.add({say({"默认", "default"}), say(on_or_off(rule.on_by_default))});
    grid.add({say({"格式", "forms"}), forms_text(rule, console)});
    for (const Formula& formula : formulas(rule, console.language())) {
        grid.add({say({"公式", "formula"}), formula.text});
    }
    grid.add({say({"提示语", "message"}), say(rule.message)});
    return grid.text();
}

}  // namespace

Exit run(const ListRules& list, const Console& console) {
    const Rules chosen = list.only != nullptr ? Rules(&list.only, 1) : rules();
    if (list.json) {
        console.put(rules_json(chosen));
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
