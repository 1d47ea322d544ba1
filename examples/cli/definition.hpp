// The command as it is defined, for all that tells how it is called: help, manual, completions.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// An option or an argument.
struct Parameter {
    std::vector<std::string> names;  ///< `-o` and `--output`; of an argument its one name
    std::string value;               ///< what an option takes; empty = nothing
    std::string description;
    std::vector<std::string> words;  ///< to choose from; empty = anything
    bool is_argument = false;
    bool is_required = false;
    bool is_repeatable = false;
    bool is_file = false;
    bool ends_call = false;  ///< prints something in place of what a verb does
};

/// The command, or one of its verbs.
struct Definition {
    std::string name;
    std::string description;
    std::string footer;
    std::vector<Parameter> options;
    std::vector<Parameter> arguments;
    std::vector<Definition> verbs;
};

[[nodiscard]] Definition define(CLI::App& app, const Console& console);

/// The options of the command that every verb takes, too.
[[nodiscard]] std::vector<Parameter> common_options(const Definition& command);

/// `文件…`, or `-o,--output 文件`.
[[nodiscard]] std::string call(const Parameter& parameter, const Console& console);

/// `govinfo check [选项] 文件…`, where `name` is `govinfo check`.
[[nodiscard]] std::string usage(const std::string& name, const Definition& definition,
                                const Console& console);

}  // namespace govinfo::cli
