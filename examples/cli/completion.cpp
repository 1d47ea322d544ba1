#include "completion.hpp"

#include <string_view>
#include <vector>

namespace govinfo::cli {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, std::string_view between) {
    std::string all;
    for (const std::string& word : words) {
        if (!all.empty()) all += between;
        all += word;
    }
    return all;
}

/// With a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text) {
        if (special.find(c) != special.npos) out += '\\';
        out += c;
    }
    return out;
}

/// In single quotes, for bash and zsh.
std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'')
            out += R"('\'')";
        else
            out += c;
    }
    return out + "'";
}

Words names_of(const std::vector<Definition>& verbs) {
    Words names;
    for (const Definition& verb : verbs) names.push_back(verb.name);
    return names;
}

/// Each way to write each option.
Words names_of(const std::vector<Parameter>& options) {
    Words names;
    for (const Parameter& option : options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

// ---- bash

/// A branch of `case $verb,$before`, for what stands behind an option.
std::string bash_value(std::string_view verb, const Parameter& option) {
    Words patterns;
    for (const std::string& name : option.names) patterns.push_back(std::string(verb) + "," + name);
    std::string does = "return";
    if (option.is_file) does = "compopt -o default; return";
    if (!option.words.empty()) does = "words=" + in_quotes(joined(option.words, " "));
    return "    " + joined(patterns, "|") + ") " + does + " ;;\n";
}

std::string bash_values(std::string_view verb, const std::vector<Parameter>& options) {
    std::string branches;
    for (const Parameter& option : options)
        if (!option.value.empty()) branches += bash_value(verb, option);
    return branches;
}

/// What stands elsewhere: options where one was begun, else arguments.
std::string bash_words(const Definition& verb, const Words& common) {
    Words options = names_of(verb.options);
    options.insert(options.end(), common.begin(), common.end());
    Words words = names_of(verb.verbs);
    for (const Parameter& argument : verb.arguments)
        words.insert(words.end(), argument.words.begin(), argument.words.end());
    const bool takes_files = !verb.arguments.empty() && verb.arguments.front().is_file;

    const std::string name = verb.verbs.empty() ? verb.name : "";
    std::string branches =
        "    " + name + ",-*) words=" + in_quotes(joined(options, " ")) + " ;;\n";
    if (takes_files)
        branches += "    " + name + ",*) compopt -o default; return ;;\n";
    else
        branches += "    " + name + ",*) words=" + in_quotes(joined(words, " ")) + " ;;\n";
    return branches;
}

std::string bash(const Definition& command) {
    const std::vector<Parameter> common = common_options(command);
    std::string values = bash_values("*", common);
    std::string words = bash_words(command, {});
    for (const Definition& verb : command.verbs) {
        values += bash_values(verb.name, verb.options);
        words += bash_words(verb, names_of(common));
    }
    return R"(# What completes calls of govinfo in bash; made by govinfo completion bash.
_govinfo() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb= words= each
    # "--to=json" stands there as three words.
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $each in
        )" +
           joined(names_of(command.verbs), "|") +
           R"()
            verb=$each
            break
            ;;
        esac
    done
    COMPREPLY=()
    case $verb,$before in
)" + values +
           R"(    esac
    [[ -n $words ]] || case $verb,$word in
)" + words +
           R"(    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -F _govinfo govinfo
)";
}

// ---- zsh

/// `:what:action` behind an option or an argument.
std::string zsh_value(std::string_view value, const Parameter& parameter) {
    std::string action;
    if (parameter.is_file) action = "_files";
    if (!parameter.words.empty()) action = "(" + joined(parameter.words, " ") + ")";
    return ":" + escaped(value, ":\\") + ":" + action;
}

/// Specifications for _arguments, one for each way to write the option.
Words zsh_option(const Parameter& option) {
    const bool has_value = !option.value.empty();
    std::string before;
    if (option.ends_call)
        before = "(- *)";
    else if (option.is_repeatable)
        before = "*";
    else
        before = "(" + joined(option.names, " ") + ")";
    Words specifications;
    for (const std::string& name : option.names) {
        const bool is_long = name.starts_with("--");
        specifications.push_back(in_quotes(before + name + (has_value && is_long ? "=" : "") + "[" +
                                           escaped(option.description, "[]\\") + "]" +
                                           (has_value ? zsh_value(option.value, option) : "")));
    }
    return specifications;
}

