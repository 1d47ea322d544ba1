#include "manual.hpp"

#include <string_view>
#include <vector>

#include <govinfo/version.hpp>

namespace govinfo::cli {
namespace {

/// As it stands, whatever roff would make of it; `-` as it is typed.
std::string literal(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool begins_line = out.empty() || out.back() == '\n';
        if (begins_line && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

std::string bold(std::string_view text) {
    return "\\fB" + literal(text) + "\\fR";
}

std::string section(std::string_view title, const std::string& text) {
    return text.empty() ? "" : ".SH " + std::string(title) + "\n" + text;
}

std::string paragraph(const Parameter& parameter, const Console& console) {
    return ".TP\n" + bold(call(parameter, console)) + "\n" + literal(parameter.description) + "\n";
}

std::string paragraphs(const std::vector<Parameter>& parameters, const Console& console) {
    std::string text;
    for (const Parameter& each : parameters) text += paragraph(each, console);
    return text;
}

std::string about(const Definition& verb, const std::string& command, const Console& console) {
    std::string text = ".SS " + literal(verb.name) + "\n" +
                       bold(usage(command + " " + verb.name, verb, console)) + "\n.PP\n" +
                       literal(verb.description) + "\n";
    text += paragraphs(verb.arguments, console);
    for (const Parameter& option : verb.options)
        if (!option.ends_call) text += paragraph(option, console);
    return verb.footer.empty() ? text : text + ".PP\n" + literal(verb.footer) + "\n";
}

}  // namespace

std::string manual(const Definition& command, const Console& console) {
    const std::string& name = command.name;
    std::string verbs;
    for (const Definition& verb : command.verbs) verbs += about(verb, name, console);
    return ".TH " + name + " 1 \"\" \"" + name + " " + version + "\"\n" +
           section(console.say({"名称", "NAME"}),
                   name + " \\- " + literal(command.description) + "\n") +
           section(console.say({"概要", "SYNOPSIS"}), bold(usage(name, command, console)) + "\n") +
           section(console.say({"选项", "OPTIONS"}), paragraphs(command.options, console)) +
           section(console.say({"命令", "VERBS"}), verbs);
}

}  // namespace govinfo::cli
