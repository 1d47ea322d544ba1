// How text in a word processor's file is printed, as far as that decides whether a person sees it,
// and as one number.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include <pugixml.hpp>

#include "document/document.hpp"
#include "document/office_colors.hpp"

namespace govinfo::detail {

/// Colors are as in office_colors.hpp, lengths as in the markup.
enum class Trait : std::uint8_t {
    // of text; the first two may be `disputed`
    strike,
    vanish,
    web_hidden,  ///< on the screen, in one program; not in print, in another
    double_strike,
    raised,    ///< super- or subscript
    position,  ///< half points above the line
    size,      ///< half points
    scale,     ///< percent of a character's width
    spacing,   ///< twentieths of a point between characters
    fit,       ///< twentieths of a point into which all of it is pressed
    color,
    fill,  ///< of newer programs, in place of the color
    highlight,
    shading,
    right_to_left,
    pictures,  ///< the font draws pictures in place of digits
    stacked,   ///< in two lines within one
    unknown,   ///< the style is not in the document
    // of a paragraph
    numbered,
    framed,  ///< stands elsewhere
    line,    ///< its exact height, in twentieths of a point
    indent,  ///< of the first line, in twentieths of a point
    block_shading,
    // of a cell
    cell_shading,
    crossed,  ///< by a diagonal line
    count,
};

/// Styles of more than one kind switch it on. They cancel each other in the standard and in Word,
/// but not in LibreOffice.
inline constexpr std::int32_t disputed = 2;

/// The traits that something has from its properties, a style or both.
class WordLook {
  public:
    WordLook() { values_.fill(unset); }

    [[nodiscard]] std::int32_t get(Trait trait, std::int32_t otherwise = 0) const {
        const std::int32_t value = values_[static_cast<std::size_t>(trait)];
        return value == unset ? otherwise : value;
    }
    void set(Trait trait, std::int32_t value) { values_[static_cast<std::size_t>(trait)] = value; }
    void forget(Trait trait) { set(trait, unset); }

    /// What the other one sets takes precedence.
    void put(const WordLook& other);
    /// Likewise of the style of another kind, but what toggles stays on.
    void join(const WordLook& style);

    /// Those that properties (rPr, pPr, tcPr) set take precedence.
    void put_run(pugi::xml_node properties);
    void put_paragraph(pugi::xml_node properties);
    void put_cell(pugi::xml_node properties);

  private:
    static constexpr std::int32_t unset = std::numeric_limits<std::int32_t>::min();
    std::array<std::int32_t, static_cast<std::size_t>(Trait::count)> values_;
};

/// Whether the font has pictures in place of letters and digits.
[[nodiscard]] bool is_symbol_font(std::string_view name);

/// Struck out: a person takes it for deleted.
[[nodiscard]] bool is_struck(const WordLook& look);
[[nodiscard]] bool is_hidden(const WordLook& look);

/// Of text with that look before one of those grounds, if it has none of its own; but for its
/// position, which matters beside other text.
[[nodiscard]] Sight sight_of(const WordLook& look, std::span<const std::int32_t> grounds);

}  // namespace govinfo::detail
