// Ids of what was accepted, and the JSON object that lists them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <govinfo/accept.hpp>

namespace govinfo::detail {

/// The id by which a finding is accepted now, of one that may have been given before 1.0 and may
/// name its report; empty if it is no id of a rule's finding.
[[nodiscard]] std::optional<std::string> acceptance_key(std::string_view id);

[[nodiscard]] Result<Acceptances> read_acceptance_object(std::string_view json);

}  // namespace govinfo::detail
