// What stands in a place, and whether two names mean the same.
#pragma once

#include <compare>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

namespace govinfo::cli {

struct FileStatus {
    enum class Kind { regular, folder, other };

    /// No two files that are there at once have the same.
    struct Identity {
        std::uint64_t device, number;
        auto operator<=>(const Identity&) const = default;
    };

    Kind kind;
    Identity identity;
    std::uint64_t size;    ///< in bytes
    std::int64_t changed;  ///< in the smallest steps that the system counts
};

/// Of what a name leads to; nothing if nothing is there.
[[nodiscard]] std::optional<FileStatus> status_of(const std::string& file);
[[nodiscard]] std::optional<FileStatus> status_of(std::FILE* stream);

/// Null and errno if it cannot be read. The caller closes it.
[[nodiscard]] std::FILE* open_to_read(const std::string& file);

}  // namespace govinfo::cli
