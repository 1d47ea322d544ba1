// Reading a report in whatever shape it was published.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <govinfo/note.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

struct ReadOptions {
    bool provenance = true;  ///< keep the position of every cell and section
    /// Larger input is refused with ErrorCode::too_large before anything is read.
    std::size_t max_bytes = std::size_t{64} << 20;
};

struct ReadResult {
    Report report;
    Provenance provenance;
    std::vector<Note> notes;  ///< in source order
};

/// Reads UTF-8 text (as published or as extracted from a document, with or without BOM) or
/// canonical JSON; the kind is told by the content, never by a name. Time and memory are linear in
/// the input.
[[nodiscard]] Result<ReadResult> read(std::string_view bytes, const ReadOptions& options = {});

}  // namespace govinfo
