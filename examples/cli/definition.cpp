#include "definition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "verb.hpp"

namespace govinfo::cli {
namespace {

Parameter parameter(CLI::Option& option, const Console& console) {
    Parameter made;
    made.is_argument = option.get_positional();
    if (made.is_argument) made.names.push_back(option.get_name(true));
    for (const std::string& name : option.get_snames()) made.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) made.names.push_back("--" + name);
    if (!made.is_argument && option.get_items_expected_max() > 0)
        made.value = option.get_type_name();
    made.description = option.get_description();
    made.words = offered(option);
    made.is_required = option.get_required();
    made.is_repeatable = option.get_expected_max() > 1 ||
                         option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    made.is_file =
        made.words.empty() && (made.is_argument || made.value == console.say(file_value));
    return made;
}

}  // namespace

Definition define(CLI::App& app, const Console& console) {
    Definition definition{app.get_name(), app.get_description(), app.get_footer(), {}, {}, {}};
    for (CLI::Option* option : app.get_options({})) {
        Parameter made = parameter(*option, console);
        made.ends_call = option == app.get_help_ptr() || option == app.get_version_ptr();
        (made.is_argument ? definition.arguments : definition.options).push_back(std::move(made));
    }
    for (CLI::App* verb : app.get_subcommands([](CLI::App*) { return true; }))
        definition.verbs.push_back(define(*verb, console));
    return definition;
}

std::vector<Parameter> common_options(const Definition& command) {
    std::vector<Parameter> common;
    std::copy_if(command.options.begin(), command.options.end(), std::back_inserter(common),
                 [](const Parameter& option) { return !option.ends_call; });
    return common;
}

std::string call(const Parameter& parameter, const Console& console) {
    if (parameter.is_argument)
        return parameter.names.front() +
               std::string(parameter.is_repeatable ? console.say({"…", "..."}) : "");
    std::string names;
    for (const std::string& name : parameter.names) names += (names.empty() ? "" : ",") + name;
    return parameter.value.empty() ? names : names + " " + parameter.value;
}

std::string usage(const std::string& name, const Definition& definition, const Console& console) {
    std::string text = name + std::string(console.say({" [选项]", " [OPTIONS]"}));
    if (!definition.verbs.empty()) return text.append(console.say({" 命令", " VERB"}));
    for (const Parameter& option : definition.options)
        if (option.is_required) text += " " + call(option, console);
    for (const Parameter& argument : definition.arguments) {
        const std::string word = call(argument, console);
        text += argument.is_required ? " " + word : " [" + word + "]";
    }
    return text;
}

}  // namespace govinfo::cli
