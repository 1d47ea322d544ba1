#include "converter.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_run{60};
constexpr rlim_t most_memory = rlim_t{2} << 30;

// They find the bytes in the file `input` of their folder.
constexpr const char* layout_words[] = {"pdftotext", "-layout", "-enc", "UTF-8", "input", "-"};
constexpr const char* raw_words[] = {"pdftotext", "-raw", "-enc", "UTF-8", "input", "-"};
constexpr const char* office_words[] = {"soffice",      "--headless", "--norestore",
                                        "--convert-to", "docx",       "input"};
constexpr const char* antiword_words[] = {"antiword", "-m", "UTF-8.txt", "-w", "0", "input"};

constexpr Converter pdf_converters[] = {{"pdftotext -layout", layout_words},
                                        {"pdftotext -raw", raw_words}};
// What antiword prints lacks rows of large tables.
constexpr Converter doc_converters[] = {{"LibreOffice", office_words, "input.docx"},
                                        {"antiword", antiword_words}};
constexpr Converter office_converters[] = {{"LibreOffice", office_words, "input.docx"}};

constexpr ForeignKind kinds[] = {
    {"PDF", 0, "%PDF", pdf_converters, "pdftotext", "poppler-utils"},
    {"DOC", 0, "\xD0\xCF\x11\xE0", doc_converters, "LibreOffice", "libreoffice-writer"},
    {"RTF", 0, "{\\rtf", office_converters, "LibreOffice", "libreoffice-writer"},
    {"ODT", 30, "mimetypeapplication/vnd.oasis.opendocument.text", office_converters, "LibreOffice",
     "libreoffice-writer"},
};

/// Where that program is; empty if it is not installed.
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

/// A new one that only this user sees, removed in the end with all that is in it.
class Folder {
  public:
    Folder() {
        std::error_code error;
        std::string name = fs::temp_directory_path(error) / "govinfo-XXXXXX";
        if (!error && mkdtemp(name.data()) != nullptr) path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    /// Empty if there is none.
    [[nodiscard]] const fs::path& path() const noexcept { return path_; }

  private:
    fs::path path_;
};

/// A running converter, killed in the end with all that it started.
class Process {
  public:
    /// In that folder. What it prints comes out of `output()`.
    Process(const fs::path& program, const Converter& converter, const fs::path& folder,
            std::size_t limit);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (output_ >= 0) close(output_);
        if (id_ > 0 && !ended_) {
            kill(-id_, SIGKILL);
            waitpid(id_, nullptr, 0);
        }
    }

    /// All that it prints, but no more than one byte beyond `limit`. False if it takes too long.
    bool read(std::string& bytes, std::size_t limit);
    /// Whether it ended well, and in time.
    bool succeeded();

  private:
    [[nodiscard]] int milliseconds_left() const {
        const auto left = end_ - Clock::now();
        const auto rounded = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
        return static_cast<int>(std::max<decltype(rounded)>(rounded, 0));
    }

    Clock::time_point end_ = Clock::now() + longest_run;
    pid_t id_ = -1;
    int output_ = -1;
    bool ended_ = false;
};

/// As execve() wants them.
std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (std::string& each : words) all.push_back(each.data());
    all.push_back(nullptr);
    return all;
}

/// In the new process, before the program is there.
void confine(const fs::path& folder, int output, std::size_t largest_file) {
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit both = {most, most};
        setrlimit(resource, &both);
    };
    limit(RLIMIT_AS, most_memory);
    limit(RLIMIT_CPU, static_cast<rlim_t>(longest_run.count()));
    limit(RLIMIT_FSIZE, largest_file);
    limit(RLIMIT_CORE, 0);
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    if (chdir(folder.c_str()) != 0) _exit(127);
}

Process::Process(const fs::path& program, const Converter& converter, const fs::path& folder,
                 std::size_t limit) {
    std::vector<std::string> words(converter.words.begin(), converter.words.end());
    std::vector<std::string> settings = {"PATH=" + std::string(std::getenv("PATH")),
                                         "HOME=" + folder.string(), "TMPDIR=" + folder.string(),
                                         "LC_ALL=C.UTF-8"};
    const std::vector<char*> argv = pointers(words), environment = pointers(settings);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    output_ = ends[0];
    id_ = fork();
    if (id_ == 0) {
        setpgid(0, 0);
        confine(folder, ends[1], limit);
        execve(program.c_str(), argv.data(), environment.data());
        _exit(127);
    }
    close(ends[1]);
    if (id_ > 0) setpgid(id_, id_);  // whoever of the two comes first
}

bool Process::read(std::string& bytes, std::size_t limit) {
    char chunk[1 << 16];
    while (bytes.size() <= limit) {
        pollfd wait = {output_, POLLIN, 0};
        if (poll(&wait, 1, milliseconds_left()) <= 0) return false;
        const ssize_t got =
            ::read(output_, chunk, std::min(sizeof chunk, limit + 1 - bytes.size()));
        if (got <= 0) return got == 0;
        bytes.append(chunk, static_cast<std::size_t>(got));
    }
    return true;
}

bool Process::succeeded() {
    constexpr int between_looks = 5;  // milliseconds
    int status = 0;
    while (id_ > 0 && !ended_) {
        ended_ = waitpid(id_, &status, WNOHANG) == id_;
        if (ended_) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (milliseconds_left() == 0) return false;
        poll(nullptr, 0, between_looks);
    }
    return false;
}

bool write(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.flush().good();
}

std::optional<std::string> contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

const ForeignKind* foreign_kind(std::string_view bytes) {
    for (const ForeignKind& kind : kinds) {
        if (bytes.substr(std::min(kind.offset, bytes.size())).starts_with(kind.signature)) {
            return &kind;
        }
    }
    return nullptr;
}

bool is_installed(const Converter& converter) {
    return !find_program(converter.words.front()).empty();
}

std::optional<std::string> convert(const Converter& converter, std::string_view bytes,
                                   std::size_t limit) {
    const fs::path program = find_program(converter.words.front());
    const Folder folder;
    if (program.empty() || folder.path().empty()) return std::nullopt;
    if (!write(folder.path() / "input", bytes)) return std::nullopt;
    Process process(program, converter, folder.path(), limit);
    std::string printed;
    if (!process.read(printed, limit)) return std::nullopt;
    if (printed.size() > limit) return printed;
    if (!process.succeeded()) return std::nullopt;
    if (converter.output != nullptr) return contents(folder.path() / converter.output);
    return printed;
}

}  // namespace govinfo::cli
