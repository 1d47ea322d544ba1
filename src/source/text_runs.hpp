// Where each stretch of a section's text stands in the source that it was taken from.
#pragma once

#include <cstddef>
#include <deque>
#include <string_view>
#include <vector>

#include <govinfo/read.hpp>

#include "source/source.hpp"

namespace govinfo::detail {

/// A TextRun whose place is yet to be located.
struct SpottedRun {
    std::size_t begin, size;
    Spot spot;
};

/// Parts runs, each a paragraph with the place of its first character, where the source breaks them
/// up:
///
///     text      共收到申请3件 ， 其中
///     source    共收到<b>申请</b>3&nbsp;件，<br>
///               其中
///
/// Linear.
[[nodiscard]] std::vector<SpottedRun> part_runs(const Source& source, std::string_view text,
                                                const std::vector<SpottedRun>& runs);

/// Sets how many bytes each character of a run took in a text that was decoded; a run where they
/// took different ones is none. `ends` are where the runs end.
void set_widths(ReadResult& result, const std::deque<Position>& ends);

}  // namespace govinfo::detail
