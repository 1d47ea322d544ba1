// Whose report, of which year: 某县教育局-2024.
#pragma once

#include <string>
#include <string_view>

namespace govinfo::detail {

/// Without white space, so that it may stand in an address. Empty if the organ is not known.
[[nodiscard]] inline std::string unit_name(std::string_view organ, std::string_view year) {
    std::string name;
    for (const char c : organ) name += static_cast<unsigned char>(c) <= ' ' ? '-' : c;
    if (!name.empty() && !year.empty()) name.append("-").append(year);
    return name;
}

/// 某县教育局-2024:T3.BALANCE@person; of an unknown organ the id alone.
[[nodiscard]] inline std::string unit_id(std::string_view organ, std::string_view year,
                                         std::string_view id) {
    std::string name = unit_name(organ, year);
    if (!name.empty()) name += ":";
    return name.append(id);
}

}  // namespace govinfo::detail
