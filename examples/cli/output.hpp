// Where a verb writes the report that it made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>

#include "console.hpp"

namespace govinfo::cli {

struct Output {
    std::string file;    ///< empty = standard output
    bool force = false;  ///< whatever stands there
};

/// Whether the output would go into the file that `input` names or links to; `-` is the file that
/// standard input comes from, an empty output the one that standard output goes to.
[[nodiscard]] bool is_same_file(const std::string& input, const std::string& output);

/// Writes canonical JSON. A file that is there must be an earlier state of this report, unless
/// `force` is set. It is replaced as a whole, through a link too, and keeps its permissions:
/// whatever happens, the old file is there or the new one. Says why where it cannot.
[[nodiscard]] Exit write_report(const Report& report, const Output& output, const Console& console);

/// The same with the bytes of a document; only an empty file is replaced without `force`.
[[nodiscard]] Exit write_document(std::string_view bytes, const Output& output,
                                  const Console& console);

}  // namespace govinfo::cli
