// Where a report goes of which cells were changed: JSON, or the document in which it came.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/report.hpp>

#include "output.hpp"

namespace govinfo::cli {

/// What the document is that goes into a file of that name, as kind_to_write_back() says it; empty for
/// JSON.
[[nodiscard]] std::string_view mended_kind_of_file(const std::string& file);

/// By the name of the output. `input` are the bytes that were read. Writes no document in which not
/// all cells can be put back, and says which: Exit::findings. One of another kind is refused.
[[nodiscard]] Exit write_mended(const Report& report, std::string_view input, const Output& output,
                                const Console& console);

}  // namespace govinfo::cli
