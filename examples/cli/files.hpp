// What a verb does with each of the files that it was given.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"
#include "input.hpp"
#include "paths.hpp"

namespace govinfo::cli {

/// What came of one report.
struct Outcome {
    Exit exit;
    std::string output;               ///< lines of text; or a piece of a FilesJson, for --json
    std::size_t findings = 0;         ///< for the progress
    std::function<void()> then = {};  ///< what is left to do in the order of the files
};

/// Every file of a call, for what needs them all before the first. `stopped` as in Files.
[[nodiscard]] std::vector<Input> read_all(const Batch& batch, const Console& console,
                                          const std::function<void()>& stopped = {});

/// The reports of one call: prints what comes of each, as texts that stand apart from each other or
/// as the objects of one array, in the order of the files. A file that cannot be read, for whatever
/// reason, is told on standard error or, for --json, there.
struct Files {
    const Batch& batch;
    FilesJson* json = nullptr;                   ///< of which the outputs are pieces, for --json
    std::span<const JsonOption> options = {};    ///< said before the files, for --json
    const std::vector<Input>* inputs = nullptr;  ///< what was read already, in that order
    /// Told of each file that cannot be read, besides.
    std::function<void(const std::string& file, const FileError& error)> unread = {};
    /// Clears away and says what the verb has to say when a signal ends the command. Of a user's, what
    /// was done is printed, and the exit status is 130.
    std::function<void()> stopped = {};

    /// Takes the outputs, instead of standard output.
    std::function<void(const std::string& output)> out = {};

    /// On any thread, several at a time. What it says on that console comes out in order too.
    using Work = std::function<Outcome(
        const Path& file, const std::shared_ptr<const ReadResult>& result, const Console& console)>;

    /// The worst of all.
    [[nodiscard]] Exit each(const Work& work, const Console& console) const;
};

}  // namespace govinfo::cli
