// A zip archive with another file in the place of one.
#pragma once

#include <string>
#include <string_view>

#include "source/place.hpp"

namespace govinfo::detail {

/// The archive with these bytes in the file of that name, packed as that was, and of its time. All
/// others stay as they are packed, in their order. Expects what Archive::open() does not refuse.
[[nodiscard]] Attempt<std::string> changed_archive(std::string_view archive, std::string_view name,
                                                   std::string_view bytes);

}  // namespace govinfo::detail
