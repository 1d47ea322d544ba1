// WordprocessingML: which elements there are to read, and what their properties say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

#include <pugixml.hpp>

namespace govinfo::detail {

enum class Element : std::uint8_t {
    other,  ///< of which only the inside is looked at
    document,
    paragraph,
    run,
    text,
    space,
    line_break,
    hyphen,
    symbol,
    field_mark,
    table,
    row,
    cell,
    alternatives,
    alternative,
    text_box,
    simple_field,
    field_code,
    control,    ///< for its content, such as a box to type in
    direction,  ///< in which it is written, against its letters'
    annotated,  ///< by small letters above it
    object,     ///< prints something else than text
    raised_mark,
    foreign,  ///< another file, to be put in when this one is opened
    unread,   ///< properties and what was deleted
};

/// Tells elements by their names and by what the document declares prefixes to stand for. No
/// document uses one prefix for two vocabularies.
class Vocabulary {
  public:
    /// Each element is asked about once, in document order.
    [[nodiscard]] Element element(pugi::xml_node node);

  private:
    void declare(pugi::xml_attribute attribute);

    std::map<std::string_view, std::size_t> prefixes_;  // the vocabulary they stand for
};

/// The first child or the attribute of that name, whatever its prefix; or none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view name);

/// A name without its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);

[[nodiscard]] bool is_true(std::string_view value);

/// Of a property that is there or not, such as <w:vanish/>.
[[nodiscard]] bool is_on(pugi::xml_node property);

/// What a property such as <w:gridSpan w:val="2"/> counts, 0 where it is not there; the largest
/// number where it does not fit in.
[[nodiscard]] std::size_t count(pugi::xml_node property);

}  // namespace govinfo::detail
