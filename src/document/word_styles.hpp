// The styles of a word processor's file.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "document/word_look.hpp"
#include "source/budget.hpp"
#include "source/xml_tree.hpp"

namespace govinfo::detail {

/// What a table's style gives to its cells.
struct TableStyle {
    WordLook look = {};
    /// What its text may stand before, in one part of a table or another.
    std::vector<std::int32_t> grounds = {white};
    /// Its first row, its last column or the like would print text that is not simply seen.
    bool doubtful = false;
};

/// Each with what it is based on. A style that is not there changes nothing; but of one for text it
/// is not certain that whoever named it saw the text without it.
class Styles {
  public:
    Styles() { unknown_.look.set(Trait::unknown, 1); }
    /// Linear but for a logarithm. Of bases that lead back to themselves nothing is known.
    [[nodiscard]] static Attempt<Styles> read(XmlTree tree, Budget& budget);

    /// What holds for text without any style.
    [[nodiscard]] const WordLook& defaults() const noexcept { return defaults_; }
    /// By its id; without one, the document's default style of that kind.
    [[nodiscard]] const WordLook& paragraph(std::string_view id) const;
    [[nodiscard]] const WordLook& character(std::string_view id) const;
    [[nodiscard]] const TableStyle& table(std::string_view id) const;

  private:
    enum class Kind : std::uint8_t { paragraph, character, table, other };

    struct Style {
        Kind kind;
        pugi::xml_node node;
        TableStyle resolved = {};
        bool begun = false, done = false;  ///< to be resolved
    };

    static Kind kind_of(pugi::xml_node style);
    void resolve(Style& style);
    void derive(Style& style, const TableStyle& base) const;
    [[nodiscard]] const TableStyle& find(Kind kind, std::string_view id) const;

    XmlTree tree_;  // ids point into it
    WordLook defaults_;
    std::map<std::string_view, Style> styles_;
    std::array<const TableStyle*, 3> defaults_of_ = {};  // by kind; in styles_
    TableStyle none_, unknown_;
};

}  // namespace govinfo::detail
