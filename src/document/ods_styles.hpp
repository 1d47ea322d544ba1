// What an OpenDocument file says of how its cells and texts look.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include <pugixml.hpp>

#include "document/document.hpp"

namespace govinfo::detail {

struct OdsLook {
    bool struck = false;
    bool hidden = false;  ///< text that is not printed, or a sheet that is not shown
    bool raised = false;
    bool framed = false;
    bool formatted = false;  ///< numbers, by a format of its own
    bool small = false;      ///< a row or column in which nothing shows
    bool secret = false;     ///< nothing is shown where the sheet is protected
    Sight sight = Sight::plain;
};

/// Trees must outlive what was added of them.
class OdsStyles {
  public:
    /// All styles below a root; those of the later call go before.
    void add(pugi::xml_node root);

    /// `family` as in style:family: table-cell, text, table.
    [[nodiscard]] OdsLook look(std::string_view family, std::string_view name) const;

  private:
    struct Key {
        std::string_view family, name;
        friend bool operator<(const Key& a, const Key& b) {
            return std::tie(a.family, a.name) < std::tie(b.family, b.name);
        }
    };
    std::map<Key, pugi::xml_node> styles_;
};

}  // namespace govinfo::detail
