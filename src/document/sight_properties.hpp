// The properties of style that touch whether and where a person sees a text, and their values.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "document/css_text.hpp"

namespace govinfo::detail {

/// A shorthand is a declaration of each that it holds.
enum class Property : std::uint8_t {
    display,
    visibility,
    opacity,
    color,
    fill,    // of letters, in place of their colour
    shadow,  // and what else shows them when that does not
    ground,  // background-color
    image,   // background-image
    font_size,
    floats,
    position,
    top,
    right,
    bottom,
    left,
    raise,   // vertical-align and its like
    strike,  // text-decoration-line
    direction,
    bidi,
    overflow,
    width,
    height,
    max_width,
    max_height,
    indent,
    spacing,  // letter-spacing
    margin_top,
    margin_right,
    margin_left,
    padding_right,
    padding_left,
    clip,
    list_style,
    contents,  // content-visibility
    effect,    // transform, filter and the like: what is seen is not what is laid out
    before,    // the content that a sheet writes there
    after,
    beyond,  // what is not modelled
    count
};

struct Declared {
    enum class Kind : std::uint8_t { none, set, inherited, initial, unknown };
    Kind kind = Kind::none;
    std::string_view text = {};

    [[nodiscard]] bool is_set() const { return kind == Kind::set; }
    [[nodiscard]] bool is_unknown() const { return kind == Kind::unknown; }
};

struct SightDeclaration {
    Property property;
    Declared declared;
    bool important;
};

/// The declarations of a block that touch sight, one after the other.
using TakeSight = std::function<void(const SightDeclaration& declaration)>;
void for_each_sight(const std::vector<Declaration>& block, bool quirks, const TakeSight& take);

/// The values of `content` that write nothing: none, "", " ", "\200B".
[[nodiscard]] bool writes_nothing(std::string_view content);

}  // namespace govinfo::detail
