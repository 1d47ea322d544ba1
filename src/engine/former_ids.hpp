// Ids that rules had before 1.0: still taken wherever a rule is named, never given out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <govinfo/cxx20.hpp>

namespace govinfo::detail {

struct FormerId {
    std::string_view was;
    std::string_view is;
};

// Why they changed: docs/decisions/0033. Nothing is ever taken out of here.
inline constexpr FormerId former_ids[] = {
    {"X.FEE.T2", "X.FEE.AMOUNT"},
    {"X.FEE.R22", "X.FEE.UNPAID"},
    {"X.SECTION_ORDER", "X.SEC.ORDER"},
    {"X.SEC5.EMPTY", "X.SEC.PROBLEMS"},
    {"X.SEC6.NONE", "X.FEE.NONE"},
    {"YOY.DOC", "YOY.DOCUMENT_STOCK"},
    {"YOY.DOC.BOUND", "YOY.DOCUMENT_REPEALS"},
    {"YOY.T4.PENDING", "YOY.PENDING"},
    {"YOY.SAMETABLE", "YOY.SAME_TABLES"},
    {"YOY.TEXTDUP", "YOY.COPIED_TEXT"},
    {"NAR.TEXTDUP", "NAR.COPIED_TEXT"},
    {"NAR.PCT", "NAR.PERCENT"},
    {"NAR.T4", "NAR.PROCEEDINGS"},
};

/// The id that the rule of that one has now; any other text as it is.
[[nodiscard]] constexpr std::string_view current_id(std::string_view id) noexcept {
    for (const FormerId& each : former_ids)
        if (each.was == id) return each.is;
    return id;
}

/// The same of a finding, `RULE@line`.
[[nodiscard]] inline std::string current_finding_id(std::string_view id) {
    const std::size_t at = std::min(id.find('@'), id.size());
    return std::string(current_id(id.substr(0, at))).append(id.substr(at));
}

}  // namespace govinfo::detail
