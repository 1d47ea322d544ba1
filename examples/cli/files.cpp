#include "files.hpp"

#include <algorithm>
#include <csignal>
#include <new>
#include <optional>
#include <utility>
#include <variant>

#include "jobs.hpp"
#include "progress.hpp"
#include "system/signals.hpp"

namespace govinfo::cli {
namespace {

class Printer {
  public:
    explicit Printer(const Console& console) : console_(console) {}

    /// Texts of several lines stand apart from each other.
    void text(const std::string& text) {
        if (text.empty()) return;
        const bool long_text = text.find('\n') + 1 < text.size();
        if (!first_ && (long_text || after_long_text_)) console_.out("\n");
        console_.out(text);
        first_ = false;
        after_long_text_ = long_text;
    }

    /// Members of an array.
    void json(const std::string& piece) {
        if (!std::exchange(first_, false)) console_.put(",");
        console_.put(piece);
    }

  private:
    const Console& console_;
    bool first_ = true;
    bool after_long_text_ = false;
};

FileError no_memory() {
    return {"no_memory", "内存不足", "out of memory"};
}

/// Where memory does not suffice for it, so it is with the others that are worked on meanwhile.
Input read_path(const Path& path, const Console& console) {
    if (path.error) return *path.error;
    try {
        return read_report(path.name, console);
    } catch (const std::bad_alloc&) {
        return no_memory();
    }
}

/// Watches over a call with many files.
class Watch {
  public:
    Watch(const Batch& batch, std::function<void()> stopped, const Console& console)
        : progress(batch.files.size(), batch.quiet, console),
          total_(batch.files.size()),
          stopped_(std::move(stopped)),
          console_(console) {}

    /// Ends the command where a signal wants to.
    void look() {
        if (const int number = signals_.number(); number != 0) end(number);
        progress.show();
    }

    Progress progress;

  private:
    [[noreturn]] void end(int number) {
        console_.show("");
        if (stopped_) stopped_();
        if (number == SIGINT)
            console_.complain(console_.say(
                {"已中断：共 {1} 份，处理了 {0} 份", "interrupted: {0} of {1} files were done"},
                {std::to_string(progress.done()), std::to_string(total_)}));
        (void)console_.finish(Exit::ok);
        end_by(number);
    }

    const HeldSignals signals_ = {};
    const std::size_t total_;
    const std::function<void()> stopped_;
    const Console& console_;
};

/// What came of one file, until its turn comes.
struct Made {
    std::string told;  ///< on standard error
    std::optional<FileError> error = {};
    Outcome outcome = {Exit::unreadable, ""};
};

class Run {
  public:
    Run(const Files& files, const Files::Work& work, const Console& console)
        : files_(files), work_(work), console_(console), printer_(console) {}

    Exit run() {
        FilesJson* const json = files_.json;
        if (json)
            console_.put(files_.options.empty() ? json->begin() : json->begin(files_.options));
        const auto stopped = [this, json] {
            if (json) console_.put(json->end());
            if (files_.stopped) files_.stopped();
        };
        Watch watch(files_.batch, stopped, console_);
        const auto work = [&](std::size_t item) {
            const auto made = std::make_shared<Made>(make(item));
            const auto take = [this, item, made, &watch] { print(item, *made, watch.progress); };
            return Finished{take, made->told.size() + made->outcome.output.size()};
        };
        in_order(files_.batch.files.size(), files_.batch.jobs, work, [&watch] { watch.look(); });
        if (json) console_.put(json->end());
        return exit_;
    }

  private:
    Made make(std::size_t item) const {
        const Path& path = files_.batch.files[item];
        Made made;
        const Console console = console_.telling(made.told);
        std::optional<Input> fresh;
        if (files_.inputs == nullptr) fresh = read_path(path, console);
        const Input& input = fresh ? *fresh : (*files_.inputs)[item];
        if (const FileError* error = std::get_if<FileError>(&input)) {
            made.error = *error;
            return made;
        }
        try {
            std::shared_ptr<const ReadResult> result(std::shared_ptr<void>(),
                                                     &std::get<ReadResult>(input));
            if (fresh)
                result = std::make_shared<ReadResult>(std::get<ReadResult>(*std::move(fresh)));
            made.outcome = work_(path, result, console);
        } catch (const std::bad_alloc&) {
            made.error = no_memory();
        }
        return made;
    }

    void print(std::size_t item, const Made& made, Progress& progress) {
        const std::string& file = files_.batch.files[item].name;
        if (!made.told.empty()) console_.tell(made.told);
        if (made.error) {
            progress.add_unread();
            exit_ = Exit::unreadable;
            if (files_.unread) files_.unread(file, *made.error);
            if (files_.json)
                printer_.json(FilesJson().add(file, *made.error));
            else
                console_.complain(file + ": " + made.error->in(console_.language()));
            return;
        }
        if (made.outcome.then) made.outcome.then();
        if (files_.out)
            files_.out(made.outcome.output);
        else if (files_.json)
            printer_.json(made.outcome.output);
        else
            printer_.text(made.outcome.output);
        progress.add(made.outcome.findings);
        exit_ = std::max(exit_, made.outcome.exit);
    }

    const Files& files_;
    const Files::Work& work_;
    const Console& console_;
    Printer printer_;
    Exit exit_ = Exit::ok;
};

}  // namespace

std::vector<Input> read_all(const Batch& batch, const Console& console,
                            const std::function<void()>& stopped) {
    std::vector<Input> inputs;
    Watch watch(batch, stopped, console);
    const auto work = [&](std::size_t item) {
        std::string told;
        const auto input =
            std::make_shared<Input>(read_path(batch.files[item], console.telling(told)));
        const auto take = [&, input, told] {
            if (!told.empty()) console.tell(told);
            inputs.push_back(std::move(*input));
            if (std::holds_alternative<ReadResult>(inputs.back()))
                watch.progress.add(0);
            else
                watch.progress.add_unread();
        };
        return Finished{take};
    };
    in_order(batch.files.size(), batch.jobs, work, [&watch] { watch.look(); });
    return inputs;
}

Exit Files::each(const Work& work, const Console& console) const {
    return Run(*this, work, console).run();
}

}  // namespace govinfo::cli
