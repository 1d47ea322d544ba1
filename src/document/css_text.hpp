// The text of style sheets, cut into rules, declarations and tokens as browsers cut it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::detail {

/// `letters` are in lower case.
[[nodiscard]] bool is_word(std::string_view text, std::string_view letters);
[[nodiscard]] bool starts_with_word(std::string_view text, std::string_view letters);

[[nodiscard]] std::string in_lower_case(std::string_view text);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);

/// Comments become blanks, outside of strings.
[[nodiscard]] std::string without_comments(std::string_view css);

/// Where, from `begin` on and outside of strings and brackets, one of `stops` stands, which are no
/// characters of names; else the end.
[[nodiscard]] std::size_t find_outside(std::string_view css, std::size_t begin,
                                       std::string_view stops);

/// The parts between `separators`, outside of strings and brackets, without blanks around them.
[[nodiscard]] std::vector<std::string_view> split_outside(std::string_view css,
                                                          std::string_view separators);

/// Rules stand in rules no deeper than this.
constexpr std::size_t deepest_rule = 8;

struct Declaration {
    std::string_view name;
    std::string_view value;
    bool important = false;
};

/// A part of a style rule's block that is itself a rule is told to `nested`.
using NestedRule = std::function<void(std::string_view prelude, std::string_view block)>;
[[nodiscard]] std::vector<Declaration> declarations(std::string_view block,
                                                    const NestedRule& nested);

/// Whether a rule holds on a screen in a room with a desk.
enum class Holds : std::uint8_t { no, perhaps, yes };

/// Of a list of media queries: screens 1024 to 2560 pixels wide.
[[nodiscard]] Holds media_hold(std::string_view queries);

using StyleRule = std::function<void(std::string_view selectors, std::string_view block, Holds)>;
/// Each style rule of a sheet that may hold, those in @media and the like too, not too deep in each
/// other. Nothing is imported.
void for_each_rule(std::string_view css, Holds holds, const StyleRule& rule, std::size_t depth = 0);

}  // namespace govinfo::detail
