#include "system/process.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <vector>

#include <windows.h>

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

constexpr SIZE_T most_memory = SIZE_T{2} << 30;
constexpr DWORD between_looks = 5;  // milliseconds; a pipe cannot be waited for
constexpr int attempts = 100;

/// Closed in the end.
class Handle {
  public:
    explicit Handle(HANDLE handle = nullptr) : handle_(handle) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { close(); }

    void close() {
        if (is_open()) CloseHandle(handle_);
        handle_ = nullptr;
    }
    [[nodiscard]] bool is_open() const {
        return handle_ != nullptr && handle_ != INVALID_HANDLE_VALUE;
    }
    [[nodiscard]] HANDLE get() const { return handle_; }
    [[nodiscard]] HANDLE* place() { return &handle_; }

  private:
    HANDLE handle_;
};

std::wstring value_of(const wchar_t* variable) {
    std::wstring value(GetEnvironmentVariableW(variable, nullptr, 0), L'\0');
    value.resize(GetEnvironmentVariableW(variable, value.data(), static_cast<DWORD>(value.size())));
    return value;
}

/// As CreateProcessW() wants it: each ends in NUL, and so do all.
std::wstring environment(const fs::path& folder) {
    std::wstring block;
    const auto set = [&block](std::wstring_view name, std::wstring_view value) {
        block.append(name).append(L"=").append(value).push_back(L'\0');
    };
    set(L"HOME", folder.native());
    set(L"PATH", value_of(L"PATH"));
    set(L"SystemRoot", value_of(L"SystemRoot"));
    set(L"TEMP", folder.native());
    set(L"TMP", folder.native());
    set(L"USERPROFILE", folder.native());
    block.push_back(L'\0');
    return block;
}

/// The words of calls are ours: none has a quote or ends in a backslash.
std::wstring command_line(const fs::path& program, std::span<const char* const> words) {
    std::wstring line = L"\"" + program.native() + L"\"";
    for (const std::string_view each : words.subspan(1)) {
        line += L" \"";
        line.append(each.begin(), each.end());  // ASCII
        line += L'"';
    }
    return line;
}

/// Handles that a new process gets, and no others that are open meanwhile.
class Inherited {
  public:
    explicit Inherited(std::span<HANDLE> handles) {
        SIZE_T size = 0;
        InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
        memory_.resize(size);
        if (InitializeProcThreadAttributeList(list(), 1, 0, &size) == 0) return;
        made_ = true;
        set_ =
            UpdateProcThreadAttribute(list(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles.data(),
                                      handles.size_bytes(), nullptr, nullptr) != 0;
    }
    Inherited(const Inherited&) = delete;
    Inherited& operator=(const Inherited&) = delete;
    ~Inherited() {
        if (made_) DeleteProcThreadAttributeList(list());
    }

    [[nodiscard]] bool are_set() const { return set_; }
    [[nodiscard]] LPPROC_THREAD_ATTRIBUTE_LIST list() {
        return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory_.data());
    }

  private:
    std::vector<std::byte> memory_;
    bool made_ = false, set_ = false;
};

/// A running program, ended in the end with all that it started: the system does so as soon as nobody
/// holds the job any more, also where the command is killed.
class Process {
  public:
    Process(const fs::path& program, std::span<const char* const> words, const fs::path& folder,
            const Bounds& bounds, const HeldSignals& signals)
        : bounds_(bounds), signals_(signals), job_(CreateJobObjectW(nullptr, nullptr)) {
        begun_ = limit() && begin(program, words, folder);
    }

    /// All that it prints, but no more than one byte beyond the bounds. False if it takes too long.
    bool read(std::string& bytes);
    /// Whether it ended well, and in time.
    bool succeeded();

  private:
    bool limit();
    bool begin(const fs::path& program, std::span<const char* const> words, const fs::path& folder);
    /// False where time is up, or a signal wants to end the command.
    [[nodiscard]] bool may_go_on() const {
        return Clock::now() < bounds_.end && signals_.number() == 0;
    }

    const Bounds& bounds_;
    const HeldSignals& signals_;
    Handle output_, process_, job_;
    bool begun_ = false;
};

