// Cells, rows, columns and reports as this command names them.
#pragma once

#include <string>

#include <govinfo/finding.hpp>
#include <govinfo/form.hpp>
#include <govinfo/note.hpp>
#include <govinfo/report.hpp>
#include <govinfo/text.hpp>

namespace govinfo::cli {

// By their official labels; in English behind the key, since the form is Chinese.
[[nodiscard]] std::string named(const Table& table, const Row& row, Language language);
[[nodiscard]] std::string named(const Column& column, Language language);
[[nodiscard]] std::string named(const CellInfo& cell, Language language);

/// The table and row or column on which a rule stands; else its line by its label.
[[nodiscard]] std::string named(const Finding& finding, const Report& report, Language language);
/// The file, whose report it is, and on which year.
[[nodiscard]] std::string named(const std::string& file, const Report& report, Language language);

}  // namespace govinfo::cli
