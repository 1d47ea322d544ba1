// The documents of tests/data/reports: what each is made from, and how it is printed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <govinfo/report.hpp>

namespace govinfo::test {

/// The figures of published reports; see the README there.
inline const std::filesystem::path reports_folder = GOVINFO_SOURCE_DIR "/tests/data/reports";

/// NAME.json there.
[[nodiscard]] Report report_of(const std::string& name);
/// NAME of each NAME.json there, in order.
[[nodiscard]] std::vector<std::string> report_names();

struct TestDocument {
    std::string file;  ///< NAME.EXTENSION or NAME.VARIANT.EXTENSION
    std::string bytes;
};

/// All that are kept beside the figures, printed anew; always the same.
[[nodiscard]] std::vector<TestDocument> test_documents();

/// NAME of such a file.
[[nodiscard]] std::string name_of(const std::string& file);

/// The report with a heading for each table, where it has none, and with 0 in those cells of a
/// table of which a fragment tells nothing: so that its tables can be printed whole.
[[nodiscard]] Report printable(Report report);

[[nodiscard]] std::string contents(const std::filesystem::path& path);

}  // namespace govinfo::test
