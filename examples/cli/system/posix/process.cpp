#include "system/process.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

constexpr rlim_t most_memory = rlim_t{2} << 30;
constexpr std::chrono::milliseconds between_looks{50};  // for a signal

/// A running program, killed in the end with all that it started.
class Process {
  public:
    /// In that folder. What it prints comes out of `read()`.
    Process(const fs::path& program, std::span<const char* const> words, const fs::path& folder,
            const Bounds& bounds, const HeldSignals& signals);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (output_ >= 0) close(output_);
        if (id_ <= 0) return;
        kill(-id_, SIGKILL);
        while (waitpid(-id_, nullptr, 0) > 0) continue;
    }

    /// All that it prints, but no more than one byte beyond the bounds. False if it takes too long.
    bool read(std::string& bytes);
    /// Whether it ended well, and in time.
    bool succeeded();

  private:
    /// False where time is up, or a signal wants to end the command.
    bool wait(int descriptor, std::chrono::milliseconds most);

    const Bounds& bounds_;
    const HeldSignals& signals_;
    pid_t id_ = -1;
    int output_ = -1;
};

/// As execve() wants them.
std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (std::string& each : words) all.push_back(each.data());
    all.push_back(nullptr);
    return all;
}

/// In the new process, before the program is there.
void confine(const fs::path& folder, int output, const Bounds& bounds) {
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit both = {most, most};
        setrlimit(resource, &both);
    };
    limit(RLIMIT_AS, most_memory);
    limit(RLIMIT_CPU, static_cast<rlim_t>(bounds.time.count()));
    limit(RLIMIT_FSIZE, bounds.size);
    limit(RLIMIT_CORE, 0);
    signal(SIGXFSZ, SIG_DFL);
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    if (chdir(folder.c_str()) != 0) _exit(127);
}

/// Begins a group of processes that ends with the command, also where that is killed.
void begin_group(pid_t command) {
    constexpr int orphaned = SIGUSR1;
    const auto end_all = [](int) { kill(0, SIGKILL); };
    setpgid(0, 0);
    signal(orphaned, end_all);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    prctl(PR_SET_PDEATHSIG, orphaned);
    if (getppid() != command) end_all(orphaned);
}

Process::Process(const fs::path& program, std::span<const char* const> called_as,
                 const fs::path& folder, const Bounds& bounds, const HeldSignals& signals)
    : bounds_(bounds), signals_(signals) {
    std::vector<std::string> words(called_as.begin(), called_as.end());
    std::vector<std::string> settings = {"PATH=" + std::string(std::getenv("PATH")),
                                         "HOME=" + folder.string(), "TMPDIR=" + folder.string(),
                                         "LC_ALL=C.UTF-8"};
    const std::vector<char*> argv = pointers(words), environment = pointers(settings);
    prctl(PR_SET_CHILD_SUBREAPER, 1);  // so that the destructor can wait for the whole group
    const pid_t command = getpid();
    // One at a time: the keeper of another group would hold this pipe open.
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    output_ = ends[0];
    id_ = fork();
    if (id_ == 0) {
        begin_group(command);
        const pid_t runner = fork();
        if (runner == 0) {
            confine(folder, ends[1], bounds);
            execve(program.c_str(), argv.data(), environment.data());
            _exit(127);
        }
        int status = 0;
        const bool ended = runner > 0 && waitpid(runner, &status, 0) == runner;
        _exit(ended && WIFEXITED(status) ? WEXITSTATUS(status) : 127);
    }
    close(ends[1]);
    if (id_ > 0) setpgid(id_, id_);  // whoever of the two comes first
}

bool Process::wait(int descriptor, std::chrono::milliseconds most) {
    using std::chrono::milliseconds;
    const auto left = std::chrono::duration_cast<milliseconds>(bounds_.end - Clock::now());
    if (left <= milliseconds(0)) return false;
    pollfd output = {descriptor, POLLIN, 0};
    return poll(&output, 1, static_cast<int>(std::min(left, most).count())) >= 0 &&
           signals_.number() == 0;
}

bool Process::read(std::string& bytes) {
    char chunk[1 << 16];
    fcntl(output_, F_SETFL, O_NONBLOCK);
    while (bytes.size() <= bounds_.size) {
        if (!wait(output_, between_looks)) return false;
        const ssize_t got =
            ::read(output_, chunk, std::min(sizeof chunk, bounds_.size + 1 - bytes.size()));
        if (got == 0) return true;
        if (got > 0) bytes.append(chunk, static_cast<std::size_t>(got));
        if (got < 0 && errno != EAGAIN) return false;
    }
    return true;
}

bool Process::succeeded() {
    constexpr std::chrono::milliseconds between_tries{5};
    constexpr int nothing = -1;
    do {
        siginfo_t ended = {};
        if (id_ <= 0 ||
            waitid(P_PID, static_cast<id_t>(id_), &ended, WEXITED | WNOHANG | WNOWAIT) != 0)
            return false;
        if (ended.si_pid == id_) return ended.si_code == CLD_EXITED && ended.si_status == 0;
    } while (wait(nothing, between_tries));
    return false;
}

}  // namespace

const Text how_to_get_program = {
    "读取 {0} 文件须借助 {1}，请安装 Debian 软件包 {2}",
    "a {0} file is read by way of {1}; install the Debian package {2}"};

fs::path find_program(std::string_view name) {
    const char* variable = std::getenv("PATH");
    std::string_view rest = variable != nullptr ? variable : "";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const fs::path program = fs::path(rest.substr(0, end)) / name;
        std::error_code ignored;
        if (program.is_absolute() && fs::is_regular_file(program, ignored) &&
            access(program.c_str(), X_OK) == 0) {
            return program;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

TemporaryFolder::TemporaryFolder() {
    std::error_code error;
    std::string name = fs::temp_directory_path(error) / "govinfo-XXXXXX";
    if (!error && mkdtemp(name.data()) != nullptr) path_ = name;
}

std::optional<std::string> printed_by(const fs::path& program, std::span<const char* const> words,
                                      const TemporaryFolder& folder, const Bounds& bounds,
                                      const HeldSignals& signals) {
    Process process(program, words, folder.path(), bounds, signals);
    std::string printed;
    if (!process.read(printed)) return std::nullopt;
    if (printed.size() <= bounds.size && !process.succeeded()) return std::nullopt;
    return printed;
}

}  // namespace govinfo::cli
