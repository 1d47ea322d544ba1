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
    unread,  ///< properties, what was deleted, what a field is computed from
};

/// Tells elements by their names and by what the document declares prefixes to stand for. No
/// document uses one prefix for two vocabularies.
class Vocabulary {
  public:
    /// Each element is asked about once, in document order.
    [[nodiscard]] Element element(pugi::xml_node node);

  private:
    void declare(pugi::xml_attribute attribute);

    std::map<std::string_view, bool> prefixes_;  // whether they stand for what is read
};

/// The first child or the attribute of that name, whatever its prefix; or none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view name);

/// Of a property that is there or not, such as <w:vanish/>.
[[nodiscard]] bool is_on(pugi::xml_node property);

/// What a property such as <w:gridSpan w:val="2"/> counts, 0 where it is not there; the largest
/// number where it does not fit in.
[[nodiscard]] std::size_t count(pugi::xml_node property);

}  // namespace govinfo::detail
