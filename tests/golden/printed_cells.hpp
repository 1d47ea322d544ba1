// Published reports and what their cells print.
#pragma once

#include <filesystem>
#include <string>

#include <govinfo/report.hpp>

namespace govinfo::test {

[[nodiscard]] std::string contents(const std::filesystem::path& path);

/// Form, year and every cell are as that file has them, such as tests/data/reports/NAME.cells.json,
/// and no other cell was read.
void check_cells(const Report& report, const std::filesystem::path& expected);

}  // namespace govinfo::test
