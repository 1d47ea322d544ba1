// What documents of Word and of Excel have in common.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo::detail {

inline constexpr std::string_view xml_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// docProps/core.xml: title and language, and no day, so that the same report is the same
/// bytes.
[[nodiscard]] std::string core_properties(std::string_view title, Language language = Language::zh);

}  // namespace govinfo::detail
