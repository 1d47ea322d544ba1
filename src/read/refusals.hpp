// Why a document is no report that can be read.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.hpp"
#include "read/head.hpp"
#include "read/outline.hpp"
#include "read/tables.hpp"
#include "source/place.hpp"

namespace govinfo::detail {

/// With what the piece says, as much as an error takes.
[[nodiscard]] Refusal refuse(ErrorCode code, const Piece* piece);

/// Of a document in which no cell was read. Linear.
[[nodiscard]] Refusal why_not(const Document& document, const Head& head, const FoundTables& tables,
                              const std::vector<Heading>& headings);

}  // namespace govinfo::detail
