// Canonical JSON together with where everything stood in it.
#pragma once

#include <string_view>

#include <govinfo/read.hpp>
#include <govinfo/result.hpp>

namespace govinfo::detail {

/// read_json() with the provenance that the options ask for: a cell stands where its key does, a
/// section where its first key does; a key written with escapes has no place.
[[nodiscard]] Result<ReadResult> read_json_document(std::string_view bytes,
                                                    const ReadOptions& options);

}  // namespace govinfo::detail
