// How errors and notes are put into one line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo::detail {

/// The first 80 code points, of which an Error keeps no more.
[[nodiscard]] std::string_view excerpt(std::string_view text) noexcept;

/// What a sentence is about. What is empty is not known.
struct Subject {
    std::string_view path;
    std::string_view value;  ///< the text at fault, verbatim
    std::string place = {};  ///< in words
};

/// `line 3, column 7`, without a column if that is 0; `paragraph 3` of what has no offsets; empty
/// for line 0.
[[nodiscard]] std::string place(std::optional<std::size_t> offset, std::size_t line,
                                std::size_t column, Language language);

/// `path: sentence (line 3, column 7)`. In `pattern`, `{}` stands for the quoted value, and a part
/// in square brackets is left out when there is no value. Control characters become spaces.
[[nodiscard]] std::string sentence(std::string_view pattern, const Subject& subject,
                                   Language language);

}  // namespace govinfo::detail
