#include "output.hpp"

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "input.hpp"
#include "signals.hpp"
#include "words.hpp"

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

/// What stands there; nothing if nothing does.
std::optional<struct stat> status_of(const std::string& file) {
    struct stat status = {};
    if (stat(file.c_str(), &status) != 0) return std::nullopt;
    return status;
}

std::optional<struct stat> status_of(int descriptor) {
    struct stat status = {};
    if (fstat(descriptor, &status) != 0) return std::nullopt;
    return status;
}

/// A new file beside the one that it is to replace, gone in the end if it did not.
class Draft {
  public:
    explicit Draft(const fs::path& target)
        : name_(target.parent_path() / ".govinfo-XXXXXX"),
          file_(mkostemp(name_.data(), O_CLOEXEC)) {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        if (file_ < 0) return;
        close(file_);
        if (!placed_) unlink(name_.c_str());
    }

    // Each says in errno why not.

    [[nodiscard]] bool is_there() const noexcept { return file_ >= 0; }

    bool write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(file_, bytes.data(), bytes.size());
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

    /// With the owner and the permissions of the old file, as far as the system lets.
    bool replace(const fs::path& target, const std::optional<struct stat>& old) {
        const bool owned = old && fchown(file_, old->st_uid, old->st_gid) == 0;
        static const mode_t mask = [] {  // once, for it is that of all threads
            const mode_t set = umask(0);
            umask(set);
            return set;
        }();
        const mode_t mode = old ? old->st_mode & (owned ? 07777 : 0777) : 0666 & ~mask;
        if (fchmod(file_, mode) != 0 || fsync(file_) != 0) return false;
        placed_ = rename(name_.c_str(), target.c_str()) == 0;
        if (placed_) flush(target.parent_path());
        return placed_;
    }

  private:
    /// So that the new name outlasts a power cut; not every file system can.
    static void flush(const fs::path& folder) {
        const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0) return;
        fsync(descriptor);
        close(descriptor);
    }

    std::string name_;
    int file_;
    bool placed_ = false;
};

/// Whether `there` holds what `report` does not: a draft that was filled in, where a blank one
/// comes.
bool holds_more(const Report& there, const Report& report) {
    if (&there.form() != &report.form()) return true;
    if (!there.sections().empty() && there.sections() != report.sections()) return true;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto index = static_cast<CellIndex>(i);
        if (there.state(index) > CellState::blank && report.state(index) <= CellState::blank)
            return true;
    }
    return false;
}

/// An earlier state of the report.
bool is_earlier(const std::string& file, const Report& report) {
    const auto bytes = read_bytes(file, ReadOptions().max_bytes);
    if (!std::holds_alternative<std::string>(bytes)) return false;
    if (std::get<std::string>(bytes).empty()) return true;
    const auto there = read_json(std::get<std::string>(bytes));
    return there && there->header().organ == report.header().organ &&
           there->header().year == report.header().year && !holds_more(*there, report);
}

/// Why that file may not be replaced by the JSON of a report or, without one, by a document.
std::optional<Text> objection(const Output& output, const struct stat& there,
                              const Report* report) {
    if (S_ISDIR(there.st_mode))
        return Text{"这是文件夹，请写明其中的文件名", "it is a folder; name a file in it"};
    if (!S_ISREG(there.st_mode))
        return Text{"这不是普通文件；请另给文件名", "it is no regular file; name another file"};
    if (output.force) return std::nullopt;
    if (report == nullptr && there.st_size > 0)
        return Text{"该文件已存在；请另给文件名，确要覆盖请加 --force",
                    "it exists; name another file, or replace it with --force"};
    if (report != nullptr && !is_earlier(output.file, *report))
        return Text{"该文件已存在，且不是本报告的 JSON；请另给文件名，确要覆盖请加 --force",
                    "it exists and is not this report as JSON; name another file, or replace it "
                    "with --force"};
    return std::nullopt;
}

void complain(const Output& output, std::string_view why, const Console& console) {
    console.complain(
        console.say({"无法写入 {0}：{1}", "cannot write {0}: {1}"}, {output.file, why}));
}

bool may_replace(const Output& output, const std::optional<struct stat>& there,
                 const Report* report, const Console& console) {
    if (!there) return true;
    const auto why = objection(output, *there, report);
    if (why) complain(output, console.say(*why), console);
    return !why;
}

Exit write_out(std::string_view bytes, const Report* report, const Output& output,
               const Console& console) {
    if (output.file.empty()) {
        console.put(bytes);
        return Exit::ok;
    }
    auto file = OutputFile::begin(output, console, report);
    if (!file) return Exit::unreadable;
    file->write(bytes);
    return file->end();
}

}  // namespace

bool is_same_file(const std::string& input, const std::string& output) {
    const auto from = input == "-" ? status_of(STDIN_FILENO) : status_of(input);
    const auto to = output.empty() ? status_of(STDOUT_FILENO) : status_of(output);
    return from && to && S_ISREG(to->st_mode) && from->st_dev == to->st_dev &&
           from->st_ino == to->st_ino;
}

struct OutputFile::State {
    const Output& output;
    const Console& console;
    fs::path target;
    std::optional<struct stat> old;
    HeldSignals signals = {};  // which come when the draft is gone
    Draft draft = Draft(target);
    int error = draft.is_there() ? 0 : errno;  // why it cannot be written
};

std::optional<OutputFile> OutputFile::begin(const Output& output, const Console& console,
                                            const Report* report) {
    const auto there = status_of(output.file);
    if (!may_replace(output, there, report, console)) return std::nullopt;
    std::error_code none, error;
    fs::path target = fs::absolute(output.file, error);
    if (fs::is_symlink(target, none)) target = fs::canonical(target, error);
    int number = error.value();
    if (number == 0 && there && access(target.c_str(), W_OK) != 0) number = errno;
    std::unique_ptr<State> state;
    if (number == 0) {
        state.reset(new State{output, console, target, there});
        number = state->error;
    }
    if (number == 0) return OutputFile(std::move(state));
    complain(output, system_reason(number, console.language()), console);
    return std::nullopt;
}

OutputFile::OutputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
    if (state_ && state_->signals.any()) state_.reset();  // ends the command, if no other holds it
    write_stopped(bytes);
}

void OutputFile::write_stopped(std::string_view bytes) {
    if (state_ && state_->error == 0 && !state_->draft.write(bytes)) state_->error = errno;
}

Exit OutputFile::end() {
    if (!state_) return Exit::unreadable;
    State& state = *state_;
    if (state.error == 0 && !state.draft.replace(state.target, state.old)) state.error = errno;
    if (state.error == 0) return Exit::ok;
    complain(state.output, system_reason(state.error, state.console.language()), state.console);
    return Exit::unreadable;
}

Exit write_report(const Report& report, const Output& output, const Console& console) {
    return write_out(write_json(report), &report, output, console);
}

bool may_replace(const Output& output, const Console& console) {
    return may_replace(output, status_of(output.file), nullptr, console);
}

Exit write_document(std::string_view bytes, const Output& output, const Console& console) {
    return write_out(bytes, nullptr, output, console);
}

Exit write_stopped(std::string_view bytes, const Output& output, const Console& console) {
    auto file = OutputFile::begin(output, console);
    if (!file) return Exit::unreadable;
    file->write_stopped(bytes);
    return file->end();
}

}  // namespace govinfo::cli
