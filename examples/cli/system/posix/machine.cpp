#include "system/machine.hpp"

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace govinfo::cli {

/// A standard stream that the caller closed is one that fails, lest a file that is opened later takes
/// its place; and a file that may not grow further is an error like others.
StandardStreams::StandardStreams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        const bool open_already = fcntl(stream, F_GETFD) != -1;
        if (!open_already) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

StandardStreams::~StandardStreams() = default;

bool is_terminal(std::FILE* stream) {
    return isatty(fileno(stream)) != 0;
}

std::size_t columns_of_terminal() {
    winsize size = {};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::vector<std::string> words_of_call(int argc, const char* const* argv) {
    return {argv + std::min(argc, 1), argv + argc};
}

std::string language_of_user() {
    return {};
}

std::size_t cores() noexcept {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
    return static_cast<std::size_t>(std::max(CPU_COUNT(&set), 1));
}

}  // namespace govinfo::cli
