// Cells, rows and columns by their official labels.
#pragma once

#include <string>

#include <govinfo/form.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// 「（三）不予公开·1.属于国家秘密」: with the heading it stands under, unless that is one of the
/// form's top level. English names rows and columns by their keys.
[[nodiscard]] std::string label(const Table& table, const Row& row, Language language);

/// 「法人或其他组织·商业企业」.
[[nodiscard]] std::string label(const Column& column, Language language);

/// 「表三 收到和处理政府信息公开申请，“…”行“…”列」; in English the path.
[[nodiscard]] std::string label(const CellInfo& cell, Language language);

}  // namespace govinfo
