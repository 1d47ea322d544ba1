// The files that are meant by what the user names: files, folders, patterns and lists of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/json.hpp>

#include "system/machine.hpp"

namespace govinfo::cli {

/// One of them, or why there is none of that name.
struct Path {
    std::string name;   ///< as the user named it, and on from there
    std::string below;  ///< from the folder on that was named
    std::optional<FileError> error = {};
};

/// The files of a call, and how they are worked on.
struct Batch {
    std::vector<std::string> names;  ///< as the user named them
    std::vector<Path> files = {};    ///< the same, expanded
    std::size_t jobs = cores();      ///< at once
    bool quiet = false;              ///< without word of how far it is
};

/// What the name of a file ends in, in small letters: .html
[[nodiscard]] std::string suffix_of(const std::string& file);

/// Whether it may stand for several files, or none: a folder, a pattern, a list.
[[nodiscard]] bool is_collective(const std::string& name);

/// In the order in which they are named; those of a folder, and of the folders in it, and those of a
/// pattern in the order of their bytes. `@list` is a file with a name a line, of a file, a folder or
/// a pattern. A file that is there is meant even where its name looks like a pattern. Of a folder
/// names that begin with `.` or `~$` are left out, and links to other folders.
[[nodiscard]] std::vector<Path> expand(const std::vector<std::string>& names);

}  // namespace govinfo::cli
