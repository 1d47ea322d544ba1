// Where the sections of a document begin.
#pragma once

#include <cstddef>
#include <vector>

#include <govinfo/report.hpp>

#include "document/document.hpp"
#include "read/labels.hpp"

namespace govinfo::detail {

struct Heading {
    std::size_t piece;
    std::size_t pieces;
    SectionKey key;
};

/// In source order, a section that stands twice as often; the lines of a table of contents are
/// none. A /// numbered line that goes on where a heading left off begins an unknown section.
/// Linear.
[[nodiscard]] std::vector<Heading> find_headings(const Labelled& labelled);

}  // namespace govinfo::detail
