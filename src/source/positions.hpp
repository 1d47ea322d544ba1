// Lines and columns of a text.
#pragma once

#include <cstddef>
#include <string_view>

#include <govinfo/note.hpp>

namespace govinfo::detail {

/// LF, CR LF and CR each end a line; columns are code points. Offsets must not fall, so that all of
/// them together cost one look at the text.
class Positions {
  public:
    /// The first line begins with the byte at `begin`.
    explicit Positions(std::string_view text, std::size_t begin = 0) : text_(text), at_(begin) {}

    Position operator()(std::size_t offset) noexcept;

  private:
    std::string_view text_;
    std::size_t at_;
    std::size_t line_ = 1;
    std::size_t column_ = 1;
};

}  // namespace govinfo::detail
