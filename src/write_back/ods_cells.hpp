// The cells of an OpenDocument spreadsheet, as its XML has them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <govinfo/cell.hpp>
#include <govinfo/note.hpp>

#include "read/recognise.hpp"
#include "source/budget.hpp"
#include "source/xml_tree.hpp"
#include "write_back/edits.hpp"

namespace govinfo::detail {

/// The text of its content, in which each cell where a value was printed stands alone:
///
///    <table:table-cell table:style-name="ce3" table:number-columns-repeated="2"/>
///
///    <table:table-cell table:style-name="ce3"/><table:table-cell table:style-name="ce3"/>
class OdsContent {
  public:
    [[nodiscard]] static Attempt<OdsContent> open(std::string_view document,
                                                  std::span<const PrintedValue> printed,
                                                  Budget& budget);
    OdsContent(OdsContent&&) = default;
    OdsContent& operator=(OdsContent&&) = default;
    OdsContent(const OdsContent&) = delete;
    OdsContent& operator=(const OdsContent&) = delete;
    ~OdsContent() = default;

    [[nodiscard]] std::string_view xml() const noexcept { return xml_; }

    /// What makes a cell another one, printed as `after`. What else stands in it, such as a comment,
    /// stays; the look is that of its style. Nothing where there is no such cell, it is computed, or
    /// its row stands for several.
    [[nodiscard]] std::optional<Edit> edit(const GridPosition& at, std::string_view after,
                                           const Cell& to) const;

    /// The document with a text that was edited.
    [[nodiscard]] Attempt<std::string> put_into(std::string_view document,
                                                std::string_view text) const;

  private:
    OdsContent(std::string xml, XmlTree tree) : xml_(std::move(xml)), tree_(std::move(tree)) {}

    std::string xml_;
    XmlTree tree_;
};

}  // namespace govinfo::detail
