// The govinfo command: checks, converts and totals reports on the installed C++ library.

#include <new>
#include <string>
#include <variant>
#include <vector>

#include "command_line.hpp"
#include "console.hpp"
#include "system/machine.hpp"
#include "verbs.hpp"

int main(int argc, char** argv) {
    using namespace govinfo::cli;

    const StandardStreams streams;
    const std::vector<std::string> words = words_of_call(argc, argv);
    Console console(language_of(words));
    Exit exit = Exit::unreadable;
    try {
        const std::variant<Command, Exit> parsed = parse(words, console);
        const Command* command = std::get_if<Command>(&parsed);
        exit =
            command == nullptr
                ? std::get<Exit>(parsed)
                : std::visit([&console](const auto& verb) { return run(verb, console); }, *command);
    } catch (const std::bad_alloc&) {  // caught, so that what was begun is cleared away
        console.complain(console.say({"内存不足", "out of memory"}));
    }
    return static_cast<int>(console.finish(exit));
}
