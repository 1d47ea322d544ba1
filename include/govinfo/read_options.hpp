// What reading may cost, and what is known of the input beforehand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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
    /// Of a text or page, as its transport said, e.g. "gbk" of `Content-Type: text/html;charset=gbk`;
    /// empty = nothing said. As browsers have it: a byte order mark outweighs it, and it outweighs
    /// what the text itself declares or looks like. Labels are those of the Encoding Standard for
    /// UTF-8, UTF-16LE, UTF-16BE, GBK and GB18030; others are ErrorCode::unknown_encoding.
    std::string_view encoding = {};
};

}  // namespace govinfo
