// What stands in a web page, tag by tag: libxml2's parser, bounded.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "read/budget.hpp"

namespace govinfo::detail {

/// Of one tag; names are in lower case.
class HtmlAttributes {
  public:
    /// As libxml2 gives them: names and values in turn, then null; or null for none.
    explicit HtmlAttributes(const unsigned char* const* pairs) : pairs_(pairs) {}

    /// Empty for one that has no value.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  private:
    const unsigned char* const* pairs_;
};

/// Is told what the parser meets. Elements that the page leaves open are closed where HTML has them
/// end, or at the end of the page: each close() is of the last that was opened and not yet closed.
class HtmlHandler {
  public:
    HtmlHandler() = default;
    HtmlHandler(const HtmlHandler&) = delete;
    HtmlHandler& operator=(const HtmlHandler&) = delete;

    /// `place` is where the inside of the element begins: offsets in the page's text.
    virtual void open(std::string_view name, const HtmlAttributes& attributes,
                      std::size_t place) = 0;
    virtual void close(std::size_t place) = 0;
    /// A part of a text, of whole characters; `place` of the first or of the reference to it.
    virtual void text(std::string_view utf8, std::size_t place) = 0;

  protected:
    ~HtmlHandler() = default;
};

/// `text` is UTF-8, whatever it declares. The handler hears no more once the budget is exceeded.
/// Markup takes of the budget's memory as if it were kept, so that its time is bounded; linear.
void parse_html(std::string_view text, Budget& budget, HtmlHandler& handler);

}  // namespace govinfo::detail
