// How errors and notes are put into one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo::detail {

/// What a sentence is about. Empty views and line 0 mean that it is not known.
struct Subject {
    std::string_view path;
    std::string_view value;  ///< the text at fault, verbatim
    std::size_t line = 0;
    std::size_t column = 0;
};

/// `path: sentence (line 3, column 7)`. In `pattern`, `{}` stands for the quoted value, and a part
/// in square brackets is left out when there is no value. Control characters become spaces.
[[nodiscard]] std::string sentence(std::string_view pattern, const Subject& subject,
                                   Language language);

}  // namespace govinfo::detail
