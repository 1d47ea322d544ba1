// A header in reading order whose values stand in rows.
#pragma once

#include "read/column_labels.hpp"

namespace govinfo::detail {

/// The labels of a header whose values stand in rows, in two levels at most:
///
///    自然人   法人或其他组织                        总计
///             商业企业  科研机构  …  其他
///
/// are 自然人 法人或其他组织 总计 商业企业 … in reading order, and the values of what stands below
/// come where the label over it stands. Nothing is taken for known that another reading of the
/// header would put elsewhere.
[[nodiscard]] Columns columns_in_levels(const FoundHeader& header, const Block& block,
                                        const ColumnLabels& labels);

}  // namespace govinfo::detail
