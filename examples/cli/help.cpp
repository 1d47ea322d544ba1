#include "help.hpp"

#include <vector>

#include "grid.hpp"

namespace govinfo::cli {
namespace {

/// `文件…`, or `-o,--output 文件`.
std::string call(const CLI::Option& option, const Console& console) {
    if (option.get_positional()) {
        const bool several = option.get_expected_max() > 1;
        return option.get_name(true) +
               std::string(several ? console.say({"…", "..."}) : std::string_view());
    }
    const bool has_value = option.get_items_expected_max() > 0;
    return option.get_name(false, true) + (has_value ? " " + option.get_type_name() : "");
}

std::string usage(const CLI::App& app, const std::string& name, const Console& console) {
    std::string text = name + std::string(console.say({" [选项]", " [OPTIONS]"}));
    if (app.get_parent() == nullptr) return text.append(console.say({" 命令", " VERB"}));
    std::string files;
    for (const CLI::Option* each : app.get_options()) {
        const std::string word = call(*each, console);
        if (each->get_positional()) files += each->get_required() ? " " + word : " [" + word + "]";
        if (each->nonpositional() && each->get_required()) text += " " + word;
    }
    return text + files;
}

std::string section(std::string_view title, const Grid& grid) {
    return grid.empty() ? "" : "\n" + std::string(title) + "\n" + grid.text();
}

}  // namespace

std::string help(const CLI::App& app, const std::string& name, const Console& console) {
    const auto grid = [] { return Grid({Align::left, Align::left}, 2); };
    Grid verbs = grid(), arguments = grid(), options = grid(), common = grid();
    for (const CLI::App* verb : app.get_subcommands(nullptr))
        verbs.add({verb->get_name(), verb->get_description()});
    for (const CLI::Option* each : app.get_options())
        (each->get_positional() ? arguments : options)
            .add({call(*each, console), each->get_description()});
    if (const CLI::App* command = app.get_parent()) {
        for (const CLI::Option* each : command->get_options())
            if (each != command->get_help_ptr() && each != command->get_version_ptr())
                common.add({call(*each, console), each->get_description()});
    }
    std::string text = app.get_description() + "\n\n" +
                       std::string(console.say({"用法：", "Usage: "})) + usage(app, name, console) +
                       "\n";
    text += section(console.say({"命令：", "Verbs:"}), verbs);
    text += section(console.say({"参数：", "Arguments:"}), arguments);
    text += section(console.say({"选项：", "Options:"}), options);
    text += section(console.say({"各命令通用的选项：", "Options of every verb:"}), common);
    const std::string footer =
        app.get_parent() != nullptr
            ? app.get_footer()
            : std::string(console.say(
                  {"某一命令的用法见 govinfo 命令 --help", "For one verb: govinfo VERB --help"}));
    return footer.empty() ? text : text + "\n" + footer + "\n";
}

}  // namespace govinfo::cli
