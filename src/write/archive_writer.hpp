// A zip archive that is the same whenever it is made.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace govinfo::detail {

struct ArchiveEntry {
    const char* name;
    std::string_view bytes;
};

/// In their order, packed, all of 1 January 1980, the first day that an archive can name.
[[nodiscard]] std::string archive_of(std::span<const ArchiveEntry> entries);

}  // namespace govinfo::detail