std::string zsh_options(const std::vector<Parameter>& options, std::string_view indent) {
    std::string lines;
    for (const Parameter& option : options)
        for (const std::string& each : zsh_option(option))
            lines.append(" \\\n").append(indent).append(each);
    return lines;
}

std::string zsh_verb(const Definition& verb) {
    std::string lines = "        " + verb.name + ") _arguments -S $common" +
                        zsh_options(verb.options, "            ");
    for (const Parameter& argument : verb.arguments) {
        const std::string place = argument.is_repeatable ? "*" : argument.is_required ? "" : ":";
        lines +=
            " \\\n            " + in_quotes(place + zsh_value(argument.names.front(), argument));
    }
    return lines + " ;;\n";
}

std::string zsh(const Definition& command) {
    std::string verbs, calls, common;
    for (const Definition& verb : command.verbs) {
        verbs +=
            "            " + in_quotes(verb.name + ":" + escaped(verb.description, ":\\")) + "\n";
        calls += zsh_verb(verb);
    }
    for (const Parameter& option : common_options(command))
        for (const std::string& each : zsh_option(option)) common += "        " + each + "\n";
    std::vector<Parameter> first;
    for (const Parameter& option : command.options)
        if (option.ends_call) first.push_back(option);
    return R"(#compdef govinfo
# What completes calls of govinfo in zsh; made by govinfo completion zsh.
_govinfo() {
    local curcontext=$curcontext state line
    local -A opt_args
    local -a verbs common=(
)" + common +
           R"(    )
    _arguments -C $common)" +
           zsh_options(first, "        ") + R"( \
        '1: :->verb' '*:: :->call'
    case $state in
    verb)
        verbs=(
)" + verbs +
           R"(        )
        _describe govinfo verbs
        ;;
    call)
        case $words[1] in
)" + calls +
           R"(        esac
        ;;
    esac
}
if [[ $funcstack[1] == _govinfo ]]; then
    _govinfo "$@"
else
    compdef _govinfo govinfo
fi
)";
}

// ---- fish

std::string fish_quotes(std::string_view text) {
    return "'" + escaped(text, "'\\") + "'";
}

std::string fish_option(const std::string& condition, const Parameter& option) {
    std::string line = "complete -c govinfo" + condition;
    for (const std::string& name : option.names)
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.value.empty()) line += option.is_file ? " -r -F" : " -x";
    if (!option.words.empty()) line += " -a " + fish_quotes(joined(option.words, " "));
    return line + " -d " + fish_quotes(option.description) + "\n";
}

std::string fish_verb(const Definition& verb) {
    const std::string condition = " -n '__fish_seen_subcommand_from " + verb.name + "'";
    std::string lines;
    for (const Parameter& option : verb.options) lines += fish_option(condition, option);
    for (const Parameter& argument : verb.arguments) {
        lines += "complete -c govinfo" + condition;
        lines += argument.is_file ? " -F" : " -a " + fish_quotes(joined(argument.words, " "));
        lines += "\n";
    }
    return lines;
}

std::string fish(const Definition& command) {
    const std::string before_verb =
        " -n 'not __fish_seen_subcommand_from " + joined(names_of(command.verbs), " ") + "'";
    std::string lines =
        "# What completes calls of govinfo in fish; made by govinfo completion fish.\n"
        "complete -c govinfo -f\n";
    for (const Parameter& option : command.options)
        lines += fish_option(option.ends_call ? before_verb : "", option);
    for (const Definition& verb : command.verbs)
        lines += "complete -c govinfo" + before_verb + " -a " + verb.name + " -d " +
                 fish_quotes(verb.description) + "\n";
    for (const Definition& verb : command.verbs) lines += fish_verb(verb);
    return lines;
}

}  // namespace

std::string completion(const Definition& command, Shell shell) {
    switch (shell) {
        case Shell::bash:
            return bash(command);
        case Shell::zsh:
            return zsh(command);
        case Shell::fish:
            return fish(command);
    }
    return {};
}

}  // namespace govinfo::cli
