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

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "input.hpp"
#include "system/draft.hpp"
#include "system/file_status.hpp"
#include "system/names.hpp"
#include "system/signals.hpp"
#include "words.hpp"

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

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
std::optional<Text> objection(const Output& output, const FileStatus& there, const Report* report) {
    if (there.kind == FileStatus::Kind::folder)
        return Text{"这是文件夹，请写明其中的文件名", "it is a folder; name a file in it"};
    if (there.kind != FileStatus::Kind::regular)
        return Text{"这不是普通文件；请另给文件名", "it is no regular file; name another file"};
    if (output.force) return std::nullopt;
    if (report == nullptr && there.size > 0)
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

bool may_replace(const Output& output, const std::optional<FileStatus>& there, const Report* report,
                 const Console& console) {
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
    const auto from = input == "-" ? status_of(stdin) : status_of(input);
    const auto to = output.empty() ? status_of(stdout) : status_of(output);
    return from && to && to->kind == FileStatus::Kind::regular && from->identity == to->identity;
}

struct OutputFile::State {
    const Output& output;
    const Console& console;
    fs::path target;
    const HeldSignals signals = {};  // which come when the draft is gone
    Draft draft = Draft(target);
    int error = draft.is_there() ? 0 : errno;  // why it cannot be written
};

std::optional<OutputFile> OutputFile::begin(const Output& output, const Console& console,
                                            const Report* report) {
    const auto there = status_of(output.file);
    if (!may_replace(output, there, report, console)) return std::nullopt;
    std::error_code none, error;
    fs::path target = fs::absolute(path_of(output.file), error);
    if (fs::is_symlink(target, none)) target = fs::canonical(target, error);
    int number = error.default_error_condition().value();
    if (number == 0 && there && !may_write_to(target)) number = errno;
    std::unique_ptr<State> state;
    if (number == 0) {
        state.reset(new State{output, console, target});
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
    if (state_ && state_->signals.number() != 0)
        state_.reset();  // ends the command, if no other holds it
    write_stopped(bytes);
}

void OutputFile::write_stopped(std::string_view bytes) {
    if (state_ && state_->error == 0 && !state_->draft.write(bytes)) state_->error = errno;
}

Exit OutputFile::end() {
    if (!state_) return Exit::unreadable;
    State& state = *state_;
    if (state.error == 0 && !state.draft.replace(state.target)) state.error = errno;
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
