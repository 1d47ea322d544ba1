// Where a report goes of which cells were changed: JSON, or the document in which it came.
#pragma once

#include <string_view>

#include <govinfo/report.hpp>

#include "output.hpp"

namespace govinfo::cli {

/// By the name of the output. `input` are the bytes that were read. Writes no document in which not
/// all cells can be put back, and says which: Exit::findings. One of another kind is refused.
[[nodiscard]] Exit write_mended(const Report& report, std::string_view input, const Output& output,
                                const Console& console);

}  // namespace govinfo::cli
