// What a document says about the report as a whole: title, organ, year, dates.
#pragma once

#include <cstddef>
#include <vector>

#include <govinfo/header.hpp>
#include <govinfo/note.hpp>

#include "document/document.hpp"
#include "read/outline.hpp"

namespace govinfo::detail {

struct Head {
    Header header;
    std::size_t title = 0;  ///< the piece in which it begins, if there is one
    std::vector<Remark> remarks = {};
    /// The title, a line under it that says no more than the period, and lines at the end that say
    /// no more than organ and date: header, not prose.
    std::vector<std::size_t> pieces;
};

/// Linear.
[[nodiscard]] Head read_head(const Document& document, const std::vector<Heading>& headings);

}  // namespace govinfo::detail
