// What a verb does with each of the files that it was given.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"
#include "input.hpp"

namespace govinfo::cli {

/// What came of one report.
struct Outcome {
    Exit exit;
    std::string output;  ///< lines of text; or a piece of the FilesJson, for --json
};

/// Every file of a call, for what needs them all before the first.
[[nodiscard]] std::vector<Input> read_all(const std::vector<std::string>& names,
                                          const Console& console);

/// The reports of one call: prints what comes of each, as texts that stand apart from each other or
/// as the objects of one array. A file that cannot be read is told on standard error or, for
/// --json, there.
struct Files {
    const std::vector<std::string>& names;
    bool json;
    std::span<const JsonOption> options = {};    ///< said before the files, for --json
    const std::vector<Input>* inputs = nullptr;  ///< what was read already, in the order of `names`
    /// Told of each file that cannot be read, besides.
    std::function<void(const std::string& file, const FileError& error)> unread = {};

    /// The worst of all.
    [[nodiscard]] Exit each(
        const std::function<Outcome(const std::string& file, const ReadResult& result,
                                    FilesJson& json)>& work,
        const Console& console) const;
};

}  // namespace govinfo::cli
