// Why a document is no report that can be read.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/document.hpp"
#include "read/head.hpp"
#include "read/outline.hpp"
#include "read/tables.hpp"
#include "source/place.hpp"

namespace govinfo::detail {

/// With what the piece says, as much as an error takes.
[[nodiscard]] Refusal refuse(ErrorCode code, const Piece* piece);

/// The piece of the heading of that section, if pictures stand behind it:
///
///    三、收到和处理政府信息公开申请情况
///    ┌──────────┐
///    │          │      also as ![](table.png)
///    └──────────┘
[[nodiscard]] std::optional<std::size_t> heading_of_pictures(const Document& document,
                                                             const std::vector<Heading>& headings,
                                                             SectionKey key);

/// Of a document in which no cell was read. Linear.
[[nodiscard]] Refusal why_not(const Document& document, const Head& head, const FoundTables& tables,
                              const std::vector<Heading>& headings);

}  // namespace govinfo::detail
