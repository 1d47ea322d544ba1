// What reading may cost.
#pragma once

#include <cstddef>
#include <cstdint>

namespace govinfo {

/// An input that wants more is refused with ErrorCode::too_large, or
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

}  // namespace govinfo
