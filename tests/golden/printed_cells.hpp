// Published reports and what their cells print.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <govinfo/report.hpp>

namespace govinfo::test {

/// Form, year and every cell are as that file has them, NAME.cells.json beside a published report,
/// and no other cell was read. Cells in a row of `unread` are in neither.
void check_cells(const Report& report, const std::filesystem::path& expected,
                 const std::vector<std::string>& unread = {});

}  // namespace govinfo::test
