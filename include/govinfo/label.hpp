// Cells, rows and columns by their official labels.
#pragma once

#include <string>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/note.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// 「（三）不予公开·1.属于国家秘密」: with the heading it stands under, unless that is one of the
/// form's top level. English names rows and columns by their keys.
[[nodiscard]] std::string label(const Table& table, const Row& row, Language language);

/// 「法人或其他组织·商业企业」.
[[nodiscard]] std::string label(const Column& column, Language language);

/// 「表三 收到和处理政府信息公开申请，“…”行“…”列」; in English the path.
[[nodiscard]] std::string label(const CellInfo& cell, Language language);

/// message() of a note with its place by official labels instead of by path.
[[nodiscard]] std::string message(const Note& note, const Form& form, Language language);

/// Many cells in few words: lines of rows and columns that together name these cells of one table,
/// 「（一）予以公开至（六）其他处理（19行） · 总计」. A line stands for rows that have the same
/// columns among the cells, or for columns that have the same rows, whichever makes fewer lines. By
/// official labels, in English by keys.
[[nodiscard]] std::vector<std::string> cell_ranges(const Form& form, const Table& table,
                                                   const std::vector<CellIndex>& cells,
                                                   Language language);

}  // namespace govinfo
