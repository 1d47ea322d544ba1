// Reading a report in whatever shape it was published.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <govinfo/note.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// What reading may cost. An input that wants more is refused with ErrorCode::too_large, or
/// ErrorCode::timed_out, naming the limit. Under the default ones nothing takes more than 5 s or
/// 512 MB, however the input was made.
struct ReadOptions {
    bool provenance = true;  ///< keep the position of every cell and section
    /// Of the input.
    std::size_t max_bytes = std::size_t{64} << 20;
    /// Bytes that the document takes while it is read: decoded or unpacked text, markup, cells.
    std::size_t max_memory = std::size_t{256} << 20;
    /// Paragraphs, lines and cells, a merged cell counted as often as it spans columns.
    std::size_t max_cells = std::size_t{1} << 20;
    /// Elements inside each other.
    std::size_t max_depth = 1024;
    /// On the clock, until the input is parsed; 0 = as long as it takes. The other limits bound the
    /// time already, and their verdict does not depend on the machine.
    std::uint32_t max_milliseconds = 0;
};

/// What validate() and explain() take as a whole: some rules ask the notes.
struct ReadResult {
    Report report;
    Provenance provenance;
    std::vector<Note> notes;  ///< in source order
    /// Whether it was read from a document as published, which can hold what a report cannot, such
    /// as a table twice. False of canonical JSON and of a report that was made.
    bool printed = false;
};

/// Reads a web page, a DOCX, text (as published or as extracted from a document) or canonical JSON;
/// the kind is told by the content, never by a name. Pages and text may be UTF-8, UTF-16 or GB18030
/// (so also GBK and GB 2312), with or without a byte order mark and whatever they declare; of a
/// thousand bytes one may be no character, see NoteCode::undecodable. Time and memory are linear in
/// the input.
[[nodiscard]] Result<ReadResult> read(std::string_view bytes, const ReadOptions& options = {});

}  // namespace govinfo
