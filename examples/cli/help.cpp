#include "help.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "grid.hpp"

namespace govinfo::cli {
namespace {

Grid columns() {
    return Grid({Align::left, Align::left}, 2);
}

Grid rows(const std::vector<Parameter>& parameters, const Console& console) {
    Grid grid = columns();
    for (const Parameter& each : parameters) grid.add({call(each, console), each.description});
    return grid;
}

std::string section(std::string_view title, const Grid& grid) {
    return grid.empty() ? "" : "\n" + std::string(title) + "\n" + grid.text();
}

}  // namespace

std::string help(const Definition& command, const std::string& verb, const Console& console) {
    const bool whole = verb.empty();
    const auto named = [&](const Definition& each) { return each.name == verb; };
    const Definition& of =
        whole ? command : *std::find_if(command.verbs.begin(), command.verbs.end(), named);
    Grid verbs = columns();
    for (const Definition& each : of.verbs) verbs.add({each.name, each.description});
    std::string text = of.description + "\n\n" + std::string(console.say({"用法：", "Usage: "})) +
                       usage(whole ? of.name : command.name + " " + verb, of, console) + "\n";
    text += section(console.say({"命令：", "Verbs:"}), verbs);
    text += section(console.say({"参数：", "Arguments:"}), rows(of.arguments, console));
    text += section(console.say({"选项：", "Options:"}), rows(of.options, console));
    if (!whole)
        text += section(console.say({"各命令通用的选项：", "Options of every verb:"}),
                        rows(common_options(command), console));
    const std::string footer =
        whole ? std::string(console.say(
                    {"某一命令的用法见 govinfo 命令 --help", "For one verb: govinfo VERB --help"}))
              : of.footer;
    return footer.empty() ? text : text + "\n" + footer + "\n";
}

}  // namespace govinfo::cli