bool Process::limit() {
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    auto& basic = limits.BasicLimitInformation;
    basic.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_JOB_MEMORY |
                       JOB_OBJECT_LIMIT_JOB_TIME;
    basic.PerJobUserTimeLimit.QuadPart = bounds_.time.count() * LONGLONG{10'000'000};
    limits.JobMemoryLimit = most_memory;
    return job_.is_open() && SetInformationJobObject(job_.get(), JobObjectExtendedLimitInformation,
                                                     &limits, sizeof limits) != 0;
}

bool Process::begin(const fs::path& program, std::span<const char* const> words,
                    const fs::path& folder) {
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, nullptr, TRUE};
    const Handle nothing(CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE,
                                     FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING,
                                     0, nullptr));
    Handle printed;
    if (!nothing.is_open() || CreatePipe(output_.place(), printed.place(), &inherited, 0) == 0)
        return false;
    SetHandleInformation(output_.get(), HANDLE_FLAG_INHERIT, 0);
    std::array<HANDLE, 2> handles = {nothing.get(), printed.get()};
    Inherited only(handles);
    if (!only.are_set()) return false;

    STARTUPINFOEXW start = {};
    start.StartupInfo.cb = sizeof start;
    start.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    start.StartupInfo.hStdInput = start.StartupInfo.hStdError = nothing.get();
    start.StartupInfo.hStdOutput = printed.get();
    start.lpAttributeList = only.list();
    PROCESS_INFORMATION made = {};
    std::wstring line = command_line(program, words), settings = environment(folder);
    constexpr DWORD how = CREATE_SUSPENDED | CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT |
                          EXTENDED_STARTUPINFO_PRESENT;
    if (CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, how, settings.data(),
                       folder.c_str(), &start.StartupInfo, &made) == 0)
        return false;
    const Handle thread(made.hThread);
    *process_.place() = made.hProcess;
    if (AssignProcessToJobObject(job_.get(), process_.get()) == 0) {
        TerminateProcess(process_.get(), 1);
        return false;
    }
    return ResumeThread(thread.get()) != static_cast<DWORD>(-1);
}

bool Process::read(std::string& bytes) {
    std::array<char, 1 << 16> chunk;
    while (begun_ && bytes.size() <= bounds_.size) {
        if (!may_go_on()) return false;
        DWORD ready = 0, got = 0;
        if (PeekNamedPipe(output_.get(), nullptr, 0, nullptr, &ready, nullptr) == 0)
            return GetLastError() == ERROR_BROKEN_PIPE;
        if (ready == 0) {
            Sleep(between_looks);
            continue;
        }
        const std::size_t most =
            std::min({chunk.size(), bounds_.size + 1 - bytes.size(), std::size_t{ready}});
        if (ReadFile(output_.get(), chunk.data(), static_cast<DWORD>(most), &got, nullptr) == 0)
            return GetLastError() == ERROR_BROKEN_PIPE;
        bytes.append(chunk.data(), got);
    }
    return begun_;
}

bool Process::succeeded() {
    while (WaitForSingleObject(process_.get(), between_looks) == WAIT_TIMEOUT)
        if (!may_go_on()) return false;
    DWORD status = 1;
    return GetExitCodeProcess(process_.get(), &status) != 0 && status == 0;
}

}  // namespace

const Text how_to_get_program = {
    "读取 {0} 文件须借助 {1}：请安装并将其所在文件夹加入 PATH，或先另存为 DOCX、XLSX 或网页",
    "a {0} file is read by way of {1}: install it and put its folder into PATH, or save the file as "
    "DOCX, XLSX or a web page first"};

/// In PATH, or where LibreOffice is installed; never in the folder of the call, where a stranger may
/// have put it.
fs::path find_program(std::string_view name) {
    const fs::path file = std::string(name) + ".exe";
    std::vector<fs::path> folders;
    std::wstring rest = value_of(L"PATH");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(L';'), rest.size());
        folders.emplace_back(rest.substr(0, end));
        rest.erase(0, end + 1);
    }
    folders.push_back(fs::path(value_of(L"ProgramFiles")) / "LibreOffice" / "program");
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        if (folder.is_absolute() && fs::is_regular_file(folder / file, ignored))
            return folder / file;
    }
    return {};
}

TemporaryFolder::TemporaryFolder() {
    std::error_code error;
    const fs::path folders = fs::temp_directory_path(error);
    std::random_device random;
    for (int i = 0; i < attempts && !error && path_.empty(); ++i) {
        const fs::path folder = folders / ("govinfo-" + std::to_string(random()));
        if (fs::create_directory(folder, error)) path_ = folder;
    }
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
