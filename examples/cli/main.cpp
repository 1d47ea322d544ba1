// The govinfo command: checks, converts and totals reports on the installed C++ library.

#include <csignal>
#include <new>
#include <variant>

#include <fcntl.h>
#include <unistd.h>

#include "command_line.hpp"
#include "console.hpp"
#include "verbs.hpp"

namespace {

/// A standard stream that the caller closed is one that fails, lest a file that is opened later
/// takes its place.
void keep_standard_streams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        const bool open_already = fcntl(stream, F_GETFD) != -1;
        if (!open_already) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

}  // namespace

int main(int argc, char** argv) {
    using namespace govinfo::cli;

    keep_standard_streams();
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow further is an error like others
    Console console(language_of(argc, argv));
    Exit exit = Exit::unreadable;
    try {
        const std::variant<Command, Exit> parsed = parse(argc, argv, console);
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
