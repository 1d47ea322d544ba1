// One line of JSON Lines.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include <govinfo/error.hpp>

namespace govinfo::detail {

/// Gives the members of an object to `member`, a number by its digits, null as nothing. Refuses what
/// is no object, objects and arrays within it, a key that stands twice. Positions count from the
/// beginning of the line. Linear but for the number of keys.
[[nodiscard]] std::optional<Error> read_json_line(
    std::string_view line,
    const std::function<void(std::string_view key, std::string_view value)>& member);

}  // namespace govinfo::detail
