// Reading a report in whatever shape it was published.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <govinfo/note.hpp>
#include <govinfo/read_options.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// What validate() and explain() take as a whole: some rules ask the notes.
struct ReadResult {
    Report report;
    Provenance provenance;
    std::vector<Note> notes;  ///< in source order
    /// Whether it was read from a document as published, which can hold what a report cannot, such
    /// as a table twice. False of canonical JSON and of a report that was made.
    bool printed = false;
};

/// Where the byte `offset` of that section's text stands in the source; in a DOCX, its paragraph or
/// cell. A character that does not stand there as in the text (an entity, an escape) has the place
/// of what stands for it or, where that cannot be told, of the last one before it that can. Line 0
/// where the reader was not asked for places. Linear in the length of the text before it.
[[nodiscard]] Position position_of(const ReadResult& read, std::size_t section,
                                   std::size_t offset) noexcept;

/// Reads a web page, DOCX, XLSX, ODS (positions: table = sheet, row and column as it counts them),
/// text (published, or extracted from a document) or canonical JSON; the content tells the kind,
/// never a name. Pages and text may be UTF-8, UTF-16, GB18030 (so also GBK and GB 2312), whatever
/// they declare (but see ReadOptions::encoding), with or without a byte order mark; of a thousand bytes one may be no character,
/// see NoteCode::undecodable. Time and memory are linear in the input.
[[nodiscard]] Result<ReadResult> read(std::string_view bytes, const ReadOptions& options = {});

}  // namespace govinfo
