// The govinfo command: checks, converts and totals reports on the installed C++ library.

#include <variant>

#include "command_line.hpp"
#include "console.hpp"
#include "verbs.hpp"

int main(int argc, char** argv) {
    using namespace govinfo::cli;

    const Console console(language_of(argc, argv));
    const std::variant<Command, Exit> parsed = parse(argc, argv, console);
    const Command* command = std::get_if<Command>(&parsed);
    const Exit exit =
        command == nullptr
            ? std::get<Exit>(parsed)
            : std::visit([&console](const auto& verb) { return run(verb, console); }, *command);
    return static_cast<int>(console.finish(exit));
}
