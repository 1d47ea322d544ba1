// Many cells in few words.
#pragma once

#include <string>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/text.hpp>

namespace govinfo::cli {

/// Lines of rows and columns that together name these cells of one table:
/// 「（一）予以公开至（六）其他处理（19行） · 总计」. A line stands for rows that have the same
/// columns among the cells, or for columns that have the same rows, whichever makes fewer lines. By
/// official labels, in English by keys.
[[nodiscard]] std::vector<std::string> cell_ranges(const Form& form, const Table& table,
                                                   const std::vector<CellIndex>& cells,
                                                   Language language);

}  // namespace govinfo::cli
