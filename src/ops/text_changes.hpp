// Where two texts differ, word by word.
#pragma once

#include <string_view>
#include <vector>

#include <govinfo/compare.hpp>

namespace govinfo::detail {

struct TextDifference {
    std::vector<TextChange> changes;  ///< none where they differ in white space alone
    Fraction similarity;              ///< of the words of both, those outside of the changes
};

/// In time of the order of the texts, whatever they are: what would take longer to tell apart is
/// one change.
[[nodiscard]] TextDifference difference_of(std::string_view older, std::string_view newer);

}  // namespace govinfo::detail
