// The units of an area, as a supervising office lists them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/header.hpp>
#include <govinfo/read_options.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

struct ListedUnit {
    std::string name;
    std::string code = {};  ///< 统一社会信用代码; empty = not known
    OrganKind kind = OrganKind::unknown;
    std::string parent = {};  ///< name of the unit that it is part of; empty = of the area itself
    std::vector<std::string> aliases = {};
};

/// Rows of fields with tabs, or else commas, between them and a head: name code kind parent aliases,
/// or 名称 统一社会信用代码 类别 上级 别名, in any order; `name` alone must be there. UTF-8, UTF-16 or
/// GB18030; or the first sheet of an XLSX or ODS that has such a head, with titles above it. A kind is a name of OrganKind or its word (`vertical_body`, 垂直管理部门), aliases have ; or
/// | between them. Refuses, with the line, what is none of these, a code of another shape, a unit
/// twice, a parent that is not listed or is part of its own unit. Near-linear.
[[nodiscard]] Result<std::vector<ListedUnit>> read_units(std::string_view bytes,
                                                         const ReadOptions& options = {});

}  // namespace govinfo
